import { inExcel, isDoneAfterAll } from './problem';

/**
 * Rows that were deleted are kept whole (values, formats, merged cells) on a very hidden sheet until they are brought back or others are
 * deleted: Excel gives an add-in no other way to restore a row exactly.
 */
const keptSheets = ['CCHC hoàn tác', 'CCHC hoàn tác 2'] as const;

export interface DeletedRows {
  readonly sheetId: string;
  /** From 0, as they were before, rising. */
  readonly rows: readonly number[];
  readonly heights: readonly number[];
  /** The sheet that keeps them. */
  readonly keptOn: string;
}

/** Excel does not delete what is very hidden. Source: Office.js, Worksheet.delete. */
function drop(kept: Excel.Worksheet): void {
  kept.visibility = Excel.SheetVisibility.hidden;
  kept.delete();
}

const wholeRow = (row: number): string => `${row + 1}:${row + 1}`;

/** What the rows hold, for asking before they are deleted. One sync. @throws ExcelProblem */
export async function readRows(sheetId: string, rows: readonly number[]): Promise<string[][]> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const used = sheet.getUsedRange(true);
    const ranges = rows.map((row) => used.getIntersectionOrNullObject(wholeRow(row)).load('text'));
    await context.sync();
    return ranges.map((range) => (range.isNullObject ? [] : (range.text[0] ?? []).filter((text) => text !== '')));
  });
}

/**
 * Deletes rows, kept so that they can be brought back. Three syncs, whatever their number. Rows that were kept before are let go only once these are
 * deleted: where Excel refuses, those can still be brought back, and nothing new is left. What is kept is never let go unless the rows are still there.
 * @throws ExcelProblem
 */
export async function deleteRows(sheetId: string, given: readonly number[]): Promise<DeletedRows> {
  const rows = [...new Set(given)].sort((a, b) => a - b);
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem(sheetId).load('name');
    const usedBefore = sheet.getUsedRange().load('rowCount');
    const old = keptSheets.map((name) => worksheets.getItemOrNullObject(name).load('name'));
    const loaded = rows.map((row) => sheet.getRange(wholeRow(row)).format.load('rowHeight'));
    await context.sync();
    const before = old.filter(({ isNullObject }) => !isNullObject);
    const keptOn = keptSheets.find((name) => before.every((one) => one.name !== name)) ?? keptSheets[0];
    // Both there: a deletion was broken off by the program's end. The second is the one that was never needed.
    if (before.length === keptSheets.length) before.splice(0, 1).forEach(drop);
    const kept = worksheets.add(keptOn);
    kept.visibility = Excel.SheetVisibility.veryHidden;
    rows.forEach((row, index) => kept.getRange(wholeRow(index)).copyFrom(sheet.getRange(wholeRow(row))));
    try {
      // What is kept must stand before anything is deleted.
      await context.sync();
      for (const row of [...rows].reverse()) sheet.getRange(wholeRow(row)).delete(Excel.DeleteShiftDirection.up);
      before.forEach(drop);
      await context.sync();
    } catch (error) {
      if (!(await isDoneAfterAll((later) => hasRows(later, sheetId, (count) => count < usedBefore.rowCount)))) {
        await letGo(sheetId, keptOn, usedBefore.rowCount);
        throw error;
      }
    }
    return { sheetId, rows, heights: loaded.map(({ rowHeight }) => rowHeight), keptOn };
  });
}

/** Whether a sheet has as many rows in use as is expected. */
async function hasRows(
  context: Excel.RequestContext,
  sheetId: string,
  isExpected: (count: number) => boolean,
): Promise<boolean> {
  const used = context.workbook.worksheets.getItem(sheetId).getUsedRange().load('rowCount');
  await context.sync();
  return isExpected(used.rowCount);
}

/** Takes away what was kept for a deletion that did not come about; leaves it where that cannot be seen. */
const letGo = (sheetId: string, keptOn: string, rowCount: number): Promise<boolean> =>
  isDoneAfterAll(async (context) => {
    if (!(await hasRows(context, sheetId, (count) => count === rowCount))) return false;
    const kept = context.workbook.worksheets.getItemOrNullObject(keptOn);
    await context.sync();
    if (!kept.isNullObject) drop(kept);
    await context.sync();
    return true;
  });

/**
 * Brings deleted rows back to where they were. Two syncs: the kept rows go last of the batch that brings them back, so that either both come about or
 * neither. @throws ExcelProblem where the kept rows are gone.
 */
export async function restoreRows({ sheetId, rows, heights, keptOn }: DeletedRows): Promise<void> {
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem(sheetId);
    const kept = worksheets.getItem(keptOn);
    const usedBefore = sheet.getUsedRange().load('rowCount');
    await context.sync();
    rows.forEach((row, index) => {
      const inserted = sheet.getRange(wholeRow(row)).insert(Excel.InsertShiftDirection.down);
      inserted.copyFrom(kept.getRange(wholeRow(index)));
      const height = heights[index];
      if (height !== undefined) sheet.getRange(wholeRow(row)).format.rowHeight = height;
    });
    drop(kept);
    await context.sync().catch(async (error: unknown) => {
      if (!(await isDoneAfterAll((later) => hasRows(later, sheetId, (count) => count > usedBefore.rowCount))))
        throw error;
    });
  });
}
