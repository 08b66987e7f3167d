import { type Area } from '../model/address';
import { type Cell, isError } from '../model/cell';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { accessDenied } from '../problem';

/** As Excel.SortField: a column of the area from 0, rising unless said otherwise. */
export interface SortKey {
  readonly key?: number;
  readonly ascending?: boolean;
  readonly Key?: number;
  readonly Ascending?: boolean;
}

/** Numbers, then texts, then truth values, then errors, then blanks: Excel's order, blanks last whichever way. */
const rank = ({ value }: Cell): number => (value === null ? 4 : isError(value) ? 3 : typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0);

function compare(a: Cell, b: Cell, isRising: boolean): number {
  const [x, y] = [rank(a), rank(b)];
  if (x === 4 || y === 4) return x - y;
  const order = x !== y ? x - y : x === 0 || x === 2 ? Number(a.value) - Number(b.value) : String(a.value).localeCompare(String(b.value), 'vi', { sensitivity: 'base' });
  return isRising ? order : -order;
}

/** Sorts the rows of an area; rows that compare equal keep their order. */
export function sortArea(book: Workbook, sheet: Sheet, area: Area, fields: readonly SortKey[], hasHeaders = false): void {
  if (sheet.isProtected) throw accessDenied();
  const top = area.top + (hasHeaders ? 1 : 0);
  const rows = Array.from({ length: area.bottom - top + 1 }, (_, row) => Array.from({ length: area.right - area.left + 1 }, (_unused, column) => sheet.cell(top + row, area.left + column)));
  rows.sort((a, b) => {
    for (const field of fields) {
      const key = field.key ?? field.Key ?? 0;
      const [one, other] = [a[key], b[key]];
      const order = one && other ? compare(one, other, field.ascending ?? field.Ascending ?? true) : 0;
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach((cells, row) => cells.forEach((cell, column) => sheet.put(top + row, area.left + column, cell)));
  book.sorted.tell({ sheet, area });
}
