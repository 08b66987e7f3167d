import { cellAddress, cellKey } from '../plan/cell-address';
import type { CellAddress } from '../plan/model';
import { ExcelProblem, inExcel } from './problem';
import { hasExcel } from './requirements';

/** Comments of ours begin so, and are known again by it; a person's comments are never touched. */
const mark = 'CCHC: ';

/** What to say at a cell. */
export interface CellNote {
  readonly cell: CellAddress;
  readonly text: string;
}

const ours = (comments: Excel.CommentCollection): Excel.Comment[] =>
  comments.items.filter(({ content }) => content.startsWith(mark));

/** What must be loaded to know our notes on a sheet again; undefined where Excel has none. Queue it with another read; it costs no sync of its own. */
export const loadNotes = (sheet: Excel.Worksheet): Excel.CommentCollection | undefined =>
  hasExcel('comments') ? sheet.comments.load('items/content, items/id') : undefined;

/** Queues the removal of our notes. No sync. @returns how many there are */
export function queueClearNotes(comments: Excel.CommentCollection | undefined): number {
  const old = comments ? ours(comments) : [];
  for (const comment of old) comment.delete();
  return old.length;
}

/** @throws ExcelProblem where Excel has no comments */
function needComments(): void {
  if (!hasExcel('comments')) throw new ExcelProblem('unsupported', { cause: 'ExcelApi 1.10' });
}

/** Puts notes on cells, in place of ours from before; a cell that has a person's comment gets none. Three syncs. @throws ExcelProblem */
export async function showNotes(sheetId: string, notes: readonly CellNote[]): Promise<number> {
  needComments();
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const comments = sheet.comments.load('items/content, items/id');
    await context.sync();
    const old = ours(comments);
    const locations = comments.items
      .filter((comment) => !old.includes(comment))
      .map((comment) => comment.getLocation().load('rowIndex, columnIndex'));
    await context.sync();
    const taken = new Set(
      locations.map(({ rowIndex, columnIndex }) => cellKey({ row: rowIndex, column: columnIndex })),
    );
    queueClearNotes(comments);
    const free = notes.filter(({ cell }) => !taken.has(cellKey(cell)));
    for (const { cell, text } of free) sheet.comments.add(sheet.getRange(cellAddress(cell)), `${mark}${text}`);
    await context.sync();
    return free.length;
  });
}

/** Takes all of our notes away. Two syncs. @throws ExcelProblem */
export async function clearNotes(): Promise<number> {
  needComments();
  return inExcel(async (context) => {
    const comments = context.workbook.comments.load('items/content, items/id');
    await context.sync();
    const removed = queueClearNotes(comments);
    await context.sync();
    return removed;
  });
}
