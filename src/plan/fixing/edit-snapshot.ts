import { asWrittenDate, dateOfSerial } from '../deadline/calendar';
import type { CellEdit, CellValue, SheetSnapshot } from '../model';
import { isDateFormat } from '../reading/contents';

const valueAt = ({ values, top, left }: SheetSnapshot, { cell }: CellEdit): CellValue =>
  values[cell.row - top]?.[cell.column - left] ?? '';

/** True where every cell still holds what the edits expect. */
export const canApply = (snapshot: SheetSnapshot, edits: readonly CellEdit[]): boolean =>
  edits.every((edit) => valueAt(snapshot, edit) === edit.before);

/** Rows and columns of the grid grown to hold a cell. */
function grown<Value>(grid: readonly (readonly Value[])[], rows: number, columns: number, blank: Value): Value[][] {
  return Array.from({ length: Math.max(rows, grid.length) }, (_, row) => {
    const cells = grid[row] ?? [];
    return cells.length >= columns
      ? [...cells]
      : [...cells, ...Array.from({ length: columns - cells.length }, () => blank)];
  });
}

/** How Excel would show a value that was written into a cell. */
export const shownAs = (value: CellValue, numberFormat: string): string => {
  const date = typeof value === 'number' && isDateFormat(numberFormat) ? dateOfSerial(value) : undefined;
  return date ? asWrittenDate(date) : String(value);
};

/** The picture of the sheet after edits; the one before stays as it was. Cells left of or above the picture are not edited. */
export function withEdits(snapshot: SheetSnapshot, edits: readonly CellEdit[]): SheetSnapshot {
  const { top, left } = snapshot;
  const rows = Math.max(0, ...edits.map(({ cell }) => cell.row - top + 1));
  const columns = Math.max(0, ...edits.map(({ cell }) => cell.column - left + 1));
  const isWider = snapshot.values.some((row) => row.length < columns) || snapshot.values.length < rows;
  const touched = new Set(edits.map(({ cell }) => cell.row - top));
  const copy = <Value>(grid: readonly (readonly Value[])[], blank: Value): Value[][] =>
    isWider
      ? grown(grid, rows, columns, blank)
      : grid.map((row, index) => (touched.has(index) ? [...row] : (row as Value[])));
  const values = copy<CellValue>(snapshot.values, '');
  const texts = copy(snapshot.texts, '');
  const numberFormats = isWider ? grown(snapshot.numberFormats, rows, columns, 'General') : snapshot.numberFormats;
  for (const { cell, after } of edits) {
    const [row, column] = [cell.row - top, cell.column - left];
    if (row < 0 || column < 0) continue;
    (values[row] as CellValue[])[column] = after;
    (texts[row] as string[])[column] = shownAs(after, numberFormats[row]?.[column] ?? 'General');
  }
  return { ...snapshot, values, texts, numberFormats };
}
