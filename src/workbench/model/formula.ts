import { type Area, cellCount, parseArea } from './address';
import type { CellError, CellValue } from './cell';
import { callFunction } from './formula-functions';
import { type Token, tokens, Unknown } from './formula-tokens';
import { asGrid, asNumber, compare, lift, one, type Value } from './formula-values';

/** Where a formula's addresses are looked up. */
export interface FormulaSheet {
  /** The values of an area of the formula's own sheet, or of another by its name. */
  readonly values: (sheet: string | undefined, area: Area) => readonly (readonly CellValue[])[];
  /** What a name stands for: the formula behind it ("=Plan!$A$1:$B$2", "=0.1"). */
  readonly named?: (name: string) => string | undefined;
  /** The cells of a table that a structured reference means: "Sales" and "[@Price]", "[[#Totals],[Price]]". */
  readonly structured?: (table: string, inside: string) => { readonly sheet: string; readonly area: Area } | undefined;
  /** The cells that the formula at an area's first cell fills ("A1#"). */
  readonly spill?: (sheet: string | undefined, area: Area) => Area | undefined;
  /** The cell that the formula stands in. */
  readonly cell?: { readonly row: number; readonly column: number };
}

const converted = new WeakMap<readonly (readonly CellValue[])[], Value[][]>();

/** Cells as formulas take them; the same range in many formulas is gone through once. */
function asValues(cells: readonly (readonly CellValue[])[]): Value[][] {
  const known = converted.get(cells);
  if (known) return known;
  const values = cells.map((row) =>
    row.map((value): Value => (typeof value === 'object' && value !== null ? new Error(value.error) : value)),
  );
  converted.set(cells, values);
  return values;
}

const plainBinary: readonly Readonly<Record<string, (left: Value, right: Value) => Value>>[] = [
  {
    '=': (a, b) => compare(a, b) === 0,
    '<>': (a, b) => compare(a, b) !== 0,
    '<': (a, b) => compare(a, b) < 0,
    '>': (a, b) => compare(a, b) > 0,
    '<=': (a, b) => compare(a, b) <= 0,
    '>=': (a, b) => compare(a, b) >= 0,
  },
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

const binary = plainBinary.map((level) =>
  Object.fromEntries(Object.entries(level).map(([sign, work]) => [sign, lift(work)])),
);
const negative = lift((_, value) => -asNumber(value));
const positive = lift((_, value) => value);
const hundredth = lift((value) => asNumber(value) / 100);

/** Works a formula out by walking through its signs: comparisons, text, sums, products, powers, then single terms. */
class Calculation {
  private at = 0;
  /** What LET has given names to. */
  private readonly locals = new Map<string, Value>();

  constructor(
    private readonly all: readonly Token[],
    private readonly sheet: FormulaSheet,
  ) {}

  result(): Value {
    const value = this.level(0);
    if (this.at < this.all.length) throw new Unknown('left over');
    return value;
  }

  /** Whether a sign stands here, or so many further: the text "," is none. */
  private stands(text: string, further = 0): boolean {
    const token = this.all[this.at + further];
    return token?.is === 'sign' && token.text === text;
  }

  private take(text: string): boolean {
    if (!this.stands(text)) return false;
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
    if (this.take('-')) return negative(null, this.term());
    if (this.take('+')) return positive(null, this.term());
    if (this.take('@')) return one(this.term());
    let value = this.single();
    while (this.take('%')) value = hundredth(value, null);
    return value;
  }

  /** "{1,2;3,4}" */
  private constants(): Value {
    const rows: Value[][] = [[]];
    while (!this.take('}')) {
      rows.at(-1)?.push(this.term());
      if (this.take(';')) rows.push([]);
      else if (!this.take(',') && !this.stands('}')) throw new Unknown('array');
    }
    return rows;
  }

  private single(): Value {
    if (this.take('{')) return this.constants();
    if (this.take('(')) {
      const value = this.level(0);
      if (!this.take(')')) throw new Unknown('bracket');
      return value;
    }
    const token = this.all[this.at++];
    if (!token) throw new Unknown('end');
    switch (token.is) {
      case 'number':
        return Number(token.text);
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
      case 'spill':
        throw new Unknown(token.text);
    }
  }

  private area({ text, sheet }: Token): Value {
    const written = parseArea(text);
    if (!written) throw new Unknown(text);
    const isSpill = this.all[this.at]?.is === 'spill';
    if (isSpill) this.at++;
    const area = isSpill ? this.sheet.spill?.(sheet, written) : written;
    if (!area) throw new Error('#REF!');
    return this.valuesAt(sheet, area);
  }

  private valuesAt(sheet: string | undefined, area: Area): Value {
    const values = asValues(this.sheet.values(sheet, area));
    return cellCount(area) === 1 ? (values[0]?.[0] ?? null) : values;
  }

  private structured({ text, sheet: table = '' }: Token): Value {
    const found = this.sheet.structured?.(table, text);
    if (!found) throw new Unknown(text);
    return this.valuesAt(found.sheet, found.area);
  }

  private named(name: string): Value {
    const local = this.locals.get(name.toLowerCase());
    if (local !== undefined) return local;
    const formula = this.sheet.named?.(name);
    if (formula === undefined) throw new Unknown(name);
    return new Calculation(tokens(formula.replace(/^=/, '')), this.sheet).result();
  }

  private call(written: string): Value {
    const name = written.toUpperCase();
    if (!this.take('(')) return name === 'TRUE' || name === 'FALSE' ? name === 'TRUE' : this.named(written);
    const place = this.placeOf(name);
    if (place !== undefined) return place;
    if (name === 'LET') return this.let();
    if (name === 'OFFSET') return this.offset();
    if (name === 'INDIRECT') return this.indirect();
    const args: Value[] = [];
    while (!this.take(')')) {
      args.push(this.stands(',') ? null : this.argument());
      if (!this.take(',') && !this.take(';') && !this.stands(')')) throw new Unknown(name);
    }
    return callFunction(name, args);
  }

  /** LET(name, value, …, result) */
  private let(): Value {
    for (;;) {
      const token = this.all[this.at];
      const isName = token?.is === 'name' && this.stands(',', 1);
      if (isName) this.at += 2;
      const value = this.argument();
      if (this.take(')')) return value;
      if (!isName || !this.take(',')) throw new Unknown('LET');
      this.locals.set(token.text.toLowerCase(), value);
    }
  }

  /** OFFSET(cell, rows, columns, height, width): of a reference that is written out. */
  private offset(): Value {
    const token = this.all[this.at++];
    const from = token?.is === 'area' ? parseArea(token.text) : undefined;
    if (!token || !from) throw new Unknown('OFFSET');
    const numbers: (number | undefined)[] = [];
    while (this.take(',')) numbers.push(this.stands(',') || this.stands(')') ? undefined : asNumber(this.level(0)));
    if (!this.take(')')) throw new Unknown('OFFSET');
    const [rows = 0, columns = 0, height = from.bottom - from.top + 1, width = from.right - from.left + 1] = numbers;
    const area = {
      top: from.top + rows,
      left: from.left + columns,
      bottom: from.top + rows + height - 1,
      right: from.left + columns + width - 1,
    };
    if (area.top < 0 || area.left < 0 || height < 1 || width < 1) throw new Error('#REF!');
    return this.valuesAt(token.sheet, area);
  }

  private indirect(): Value {
    const [token, ...more] = tokens(String(one(this.level(0))));
    if (!this.take(')')) throw new Unknown('INDIRECT');
    const area = token?.is === 'area' && more.length === 0 ? parseArea(token.text) : undefined;
    if (!area) throw new Error('#REF!');
    return this.valuesAt(token?.sheet, area);
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
      if (text === '(') depth++;
      else if (text === ')') depth--;
    }
    return at;
  }
}

