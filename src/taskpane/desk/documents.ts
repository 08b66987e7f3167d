import { ExcelProblem } from '../../excel/problem';
import type { CheckedSheet } from '../../plan/checking/check-sheet';
import { canApply } from '../../plan/fixing/edit-snapshot';
import type { CellEdit, Task } from '../../plan/model';
import { appendixSchema, type Language } from '../../plan/schema/schema';
import type { ListKind } from '../documents';
import { canDownload } from '../download';
import type { Notice } from '../notices';
import type { Desk } from './desk';

/** The list of findings, handed over to the units that are to mend them. */
interface ListEffects {
  /** Hands over the list of findings, by unit, as a workbook or a document. */
  readonly saveList: (kind: ListKind, language: Language) => Promise<void>;
  /** Puts the list of findings on the clipboard. */
  readonly copyList: (language: Language) => Promise<void>;
}

/** Word in and out, and plans that are begun. */
export interface DocumentEffects extends ListEffects {
  readonly importWord: (file: File) => Promise<void>;
  /** @param agency its key; null for the whole plan. */
  readonly exportWord: (agency: string | null) => Promise<void>;
  readonly makeEmptyPlan: (year: number) => Promise<void>;
  /** A short plan with slips in it, to try the check on. */
  readonly trySample: () => Promise<void>;
  readonly makeNextYear: (edits: readonly CellEdit[], leftOut: readonly number[]) => Promise<void>;
}

const loadDocuments = () => import('../documents');

/** True for what a reader of files says of a file, and not Excel. */
export const isFileProblem = (error: unknown): boolean =>
  error instanceof Error && 'kind' in error && !(error instanceof ExcelProblem);

/** Carries out longer work that ends with a notice. */
type NoticedWork = (work: () => Promise<Notice | undefined>) => Promise<void>;

/** Cells of what was ticked for next year that somebody changed since, and tasks whose rows were moved: ticks speak of the sheet as it was shown. */
function changedSince(
  { snapshot, plan }: CheckedSheet,
  shown: readonly Task[],
  edits: readonly CellEdit[],
  leftOut: readonly number[],
): CellEdit[] {
  const textAt = (tasks: readonly Task[], row: number): string | undefined =>
    tasks.find((task) => task.row === row)?.task.text;
  const moved = leftOut.filter((row) => textAt(shown, row) !== textAt(plan.tasks, row));
  return [
    ...edits.filter((edit) => !canApply(snapshot, [edit])),
    ...moved.map((row): CellEdit => ({ cell: { row, column: snapshot.left }, before: '', after: '' })),
  ];
}

export function documentsDesk({ tell, longWork, plan }: Desk): DocumentEffects {
  const work: NoticedWork = (doIt) =>
    longWork.run(async () => {
      const notice = await doIt();
      if (notice) tell({ type: 'notice', notice });
    });
  return {
    ...listEffects(plan, work),
    importWord: (file) =>
      work(async () => {
        try {
          if (await longWork.reaches('file', 1, 2)) return { is: 'cancelled' };
          const counts = await (await loadDocuments()).importWord(file);
          await plan.readAnew();
          return { is: 'imported', ...counts };
        } catch (error) {
          if (!isFileProblem(error)) throw error;
          return { is: 'unread-file', name: file.name };
        }
      }),
    exportWord: (agency) =>
      work(async () => {
        if (!canDownload()) return { is: 'no-downloads' };
        const now = await plan.refresh();
        if (!now) return undefined;
        await (await loadDocuments()).exportWord(now.checked.plan, agency);
        return { is: 'exported' };
      }),
    makeEmptyPlan: (year) =>
      work(async () => {
        await (await loadDocuments()).makeEmptyPlan(year, plan.session?.context.settings.schema ?? appendixSchema);
        await plan.readAnew();
        return { is: 'plan-made' };
      }),
    trySample: () =>
      work(async () => {
        await (await loadDocuments()).makeSamplePlan(new Date().getFullYear());
        await plan.readAnew();
        return { is: 'plan-made' };
      }),
    makeNextYear: (edits, leftOut) =>
      work(async () => {
        const shown = plan.session?.checked.plan.tasks;
        const now = await plan.refresh();
        const year = now?.checked.plan.year;
        if (!now || year === null || year === undefined) return undefined;
        const changed = changedSince(now.checked, shown ?? [], edits, leftOut);
        if (changed.length > 0) return { is: 'refused', refused: changed.map((edit) => ({ edit, why: 'changed' })) };
        await (await loadDocuments()).makeNextYear(now.sheetId, year, edits, leftOut);
        await plan.readAnew();
        return { is: 'next-year-made', cells: edits.length, tasks: leftOut.length };
      }),
  };
}

function listEffects(plan: Desk['plan'], work: NoticedWork): ListEffects {
  return {
    saveList: (kind, language) =>
      work(async () => {
        if (!canDownload()) return { is: 'no-downloads' };
        const now = await plan.refresh();
        if (!now) return undefined;
        await (await loadDocuments()).saveList(now.checked, kind, language);
        return { is: 'list-saved', count: now.checked.findings.length };
      }),
    copyList: (language) =>
      work(async () => {
        // No reading before it: a browser lets a press copy only at once.
        const { session } = plan;
        if (!session) return undefined;
        const isCopied = await (await loadDocuments()).copyList(session.checked, language);
        return isCopied ? { is: 'list-copied', count: session.checked.findings.length } : { is: 'list-not-copied' };
      }),
  };
}
