import * as functions from '@formulajs/formulajs';
import { format, parseValue } from 'numfmt';

import { arrayFunctions } from './formula-arrays';
import { criteriaFunctions, fits } from './formula-criteria';
import { lifted } from './formula-lift';
import { lookupFunctions } from './formula-lookup';
import { numberFunctions } from './formula-numbers';
import { textFunctions } from './formula-texts';
import { Unknown } from './formula-tokens';
import { asGrid, compare, one, type Value } from './formula-values';

const lowered = new WeakMap<Value[][], readonly string[]>();

/** A column's texts as criteria compare them: without regard to case. */
function loweredColumn(range: Value[][]): readonly string[] {
  const known = lowered.get(range);
  if (known) return known;
  const texts = range.map((row) => String(row[0] ?? '').toLowerCase());
  lowered.set(range, texts);
  return texts;
}

/** Rows for which every criterion is plainly equal; undefined where one is a comparison or has wildcards, which the library knows. */
function equalRows(pairs: readonly Value[], length: number): Uint8Array | undefined {
  const kept = new Uint8Array(length).fill(1);
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [range, criterion] = [pairs[at], pairs[at + 1]];
    const isPlain = typeof criterion === 'number' || (typeof criterion === 'string' && !/^[<>=]|[*?~]/.test(criterion));
    if (!Array.isArray(range) || range.length !== length || (range[0]?.length ?? 0) !== 1 || !isPlain) return undefined;
    const wanted = String(criterion).toLowerCase();
    const texts = loweredColumn(range);
    for (let row = 0; row < length; row++) if (texts[row] !== wanted) kept[row] = 0;
  }
  return kept;
}

function countIfs(args: readonly Value[]): number | undefined {
  const [first] = args;
  const kept = Array.isArray(first) ? equalRows(args, first.length) : undefined;
  return kept?.reduce((sum, one) => sum + one, 0);
}

function sumIfs([range, ...pairs]: readonly Value[]): number | undefined {
  const kept = Array.isArray(range) && (range[0]?.length ?? 0) === 1 ? equalRows(pairs, range.length) : undefined;
  if (!kept || !Array.isArray(range)) return undefined;
  let sum = 0;
  range.forEach((row, index) => {
    if (kept[index] === 1 && typeof row[0] === 'number') sum += row[0];
  });
  return sum;
}

/** What is often asked of many rows, where the library would be slow. */
const quickFunctions: Readonly<Partial<Record<string, (args: readonly Value[]) => number | undefined>>> = {
  COUNTIFS: countIfs,
  SUMIFS: sumIfs,
};

/** Functions that may be given errors. */
const takesErrors = new Set([
  'IF',
  'IFS',
  'SWITCH',
  'CHOOSE',
  'IFERROR',
  'IFNA',
  'ISERROR',
  'ISERR',
  'ISNA',
  'ERROR.TYPE',
  'COUNT',
  'COUNTA',
  'AGGREGATE',
  'ISBLANK',
  'ISTEXT',
  'ISNUMBER',
  'ISLOGICAL',
  'ISNONTEXT',
  'COUNTIF',
  'COUNTIFS',
  'ISREF',
  'TYPE',
]);

/** Functions that pass over the texts and truth values of ranges, and count those that are written out: a single cell is a range to them. */
export const countsPlaces: ReadonlySet<string> = new Set(
  'SUM COUNT COUNTA COUNTBLANK AVERAGE MAX MIN PRODUCT COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS MEDIAN'.split(
    ' ',
  ),
);

type Work = (...args: unknown[]) => unknown;

/** Names from before 2010, which Excel still takes. */
const oldNames: Readonly<Record<string, string>> = {
  RANK: 'RANK.EQ',
  STDEV: 'STDEV.S',
  STDEVP: 'STDEV.P',
  VAR: 'VAR.S',
  VARP: 'VAR.P',
  MODE: 'MODE.SNGL',
  PERCENTILE: 'PERCENTILE.INC',
  QUARTILE: 'QUARTILE.INC',
  PERCENTRANK: 'PERCENTRANK.INC',
  COVAR: 'COVARIANCE.P',
  FORECAST: 'FORECAST.LINEAR',
  'ERF.PRECISE': 'ERF',
  'ERFC.PRECISE': 'ERFC',
  CONFIDENCE: 'CONFIDENCE.NORM',
  POISSON: 'POISSON.DIST',
  WEIBULL: 'WEIBULL.DIST',
};

/** A function by its name in Excel, "STDEV.S" with its dot; its library has most. */
function functionOf(name: string): Work | undefined {
  const modern = oldNames[name] ?? name;
  const own = ownFunctions[modern] ?? ownFunctions[name];
  if (own) return own as Work;
  const found = modern
    .split('.')
    .reduce<unknown>((from, part) => (from as Record<string, unknown> | undefined)?.[part], functions);
  return typeof found === 'function' ? (found as Work) : undefined;
}

/** The values of a row, or the first of each row. */
function column(value: Value): Value[] {
  if (!Array.isArray(value)) return [value];
  return value.length === 1 ? (value[0] ?? []) : value.map((row) => row[0] ?? null);
}

function chooseByCondition(condition: Value = null, yes: Value = true, no: Value = false): Value {
  if (!Array.isArray(condition)) return truth(condition) ? yes : no;
  return condition.map((row, at) =>
    row.map((one, index) => (truth(one) ? placed(yes, at, index) : placed(no, at, index))),
  );
}

