import { readSheet } from '../../excel/snapshot';
import { readWith } from '../../plan/checking/read-with';
import type { PlanComparison } from '../../plan/comparing/compare-plans';
import type { PlanSheet } from '../../plan/model';
import type { Language } from '../../plan/schema/schema';
import type { Session } from '../session';
import type { PlanChoice } from '../state';
import type { Desk } from './desk';
import { isFileProblem } from './documents';

/** Another version of the plan: on a sheet of the workbook, or in a file. */
export type PlanSource = PlanChoice | File;

export interface ComparingEffects {
  /** Compares the plan with an earlier version. */
  readonly compare: (source: PlanSource) => Promise<void>;
  /** Writes the last comparison on a sheet of its own. */
  readonly writeComparison: (language: Language) => Promise<void>;
  /** Takes an earlier plan from which suggestions are made. */
  readonly takeEarlier: (source: PlanSource) => Promise<void>;
}

const loadComparing = () => import('../comparing');

/** The plan of a source; null if it holds none, or cannot be read. @throws ExcelProblem */
async function planOfSource(source: PlanSource, { context }: Session): Promise<PlanSheet | null> {
  if (!(source instanceof File)) {
    const { snapshot } = await readSheet(source.sheetId, 'with-merges');
    const plan = readWith(snapshot, { ...context, columns: {}, knownAs: [] });
    return plan.columns.length > 0 ? plan : null;
  }
  try {
    return await (await import('../plan-files')).planInFile(source, context);
  } catch (error) {
    if (!isFileProblem(error)) throw error;
    return null;
  }
}

export function comparingDesk({ tell, queue, longWork, plan }: Desk): ComparingEffects {
  let last: { readonly before: string; readonly after: PlanSheet; readonly result: PlanComparison } | undefined;
  /** Reads the other plan beside this one; what came of it is told where there is none. */
  const withOther = async (
    source: PlanSource,
    work: (now: Session, other: PlanSheet) => Promise<void> | void,
  ): Promise<void> => {
    if (await longWork.reaches('reading', 1, 3)) return tell({ type: 'notice', notice: { is: 'cancelled' } });
    const now = await plan.refresh();
    if (!now) return;
    if (await longWork.reaches('file', 2, 3)) return tell({ type: 'notice', notice: { is: 'cancelled' } });
    const other = await planOfSource(source, now);
    if (longWork.isCancelled) return tell({ type: 'notice', notice: { is: 'cancelled' } });
    if (!other) return tell({ type: 'notice', notice: { is: 'no-plan-there', name: source.name } });
    await work(now, other);
  };
  return {
    compare: (source) =>
      longWork.run(() =>
        withOther(source, async ({ checked }, other) => {
          const result = (await loadComparing()).comparePlans(other, checked.plan);
          last = { before: source.name, after: checked.plan, result };
          tell({ type: 'compared', name: source.name, result });
        }),
      ),
    takeEarlier: (source) =>
      longWork.run(() =>
        withOther(source, (_, other) => tell({ type: 'earlier', earlier: { name: source.name, plan: other } })),
      ),
    writeComparison: (language) =>
      queue.alone(async () => {
        if (!last) return;
        const { before, after, result } = last;
        const sheet = await (await loadComparing()).writeComparison(result, before, after, language);
        tell({ type: 'notice', notice: { is: 'comparison-written', count: result.changes.length, sheet } });
      }),
  };
}
