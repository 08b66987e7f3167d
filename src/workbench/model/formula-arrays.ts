import { columnName } from './address';
import { asGrid, asNumber, compare, one, type Value } from './formula-values';

/** Functions that answer more than one cell; Excel spills them over the cells beside. */

const transpose = (grid: Value[][]): Value[][] =>
  Array.from({ length: grid[0]?.length ?? 0 }, (_, column) => grid.map((row) => row[column] ?? null));

/** True where an argument that may be left out says so. */
const isSet = (value: Value | undefined): boolean => value !== undefined && value !== null && Boolean(one(value));

/** Values that Excel takes for equal have one key: case does not count. */
function keyPart(value: Value): unknown {
  if (value instanceof Error) return value.message;
  return typeof value === 'string' ? value.toLowerCase() : value;
}

const keyOf = (row: readonly Value[]): string => JSON.stringify(row.map(keyPart));

function filter(source: Value = null, include: Value = null, otherwise?: Value): Value {
  const grid = asGrid(source);
  const chosen = asGrid(include);
  const isByColumns = chosen.length === 1 && (chosen[0]?.length ?? 0) > 1;
  const flags = (isByColumns ? (chosen[0] ?? []) : chosen.map((row) => row[0] ?? null)).map((value) => isSet(value));
  const left = isByColumns
    ? transpose(transpose(grid).filter((_, at) => flags[at]))
    : grid.filter((_, at) => flags[at]);
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
function ordered(
  grid: Value[][],
  keys: readonly { readonly at: (row: number) => Value; readonly order: number }[],
): Value[][] {
  const order = grid
    .map((_, row) => row)
    .sort(
      (a, b) => keys.map(({ at, order: sign }) => compare(at(a), at(b)) * sign).find((result) => result !== 0) ?? 0,
    );
  return order.map((row) => grid[row] ?? []);
}

const signOf = (value: Value | undefined): number =>
  value !== undefined && value !== null && asNumber(value) < 0 ? -1 : 1;

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
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_unused, column) => numberOf(start) + (row * width + column) * numberOf(step)),
  );
}

const plain = (value: Value | undefined): string => {
  const single = value === undefined || value === null ? '' : one(value);
  return typeof single === 'boolean' ? String(single).toUpperCase() : String(single ?? '');
};

function textJoin(between: Value = '', skipsBlanks: Value = true, ...parts: Value[]): Value {
  const texts = parts.flatMap((part) => asGrid(part).flat()).map((part) => plain(part));
  return (isSet(skipsBlanks) ? texts.filter((text) => text !== '') : texts).join(plain(between));
}

/** Where the wanted one of a text's separators stands, counted from its end where below 0; undefined where there are not so many. */
function placeOf(text: string, separator: string, instance: number): number | undefined {
  const places: number[] = [];
  for (
    let at = text.indexOf(separator);
    at >= 0 && separator !== '';
    at = text.indexOf(separator, at + separator.length)
  )
    places.push(at);
  return places.at(instance > 0 ? instance - 1 : instance);
}

const instanceOf = (value: Value | undefined): number => (value === undefined || value === null ? 1 : asNumber(value));

function textBefore(text: Value = '', separator: Value = '', instance?: Value): Value {
  const at = placeOf(plain(text), plain(separator), instanceOf(instance));
  return at === undefined ? new Error('#N/A') : plain(text).slice(0, at);
}

function textAfter(text: Value = '', separator: Value = '', instance?: Value): Value {
  const at = placeOf(plain(text), plain(separator), instanceOf(instance));
  return at === undefined ? new Error('#N/A') : plain(text).slice(at + plain(separator).length);
}

function textSplit(text: Value = '', columns: Value = null, rows?: Value): Value {
  const cut = (whole: string, by: string): string[] => (by === '' ? [whole] : whole.split(by));
  const lines = cut(plain(text), plain(rows)).map((line): Value[] => cut(line, plain(columns)));
  const width = Math.max(...lines.map((line) => line.length));
  return lines.map((line) => [...line, ...Array.from({ length: width - line.length }, () => new Error('#N/A'))]);
}

const isKept =
  (ignore: Value | undefined) =>
  (value: Value): boolean => {
    const mode = ignore === undefined || ignore === null ? 0 : asNumber(ignore);
    return !((mode % 2 === 1 && value === null) || (mode >= 2 && value instanceof Error));
  };

const inLine = (source: Value, ignore: Value | undefined, byColumns: Value | undefined): Value[] =>
  (isSet(byColumns) ? transpose(asGrid(source)) : asGrid(source)).flat().filter(isKept(ignore));

function wrapRows(source: Value = null, width: Value = 1, padding?: Value): Value[][] {
  const values = asGrid(source).flat();
  const length = asNumber(width);
  return Array.from({ length: Math.ceil(values.length / length) }, (_, row) =>
    Array.from({ length }, (_unused, column) => values[row * length + column] ?? padding ?? new Error('#N/A')),
  );
}

/** How many numbers are up to each bound, and beyond the last. */
function frequency(source: Value = null, bounds: Value = null): Value {
  const numbers = asGrid(source)
    .flat()
    .filter((value): value is number => typeof value === 'number');
  const limits = asGrid(bounds)
    .flat()
    .map((value) => asNumber(value));
  return [...limits, Infinity].map((limit) => [
    numbers.filter((number) => number <= limit && limits.every((other) => other >= limit || number > other)).length,
  ]);
}

/** ADDRESS(row, column, kind of reference, A1 style, sheet) */
function address(row: Value = 1, column: Value = 1, kind: Value = 1, isA1: Value = true, sheet?: Value): Value {
  const [r, c, of] = [asNumber(row), asNumber(column), kind === null ? 1 : asNumber(kind)];
  if (r < 1 || c < 1 || of < 1 || of > 4) throw new Error('#VALUE!');
  const [isRowFixed, isColumnFixed] = [of === 1 || of === 2, of === 1 || of === 3];
  const name =
    isA1 === null || isSet(isA1)
      ? `${isColumnFixed ? '$' : ''}${columnName(c - 1)}${isRowFixed ? '$' : ''}${r}`
      : `R${isRowFixed ? r : `[${r}]`}C${isColumnFixed ? c : `[${c}]`}`;
  const own = plain(sheet);
  return own === ''
    ? name
    : `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(own) ? own : `'${own.replaceAll("'", "''")}'`}!${name}`;
}

export const arrayFunctions: Readonly<Record<string, (...args: Value[]) => Value>> = {
  FILTER: filter,
  UNIQUE: unique,
  SORT: sort,
  SORTBY: sortBy,
  SEQUENCE: sequence,
  TRANSPOSE: (source = null) => transpose(asGrid(source)),
  TEXTJOIN: textJoin,
  TEXTBEFORE: textBefore,
  TEXTAFTER: textAfter,
  TEXTSPLIT: textSplit,
  FREQUENCY: frequency,
  ADDRESS: address,
  TOCOL: (source = null, ignore, byColumns) => inLine(source, ignore, byColumns).map((value) => [value]),
  TOROW: (source = null, ignore, byColumns) => [inLine(source, ignore, byColumns)],
  WRAPROWS: wrapRows,
  WRAPCOLS: (source, height, padding) => transpose(wrapRows(source, height, padding)),
};