/** What the library does not have. */
const ownFunctions: Readonly<Record<string, (...args: Value[]) => Value>> = {
  HYPERLINK: (link = null, text) => text ?? link,
  IFERROR: (value = null, otherwise = null) => (value instanceof Error ? otherwise : value),
  IFNA: (value = null, otherwise = null) => (value instanceof Error && value.message === '#N/A' ? otherwise : value),
  ISERROR: (value = null) => value instanceof Error,
  ISERR: (value = null) => value instanceof Error && value.message !== '#N/A',
  ISNA: (value = null) => value instanceof Error && value.message === '#N/A',
  // The library's depends on the computer's time zone.
  DATEVALUE: (text = '') => {
    const read = parseValue(String(one(text)), { locale: 'en' });
    if (typeof read?.v !== 'number' || read.v < 1) throw new Error('#VALUE!');
    return Math.floor(read.v);
  },
  TEXT: (value = null, pattern = '') => {
    const single = one(value);
    return typeof single === 'number' ? format(String(one(pattern)), single) : String(single ?? '');
  },
  IF: chooseByCondition,
  ...arrayFunctions,
  ...criteriaFunctions,
  ...lookupFunctions,
  ...numberFunctions,
  ...textFunctions,
  XLOOKUP: (wanted = null, keys = null, results = null, otherwise = null, matchMode = 0, searchMode = 1) => {
    const at = placeOfKey(wanted, keys, matchMode, searchMode);
    if (at < 0) return otherwise ?? new Error('#N/A');
    const grid = asGrid(results);
    const isAcross = asGrid(keys).length === 1 && (asGrid(keys)[0]?.length ?? 0) > 1;
    const found = isAcross ? grid.map((row) => [row[at] ?? null]) : [grid[at] ?? [null]];
    return found.length === 1 && found[0]?.length === 1 ? (found[0][0] ?? null) : found;
  },
  XMATCH: (wanted = null, keys = null, matchMode = 0, searchMode = 1) => {
    const at = placeOfKey(wanted, keys, matchMode, searchMode);
    return at < 0 ? new Error('#N/A') : at + 1;
  },
};

/** Where a key stands, from 0: itself, or by the mode the next smaller (-1) or larger (1), or what its wildcards fit (2); from the end for a search mode of -1. Below 0: nowhere. */
function placeOfKey(wanted: Value, keys: Value, matchMode: Value, searchMode: Value): number {
  const all = column(keys).map((key, at) => ({ key, at }));
  const inOrder = Number(one(searchMode)) < 0 ? all.reverse() : all;
  const mode = Number(one(matchMode) ?? 0);
  const pattern = mode === 2 ? String(one(wanted)) : undefined;
  const same = inOrder.find(
    ({ key }) =>
      key !== null &&
      !(key instanceof Error) &&
      (pattern === undefined ? compare(key, wanted) === 0 : fits(String(key), pattern)),
  );
  if (same || (mode !== 1 && mode !== -1)) return same?.at ?? -1;
  const beyond = inOrder.filter(
    ({ key }) => key !== null && !(key instanceof Error) && Math.sign(compare(key, wanted)) === mode,
  );
  return (
    beyond.reduce<{ key: Value; at: number } | undefined>(
      (best, one) => (best === undefined || Math.sign(compare(one.key, best.key)) === -mode ? one : best),
      undefined,
    )?.at ?? -1
  );
}

/** The value of an array that stands at a place; a plain value stands everywhere. */
const placed = (value: Value, row: number, column: number): Value =>
  Array.isArray(value) ? (value[row]?.[column] ?? null) : value;

const truth = (value: Value): boolean => {
  const single = one(value);
  return typeof single === 'string' ? /^true$/i.test(single) : Boolean(single);
};

/** Calls a function of Excel's by its name, place by place where it is given arrays for single values. @throws Unknown for one that the workbench does not have. */
export const callFunction = (name: string, args: readonly Value[]): Value =>
  lifted(name, args, (single) => callOnce(name, single));

function callOnce(name: string, args: readonly Value[]): Value {
  const bad = args.find((arg) => arg instanceof Error);
  if (bad && !takesErrors.has(name)) return bad;
  const quick = quickFunctions[name]?.(args);
  if (quick !== undefined) return quick;
  const work = functionOf(name);
  if (!work) throw new Unknown(name);
  const result = work(...args);
  if (result instanceof Date) return serialOfDate(result);
  return result as Value;
}

const serialOfDate = (date: Date): number =>
  Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds()) /
    86_400_000 +
  25_569;

/** The names of the functions that can be called, as Excel writes them. */
export const functionNames = (): string[] => [
  ...Object.keys(ownFunctions),
  ...Object.keys(oldNames),
  // What is not in capitals is the library's own: `utils`, and `default` by some loaders.
  ...Object.entries(functions)
    .filter(([name]) => name === name.toUpperCase())
    .flatMap(([name, found]) => [
      ...(typeof found === 'function' ? [name] : []),
      ...Object.keys((found ?? {}) as object)
        .filter((part) => typeof (found as unknown as Record<string, unknown>)[part] === 'function')
        .map((part) => `${name}.${part}`),
    ]),
];
