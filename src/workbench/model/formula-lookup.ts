import { fits, hasWildcards } from './formula-criteria';
import { asGrid, asNumber, compare, one, type Value } from './formula-values';

const turned = (grid: Value[][]): Value[][] =>
  Array.from({ length: grid[0]?.length ?? 0 }, (_, column) => grid.map((row) => row[column] ?? null));

/** Numbers find numbers, texts find texts. */
const isAlike = (a: Value, b: Value): boolean => typeof a === typeof b;

/** Where a value stands among keys, from 0: itself, or a text that fits its wildcards; below 0 for nowhere. */
function placeOf(wanted: Value, keys: readonly Value[]): number {
  const sought = one(wanted);
  if (typeof sought === 'string' && hasWildcards(sought))
    return keys.findIndex((key) => typeof key === 'string' && fits(key, sought));
  return keys.findIndex((key) => !(key instanceof Error) && isAlike(key, sought) && compare(key, sought) === 0);
}

/** The last key that is not beyond a value, of keys that rise (or fall: sign -1). */
function placeUpTo(wanted: Value, keys: readonly Value[], sign: 1 | -1): number {
  const sought = one(wanted);
  let found = -1;
  for (const [at, key] of keys.entries()) {
    if (key instanceof Error || !isAlike(key, sought)) continue;
    if (compare(key, sought) * sign > 0) break;
    found = at;
  }
  return found;
}

const isFalse = (value: Value | undefined): boolean =>
  value !== undefined && (value === null || value === false || value === 0 || /^false$/i.test(String(one(value))));

function lookup(wanted: Value, grid: Value[][], line: Value, approximate: Value | undefined): Value {
  const at = asNumber(line);
  if (at < 1) throw new Error('#VALUE!');
  if (at > (grid[0]?.length ?? 0)) throw new Error('#REF!');
  const keys = grid.map(([key = null]) => key);
  const row = isFalse(approximate) ? placeOf(wanted, keys) : placeUpTo(wanted, keys, 1);
  if (row < 0) throw new Error('#N/A');
  return grid[row]?.[at - 1] ?? null;
}

/** MATCH(value, keys, 1 up to | 0 itself | -1 down to) */
function match(wanted: Value = null, keys: Value = null, kind: Value = 1): Value {
  const grid = asGrid(keys);
  const line = grid.length === 1 ? (grid[0] ?? []) : grid.map(([key = null]) => key);
  const mode = kind === null ? 0 : Math.sign(asNumber(kind));
  const at = mode === 0 ? placeOf(wanted, line) : placeUpTo(wanted, line, mode < 0 ? -1 : 1);
  if (at < 0) throw new Error('#N/A');
  return at + 1;
}

/** CHOOSE(index, …): for an array of indexes the chosen columns side by side. */
function choose(index: Value = null, ...given: Value[]): Value {
  const chosen = (wanted: Value): Value => {
    const at = Math.floor(asNumber(wanted)) - 1;
    const value = given[at];
    if (value === undefined) throw new Error('#VALUE!');
    return value;
  };
  if (!Array.isArray(index)) return chosen(index);
  const columns = index.flat().map((wanted) => asGrid(chosen(wanted)));
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => columns.map((column) => (column[row] ?? column[0])?.[0] ?? null));
}

/** Functions that look values up. */
export const lookupFunctions: Readonly<Record<string, (...args: Value[]) => Value>> = {
  VLOOKUP: (wanted = null, table = null, column = 1, approximate) => lookup(wanted, asGrid(table), column, approximate),
  HLOOKUP: (wanted = null, table = null, row = 1, approximate) =>
    lookup(wanted, turned(asGrid(table)), row, approximate),
  MATCH: match,
  CHOOSE: choose,
};
