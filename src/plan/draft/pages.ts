import { rowHeights } from './row-heights';
import type { SheetDraft } from './sheet-draft';

/**
 * What A4 on its side has room for within Excel's usual margins: characters of a column's width side by side, and points from top to bottom. Excel has room
 * for 138; LibreOffice without Excel's standard font for 114, as its columns are wider.
 */
const lettersAcross = 114;
const pointsDown = 480;
/** A row without a text. */
const blankRow = 16;

/** How small a sheet is printed so that all of its columns stand on one page side by side, in percent. */
export function printScale(widths: readonly number[]): number {
  const letters = widths.reduce((sum, width) => sum + width, 0);
  return Math.max(10, Math.min(100, Math.floor((lettersAcross / Math.max(letters, 1)) * 100)));
}

/**
 * The rows before which a page begins, so that no table is cut that would fit on a page of its own.
 * @param starts the first rows of the tables, from the top.
 */
export function breaksBefore(draft: SheetDraft, starts: readonly number[]): number[] {
  const heights = new Map(rowHeights(draft, 'all').map(({ row, height }) => [row, height]));
  const heightOf = (from: number, to: number): number =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => heights.get(from + index) ?? blankRow).reduce(
      (sum, height) => sum + height,
      0,
    );
  const [titleTop, titleBottom] = draft.headerRows ?? [0, -1];
  const room = (pointsDown * 100) / printScale(draft.widths) - heightOf(titleTop, titleBottom + 1);
  const breaks: number[] = [];
  let used = heightOf(0, starts[0] ?? 0);
  starts.forEach((start, index) => {
    const height = heightOf(start, starts[index + 1] ?? draft.rows.length);
    if (index > 0 && used + height > room) {
      breaks.push(start);
      used = 0;
    }
    used = (used + height) % room;
  });
  return breaks;
}
