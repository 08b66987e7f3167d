import type { CellArea, CellValue, SheetSnapshot } from '../model';

/** What an area of the sheet holds now. */
export interface SheetPatch {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly texts: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

const isEqual = <Value>(one: readonly Value[], other: readonly Value[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/** A row with some cells replaced; the very same row where nothing differs, so that what was found out about it still holds. */
function patchedRow<Value>(row: readonly Value[], from: number, cells: readonly Value[]): readonly Value[] {
  const next = [...row];
  cells.forEach((cell, index) => (next[from + index] = cell));
  return isEqual(row, next) ? row : next;
}

/** True where an area lies within the picture, so that it can be patched; else the sheet is to be read anew. */
export const canPatch = ({ top, left, values }: SheetSnapshot, area: CellArea): boolean =>
  area.top >= top &&
  area.left >= left &&
  area.bottom < top + values.length &&
  area.right < left + (values[0]?.length ?? 0);

/** The picture with an area renewed. Rows in which nothing differs stay the same objects. */
export function withPatch(
  snapshot: SheetSnapshot,
  { top, left, values, texts, numberFormats }: SheetPatch,
): SheetSnapshot {
  const patched = <Value>(
    grid: readonly (readonly Value[])[],
    cells: readonly (readonly Value[])[],
  ): readonly (readonly Value[])[] => {
    const next = [...grid];
    cells.forEach((row, index) => {
      const at = top - snapshot.top + index;
      next[at] = patchedRow(grid[at] ?? [], left - snapshot.left, row);
    });
    return next;
  };
  return {
    ...snapshot,
    values: patched(snapshot.values, values),
    texts: patched(snapshot.texts, texts),
    numberFormats: patched(snapshot.numberFormats, numberFormats),
  };
}

/** The new picture of a sheet, with the rows of the one before where they are equal. */
export function sharingRows(before: SheetSnapshot, now: SheetSnapshot): SheetSnapshot {
  if (before.top !== now.top || before.left !== now.left) return now;
  const shared = <Value>(
    old: readonly (readonly Value[])[],
    grid: readonly (readonly Value[])[],
  ): readonly (readonly Value[])[] =>
    grid.map((row, index) => {
      const known = old[index];
      return known && isEqual(known, row) ? known : row;
    });
  return {
    ...now,
    values: shared(before.values, now.values),
    texts: shared(before.texts, now.texts),
    numberFormats: shared(before.numberFormats, now.numberFormats),
  };
}
