import { cellAddress, cellKey } from '../plan/cell-address';
import type { CellAddress } from '../plan/model';
import { asProblem, ExcelProblem, inExcel, type ProblemKind } from './problem';
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

/**
 * Puts notes on cells, in place of ours from before; a cell that has a person's comment or old-style note gets none. Three syncs; where Excel refuses
 * them together, one more for each cell: an old note refuses a comment, and only from ExcelApi 1.18 on can notes be read.
 * @returns how many cells have one now. @throws ExcelProblem
 */
export async function showNotes(sheetId: string, notes: readonly CellNote[]): Promise<number> {
  needComments();
  try {
    return (await replaceNotes(sheetId, notes, queueNotes)).length;
  } catch (error) {
    if (!refusesOneCell.includes(asProblem(error).kind)) throw error;
  }
  // What Excel did before it came to the cell that it refused is taken away again.
  return addOneByOne(sheetId, await replaceNotes(sheetId, notes, () => undefined));
}

/** As which kinds of problem Excel may refuse a comment on a cell that has a note. The code is documented nowhere. */
const refusesOneCell: readonly ProblemKind[] = ['no-cells', 'refused', 'exists', 'unsupported', 'unknown'];

/** Takes our notes from a sheet and queues others, in one sync after two that look. @returns the notes whose cells have no comment of a person */
const replaceNotes = (
  sheetId: string,
  notes: readonly CellNote[],
  queue: (sheet: Excel.Worksheet, notes: readonly CellNote[]) => void,
): Promise<CellNote[]> =>
  inExcel(async (context) => {
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
    queue(sheet, free);
    await context.sync();
    return free;
  });

function queueNotes(sheet: Excel.Worksheet, notes: readonly CellNote[]): void {
  for (const { cell, text } of notes) sheet.comments.add(sheet.getRange(cellAddress(cell)), `${mark}${text}`);
}

const addNote = (sheetId: string, note: CellNote): Promise<void> =>
  inExcel(async (context) => {
    queueNotes(context.workbook.worksheets.getItem(sheetId), [note]);
    await context.sync();
  });

/** @returns how many cells took their note. @throws ExcelProblem if not one did, or for anything but a refusal of a cell */
async function addOneByOne(sheetId: string, notes: readonly CellNote[]): Promise<number> {
  let added = 0;
  let refusal: unknown;
  for (const note of notes)
    try {
      await addNote(sheetId, note);
      added++;
    } catch (error) {
      if (!refusesOneCell.includes(asProblem(error).kind)) throw error;
      refusal = error;
    }
  if (added === 0 && refusal !== undefined && notes.length > 1) throw asProblem(refusal);
  return added;
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
