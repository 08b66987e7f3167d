import {
  type Area,
  type Area as Cells,
  cellCount,
  columnCount,
  intersection,
  parseArea,
  rowCount,
  sameArea,
} from '../model/address';
import { type CellStyle, plainStyle } from '../model/cell';
import { type Sheet, wholeSheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { HostProblem, invalidArgument } from '../problem';
import { type Argument, Reference } from '../wire/host-object';
import { givenText } from './given';
import { type AreasModel, givenModel, type RangeModel } from './kinds';

/** The cells at an address, with its sheet's name or without; undefined where that is none, or the sheet is not there. */
export function cellsAt(book: Workbook, address: string, sheet: Sheet): RangeModel | undefined {
  const area = parseArea(address);
  const at = address.lastIndexOf('!');
  const own = at < 0 ? sheet : book.sheet(address.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'"));
  return area && own && { book, sheet: own, area };
}

/** The cells that an add-in means by a range object, or by an address. @throws HostProblem InvalidArgument */
export function givenCells(book: Workbook, given: Argument | undefined, sheet: Sheet, what: string): RangeModel {
  if (given instanceof Reference) return givenModel(given, what, 'Range');
  const address = givenText(given, what);
  const cells = cellsAt(book, address, sheet);
  if (!cells) throw invalidArgument(`"${address}" is not an address.`);
  return cells;
}

/** Excel on the web refuses ranges of more than five million cells; whole rows and columns answer null for their values. */
const mostCells = 5_000_000;

export const isUnbounded = (area: Cells): boolean => cellCount(area) > mostCells;

export function checkBounded(area: Area): void {
  if (isUnbounded(area))
    throw new HostProblem('RequestPayloadSizeLimitExceeded', 'The range has more than five million cells.');
}

/** Calls once for each cell of the area. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  checkBounded(area);
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) visit(row, column);
}

export function gridOf<Value>(area: Area, read: (row: number, column: number) => Value): Value[][] {
  checkBounded(area);
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (_, column) => read(area.top + row, area.left + column)),
  );
}

/** The part of an area that can hold anything: whole columns end where the sheet's contents end. */
export const occupied = (sheet: Sheet, area: Area): Area | undefined => {
  if (!isUnbounded(area)) return area;
  const used = sheet.used();
  return used && intersection(used, area);
};

const isWholeSheet = (area: Area): boolean => sameArea(area, wholeSheet);

/** One aspect of the style of many cells; null where they differ, as Excel answers. */
export function sharedStyle<Key extends keyof CellStyle>(
  { sheet, areas }: AreasModel,
  key: Key,
): CellStyle[Key] | null {
  let found: CellStyle[Key] | undefined;
  let isFirst = true;
  for (const area of areas) {
    const bounded = occupied(sheet, area);
    if (!bounded) continue;
    for (let row = bounded.top; row <= bounded.bottom; row++) {
      for (let column = bounded.left; column <= bounded.right; column++) {
        const value = sheet.cell(row, column).style[key];
        if (!isFirst && value !== found) return null;
        found = value;
        isFirst = false;
      }
    }
  }
  return isFirst ? plainStyle[key] : (found as CellStyle[Key]);
}

/** Changes the style of each cell by what it was; a whole sheet of them only as far as its contents reach. */
export function restyleEach({ book, sheet, areas }: AreasModel, patch: (style: CellStyle) => Partial<CellStyle>): void {
  for (const area of areas) {
    const bounded = occupied(sheet, area);
    if (bounded) eachCell(bounded, (row, column) => sheet.restyle(row, column, patch(sheet.cell(row, column).style)));
  }
  book.redrawn.tell();
}

export function restyle({ book, sheet, areas }: AreasModel, patch: Partial<CellStyle>): void {
  for (const area of areas) {
    if (isWholeSheet(area)) sheet.restyleAll(patch);
    else eachCell(area, (row, column) => sheet.restyle(row, column, patch));
  }
  book.redrawn.tell();
}
