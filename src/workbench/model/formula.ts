import * as functions from '@formulajs/formulajs';
import { format } from 'numfmt';
import { type Area, cellCount, parseArea } from './address';
import type { CellValue } from './cell';

/** What a formula works with: single values, and the values of an area row by row. */
type Value = string | number | boolean | null | Error | Value[][];

/** Where a formula's addresses are looked up. */
export interface FormulaSheet {
  /** The values of an area of the formula's own sheet, or of another by its name. */
  readonly values: (sheet: string | undefined, area: Area) => readonly (readonly CellValue[])[];
  /** What a name stands for: the formula behind it ("=Plan!$A$1:$B$2", "=0.1"). */
  readonly named?: (name: string) => string | undefined;
  /** The cells of a table that a structured reference means: "Sales" and "[@Price]", "[[#Totals],[Price]]". */
  readonly structured?: (table: string, inside: string) => { readonly sheet: string; readonly area: Area } | undefined;
  /** The cell that the formula stands in. */
  readonly cell?: { readonly row: number; readonly column: number };
}

type Token = { readonly is: 'number' | 'text' | 'name' | 'sign' | 'area' | 'structured' | 'error'; readonly text: string; readonly sheet?: string };

const patterns: readonly (readonly [Token['is'], RegExp])[] = [
  ['text', /^"((?:[^"]|"")*)"/],
  ['error', /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)/],
  ['structured', /^([\p{L}_][\p{L}\p{N}_.]*)?(\[(?:[^[\]]|\[[^[\]]*\])*\])/u],
  ['area', /^(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\p{L}\p{N}_(.])/u],
  ['number', /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?%?/],
  ['name', /^[\p{L}_][\p{L}\p{N}_.]*/u],
  ['sign', /^(?:<=|>=|<>|[-+*/^&=<>(),;{}])/],
];

/** What the workbench cannot work out; Excel shows such cells as #NAME?. */
class Unknown extends Error {}

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  let rest = formula.trim();
  while (rest !== '') {
    const match = patterns.map(([is, pattern]) => ({ is, match: pattern.exec(rest) })).find((one) => one.match);
    if (!match?.match) throw new Unknown(rest);
    const [whole, first, second, third] = match.match;
    if (match.is === 'text') found.push({ is: 'text', text: (first ?? '').replaceAll('""', '"') });
    else if (match.is === 'area') {
      const sheet = first?.replaceAll("''", "'") ?? second;
      found.push({ is: 'area', text: third ?? '', ...(sheet === undefined ? {} : { sheet }) });
    } else if (match.is === 'structured') found.push({ is: 'structured', text: second ?? '', sheet: first ?? '' });
    else found.push({ is: match.is, text: whole });
    rest = rest.slice(whole.length).trimStart();
  }
  return found;
}

const asNumber = (value: Value): number => {
  const single = one(value);
  if (single === null || single === '') return 0;
  const number = Number(single);
  if (typeof single === 'string' && !Number.isFinite(number)) throw new Error('#VALUE!');
  return number;
};

/** The one value of an area of one cell; of more, its first. */
const one = (value: Value): string | number | boolean | null => {
  const single = Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
  if (single instanceof Error) throw single;
  return Array.isArray(single) ? one(single) : single;
};

const compare = (left: Value, right: Value): number => {
  const [a, b] = [one(left), one(right)];
  if (typeof a === 'number' || typeof b === 'number') {
    const [x, y] = [Number(a ?? 0), Number(b ?? 0)];
    if (Number.isFinite(x) && Number.isFinite(y)) return x - y;
  }
  return String(a ?? '').localeCompare(String(b ?? ''), undefined, { sensitivity: 'base' });
};

const binary: readonly Readonly<Record<string, (left: Value, right: Value) => Value>>[] = [
  { '=': (a, b) => compare(a, b) === 0, '<>': (a, b) => compare(a, b) !== 0, '<': (a, b) => compare(a, b) < 0, '>': (a, b) => compare(a, b) > 0, '<=': (a, b) => compare(a, b) <= 0, '>=': (a, b) => compare(a, b) >= 0 },
  { '&': (a, b) => `${String(one(a) ?? '')}${String(one(b) ?? '')}` },
  { '+': (a, b) => asNumber(a) + asNumber(b), '-': (a, b) => asNumber(a) - asNumber(b) },
  {
    '*': (a, b) => asNumber(a) * asNumber(b),
    '/': (a, b) => {
      if (asNumber(b) === 0) throw new Error('#DIV/0!');
      return asNumber(a) / asNumber(b);
    },
  },
  { '^': (a, b) => asNumber(a) ** asNumber(b) },
];

const converted = new WeakMap<readonly (readonly CellValue[])[], Value[][]>();

