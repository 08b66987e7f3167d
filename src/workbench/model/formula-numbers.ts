import { asGrid, asNumber, one, type Value } from './formula-values';

/** The numbers of arguments: of ranges those cells that hold numbers, and what was written out as a number. @throws their errors, #VALUE! for a text */
function numbersOf(args: readonly Value[]): number[] {
  const found: number[] = [];
  for (const arg of args) {
    if (!Array.isArray(arg)) {
      found.push(asNumber(arg));
      continue;
    }
    for (const value of arg.flat()) {
      if (value instanceof Error) throw value;
      if (typeof value === 'number') found.push(value);
    }
  }
  return found;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const isNumeric = (value: Value): boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)));

/** The greatest or the least of numbers; 0 of none, as Excel. */
const extremeOf = ([first = 0, ...more]: readonly number[], pick: (a: number, b: number) => number): number =>
  more.reduce((best, number) => pick(best, number), first);

function average(...args: Value[]): Value {
  const numbers = numbersOf(args);
  if (numbers.length === 0) throw new Error('#DIV/0!');
  return total(numbers) / numbers.length;
}

/** "10:30", "10:30:15 PM" as a part of a day. @throws #VALUE! for another text */
function timeValue(given: Value = ''): Value {
  const found = /(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*([AP]M)?\s*$/i.exec(String(one(given)));
  if (!found) throw new Error('#VALUE!');
  const [, hours = '', minutes = '', seconds = '0', half] = found;
  const isAfternoon = half?.toUpperCase() === 'PM';
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  return ((hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400) % 1;
}

const errorNumbers: Readonly<Record<string, number>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
  '#SPILL!': 9,
  '#CALC!': 14,
};

/** The line of least squares through points. @throws #N/A for different counts, #DIV/0! for one x */
function lineThrough(ys: readonly number[], xs: readonly number[]): { slope: number; start: number } {
  if (ys.length !== xs.length || ys.length === 0) throw new Error('#N/A');
  const [x, y] = [total(xs) / xs.length, total(ys) / ys.length];
  const spread = total(xs.map((one) => (one - x) ** 2));
  if (spread === 0) throw new Error('#DIV/0!');
  const slope = total(xs.map((one, at) => (one - x) * ((ys[at] ?? 0) - y))) / spread;
  return { slope, start: y - slope * x };
}

/** TREND(ys, xs, new xs): along the line through the points; without xs they are 1, 2, 3… */
function trend(ys: Value = null, xs: Value = null, wanted: Value = xs): Value {
  const known = numbersOf([asGrid(ys)]);
  const counted = xs === null ? known.map((_, at) => at + 1) : numbersOf([asGrid(xs)]);
  const { slope, start } = lineThrough(known, counted);
  const at = (x: number): number => start + slope * x;
  if (wanted === null) return counted.map((x) => [at(x)]);
  return Array.isArray(wanted) ? wanted.map((row) => row.map((x) => at(asNumber(x)))) : at(asNumber(wanted));
}

function matrixOf(given: Value): number[][] {
  const matrix = asGrid(given).map((row) => row.map((value) => asNumber(value)));
  if (matrix.some((row) => row.length !== matrix.length)) throw new Error('#VALUE!');
  return matrix;
}

/** Gauss and Jordan: the determinant and the inverse, null for a matrix that has none. */
function solved(given: Value): { determinant: number; inverse: number[][] | null } {
  const size = matrixOf(given).length;
  const rows = matrixOf(given).map((row, at) => [...row, ...row.map((_, column) => Number(column === at))]);
  let determinant = 1;
  for (let column = 0; column < size; column++) {
    const order = rows.slice(column).map((row, at) => ({ at: column + at, size: Math.abs(row[column] ?? 0) }));
    const pivot = order.reduce((best, one) => (one.size > best.size ? one : best)).at;
    const line = rows[pivot] ?? [];
    const factor = line[column] ?? 0;
    if (factor === 0) return { determinant: 0, inverse: null };
    if (pivot !== column) {
      rows[pivot] = rows[column] ?? [];
      determinant = -determinant;
    }
    determinant *= factor;
    const scaled = line.map((value) => value / factor);
    rows[column] = scaled;
    for (const [at, row] of rows.entries())
      if (at !== column) rows[at] = row.map((value, index) => value - (row[column] ?? 0) * (scaled[index] ?? 0));
  }
  return { determinant, inverse: rows.map((row) => row.slice(size)) };
}

/** RANDARRAY(rows, columns, least, most, whole numbers) */
function randomArray(
  rows: Value = 1,
  columns: Value = 1,
  least: Value = 0,
  most: Value = 1,
  isWhole: Value = false,
): Value {
  const [height, width, low, high] = [rows, columns, least, most].map((value, at) =>
    value === null ? Number(at !== 2) : asNumber(value),
  );
  const draw = (): number => {
    const number = (low ?? 0) + Math.random() * ((high ?? 1) - (low ?? 0) + (isWhole === true ? 1 : 0));
    return isWhole === true ? Math.floor(number) : number;
  };
  return Array.from({ length: height ?? 1 }, () => Array.from({ length: width ?? 1 }, draw));
}

/** Functions of numbers that the library lacks, or answers otherwise than Excel. */
export const numberFunctions: Readonly<Record<string, (...args: Value[]) => Value>> = {
  SUM: (...args) => total(numbersOf(args)),
  AVERAGE: average,
  COUNT: (...args) =>
    args.reduce<number>((count, arg) => {
      if (!Array.isArray(arg)) return count + Number(isNumeric(arg));
      return count + arg.flat().filter((value) => typeof value === 'number').length;
    }, 0),
  COUNTA: (...args) =>
    args.reduce<number>(
      (count, arg) => count + (Array.isArray(arg) ? arg.flat().filter((one) => one !== null).length : 1),
      0,
    ),
  MAX: (...args) => extremeOf(numbersOf(args), Math.max),
  MIN: (...args) => extremeOf(numbersOf(args), Math.min),
  ATAN2: (x = 0, y = 0) => {
    if (asNumber(x) === 0 && asNumber(y) === 0) throw new Error('#DIV/0!');
    return Math.atan2(asNumber(y), asNumber(x));
  },
  QUOTIENT: (number = 0, by = 0) => {
    if (asNumber(by) === 0) throw new Error('#DIV/0!');
    return Math.trunc(asNumber(number) / asNumber(by));
  },
  'ERROR.TYPE': (given = null) => {
    const found = given instanceof Error ? errorNumbers[given.message] : undefined;
    if (found === undefined) throw new Error('#N/A');
    return found;
  },
  TIMEVALUE: timeValue,
  BASE: (number = 0, radix = 10, length = 0) =>
    asNumber(number).toString(asNumber(radix)).toUpperCase().padStart(asNumber(length), '0'),
  TREND: trend,
  'FORECAST.LINEAR': (x = 0, ys = null, xs = null) => trend(ys, xs, one(x)),
  MDETERM: (given = null) => solved(given).determinant,
  MINVERSE: (given = null) => {
    const { inverse } = solved(given);
    if (!inverse) throw new Error('#NUM!');
    return inverse;
  },
  RANDARRAY: randomArray,
  PERCENTOF: (part = null, all = null) => {
    const whole = total(numbersOf([asGrid(all)]));
    if (whole === 0) throw new Error('#DIV/0!');
    return total(numbersOf([asGrid(part)])) / whole;
  },
};
