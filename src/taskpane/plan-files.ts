import { type CheckContext, readWith } from '../plan/checking/read-with';
import type { PlanSheet } from '../plan/model';

/** The plan in a file: of its sheets that hold one, the one that is shown and has the most tasks; null if none holds one. @throws what the reader says of the file */
export async function planInFile(file: File, { settings, ...context }: CheckContext): Promise<PlanSheet | null> {
  const { readSheets } = await import('../files/read-sheets');
  const sheets = await readSheets(new Uint8Array(await file.arrayBuffer()), file.name);
  // The year and the rows that a person told are this sheet's, not the other's.
  const own: CheckContext = { ...context, settings: { ...settings, year: null, rows: [] }, columns: {}, knownAs: [] };
  const plans = sheets
    .map((snapshot) => ({ isHidden: snapshot.isHidden, plan: readWith(snapshot, own) }))
    .filter(({ plan }) => plan.columns.length > 0 && plan.tasks.length > 0)
    .sort(
      (one, other) => Number(one.isHidden) - Number(other.isHidden) || other.plan.tasks.length - one.plan.tasks.length,
    );
  return plans[0]?.plan ?? null;
}
