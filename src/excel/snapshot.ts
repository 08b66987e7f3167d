import type { AgencyEntry } from '../plan/agency/catalogue';
import { catalogueSheetName, readCatalogue } from '../plan/agency/own-catalogue';
import type { SheetPatch } from '../plan/checking/patch';
import type { CellArea, CellValue, SheetSnapshot } from '../plan/model';
import type { OwnColumns } from '../plan/reading/columns';
import { loadColumnSetting, ownColumnsOf } from './column-setting';
import { highlightIds, loadHighlights } from './highlight';
import { asProblem, ExcelProblem, inExcel } from './problem';
import { givenSettings, loadSettings, loadStamp } from './settings';

/** A sheet as it stands, with what is needed to write to it later. */
export interface SheetPicture {
  readonly sheetId: string;
  readonly snapshot: SheetSnapshot;
  readonly highlightIds: readonly string[];
  /** Columns that the user has set for this sheet, kept in the workbook. */
  readonly ownColumns: OwnColumns;
  /** The workbook's own catalogue of agencies, from its sheet; none where there is no such sheet. */
  readonly ownAgencies: readonly AgencyEntry[];
  /** What the workbook keeps as its settings, whoever wrote it. */
  readonly givenSettings: unknown;
  /** The stamp of the last submission check, whoever wrote it. */
  readonly givenStamp: unknown;
}

const gridProperties = 'values, text, numberFormat, rowIndex, columnIndex, rowCount, columnCount';
/** More rows than any plan has: such a sheet holds something stray far below, and reading it would only keep Excel busy. */
const mostRows = 50_000;
const pieceRows = 250;

/** What stands in the active sheet. One sync; more only for a sheet past Excel's limit of 5 MB an answer. @throws ExcelProblem */
export const readActiveSheet = (): Promise<SheetPicture> => readSheet(undefined);

/** What stands in a sheet, as `readActiveSheet`. @throws ExcelProblem */
export async function readSheet(sheetId: string | undefined): Promise<SheetPicture> {
  try {
    return await inExcel((context) => readWhole(context, sheetId));
  } catch (error) {
    const problem = asProblem(error);
    if (problem.kind !== 'too-large') throw problem;
    return inExcel((context) => readInPieces(context, sheetId));
  }
}

interface Queued {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | undefined;
  readonly hidden: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly setting: Excel.Setting;
  readonly settings: Excel.Setting;
  readonly stamp: Excel.Setting;
  readonly catalogue: Excel.Range;
}

function queueRead(context: Excel.RequestContext, sheetId: string | undefined, properties: string): Queued {
  const { worksheets } = context.workbook;
  const sheet = (sheetId === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId)).load(
    'id, name, protection/protected',
  );
  const used = sheet.getUsedRangeOrNullObject(true).load(properties);
  // Merged areas came with ExcelApi 1.13; without them blank cells below say the same of areas.
  const merged = Office.context.requirements.isSetSupported('ExcelApi', '1.13')
    ? used.getMergedAreasOrNullObject()
    : undefined;
  merged?.load('areas/items/rowIndex, areas/items/columnIndex, areas/items/rowCount, areas/items/columnCount');
  const catalogue = context.workbook.worksheets
    .getItemOrNullObject(catalogueSheetName)
    .getUsedRangeOrNullObject(true)
    .load('text');
  return {
    sheet,
    used,
    merged,
    hidden: used.getRowProperties({ rowHidden: true }),
    formats: loadHighlights(sheet),
    setting: loadColumnSetting(context),
    settings: loadSettings(context),
    stamp: loadStamp(context),
    catalogue,
  };
}

async function readWhole(context: Excel.RequestContext, sheetId: string | undefined): Promise<SheetPicture> {
  const queued = queueRead(context, sheetId, gridProperties);
  await context.sync();
  const { used } = queued;
  return used.isNullObject ? picture(queued, emptyGrid) : picture(queued, gridOf(used));
}

