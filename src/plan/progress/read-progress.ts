import type { IsoDate } from '../deadline/calendar';
import type { PlanProgress } from '../model';
import type { SheetGrid } from '../reading/sheet-grid';
import { fold, foldWords } from '../text/fold';

/** Headers of a plan's own columns for what agencies report: beside the appendix, and no fields of it. */
export const resultHeaders = { status: 'Tình trạng', result: 'Kết quả thực hiện' } as const;

/** Where a header stands among a row's texts; -1 where it does not. */
export const headerAt = (texts: readonly string[], header: string): number =>
  texts.findIndex((text) => foldWords(text) === foldWords(header));

/** "Hoàn thành", "Đã xong", "Hoàn thành trước hạn"; not "Hoàn thành một phần" or "Hoàn thành 80%". */
const done = /^(?:da )?(?:hoan thanh|xong|done|completed)(?! +(?:mot phan|co ban|\d{1,2}(?:[.,]\d+)? *%))/;

/** True for a status that says that nothing is left to do. */
export const isDone = (status: string): boolean => done.test(fold(status));

/** How the tasks stand; null where the plan has no column for it, or nobody says which day it is. */
export function readProgress(
  grid: SheetGrid,
  headerRow: number | undefined,
  taskRows: readonly number[],
  today: IsoDate | undefined,
): PlanProgress | null {
  if (headerRow === undefined || today === undefined) return null;
  const { texts, top, left } = grid.snapshot;
  const at = headerAt(texts[headerRow - top] ?? [], resultHeaders.status);
  if (at < 0) return null;
  return { today, column: left + at, statuses: new Map(taskRows.map((row) => [row, grid.text(row, left + at)])) };
}
