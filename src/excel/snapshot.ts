import type { AgencyEntry } from '../plan/agency/catalogue';
import { catalogueSheetName, readCatalogue } from '../plan/agency/own-catalogue';
import type { SheetPatch } from '../plan/checking/patch';
import type { CellArea, SheetSnapshot } from '../plan/model';
import type { OwnColumns } from '../plan/reading/columns';
import { loadColumnSetting, ownColumnsOf } from './column-setting';
import { gridProperties, hiddenIn, loadedCells, readGrid, sizeOf, sizeProperties } from './grid';
import { loadIdentity, settingNames } from './known-sheets';
import { inExcel } from './problem';
import { hasExcel } from './requirements';
import { givenSettings, loadSettings, loadStamp } from './settings';

/** A sheet as it is, with what the workbook says of how to read and check it. */
export interface SheetReading {
  readonly sheetId: string;
  readonly snapshot: SheetSnapshot;
  /** The names under which the workbook's settings speak of this sheet: its own, and those that it had. */
  readonly knownAs: readonly string[];
  /** Columns that the user has set for this sheet, kept in the workbook. */
  readonly ownColumns: OwnColumns;
  /** The workbook's own catalogue of agencies, from its sheet; none if there is no such sheet. */
  readonly ownAgencies: readonly AgencyEntry[];
  /** What the workbook keeps as its settings, whoever wrote it. */
  readonly givenSettings: unknown;
  /** The stamp of the last submission check, whoever wrote it. */
  readonly givenStamp: unknown;
}

/**
 * Whether Excel is asked for merged cells. Asking clears the user's undo on the desktop (OfficeDev/office-js#5918), so that only what a person asked for
 * does; without them, blank cells below an area say nearly the same.
 */
export type MergeReading = 'with-merges' | 'without-merges';

/** Reads the sheet that is shown. Two syncs; more only for a large sheet, or one that settings may know under another name. @throws ExcelProblem */
export const readActiveSheet = (merges: MergeReading): Promise<SheetReading> => readSheet(undefined, merges);

/** Reads a sheet, as `readActiveSheet`. Its conditional formats are no part of it: one that cannot be read must not stop a reading. @throws ExcelProblem */
export async function readSheet(sheetId: string | undefined, merges: MergeReading): Promise<SheetReading> {
  const { size, columns, ...reading } = await inExcel((context) => readAround(context, sheetId, merges));
  const grid = await readGrid(reading.sheetId, size);
  const snapshot = { ...reading.snapshot, ...grid };
  const ownColumns = ownColumnsOf(columns, reading.knownAs, snapshot);
  return { ...reading, snapshot, ownColumns };
}

/** Reads everything but the cells: first how many there are, so that none are asked for which Excel does not hand over. One sync, seldom two. */
async function readAround(
  context: Excel.RequestContext,
  sheetId: string | undefined,
  merges: MergeReading,
): Promise<
  Omit<SheetReading, 'ownColumns'> & { readonly size: ReturnType<typeof sizeOf>; readonly columns: Excel.Setting }
> {
  const { worksheets } = context.workbook;
  const sheet = sheetId === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId);
  const identity = loadIdentity(context, sheet);
  const used = sheet.getUsedRangeOrNullObject(true).load(sizeProperties);
  const merged = merges === 'with-merges' && hasExcel('mergedAreas') ? used.getMergedAreasOrNullObject() : undefined;
  merged?.load('areas/items/rowIndex, areas/items/columnIndex, areas/items/rowCount, areas/items/columnCount');
  const catalogue = worksheets.getItemOrNullObject(catalogueSheetName).getUsedRangeOrNullObject(true).load('text');
  const columns = loadColumnSetting(context);
  const settings = loadSettings(context);
  const stamp = loadStamp(context);
  await context.sync();
  return {
    sheetId: sheet.id,
    knownAs: await settingNames(context, identity),
    size: sizeOf(used),
    snapshot: {
      name: sheet.name,
      top: 0,
      left: 0,
      values: [],
      texts: [],
      numberFormats: [],
      hiddenRows: [],
      merges: used.isNullObject || !merged || merged.isNullObject ? [] : merged.areas.items.map(areaOf),
      isProtected: sheet.protection.protected,
    },
    columns,
    ownAgencies: catalogue.isNullObject ? [] : readCatalogue(catalogue.text),
    givenSettings: givenSettings(settings),
    givenStamp: givenSettings(stamp),
  };
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellArea => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

/** What some cells hold now, and which rows of the sheet are hidden. */
export interface CellsRead {
  readonly patches: readonly SheetPatch[];
  readonly hiddenRows: readonly number[];
}

/**
 * Reads edited cells of a sheet, by their addresses. Nothing here clears Excel's undo, as it is done while the user works: merged cells are not
 * asked for. One sync. @throws ExcelProblem
 */
export async function readCells(
  sheetId: string,
  addresses: readonly string[],
  { top, values }: SheetSnapshot,
): Promise<CellsRead> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const ranges = addresses.map((address) => sheet.getRange(address).load(gridProperties));
    const hidden = sheet.getRangeByIndexes(top, 0, Math.max(1, values.length), 1).getRowProperties({ rowHidden: true });
    await context.sync();
    return { patches: ranges.map(loadedCells), hiddenRows: hiddenIn(hidden.value, top) };
  });
}

/** Reads a sheet anew while the user works: its merged cells are those known before. Two syncs; more only for a large sheet. @throws ExcelProblem */
export async function readAgain(sheetId: string, { merges }: SheetSnapshot): Promise<SheetSnapshot> {
  const { size, name, isProtected } = await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId).load('name, protection/protected');
    const used = sheet.getUsedRangeOrNullObject(true).load(sizeProperties);
    await context.sync();
    return { size: sizeOf(used), name: sheet.name, isProtected: sheet.protection.protected };
  });
  return { name, merges, isProtected, ...(await readGrid(sheetId, size)) };
}
