import { Unknown } from './formula-tokens';

/** What a formula works with: single values, and the values of an area row by row. */
export type Value = string | number | boolean | null | Error | Value[][];

/** A value as a number. @throws #VALUE! for a text that is none */
export const asNumber = (value: Value): number => {
  const single = one(value);
  if (single === null || single === '') return 0;
  const number = Number(single);
  if (typeof single === 'string' && !Number.isFinite(number)) throw new Error('#VALUE!');
  return number;
};

/** The one value of an area of one cell; of more, its first. */
export const one = (value: Value): string | number | boolean | null => {
  const single = Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
  if (single instanceof Error) throw single;
  return Array.isArray(single) ? one(single) : single;
};

export const compare = (left: Value, right: Value): number => {
  const [a, b] = [one(left), one(right)];
  if (typeof a === 'number' || typeof b === 'number') {
    const [x, y] = [Number(a ?? 0), Number(b ?? 0)];
    if (Number.isFinite(x) && Number.isFinite(y)) return x - y;
  }
  return String(a ?? '').localeCompare(String(b ?? ''), undefined, { sensitivity: 'base' });
};

/** Calls for each place of arrays, one cell wide or high ones going along; plain values are called for as they are. */
export function lift(work: (left: Value, right: Value) => Value): (left: Value, right: Value) => Value {
  return (left, right) => {
    if (!Array.isArray(left) && !Array.isArray(right)) return work(left, right);
    const [a, b] = [asGrid(left), asGrid(right)];
    const rows = Math.max(a.length, b.length);
    const columns = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) =>
        caught(() => work(placed(a, row, column), placed(b, row, column))),
      ),
    );
  };
}

export const asGrid = (value: Value): Value[][] => (Array.isArray(value) ? value : [[value]]);

/** The value of an array at a place, of one row or column the same all along; an error is a value. */
export const placeIn = (grid: Value[][], row: number, column: number): Value => {
  const line = grid.length === 1 ? grid[0] : grid[row];
  const value = line?.length === 1 ? line[0] : line?.[column];
  return value === undefined ? new Error('#N/A') : value;
};

const placed = (grid: Value[][], row: number, column: number): Value => {
  const value = placeIn(grid, row, column);
  if (value instanceof Error) throw value;
  return value;
};

/** An error of one place is that place's value. */
export function caught(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof Unknown) throw error;
    return error instanceof Error && error.message.startsWith('#') ? error : new Error('#VALUE!');
  }
}
