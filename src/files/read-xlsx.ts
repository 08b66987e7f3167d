import { type Cell, type CellValue as FileValue, ValueType, Workbook, type Worksheet } from '@cj-tech-master/excelts';

import type { CellArea, CellValue, SheetSnapshot } from '../plan/model';
import { FileProblem } from './problem';
import { checkZipSize } from './zip-size';

/** Plans are far smaller; what is beyond is formatting without contents, or no plan. */
const mostCells = 5_000_000;

/** The sheets of an .xlsx file, as they stand; the file is not changed. @throws FileProblem */
export async function readXlsx(bytes: Uint8Array): Promise<SheetSnapshot[]> {
  checkZipSize(bytes);
  const book = new Workbook();
  try {
    await book.xlsx.load(bytes);
  } catch (cause) {
    throw new FileProblem('broken-xlsx', { cause });
  }
  return book.worksheets.map(snapshotOf);
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Cells with contents; formatting alone is passed over. */
function filledCells(sheet: Worksheet): Placed[] {
  const found: Placed[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
    row.eachCell({ includeEmpty: false }, (cell, columnNumber) => {
      if (cell.type !== ValueType.Merge && cell.type !== ValueType.Null)
        found.push({ row: rowNumber - 1, column: columnNumber - 1, cell });
    });
  });
  return found;
}

function snapshotOf(sheet: Worksheet): SheetSnapshot {
  const cells = filledCells(sheet);
  const top = cells.reduce((least, { row }) => Math.min(least, row), cells[0]?.row ?? 0);
  const bottom = cells.reduce((most, { row }) => Math.max(most, row), -1);
  const left = cells.reduce((least, { column }) => Math.min(least, column), cells[0]?.column ?? 0);
  const right = cells.reduce((most, { column }) => Math.max(most, column), -1);
  if ((bottom - top + 1) * (right - left + 1) > mostCells) throw new FileProblem('too-large');
  const grid = <Value>(blank: Value): Value[][] =>
    Array.from({ length: Math.max(0, bottom - top + 1) }, () => new Array<Value>(right - left + 1).fill(blank));
  const values = grid<CellValue>('');
  const texts = grid('');
  const numberFormats = grid('General');
  for (const { row, column, cell } of cells) {
    const at = [row - top, column - left] as const;
    const value = valueOf(cell.value);
    (values[at[0]] as CellValue[])[at[1]] = value;
    (texts[at[0]] as string[])[at[1]] = textOf(cell.value, value);
    if (typeof cell.numFmt === 'string') (numberFormats[at[0]] as string[])[at[1]] = cell.numFmt;
  }
  const merges = ((sheet.model as { merges?: string[] }).merges ?? []).flatMap((address) => areaOf(address) ?? []);
  const hiddenRows = cells.flatMap(({ row }) => (sheet.getRow(row + 1).hidden ? [row] : []));
  return {
    name: sheet.name,
    top,
    left,
    values,
    texts,
    numberFormats,
    merges,
    hiddenRows: [...new Set(hiddenRows)],
    isProtected: false,
  };
}

/** Days since Excel's day 0; its serials count from 30 December 1899, in no time zone. */
const serialOf = (date: Date): number => date.getTime() / 86_400_000 + 25_569;

function valueOf(value: FileValue): CellValue {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return serialOf(value);
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return String(value.error);
  if ('hyperlink' in value) return valueOf(value.text as FileValue);
  if ('result' in value) return valueOf(value.result as FileValue);
  return '';
}

/** The text that the cell shows: for dates in Vietnam's order, whatever the machine that made the file showed. */
function textOf(value: FileValue, plain: CellValue): string {
  const date =
    value instanceof Date
      ? value
      : typeof value === 'object' && value !== null && 'result' in value && value.result instanceof Date
        ? value.result
        : undefined;
  if (date)
    return (
      [date.getUTCDate(), date.getUTCMonth() + 1].map((part) => String(part).padStart(2, '0')).join('/') +
      `/${date.getUTCFullYear()}`
    );
  if (typeof plain === 'boolean') return plain ? 'TRUE' : 'FALSE';
  return String(plain);
}

/** "B2:C4" → rows and columns from 0. */
function areaOf(address: string): CellArea | undefined {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address) ?? [];
  if (!left || !top || !right || !bottom) return undefined;
  const column = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { top: Number(top) - 1, left: column(left), bottom: Number(bottom) - 1, right: column(right) };
}
