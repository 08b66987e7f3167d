import { type Area, type Area as Cells, cellCount, columnCount, intersection, rowCount } from '../model/address';
import { type CellStyle, plainStyle } from '../model/cell';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { HostProblem } from '../problem';

/** The cells that a range object stands for. */
export interface RangeModel {
  readonly book: Workbook;
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The cells that a RangeAreas object stands for. */
export interface AreasModel {
  readonly book: Workbook;
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** Excel on the web refuses ranges of more than five million cells; whole rows and columns answer null for their values. */
const mostCells = 5_000_000;

export const isUnbounded = (area: Cells): boolean => cellCount(area) > mostCells;

export function checkBounded(area: Area): void {
  if (isUnbounded(area)) throw new HostProblem('RequestPayloadSizeLimitExceeded', 'The range has more than five million cells.');
}

/** Calls once for each cell of the area. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  checkBounded(area);
  for (let row = area.top; row <= area.bottom; row++) for (let column = area.left; column <= area.right; column++) visit(row, column);
}

export function gridOf<Value>(area: Area, read: (row: number, column: number) => Value): Value[][] {
  checkBounded(area);
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (_, column) => read(area.top + row, area.left + column)),
  );
}

/** The part of an area that can hold anything: whole columns end where the sheet's contents end. */
export const occupied = (sheet: Sheet, area: Area): Area | undefined => {
  const used = sheet.used();
  return isUnbounded(area) ? (used ? intersection(used, area) : undefined) : area;
};

/** One aspect of the style of many cells; null where they differ, as Excel answers. */
export function sharedStyle<Key extends keyof CellStyle>({ sheet, areas }: AreasModel, key: Key): CellStyle[Key] | null {
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

export function restyle({ book, sheet, areas }: AreasModel, patch: Partial<CellStyle>): void {
  for (const area of areas) eachCell(area, (row, column) => sheet.restyle(row, column, patch));
  book.redrawn.tell();
}