type FunctionArgument = CellValue | readonly (readonly CellValue[])[];

function asValue(given: FunctionArgument): Value {
  if (Array.isArray(given)) return asValues(given as readonly (readonly CellValue[])[]);
  if (typeof given === 'object' && given !== null) return new Error((given as CellError).error);
  return given as string | number | boolean | null;
}

/** The result of a function over values: for `workbook.functions`. */
export function calculateFunction(name: string, args: readonly FunctionArgument[]): CellValue {
  try {
    return asCellValue(callFunction(name, args.map(asValue)));
  } catch (error) {
    return { error: error instanceof Unknown ? '#NAME?' : errorName(error) };
  }
}

const asCellValue = (value: Value): CellValue => {
  const single = Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
  if (single instanceof Error) return { error: errorName(single) };
  return typeof single === 'number' && !Number.isFinite(single)
    ? { error: '#NUM!' }
    : ((single as string | number | boolean | null) ?? 0);
};

/**
 * The result of a formula (with its "="), errors as Excel names them, row by row where it is more than one value; undefined for what the workbench
 * cannot work out.
 */
export function calculate(formula: string, sheet: FormulaSheet): CellValue[][] | undefined {
  try {
    return asGrid(new Calculation(tokens(formula.replace(/^=/, '')), sheet).result()).map((row) =>
      row.map(asCellValue),
    );
  } catch (error) {
    return error instanceof Unknown ? undefined : [[{ error: errorName(error) }]];
  }
}

/** The one value of a formula, or its first. */
export const calculateOne = (formula: string, sheet: FormulaSheet): CellValue | undefined =>
  calculate(formula, sheet)?.[0]?.[0];

const errorName = (error: unknown): string =>
  error instanceof Error && error.message.startsWith('#') ? error.message : '#VALUE!';