/** The same in pieces of some hundred rows, each a sync of its own. */
async function readInPieces(context: Excel.RequestContext, sheetId: string | undefined): Promise<SheetPicture> {
  const queued = queueRead(context, sheetId, 'rowIndex, columnIndex, rowCount, columnCount');
  await context.sync();
  const { used, sheet } = queued;
  if (used.isNullObject) return picture(queued, emptyGrid);
  if (used.rowCount > mostRows) throw new ExcelProblem('too-large', { cause: `${used.rowCount} rows` });
  const grid: Grid = { top: used.rowIndex, left: used.columnIndex, values: [], texts: [], numberFormats: [] };
  for (let row = 0; row < used.rowCount; row += pieceRows) {
    const rows = Math.min(pieceRows, used.rowCount - row);
    const piece = sheet
      .getRangeByIndexes(used.rowIndex + row, used.columnIndex, rows, used.columnCount)
      .load(gridProperties);
    // Each piece must have come before the next is asked for: together they are what Excel refused.
    await context.sync();
    grid.values.push(...(piece.values as CellValue[][]));
    grid.texts.push(...piece.text);
    grid.numberFormats.push(...(piece.numberFormat as string[][]));
  }
  return picture(queued, grid);
}

interface Grid {
  readonly top: number;
  readonly left: number;
  readonly values: CellValue[][];
  readonly texts: string[][];
  readonly numberFormats: string[][];
}

const emptyGrid: Grid = { top: 0, left: 0, values: [], texts: [], numberFormats: [] };

const gridOf = (used: Excel.Range): Grid => ({
  top: used.rowIndex,
  left: used.columnIndex,
  values: used.values as CellValue[][],
  texts: used.text,
  numberFormats: used.numberFormat as string[][],
});

function picture(
  { sheet, used, merged, hidden, formats, setting, settings, stamp, catalogue }: Queued,
  grid: Grid,
): SheetPicture {
  const merges = used.isNullObject || !merged || merged.isNullObject ? [] : merged.areas.items.map(areaOf);
  const hiddenRows = used.isNullObject ? [] : hiddenIn(hidden.value, grid.top);
  const ownAgencies = catalogue.isNullObject ? [] : readCatalogue(catalogue.text);
  const snapshot: SheetSnapshot = {
    name: sheet.name,
    ...grid,
    merges,
    hiddenRows,
    isProtected: sheet.protection.protected,
  };
  return {
    sheetId: sheet.id,
    snapshot,
    highlightIds: highlightIds(formats),
    ownColumns: ownColumnsOf(setting, sheet.name),
    ownAgencies,
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
    const patches = ranges.map((range): SheetPatch => ({
      top: range.rowIndex,
      left: range.columnIndex,
      values: range.values as CellValue[][],
      texts: range.text,
      numberFormats: range.numberFormat as string[][],
    }));
    return { patches, hiddenRows: hiddenIn(hidden.value, top) };
  });
}

/** Reads a sheet anew while the user works: as the full reading, but its merged cells are those known before. One sync. @throws ExcelProblem */
export async function readAgain(sheetId: string, { merges }: SheetSnapshot): Promise<SheetSnapshot> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId).load('name, protection/protected');
    const used = sheet.getUsedRangeOrNullObject(true).load(gridProperties);
    const hidden = used.getRowProperties({ rowHidden: true });
    await context.sync();
    const grid = used.isNullObject ? emptyGrid : gridOf(used);
    return {
      name: sheet.name,
      ...grid,
      merges,
      hiddenRows: used.isNullObject ? [] : hiddenIn(hidden.value, grid.top),
      isProtected: sheet.protection.protected,
    };
  });
}

const hiddenIn = (rows: readonly Excel.RowProperties[], top: number): number[] =>
  rows.flatMap(({ rowHidden }, index) => (rowHidden ? [top + index] : []));
