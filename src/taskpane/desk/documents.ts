import { ExcelProblem } from '../../excel/problem';
import type { CellEdit } from '../../plan/model';
import { appendixSchema } from '../../plan/schema/schema';
import { canDownload } from '../download';
import type { Notice } from '../notices';
import type { Desk } from './desk';

/** Word in and out, and plans that are begun. */
export interface DocumentEffects {
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
const isFileProblem = (error: unknown): boolean =>
  error instanceof Error && 'kind' in error && !(error instanceof ExcelProblem);

export function documentsDesk({ tell, longWork, plan }: Desk): DocumentEffects {
  const work = (doIt: () => Promise<Notice | undefined>): Promise<void> =>
    longWork.run(async () => {
      const notice = await doIt();
      if (notice) tell({ type: 'notice', notice });
    });
  return {
    importWord: (file) =>
      work(async () => {
        try {
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
        const now = await plan.refresh();
        const year = now?.checked.plan.year;
        if (!now || year === null || year === undefined) return undefined;
        await (await loadDocuments()).makeNextYear(now.sheetId, year, edits, leftOut);
        await plan.readAnew();
        return { is: 'next-year-made', cells: edits.length, tasks: leftOut.length };
      }),
  };
}
