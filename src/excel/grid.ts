import type { CellValue } from '../plan/model';
import { asProblem, ExcelProblem, inExcel } from './problem';

/** What some cells of a sheet hold: whole rows, from `top` and `left` on (from 0). */
export interface Grid {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly texts: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Which of the rows are hidden. */
  readonly hiddenRows: readonly number[];
}

/** Where the used cells of a sheet are. */
export interface GridSize {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export const gridProperties = 'values, text, numberFormat, rowIndex, columnIndex, rowCount, columnCount';
export const sizeProperties = 'rowIndex, columnIndex, rowCount, columnCount';

export const emptyGrid: Grid = { top: 0, left: 0, values: [], texts: [], numberFormats: [], hiddenRows: [] };

/** More than any plan has: such a sheet holds something stray far away, and reading it would only keep Excel busy. */
const mostRows = 50_000;
const mostColumns = 256;
/** As many cells as are asked for at once: with texts of a usual length, well below the 5 MB that Excel on the web hands over. */
const cellsAtOnce = 40_000;

/** The size of a used range that was loaded with `sizeProperties`; null for a sheet without contents. @throws ExcelProblem for one that no plan has */
export function sizeOf(used: Excel.Range): GridSize | null {
  if (used.isNullObject) return null;
  const { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns } = used;
  if (rows > mostRows || columns > mostColumns)
    throw new ExcelProblem('too-large', { cause: `${rows} rows, ${columns} columns` });
  return { top, left, rows, columns };
}

/** The values of loaded cells. Excel answers null for more cells than it hands over (5,000,000). @throws ExcelProblem then */
export function loadedCells(range: Excel.Range): Omit<Grid, 'hiddenRows'> {
  const values = range.values as CellValue[][] | null;
  const texts = range.text as string[][] | null;
  if (!values || !texts) throw new ExcelProblem('too-large', { cause: 'Excel answered null for values.' });
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    values,
    texts,
    numberFormats: range.numberFormat as string[][],
  };
}

/** The rows among loaded ones that are hidden, from 0. */
export const hiddenIn = (rows: readonly Excel.RowProperties[], top: number): number[] =>
  rows.flatMap(({ rowHidden }, index) => (rowHidden ? [top + index] : []));

/** Reads cells of a sheet, one sync for each piece of some thousand rows; a piece that Excel finds too large is halved. @throws ExcelProblem */
export async function readGrid(sheetId: string, size: GridSize | null): Promise<Grid> {
  if (!size) return emptyGrid;
  const rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / size.columns));
  let grid: Grid = { ...emptyGrid, top: size.top, left: size.left };
  for (let first = 0; first < size.rows; first += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, size.rows - first);
    grid = joined(grid, await readPiece(sheetId, { ...size, top: size.top + first, rows }));
  }
  return grid;
}

async function readPiece(sheetId: string, size: GridSize): Promise<Grid> {
  const { top, left, rows, columns } = size;
  try {
    return await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const range = sheet.getRangeByIndexes(top, left, rows, columns).load(gridProperties);
      const hidden = range.getRowProperties({ rowHidden: true });
      await context.sync();
      return { ...loadedCells(range), hiddenRows: hiddenIn(hidden.value, top) };
    });
  } catch (error) {
    if (asProblem(error).kind !== 'too-large' || rows === 1) throw error;
    const half = Math.ceil(rows / 2);
    const upper = await readPiece(sheetId, { ...size, rows: half });
    return joined(upper, await readPiece(sheetId, { ...size, top: top + half, rows: rows - half }));
  }
}

const joined = (upper: Grid, lower: Grid): Grid => ({
  ...upper,
  values: [...upper.values, ...lower.values],
  texts: [...upper.texts, ...lower.texts],
  numberFormats: [...upper.numberFormats, ...lower.numberFormats],
  hiddenRows: [...upper.hiddenRows, ...lower.hiddenRows],
});
