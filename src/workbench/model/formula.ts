import { cellCount, parseArea } from './address';
import type { CellError, CellValue } from './cell';
import { callFunction, countsPlaces } from './formula-functions';
import { Lambda, lambdaFunctions } from './formula-lambda';
import { type Operand, type Place, Places, rangeBetween, shared } from './formula-places';
import { referenceFunctions } from './formula-references';
import type { FormulaSheet } from './formula-sheet';
import { type Token, tokens, Unknown } from './formula-tokens';
import { asGrid, asNumber, compare, lift, one, type Value } from './formula-values';

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

const singleOf = (operand: Operand): Value => {
  if (operand instanceof Places || operand instanceof Lambda) throw new Error('#VALUE!');
  return operand;
};

/** Works a formula out by walking through its signs: comparisons, text, sums, products, powers, then single terms. */
class Calculation {
  private at = 0;

  constructor(
    private readonly all: readonly Token[],
    private readonly sheet: FormulaSheet,
    /** What LET and the parameters of LAMBDA have given names to. */
    private readonly locals: ReadonlyMap<string, Operand> = new Map(),
  ) {}

  result(): Value {
    return this.valueOf(this.operand());
  }

  /** The whole formula. @throws Unknown for what is left over */
  operand(): Operand {
    const operand = this.level(0);
    if (this.at < this.all.length) throw new Unknown('left over');
    return operand;
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

  private readonly valueOf = (operand: Operand): Value => {
    if (!(operand instanceof Places)) return singleOf(operand);
    const [first, ...more] = operand.parts.map((place) => this.valuesAt(place));
    if (first === undefined) return null;
    return more.length === 0
      ? first
      : [first, ...more].flatMap((value) =>
          asGrid(value)
            .flat()
            .map((one) => [one]),
        );
  };

  private level(index: number): Operand {
    const operators = binary[index];
    if (!operators) return this.term();
    let left = this.level(index + 1);
    for (;;) {
      const token = this.all[this.at];
      const work = token?.is === 'sign' ? operators[token.text] : undefined;
      if (!work) return left;
      this.at++;
      left = work(this.valueOf(left), this.valueOf(this.level(index + 1)));
    }
  }

  private term(): Operand {
    if (this.take('-')) return negative(null, this.valueOf(this.term()));
    if (this.take('+')) return positive(null, this.valueOf(this.term()));
    if (this.take('@')) return one(this.valueOf(this.term()));
    let operand = this.reference();
    while (this.take('%')) operand = hundredth(this.valueOf(operand), null);
    return operand;
  }

  /** A single term, and what operators between references make of it: ":" and the blank of an intersection. */
  private reference(): Operand {
    let operand = this.single();
    for (;;) {
      if (operand instanceof Lambda && this.take('(')) operand = operand.call(this.operands().map(this.valueOf));
      else if (operand instanceof Places && this.take(':')) operand = rangeBetween(operand, this.places());
      else if (operand instanceof Places && this.all[this.at]?.is === 'area') operand = shared(operand, this.places());
      else return operand;
    }
  }

  private places(): Places {
    const operand = this.single();
    if (!(operand instanceof Places)) throw new Error('#VALUE!');
    return operand;
  }

  /** "{1,2;3,4}" */
  private constants(): Value {
    const rows: Value[][] = [[]];
    while (!this.take('}')) {
      rows.at(-1)?.push(this.valueOf(this.term()));
      if (this.take(';')) rows.push([]);
      else if (!this.take(',') && !this.stands('}')) throw new Unknown('array');
    }
    return rows;
  }

  private single(): Operand {
    if (this.take('{')) return this.constants();
    if (this.take('(')) return this.bracketed();
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

  /** A term in brackets; references with commas between them are joined. */
  private bracketed(): Operand {
    const first = this.level(0);
    const more: Operand[] = [];
    while (this.take(',')) more.push(this.level(0));
    if (!this.take(')')) throw new Unknown('bracket');
    if (more.length === 0) return first;
    return new Places(
      [first, ...more].flatMap((operand) => {
        if (operand instanceof Places) return operand.parts;
        throw new Unknown('union');
      }),
    );
  }

  private area({ text, sheet }: Token): Operand {
    const written = parseArea(text);
    if (!written) throw new Unknown(text);
    const isSpill = this.all[this.at]?.is === 'spill';
    if (isSpill) this.at++;
    const area = isSpill ? this.sheet.spill?.(sheet, written) : written;
    if (!area) throw new Error('#REF!');
    return new Places([{ sheet, area }]);
  }

  private valuesAt({ sheet, area }: Place): Value {
    const values = asValues(this.sheet.values(sheet, area));
    return cellCount(area) === 1 ? (values[0]?.[0] ?? null) : values;
  }

  private structured({ text, sheet: table = '' }: Token): Operand {
    const found = this.sheet.structured?.(table, text);
    if (!found) throw new Unknown(text);
    return new Places([found]);
  }

  private named(name: string): Operand {
    const local = this.locals.get(localName(name));
    if (local !== undefined) return local;
    const formula = this.sheet.named?.(name);
    if (formula === undefined) throw new Unknown(name);
    return new Calculation(tokens(formula.replace(/^=/, '')), this.sheet).operand();
  }

  private call(written: string): Operand {
    const name = written.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
    if (!this.take('(')) return name === 'TRUE' || name === 'FALSE' ? name === 'TRUE' : this.named(written);
    if (name === 'LET') return this.let();
    if (name === 'LAMBDA') return this.lambda();
    const own = this.locals.get(localName(written));
    if (own instanceof Lambda) return own.call(this.operands().map(this.valueOf));
    const args = this.operands();
    const byReference = referenceFunctions[name];
    if (byReference) return byReference({ args, sheet: this.sheet, valueOf: this.valueOf });
    const byLambda = lambdaFunctions[name];
    if (byLambda) return byLambda(args.map((arg) => (arg instanceof Lambda ? arg : this.valueOf(arg))));
    const named = this.lambdaNamed(written);
    if (named) return named.call(args.map(this.valueOf));
    return callFunction(name, args.map(countsPlaces.has(name) ? this.gridOf : this.valueOf));
  }

  /** A lambda that a name of the workbook stands for. */
  private lambdaNamed(name: string): Lambda | undefined {
    const formula = this.sheet.named?.(name);
    if (formula === undefined) return undefined;
    const operand = new Calculation(tokens(formula.replace(/^=/, '')), this.sheet).operand();
    return operand instanceof Lambda ? operand : undefined;
  }

  /** One cell too is a range to those functions that pass over the texts of ranges. */
  private readonly gridOf = (operand: Operand): Value =>
    operand instanceof Places ? asGrid(this.valueOf(operand)) : this.valueOf(operand);

  /** The arguments up to the closing bracket. */
  private operands(): Operand[] {
    const args: Operand[] = [];
    while (!this.take(')')) {
      args.push(this.stands(',') ? null : this.argument());
      if (this.take(',')) {
        if (this.stands(')')) args.push(null);
      } else if (!this.take(';') && !this.stands(')')) throw new Unknown('arguments');
    }
    return args;
  }

  /** LET(name, value, …, result) */
  private let(): Operand {
    const locals = new Map(this.locals);
    const inner = new Calculation(this.all, this.sheet, locals);
    inner.at = this.at;
    for (;;) {
      const token = inner.all[inner.at];
      const isName = token?.is === 'name' && inner.stands(',', 1);
      if (isName) inner.at += 2;
      const value = inner.argument();
      this.at = inner.at;
      if (this.take(')')) return value;
      if (!isName || !inner.take(',')) throw new Unknown('LET');
      locals.set(localName(token.text), value);
    }
  }

  /** LAMBDA(parameter, …, body): the body is worked out when it is called. */
  private lambda(): Lambda {
    const parameters: string[] = [];
    for (;;) {
      const token = this.all[this.at];
      if (token?.is !== 'name' || !this.stands(',', 1)) break;
      parameters.push(localName(token.text));
      this.at += 2;
    }
    const end = this.endOfArgument(this.at);
    const body = this.all.slice(this.at, end);
    this.at = end;
    if (!this.take(')')) throw new Unknown('LAMBDA');
    const { sheet, locals } = this;
    return new Lambda(parameters.length, (args) => {
      if (args.length > parameters.length) throw new Error('#VALUE!');
      const given = parameters.map((name, at) => [name, args[at] ?? null] as const);
      return new Calculation(body, sheet, new Map([...locals, ...given])).result();
    });
  }

  /** An argument's error is a value too: IF may pass it over, IFERROR asks for it. */
  private argument(): Operand {
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
      if (text === '(' || text === '{') depth++;
      else if (text === ')' || text === '}') depth--;
    }
    return at;
  }
}

/** Files write the names of LET and LAMBDA with a prefix of their own. */
const localName = (written: string): string => written.toLowerCase().replace(/^_xlpm\./, '');

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
