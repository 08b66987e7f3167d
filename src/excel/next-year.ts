import type { CellEdit } from '../plan/model';
import { findHighlights } from './find-highlights';
import { queueClear } from './highlight';
import { loadNotes, queueClearNotes } from './notes';
import { inExcel, isDoneAfterAll } from './problem';
import { asTypedText } from './typed-text';

/**
 * Makes next year's plan: a copy of the plan's sheet, beside it, with cells changed and rows left out. The sheet itself stays as it is. Four syncs;
 * where Excel refuses amid them, the copy is taken away again. @param name of the new sheet, free in the workbook. @param names of the sheets that there
 * are. @throws ExcelProblem
 */
export async function copyPlan(
  sheetId: string,
  name: string,
  edits: readonly CellEdit[],
  leftOut: readonly number[],
  names: readonly string[],
): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const copy = sheet.copy(Excel.WorksheetPositionType.after, sheet).load('id');
    // What was found in this year's plan says nothing of the next.
    const notes = loadNotes(copy);
    const cells = edits.map(({ cell }) => sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).load('numberFormat'));
    await context.sync().catch(async (error: unknown) => {
      await takeAwayCopy(sheetId, names);
      throw error;
    });
    try {
      copy.name = name;
      queueClear(copy, await findHighlights(copy.id));
      queueClearNotes(notes);
      edits.forEach(({ cell, after }, index) => {
        const format = String(cells[index]?.numberFormat[0]?.[0] ?? 'General');
        copy.getRangeByIndexes(cell.row, cell.column, 1, 1).values = [
          [typeof after === 'string' ? asTypedText(after, format) : after],
        ];
      });
      for (const row of [...leftOut].sort((a, b) => b - a))
        copy.getRange(`${row + 1}:${row + 1}`).delete(Excel.DeleteShiftDirection.up);
      copy.activate();
      await context.sync();
    } catch (error) {
      copy.delete();
      await context.sync().catch(() => undefined);
      throw error;
    }
  });
}

/** Takes away the copy that Excel made though its answer was lost: the sheet right behind the plan's, called as Excel calls copies, that was not there before. */
const takeAwayCopy = (sheetId: string, names: readonly string[]): Promise<boolean> =>
  isDoneAfterAll(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId).load('name');
    const behind = sheet.getNextOrNullObject().load('name');
    await context.sync();
    const isCopy = !behind.isNullObject && !names.includes(behind.name) && / \(\d+\)$/.test(behind.name);
    if (isCopy) behind.delete();
    await context.sync();
    return isCopy;
  });

/** The names of all sheets. One sync. @throws ExcelProblem */
export const sheetNames = (): Promise<string[]> =>
  inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
