import { asGrid, asNumber, compare, one, type Value } from './formula-values';

/** Functions that answer more than one cell; Excel spills them over the cells beside. */

const transpose = (grid: Value[][]): Value[][] => Array.from({ length: grid[0]?.length ?? 0 }, (_, column) => grid.map((row) => row[column] ?? null));

/** True where an argument that may be left out says so. */
const isSet = (value: Value | undefined): boolean => value !== undefined && value !== null && Boolean(one(value));

const keyOf = (row: readonly Value[]): string => JSON.stringify(row.map((value) => (typeof value === 'string' ? value.toLowerCase() : value instanceof Error ? value.message : value)));

function filter(source: Value = null, include: Value = null, otherwise?: Value): Value {
  const grid = asGrid(source);
  const chosen = asGrid(include);
  const isByColumns = chosen.length === 1 && (chosen[0]?.length ?? 0) > 1;
  const flags = (isByColumns ? (chosen[0] ?? []) : chosen.map((row) => row[0] ?? null)).map((value) => isSet(value));
  const left = isByColumns ? transpose(transpose(grid).filter((_, at) => flags[at])) : grid.filter((_, at) => flags[at]);
  return left.length > 0 ? left : (otherwise ?? new Error('#CALC!'));
}

function unique(source: Value = null, byColumns?: Value, exactlyOnce?: Value): Value {
  const grid = isSet(byColumns) ? transpose(asGrid(source)) : asGrid(source);
  const counts = new Map<string, number>();
  for (const row of grid) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const seen = new Set<string>();
  const left = grid.filter((row) => {
    const key = keyOf(row);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst && (!isSet(exactlyOnce) || counts.get(key) === 1);
  });
  return isSet(byColumns) ? transpose(left) : left;
}

/** Rows in the order of some columns of keys; each -1 for falling. */
function ordered(grid: Value[][], keys: readonly { readonly at: (row: number) => Value; readonly order: number }[]): Value[][] {
  const order = grid.map((_, row) => row).sort((a, b) => keys.map(({ at, order: sign }) => compare(at(a), at(b)) * sign).find((result) => result !== 0) ?? 0);
  return order.map((row) => grid[row] ?? []);
}

const signOf = (value: Value | undefined): number => (value !== undefined && value !== null && asNumber(value) < 0 ? -1 : 1);

function sort(source: Value = null, index: Value = 1, order: Value = 1, byColumns?: Value): Value {
  const grid = isSet(byColumns) ? transpose(asGrid(source)) : asGrid(source);
  const column = (index === null ? 1 : asNumber(index)) - 1;
  const sorted = ordered(grid, [{ at: (row) => grid[row]?.[column] ?? null, order: signOf(order) }]);
  return isSet(byColumns) ? transpose(sorted) : sorted;
}

function sortBy(source: Value = null, ...keys: Value[]): Value {
  const pairs = Array.from({ length: Math.ceil(keys.length / 2) }, (_, index) => {
    const column = asGrid(keys[index * 2] ?? null);
    return { at: (row: number): Value => column[row]?.[0] ?? null, order: signOf(keys[index * 2 + 1]) };
  });
  return ordered(asGrid(source), pairs);
}

function sequence(rows: Value = 1, columns: Value = 1, start: Value = 1, step: Value = 1): Value {
  const numberOf = (value: Value): number => (value === null ? 1 : asNumber(value));
  const [height, width] = [numberOf(rows), numberOf(columns)];
  return Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_unused, column) => numberOf(start) + (row * width + column) * numberOf(step)));
}

export const arrayFunctions: Readonly<Record<string, (...args: Value[]) => Value>> = {
  FILTER: filter, UNIQUE: unique, SORT: sort, SORTBY: sortBy, SEQUENCE: sequence, TRANSPOSE: (source = null) => transpose(asGrid(source)),
};
