import { accessDenied } from '../problem';
import { type Area, bounding, columnCount, contains, isInSheet, maxRows, rowCount } from './address';
import { type Cell, emptyCell } from './cell';
import { movedAcross } from './references';
import type { Sheet } from './sheet';
import { movedArea } from './shift';
import type { Workbook } from './workbook';

const isWholeColumns = ({ top, bottom }: Area): boolean => top === 0 && bottom === maxRows - 1;

/** Puts a line's own things where the line went. */
function shiftLines<Value>(lines: Map<number, Value>, move: (line: number) => number | undefined): void {
  const moved = [...lines].flatMap(([line, value]) => {
    const to = move(line);
    return to === undefined ? [] : [[to, value] as const];
  });
  lines.clear();
  for (const [line, value] of moved) lines.set(line, value);
}

/**
 * Opens an area by moving the cells behind it down or to the right, or closes it by moving them back; what belongs to those cells goes with
 * them, and formulas that name them are changed. @throws AccessDenied on a protected sheet
 */
export function shiftCells(book: Workbook, sheet: Sheet, area: Area, isSideways: boolean, isBack: boolean): void {
  if (sheet.isProtected) throw accessDenied();
  sheet.clearSpills();
  const used = sheet.used();
  const step = (isSideways ? columnCount(area) : rowCount(area)) * (isBack ? -1 : 1);
  const at = isSideways ? area.left : area.top;
  const end = used
    ? bounding(used, { ...area, bottom: Math.min(area.bottom, used.bottom), top: Math.min(area.top, used.bottom) })
    : { ...area, bottom: area.top };
  const zone: Area = isSideways
    ? { ...area, bottom: Math.min(area.bottom, end.bottom), right: end.right + Math.abs(step) }
    : { ...area, right: Math.min(area.right, end.right), bottom: end.bottom + Math.abs(step) };
  moveCells(sheet, zone, isSideways, step, at);
  const isInBand = (other: Area): boolean =>
    isSideways
      ? other.top >= area.top && other.bottom <= area.bottom
      : other.left >= area.left && other.right <= area.right;
  const move = (other: Area): Area | undefined => {
    if (!isInBand(other)) return other;
    return isSideways ? movedAcross(other, at, step) : movedArea(other, at, step);
  };
  moveBelongings(sheet, move);
  if (isSideways && isWholeColumns(area)) {
    const line = (column: number): number | undefined => move({ ...area, left: column, right: column })?.left;
    shiftLines(sheet.columnWidths, line);
    const hidden = [...sheet.hiddenColumns].flatMap((column) => line(column) ?? []);
    sheet.hiddenColumns.clear();
    for (const column of hidden) sheet.hiddenColumns.add(column);
    for (const column of sheet.columnWidths.keys()) sheet.sizedColumns.add(column);
  }
  book.moveReferences(sheet, move);
  book.changed.tell({ sheet, area: zone, by: 'add-in' });
}

function moveCells(sheet: Sheet, zone: Area, isSideways: boolean, step: number, at: number): void {
  const before = new Map<string, Cell>();
  for (const { row, column, cell } of sheet.entries())
    if (contains(zone, row, column)) before.set(`${row}:${column}`, cell);
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let column = zone.left; column <= zone.right; column++) {
      const [fromRow, fromColumn] = isSideways ? [row, column - step] : [row - step, column];
      const isOpened = step > 0 && (isSideways ? fromColumn : fromRow) < at;
      const cell = isOpened ? emptyCell : (before.get(`${fromRow}:${fromColumn}`) ?? emptyCell);
      if (cell !== sheet.cell(row, column)) sheet.put(row, column, cell);
    }
  }
}

function moveBelongings(sheet: Sheet, move: (area: Area) => Area | undefined): void {
  const at = (row: number, column: number): Area | undefined =>
    move({ top: row, bottom: row, left: column, right: column });
  sheet.merges = sheet.merges.flatMap((merge) => move(merge) ?? []).filter((merge) => isInSheet(merge));
  const links = [...sheet.hyperlinks].flatMap(([place, link]) => {
    const [row = 0, column = 0] = place.split(':').map(Number);
    const to = at(row, column);
    return to ? [[`${to.top}:${to.left}`, link] as const] : [];
  });
  sheet.hyperlinks.clear();
  for (const [place, link] of links) sheet.hyperlinks.set(place, link);
  sheet.hasNewComments ||= sheet.comments.length > 0;
  sheet.comments = sheet.comments.flatMap((comment) => {
    const to = at(comment.row, comment.column);
    return to ? [Object.assign(comment, { row: to.top, column: to.left })] : [];
  });
  for (const held of [sheet.conditionalFormats, sheet.validations])
    for (const one of held) one.areas = one.areas.flatMap((area) => move(area) ?? []);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  sheet.hasNewValidations ||= sheet.validations.length > 0;
}
