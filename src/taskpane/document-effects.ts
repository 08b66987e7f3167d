import { ExcelProblem } from '../excel/problem';
import type { CellEdit } from '../plan/model';
import type { Notice } from './state';
import type { Surroundings } from './summary-effects';

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

const documents = () => import('./documents');

interface DocumentSurroundings extends Pick<Surroundings, 'tell' | 'alone' | 'refresh'> {
  /** Reads the sheet that is shown now, as when the pane is opened. */
  readonly readActive: () => Promise<void>;
  readonly schema: () => Parameters<Awaited<ReturnType<typeof documents>>['makeEmptyPlan']>[1];
}

/** True for what a reader of files says of a file, and not Excel. */
const isFileProblem = (error: unknown): boolean =>
  error instanceof Error && 'kind' in error && !(error instanceof ExcelProblem);

export function documentWork({ tell, alone, refresh, readActive, schema }: DocumentSurroundings): DocumentEffects {
  const work = (doIt: () => Promise<Notice | undefined>): Promise<void> =>
    alone(async () => {
      tell({ type: 'working', isWorking: true });
      const notice = await doIt();
      tell({ type: 'working', isWorking: false });
      if (notice) tell({ type: 'notice', notice });
    });
  return {
    importWord: (file) =>
      work(async () => {
        try {
          const { words, headers } = await (await documents()).importWord(file);
          await readActive();
          return { is: 'imported', words, headers };
        } catch (error) {
          if (!isFileProblem(error)) throw error;
          return { is: 'unread-file', name: file.name };
        }
      }),
    exportWord: (agency) =>
      work(async () => {
        const now = await refresh();
        if (!now) return undefined;
        await (await documents()).exportWord(now.checked.plan, agency);
        return { is: 'exported' };
      }),
    makeEmptyPlan: (year) =>
      work(async () => {
        await (await documents()).makeEmptyPlan(year, schema());
        await readActive();
        return { is: 'plan-made' };
      }),
    trySample: () =>
      work(async () => {
        await (await documents()).makeSamplePlan(new Date().getFullYear());
        await readActive();
        return { is: 'plan-made' };
      }),
    makeNextYear: (edits, leftOut) =>
      work(async () => {
        const now = await refresh();
        const year = now?.checked.plan.year;
        if (!now || year === null || year === undefined) return undefined;
        await (await documents()).makeNextYear(now.sheetId, year, edits, leftOut);
        await readActive();
        return { is: 'next-year-made', cells: edits.length, tasks: leftOut.length };
      }),
  };
}
