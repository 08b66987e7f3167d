import { type BlockPlace, type DeletedBlock, rowTrace } from '../plan/undoing/deleted-place';
import { ExcelProblem, inExcel, isDoneAfterAll } from './problem';

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
  /** The rows by blocks, with what stood around each. */
  readonly blocks: readonly DeletedBlock[];
  /** The sheet that keeps them, in the rows that they had: so formulas in them look where they looked. */
  readonly keptOn: string;
  /** The sheet's name when they were deleted: an id alone may be another sheet's by the time the file is opened again. */
  readonly sheetName: string;
}

/** Where the workbook keeps which rows can be brought back, also after the pane or the file was closed. */
const deletedKey = 'cchc.deleted';

interface Block {
  readonly top: number;
  readonly bottom: number;
}

/** Rows that stand one below the other: merged cells and formulas among them stay whole when they are copied as one. */
function blocksOf(rows: readonly number[]): Block[] {
  const blocks: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last && last.bottom + 1 === row) last.bottom = row;
    else blocks.push({ top: row, bottom: row });
  }
  return blocks;
}

const wholeRows = ({ top, bottom }: Block): string => `${top + 1}:${bottom + 1}`;

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

/** Queues the reading of what stands above and below blocks. @returns what they stood between, once it was read. */
function lookAround(sheet: Excel.Worksheet, used: Excel.Range, blocks: readonly Block[]): () => DeletedBlock[] {
  const rowAt = (row: number): Excel.Range | undefined =>
    row < 0 ? undefined : used.getIntersectionOrNullObject(sheet.getRange(wholeRow(row))).load('values, columnIndex');
  const looked = blocks.map((block) => ({ block, above: rowAt(block.top - 1), below: rowAt(block.bottom + 1) }));
  const trace = (range: Excel.Range | undefined): DeletedBlock['above'] =>
    !range || range.isNullObject ? [] : rowTrace(range.values[0] ?? [], range.columnIndex);
  return () =>
    looked.map(({ block: { top, bottom }, above, below }) => ({
      top,
      count: bottom - top + 1,
      above: trace(above),
      below: trace(below),
    }));
}

const isFormula = (cell: unknown): boolean => typeof cell === 'string' && cell.startsWith('=');

/** Queues the comparing of blocks with their copies. @returns whether each copy holds all that its block holds, once both were read. */
function lookAtCopies(
  sheet: Excel.Worksheet,
  kept: Excel.Worksheet,
  { columnIndex, columnCount }: Excel.Range,
  blocks: readonly Block[],
): () => boolean {
  const looked = blocks.map(({ top, bottom }) =>
    [sheet, kept].map((one) => one.getRangeByIndexes(top, columnIndex, bottom - top + 1, columnCount).load('formulas')),
  );
  const rows = (range: Excel.Range | undefined): unknown[][] => range?.formulas ?? [];
  return () =>
    looked.every(([original, copy]) =>
      rows(original).every((cells, row) =>
        cells.every((cell, column) => {
          const copied = rows(copy)[row]?.[column];
          // A formula that names its table is written otherwise on another sheet.
          return isFormula(cell) ? isFormula(copied) : copied === cell;
        }),
      ),
    );
}

/**
 * Deletes rows, kept so that they can be brought back. Three syncs, whatever their number. Rows that were kept before are let go only once these are
 * deleted: where Excel refuses, those can still be brought back, and nothing new is left. What is kept is never let go unless the rows are still there.
 * @throws ExcelProblem, also where the copy that is kept does not hold all: Excel passes over filtered rows when it copies
 */
