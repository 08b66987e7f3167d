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
  /** Rows among them that were hidden. */
  readonly hidden: readonly number[];
  /** The sheet that keeps them, in the rows that they had: so formulas in them look where they looked. */
  readonly keptOn: string;
  /** The sheet's name when they were deleted: an id alone may be another sheet's by the time the file is opened again. */
  readonly sheetName: string;
}

/** Where the workbook keeps which rows can be brought back, also after the pane or the file was closed. */
const deletedKey = 'cchc.deleted';

/** Rows that stand one below the other: merged cells and formulas among them stay whole when they are copied as one. */
function blocksOf(rows: readonly number[]): { readonly top: number; readonly bottom: number }[] {
  const blocks: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last && last.bottom + 1 === row) last.bottom = row;
    else blocks.push({ top: row, bottom: row });
  }
  return blocks;
}

const wholeRows = ({ top, bottom }: { readonly top: number; readonly bottom: number }): string =>
  `${top + 1}:${bottom + 1}`;

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
    const loaded = rows.map((row) => sheet.getRange(wholeRow(row)).load('rowHidden, format/rowHeight'));
    await context.sync();
    const before = old.filter(({ isNullObject }) => !isNullObject);
    const keptOn = keptSheets.find((name) => before.every((one) => one.name !== name)) ?? keptSheets[0];
    // Both there: a deletion was broken off by the program's end. The second is the one that was never needed.
    if (before.length === keptSheets.length) before.splice(0, 1).forEach(drop);
    const kept = worksheets.add(keptOn);
    kept.visibility = Excel.SheetVisibility.veryHidden;
    const blocks = blocksOf(rows);
    for (const block of blocks) kept.getRange(wholeRows(block)).copyFrom(sheet.getRange(wholeRows(block)));
    const deleted: DeletedRows = {
      sheetId,
      sheetName: sheet.name,
      rows,
      heights: loaded.map(({ format }) => format.rowHeight),
      hidden: rows.filter((_, index) => loaded[index]?.rowHidden === true),
      keptOn,
    };
    try {
      // What is kept must stand before anything is deleted.
      await context.sync();
      for (const block of blocks.reverse()) sheet.getRange(wholeRows(block)).delete(Excel.DeleteShiftDirection.up);
      before.forEach(drop);
      context.workbook.settings.add(deletedKey, deleted);
      await context.sync();
    } catch (error) {
      if (!(await isDoneAfterAll((later) => hasRows(later, sheetId, (count) => count < usedBefore.rowCount)))) {
        await letGo(sheetId, keptOn, usedBefore.rowCount);
        throw error;
      }
    }
    return deleted;
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
export async function restoreRows({ sheetId, rows, heights, hidden, keptOn }: DeletedRows): Promise<void> {
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem(sheetId);
    const kept = worksheets.getItem(keptOn);
    const usedBefore = sheet.getUsedRange().load('rowCount');
    const setting = context.workbook.settings.getItemOrNullObject(deletedKey).load('key');
    await context.sync();
    for (const block of blocksOf(rows)) {
      const inserted = sheet.getRange(wholeRows(block)).insert(Excel.InsertShiftDirection.down);
      inserted.copyFrom(kept.getRange(wholeRows(block)));
    }
    rows.forEach((row, index) => {
      const height = heights[index];
      if (height !== undefined) sheet.getRange(wholeRow(row)).format.rowHeight = height;
    });
    for (const row of hidden) sheet.getRange(wholeRow(row)).rowHidden = true;
    drop(kept);
    if (!setting.isNullObject) setting.delete();
    await context.sync().catch(async (error: unknown) => {
      if (!(await isDoneAfterAll((later) => hasRows(later, sheetId, (count) => count > usedBefore.rowCount))))
        throw error;
    });
  });
}

const isDeletedRows = (value: unknown): value is DeletedRows => {
  const { sheetId, sheetName, rows, heights, hidden, keptOn } = (value ?? {}) as Partial<DeletedRows>;
  return (
    [sheetId, sheetName, keptOn].every((text) => typeof text === 'string') &&
    [rows, heights, hidden].every(
      (list) => Array.isArray(list) && list.every((number) => Number.isInteger(number) || number > 0),
    )
  );
};

/** Rows that were deleted before the pane or the file was closed and can still be brought back. Two syncs. @throws ExcelProblem */
export async function rememberedRows(): Promise<DeletedRows | undefined> {
  return inExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(deletedKey).load('value');
    await context.sync();
    const given: unknown = setting.isNullObject ? undefined : setting.value;
    if (!isDeletedRows(given)) return undefined;
    const { worksheets } = context.workbook;
    const kept = worksheets.getItemOrNullObject(given.keptOn).load('id');
    const sheet = worksheets.getItemOrNullObject(given.sheetName).load('id');
    await context.sync();
    // The sheet is known by its name, whatever its id is by now; a renamed one is not guessed.
    return kept.isNullObject || sheet.isNullObject ? undefined : { ...given, sheetId: sheet.id };
  });
}

/** Takes away what is kept of deleted rows, so that a file that is handed in holds no text that nobody sees. Two syncs. @throws ExcelProblem */
export async function forgetDeletedRows(): Promise<void> {
  await inExcel(async (context) => {
    const { worksheets, settings } = context.workbook;
    const kept = keptSheets.map((name) => worksheets.getItemOrNullObject(name).load('id'));
    const setting = settings.getItemOrNullObject(deletedKey).load('key');
    await context.sync();
    for (const sheet of kept) if (!sheet.isNullObject) drop(sheet);
    if (!setting.isNullObject) setting.delete();
    await context.sync();
  });
}