/** Cells as formulas take them; the same range in many formulas is gone through once. */
function asValues(cells: readonly (readonly CellValue[])[]): Value[][] {
  const known = converted.get(cells);
  if (known) return known;
  const values = cells.map((row) => row.map((value): Value => (typeof value === 'object' && value !== null ? new Error(value.error) : value)));
  converted.set(cells, values);
  return values;
}

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

/** Works a formula out by walking through its signs: comparisons, text, sums, products, powers, then single terms. */
class Calculation {
  private at = 0;

  constructor(
    private readonly all: readonly Token[],
    private readonly sheet: FormulaSheet,
  ) {}

  result(): Value {
    const value = this.level(0);
    if (this.at < this.all.length) throw new Unknown('left over');
    return value;
  }

  private take(text: string): boolean {
    const token = this.all[this.at];
    if (token?.is !== 'sign' || token.text !== text) return false;
    this.at++;
    return true;
  }

  private level(index: number): Value {
    const operators = binary[index];
    if (!operators) return this.term();
    let left = this.level(index + 1);
    for (;;) {
      const token = this.all[this.at];
      const work = token?.is === 'sign' ? operators[token.text] : undefined;
      if (!work) return left;
      this.at++;
      left = work(left, this.level(index + 1));
    }
  }

  private term(): Value {
    if (this.take('-')) return -asNumber(this.term());
    if (this.take('+')) return asNumber(this.term());
    if (this.take('(')) {
      const value = this.level(0);
      if (!this.take(')')) throw new Unknown('bracket');
      return value;
    }
    const token = this.all[this.at++];
    if (!token) throw new Unknown('end');
    switch (token.is) {
      case 'number':
        return token.text.endsWith('%') ? Number(token.text.slice(0, -1)) / 100 : Number(token.text);
      case 'text':
        return token.text;
      case 'area':
        return this.area(token);
      case 'structured':
        return this.structured(token);
      case 'error':
        throw new Error(token.text);
      case 'name':
        return this.call(token.text);
      case 'sign':
        throw new Unknown(token.text);
    }
  }

  private area({ text, sheet }: Token): Value {
    const area = parseArea(text);
    if (!area) throw new Unknown(text);
    const values = asValues(this.sheet.values(sheet, area));
    return cellCount(area) === 1 ? (values[0]?.[0] ?? null) : values;
  }

  private structured({ text, sheet: table = '' }: Token): Value {
    const found = this.sheet.structured?.(table, text);
    if (!found) throw new Unknown(text);
    const values = asValues(this.sheet.values(found.sheet, found.area));
    return cellCount(found.area) === 1 ? (values[0]?.[0] ?? null) : values;
  }

  private named(name: string): Value {
    const formula = this.sheet.named?.(name);
    if (formula === undefined) throw new Unknown(name);
    return new Calculation(tokens(formula.replace(/^=/, '')), this.sheet).result();
  }

  private call(written: string): Value {
    const name = written.toUpperCase();
    if (!this.take('(')) return name === 'TRUE' || name === 'FALSE' ? name === 'TRUE' : this.named(written);
    const place = this.placeOf(name);
    if (place !== undefined) return place;
    const args: Value[] = [];
    while (!this.take(')')) {
      args.push(this.all[this.at]?.text === ',' ? null : this.argument());
      if (!this.take(',') && !this.take(';') && this.all[this.at]?.text !== ')') throw new Unknown(name);
    }
    return callFunction(name, args);
  }

  /** ROW and COLUMN ask where a cell is, and not what it holds. */
  private placeOf(name: string): number | undefined {
    if (name !== 'ROW' && name !== 'COLUMN') return undefined;
    const token = this.all[this.at];
    const area = token?.is === 'area' ? parseArea(token.text) : undefined;
    if (area) this.at++;
    if (!this.take(')')) throw new Unknown(name);
    const { row, column } = area ? { row: area.top, column: area.left } : (this.sheet.cell ?? { row: 0, column: 0 });
    return (name === 'ROW' ? row : column) + 1;
  }

  /** An argument's error is a value too: IF may pass it over, IFERROR asks for it. */
  private argument(): Value {
    const start = this.at;
    try {
      return this.level(0);
    } catch (error) {
      if (error instanceof Unknown || !(error instanceof Error)) throw error;
      this.at = this.endOfArgument(start);
      return error;
    }
  }

  private endOfArgument(start: number): number {
    let depth = 0;
    let at = start;
    for (; at < this.all.length; at++) {
      const { is, text } = this.all[at] ?? { is: 'sign', text: '' };
      if (is !== 'sign') continue;
      if (depth === 0 && (text === ',' || text === ';' || text === ')')) break;
      depth += text === '(' ? 1 : text === ')' ? -1 : 0;
    }
    return at;
  }
}

/** Functions that may be given errors. */
const takesErrors = new Set(['IF', 'IFS', 'SWITCH', 'CHOOSE', 'IFERROR', 'IFNA', 'ISERROR', 'ISERR', 'ISNA', 'ERROR.TYPE', 'COUNT', 'COUNTA', 'AGGREGATE', 'ISBLANK', 'ISTEXT', 'ISNUMBER', 'ISLOGICAL', 'ISNONTEXT', 'COUNTIF', 'COUNTIFS']);

