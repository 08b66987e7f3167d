import { type Area } from '../model/address';
import { type Cell, type CellValue, isError } from '../model/cell';
import { readColour } from '../model/colour';
import { copiedBy } from '../model/references';
import type { Sheet } from '../model/sheet';
import { plainValue, type Workbook } from '../model/workbook';
import { invalidArgument } from '../problem';

/** As Excel.SortField: a column of the area from 0, rising unless said otherwise. */
export interface SortKey {
  /** As Excel.SortOn: the value, or the colour of the cell or of its letters. */
  readonly sortOn?: string;
  readonly color?: string;
  readonly key?: number;
  readonly ascending?: boolean;
  readonly Key?: number;
  readonly Ascending?: boolean;
}

/** Numbers, then texts, then truth values, then errors, then blanks: Excel's order, blanks last whichever way. */
function rank({ value }: Cell): number {
  if (value === null) return 4;
  if (isError(value)) return 3;
  return { number: 0, string: 1, boolean: 2 }[typeof value as 'number' | 'string' | 'boolean'];
}

/** Two values of one kind: truth values as numbers, errors as texts. */
function compareAlike(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' || typeof a === 'boolean') return Number(a) - Number(b);
  const [one, other] = [a, b].map((value) => String(plainValue(value)));
  // Hyphens count only between texts that are else the same. Source: Excel's help, "Sort data in a range or table".
  const bare = (text = ''): string => text.replaceAll(/[-']/g, '');
  const order = bare(one).localeCompare(bare(other), 'vi', { sensitivity: 'base' });
  return order !== 0 ? order : (one ?? '').localeCompare(other ?? '', 'vi', { sensitivity: 'base' });
}

function compare(a: Cell, b: Cell, isRising: boolean): number {
  const [x, y] = [rank(a), rank(b)];
  if (x === 4 || y === 4) return x - y;
  const order = x === y ? compareAlike(a.value, b.value) : x - y;
  return isRising ? order : -order;
}

/** Cells of the wanted colour first, or last where it falls; undefined where values are compared. */
function byColour(a: Cell, b: Cell, { sortOn, color = '' }: SortKey, isRising: boolean): number | undefined {
  if (sortOn !== 'CellColor' && sortOn !== 'FontColor') return undefined;
  const wanted = readColour(color);
  const isOf = ({ style }: Cell): number => Number((sortOn === 'CellColor' ? style.fill : style.fontColor) === wanted);
  return (isOf(b) - isOf(a)) * (isRising ? 1 : -1);
}

/** A cell in its new place: references to its own sheet that have no dollar go along with it. */
function movedCell(cell: Cell, down: number, right: number): Cell {
  if (cell.formula === undefined || (down === 0 && right === 0)) return cell;
  return { ...cell, formula: copiedBy(cell.formula, down, right, ({ sheet }) => sheet === undefined) };
}

/**
 * Sorts the rows of an area, or its columns by the cells of a row; what compares equal keeps its order.
 * @param hasHeaders the first row, or column, stays where it is.
 */
export function sortArea(
  book: Workbook,
  sheet: Sheet,
  area: Area,
  fields: readonly SortKey[],
  hasHeaders = false,
  isByColumns = false,
): void {
  sheet.refuseUnless('allowSort');
  const width = isByColumns ? area.bottom - area.top + 1 : area.right - area.left + 1;
  if (fields.some(({ key, Key }) => (key ?? Key ?? 0) < 0 || (key ?? Key ?? 0) >= width))
    throw invalidArgument('A sort field is outside the range.');
  const kept = hasHeaders ? 1 : 0;
  const [lines, length] = isByColumns
    ? [area.right - area.left + 1, area.bottom - area.top + 1]
    : [area.bottom - area.top + 1, area.right - area.left + 1];
  const place = (line: number, at: number): [row: number, column: number] =>
    isByColumns ? [area.top + at, area.left + line] : [area.top + line, area.left + at];
  book.calculate();
  const sorted = Array.from({ length: lines - kept }, (_, line) => ({
    line: kept + line,
    cells: Array.from({ length }, (_unused, at) => sheet.cell(...place(kept + line, at))),
  }));
  sorted.sort(({ cells: a }, { cells: b }) => {
    for (const field of fields) {
      const key = field.key ?? field.Key ?? 0;
      const [one, other] = [a[key], b[key]];
      const isRising = field.ascending ?? field.Ascending ?? true;
      const order = one && other ? (byColour(one, other, field, isRising) ?? compare(one, other, isRising)) : 0;
      if (order !== 0) return order;
    }
    return 0;
  });
  sorted.forEach(({ line: from, cells }, line) =>
    cells.forEach((cell, at) => {
      const [row, column] = place(kept + line, at);
      const [fromRow, fromColumn] = place(from, at);
      sheet.put(row, column, movedCell(cell, row - fromRow, column - fromColumn));
    }),
  );
  book.sorted.tell({ sheet, area });
}
