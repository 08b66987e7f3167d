import type { Area } from './address';
import { oneCell } from './address';
import type { CellValue } from './cell';

const keyOf = (row: number, column: number): string => `${row}:${column}`;

interface Cells {
  readonly isBlank: (row: number, column: number) => boolean;
  /** Puts a result; it does not count as a change of the cell. @returns whether it is another than before */
  readonly put: (row: number, column: number, value: CellValue) => boolean;
}

/** Which cells of a sheet are filled by a formula of another cell: arrays run over into the blank cells beside their formula. */
export class Spills {
  private readonly areas = new Map<string, { readonly row: number; readonly column: number; area: Area }>();
  private readonly filled = new Map<string, string>();

  /** The cells that the formula at a cell fills, itself among them; undefined where it fills none but its own. */
  areaOf(row: number, column: number): Area | undefined {
    return this.areas.get(keyOf(row, column))?.area;
  }

  /** The cell whose formula fills a cell. */
  parentOf(row: number, column: number): { readonly row: number; readonly column: number } | undefined {
    return this.areas.get(this.filled.get(keyOf(row, column)) ?? keyOf(row, column));
  }

  /** A person or an add-in wrote there: the cell is its own from now on. */
  release(row: number, column: number): void {
    this.filled.delete(keyOf(row, column));
  }

  /** Empties what formulas filled that are no more. */
  drop(cells: Cells, isFormula: (row: number, column: number) => boolean): void {
    for (const { row, column } of [...this.areas.values()])
      if (!isFormula(row, column)) this.fill(cells, row, column, [[null]], false);
  }

  /** Empties all that was filled, as before cells move; the formulas fill them again. */
  clear(cells: Cells): void {
    this.drop(cells, () => false);
  }

  /** Puts a formula's result over the cells from its own on, or #SPILL! where one of them is not free. @returns whether anything is other than before */
  fill(
    cells: Cells,
    row: number,
    column: number,
    values: readonly (readonly CellValue[])[],
    ownIsResult = true,
  ): boolean {
    const anchor = keyOf(row, column);
    const before = this.areas.get(anchor)?.area ?? oneCell(row, column);
    const area = {
      top: row,
      left: column,
      bottom: row + values.length - 1,
      right: column + (values[0]?.length ?? 1) - 1,
    };
    const others = placesOf(area).filter((place) => place.row !== row || place.column !== column);
    const isFree = others.every(
      (place) => cells.isBlank(place.row, place.column) || this.filled.get(keyOf(place.row, place.column)) === anchor,
    );
    const wanted = isFree ? others : [];
    let hasChanged = ownIsResult && cells.put(row, column, isFree ? (values[0]?.[0] ?? null) : { error: '#SPILL!' });
    const kept = new Set(wanted.map((place) => keyOf(place.row, place.column)));
    for (const place of placesOf(before)) {
      const key = keyOf(place.row, place.column);
      if (this.filled.get(key) !== anchor || kept.has(key)) continue;
      this.filled.delete(key);
      hasChanged = cells.put(place.row, place.column, null) || hasChanged;
    }
    for (const place of wanted) {
      this.filled.set(keyOf(place.row, place.column), anchor);
      hasChanged =
        cells.put(place.row, place.column, values[place.row - row]?.[place.column - column] ?? null) || hasChanged;
    }
    if (wanted.length > 0) this.areas.set(anchor, { row, column, area });
    else this.areas.delete(anchor);
    return hasChanged;
  }
}

const placesOf = (area: Area): { row: number; column: number }[] =>
  Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
    Array.from({ length: area.right - area.left + 1 }, (_unused, right) => ({
      row: area.top + down,
      column: area.left + right,
    })),
  ).flat();