type Work = (...args: unknown[]) => unknown;

/** A function by its name in Excel, "STDEV.S" with its dot; its library has most. */
function functionOf(name: string): Work | undefined {
  const own = ownFunctions[name];
  if (own) return own as Work;
  const found = name.split('.').reduce<unknown>((from, part) => (from as Record<string, unknown> | undefined)?.[part], functions);
  return typeof found === 'function' ? (found as Work) : undefined;
}

const column = (value: Value): Value[] => (Array.isArray(value) ? (value.length === 1 ? (value[0] ?? []) : value.map((row) => row[0] ?? null)) : [value]);

/** What the library does not have. */
const ownFunctions: Readonly<Record<string, (...args: Value[]) => Value>> = {
  HYPERLINK: (link = null, text) => text ?? link,
  IFERROR: (value = null, otherwise = null) => (value instanceof Error ? otherwise : value),
  IFNA: (value = null, otherwise = null) => (value instanceof Error && value.message === '#N/A' ? otherwise : value),
  ISERROR: (value = null) => value instanceof Error,
  ISERR: (value = null) => value instanceof Error && value.message !== '#N/A',
  ISNA: (value = null) => value instanceof Error && value.message === '#N/A',
  TEXT: (value = null, pattern = '') => {
    const single = one(value);
    return typeof single === 'number' ? format(String(one(pattern)), single) : String(single ?? '');
  },
  IF: (condition = null, yes = true, no = false) => (truth(condition) ? yes : no),
  XLOOKUP: (wanted = null, keys = null, results = null, otherwise = new Error('#N/A')) => {
    const at = column(keys).findIndex((key) => compare(key, wanted) === 0);
    return at < 0 ? otherwise : (column(results)[at] ?? null);
  },
  XMATCH: (wanted = null, keys = null) => {
    const at = column(keys).findIndex((key) => compare(key, wanted) === 0);
    return at < 0 ? new Error('#N/A') : at + 1;
  },
};

const truth = (value: Value): boolean => {
  const single = one(value);
  return typeof single === 'string' ? /^true$/i.test(single) : Boolean(single);
};

/** Calls a function of Excel's by its name. @throws Unknown for one that the workbench does not have. */
function callFunction(name: string, args: readonly Value[]): Value {
  const bad = args.find((arg) => arg instanceof Error);
  if (bad && !takesErrors.has(name)) return bad;
  const quick = name === 'COUNTIFS' ? countIfs(args) : name === 'SUMIFS' ? sumIfs(args) : undefined;
  if (quick !== undefined) return quick;
  const work = functionOf(name);
  if (!work) throw new Unknown(name);
  const result = work(...args);
  if (result instanceof Date) return serialOfDate(result);
  return result as Value;
}

const serialOfDate = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds()) / 86_400_000 + 25_569;

/** The names of the functions that can be called, as Excel writes them. */
export const functionNames = (): string[] => [
  ...Object.keys(ownFunctions),
  ...Object.entries(functions).flatMap(([name, found]) => [...(typeof found === 'function' ? [name] : []), ...Object.keys((found ?? {}) as object).filter((part) => typeof (found as unknown as Record<string, unknown>)[part] === 'function').map((part) => `${name}.${part}`)]),
];

/** The result of a function over values: for `workbook.functions`. */
export function calculateFunction(name: string, args: readonly (CellValue | readonly (readonly CellValue[])[])[]): CellValue {
  try {
    const value = callFunction(name, args.map((arg): Value => (Array.isArray(arg) ? asValues(arg as readonly (readonly CellValue[])[]) : typeof arg === 'object' && arg !== null ? new Error((arg as { error: string }).error) : (arg as string | number | boolean | null))));
    const single = Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
    return single instanceof Error ? { error: errorName(single) } : ((single as string | number | boolean | null) ?? 0);
  } catch (error) {
    return { error: error instanceof Unknown ? '#NAME?' : errorName(error) };
  }
}

/** The result of a formula (with its "="), errors as Excel names them; undefined for what the workbench cannot work out. */
export function calculate(formula: string, sheet: FormulaSheet): CellValue | undefined {
  try {
    const value = new Calculation(tokens(formula.replace(/^=/, '')), sheet).result();
    const single = Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
    if (single instanceof Error) return { error: errorName(single) };
    return typeof single === 'number' && !Number.isFinite(single) ? { error: '#NUM!' } : ((single as string | number | boolean | null) ?? 0);
  } catch (error) {
    return error instanceof Unknown ? undefined : { error: errorName(error) };
  }
}

const errorName = (error: unknown): string => (error instanceof Error && error.message.startsWith('#') ? error.message : '#VALUE!');
