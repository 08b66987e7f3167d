import { type Area, columnCount, intersection, maxColumns, maxRows, rowCount } from '../model/address';
import { type Cell, emptyCell, isBlank } from '../model/cell';
import { copiedBy } from '../model/references';
import { accessDenied } from '../problem';
import type { Argument } from '../wire/host-object';
import { eachCell, givenCells, isUnbounded, occupied } from './cells';
import { type RangeModel } from './kinds';

interface Copied {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/** The source's cells as a grid, turned on its side where asked for. */
function gridOfSource({ sheet, area }: RangeModel, width: number, isTransposed: boolean): Copied[][] {
  const rows = Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: width }, (_unused, column): Copied => ({
      cell: sheet.cell(area.top + row, area.left + column),
      row: area.top + row,
      column: area.left + column,
    })),
  );
  return isTransposed ? Array.from({ length: width }, (_, column) => rows.map((row) => row[column] as Copied)) : rows;
}

/** What a cell becomes of another that is copied on it (Excel.RangeCopyType). */
function pasted(before: Cell, { cell, row, column }: Copied, to: { row: number; column: number }, what: string): Cell {
  const formula = cell.formula === undefined ? undefined : copiedBy(cell.formula, to.row - row, to.column - column);
  switch (what) {
    case 'Formats':
      return { ...before, style: cell.style };
    case 'Values':
      return { value: cell.value, formula: undefined, style: before.style };
    case 'Formulas':
      return { value: cell.value, formula, style: before.style };
    default:
      return { value: cell.value, formula, style: cell.style };
  }
}

/** Copies values, formulas and formats, merged cells with them; a smaller source fills the target again and again. */
export function copyFrom(
  { book, sheet, area }: RangeModel,
  [source, type, skipBlanks, transpose]: readonly Argument[],
): void {
  if (sheet.isProtected) throw accessDenied();
  const from = givenCells(book, source, sheet, 'sourceRange');
  book.calculate();
  const used = occupied(from.sheet, from.area);
  const what = typeof type === 'string' ? type : 'All';
  if (!used) return;
  const sourceWidth = Math.min(columnCount(from.area), Math.max(1, used.right - from.area.left + 1));
  const copied = gridOfSource(
    { ...from, area: isUnbounded(from.area) ? { ...from.area, bottom: used.bottom } : from.area },
    columnCount(from.area) === maxColumns ? sourceWidth : columnCount(from.area),
    transpose === true,
  );
  const [height, width] = [copied.length, copied[0]?.length ?? 1];
  const rows = isUnbounded(area) || rowCount(area) % height !== 0 ? height : rowCount(area);
  const columns = columnCount(area) === maxColumns || columnCount(area) % width !== 0 ? width : columnCount(area);
  const target = {
    top: area.top,
    left: area.left,
    bottom: Math.min(area.top + rows, maxRows) - 1,
    right: Math.min(area.left + columns, maxColumns) - 1,
  };
  eachCell(target, (row, column) => {
    const one = copied[(row - target.top) % height]?.[(column - target.left) % width];
    if (!one || (skipBlanks === true && isBlank(one.cell))) return;
    sheet.put(row, column, pasted(sheet.cell(row, column), one, { row, column }, what));
    const link = from.sheet.hyperlinks.get(`${one.row}:${one.column}`);
    if (link && what === 'All') sheet.hyperlinks.set(`${row}:${column}`, link);
  });
  if (what === 'All') copyMerges(from, sheet, target);
  book.changed.tell({ sheet, area: target, by: 'add-in' });
}

function copyMerges(from: RangeModel, sheet: RangeModel['sheet'], target: Area): void {
  for (const merge of [...from.sheet.merges]) {
    const isInside =
      merge.top >= from.area.top &&
      merge.bottom <= from.area.bottom &&
      merge.left >= from.area.left &&
      merge.right <= from.area.right;
    const [down, right] = [target.top - from.area.top, target.left - from.area.left];
    const moved = {
      top: merge.top + down,
      bottom: merge.bottom + down,
      left: merge.left + right,
      right: merge.right + right,
    };
    if (isInside && !sheet.merges.some((own) => intersection(own, moved))) sheet.merges.push(moved);
  }
}

/** Cuts cells and pastes them elsewhere: their formulas stay as they are, and those that name them name the new place. */
export function moveTo({ book, sheet, area }: RangeModel, destination: Argument | undefined): void {
  const to = givenCells(book, destination, sheet, 'destination');
  if (sheet.isProtected || to.sheet.isProtected) throw accessDenied();
  const bounded = occupied(sheet, area) ?? area;
  const [down, right] = [to.area.top - area.top, to.area.left - area.left];
  const cut: Copied[] = [];
  eachCell(bounded, (row, column) => {
    cut.push({ cell: sheet.cell(row, column), row, column });
    sheet.put(row, column, emptyCell);
  });
  for (const { cell, row, column } of cut) to.sheet.put(row + down, column + right, cell);
  if (to.sheet === sheet) {
    const isInside = (other: Area): boolean =>
      other.top >= area.top && other.bottom <= area.bottom && other.left >= area.left && other.right <= area.right;
    book.moveReferences(sheet, (other) =>
      isInside(other)
        ? { top: other.top + down, bottom: other.bottom + down, left: other.left + right, right: other.right + right }
        : other,
    );
  }
  const target = {
    top: bounded.top + down,
    bottom: bounded.bottom + down,
    left: bounded.left + right,
    right: bounded.right + right,
  };
  book.changed.tell({ sheet: to.sheet, area: target, by: 'add-in' });
}