export async function deleteRows(sheetId: string, given: readonly number[]): Promise<DeletedRows> {
  const rows = [...new Set(given)].sort((a, b) => a - b);
  const blocks = blocksOf(rows);
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem(sheetId).load('name');
    const usedBefore = sheet.getUsedRange().load('rowCount, columnIndex, columnCount');
    const old = keptSheets.map((name) => worksheets.getItemOrNullObject(name).load('name'));
    const loaded = rows.map((row) => sheet.getRange(wholeRow(row)).load('rowHidden, format/rowHeight'));
    const around = lookAround(sheet, usedBefore, blocks);
    await context.sync();
    const before = old.filter(({ isNullObject }) => !isNullObject);
    const keptOn = keptSheets.find((name) => before.every((one) => one.name !== name)) ?? keptSheets[0];
    // Both there: a deletion was broken off by the program's end. The second is the one that was never needed.
    if (before.length === keptSheets.length) before.splice(0, 1).forEach(drop);
    const kept = worksheets.add(keptOn);
    kept.visibility = Excel.SheetVisibility.veryHidden;
    for (const block of blocks) kept.getRange(wholeRows(block)).copyFrom(sheet.getRange(wholeRows(block)));
    const areWhole = lookAtCopies(sheet, kept, usedBefore, blocks);
    const deleted: DeletedRows = {
      sheetId,
      sheetName: sheet.name,
      rows,
      heights: loaded.map(({ format }) => format.rowHeight),
      hidden: rows.filter((_, index) => loaded[index]?.rowHidden === true),
      blocks: around(),
      keptOn,
    };
    try {
      // What is kept must stand, and hold all, before anything is deleted.
      await context.sync();
      if (!areWhole()) throw new ExcelProblem('filtered', { cause: 'The copy of the rows differs from them.' });
      for (const block of [...blocks].reverse()) sheet.getRange(wholeRows(block)).delete(Excel.DeleteShiftDirection.up);
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
 * Brings deleted rows back to where they belong now. Two syncs: the kept rows go last of the batch that brings them back, so that either both come about or
 * neither. @param places in their order. @returns the rows where they are now, from 0. @throws ExcelProblem where the kept rows are gone.
 */
export async function restoreRows(deleted: DeletedRows, places: readonly BlockPlace[]): Promise<number[]> {
  const { sheetId, rows, heights, hidden, keptOn } = deleted;
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem(sheetId);
    const kept = worksheets.getItem(keptOn);
    const usedBefore = sheet.getUsedRange().load('rowCount');
    const setting = context.workbook.settings.getItemOrNullObject(deletedKey).load('key');
    await context.sync();
    const rowsNow = new Map<number, number>();
    for (const { block, row } of places) {
      const top = row + rowsNow.size;
      const now = sheet
        .getRange(wholeRows({ top, bottom: top + block.count - 1 }))
        .insert(Excel.InsertShiftDirection.down);
      now.copyFrom(kept.getRange(wholeRows({ top: block.top, bottom: block.top + block.count - 1 })));
      for (let index = 0; index < block.count; index++) rowsNow.set(block.top + index, top + index);
    }
    rows.forEach((row, index) => {
      const height = heights[index];
      const now = rowsNow.get(row);
      if (height !== undefined && now !== undefined) sheet.getRange(wholeRow(now)).format.rowHeight = height;
    });
    for (const row of hidden) sheet.getRange(wholeRow(rowsNow.get(row) ?? row)).rowHidden = true;
    drop(kept);
    if (!setting.isNullObject) setting.delete();
    await context.sync().catch(async (error: unknown) => {
      if (!(await isDoneAfterAll((later) => hasRows(later, sheetId, (count) => count > usedBefore.rowCount))))
        throw error;
    });
    return rows.map((row) => rowsNow.get(row) ?? row);
  });
}

const isTrace = (trace: unknown): boolean => Array.isArray(trace) && trace.every((cell) => typeof cell === 'number');

const isBlock = (value: unknown): value is DeletedBlock => {
  const { top, count, above, below } = (value ?? {}) as Partial<DeletedBlock>;
  return Number.isInteger(top) && Number.isInteger(count) && isTrace(above) && isTrace(below);
};

const isDeletedRows = (value: unknown): value is DeletedRows => {
  const { sheetId, sheetName, rows, heights, hidden, keptOn, blocks } = (value ?? {}) as Partial<DeletedRows>;
  return (
    Array.isArray(blocks) &&
    blocks.every(isBlock) &&
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
