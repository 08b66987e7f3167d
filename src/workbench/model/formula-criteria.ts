import { asGrid, one, type Value } from './formula-values';

/** True if a text fits a pattern as a whole: "*" any letters, "?" one, "~" before them takes that meaning away; case does not count. */
export function fits(text: string, pattern: string): boolean {
  const wanted = patternParts(pattern.toLowerCase());
  const letters = [...text.toLowerCase()];
  let [at, part, star, from] = [0, 0, -1, 0];
  while (at < letters.length) {
    const one = wanted[part];
    if (one === anyText) {
      star = part++;
      from = at;
    } else if (one !== undefined && (one === anyLetter || one === letters[at])) {
      part++;
      at++;
    } else if (star >= 0) {
      part = star + 1;
      at = ++from;
    } else return false;
  }
  while (wanted[part] === anyText) part++;
  return part === wanted.length;
}

const anyText = Symbol('*');
const anyLetter = Symbol('?');

function patternParts(pattern: string): (string | symbol)[] {
  const letters = [...pattern];
  const parts: (string | symbol)[] = [];
  for (let at = 0; at < letters.length; at++) {
    const [letter = '', next = ''] = [letters[at], letters[at + 1]];
    if (letter === '~' && '*?~'.includes(next) && next !== '') {
      parts.push(next);
      at++;
    } else if (letter === '*') {
      if (parts.at(-1) !== anyText) parts.push(anyText);
    } else parts.push(letter === '?' ? anyLetter : letter);
  }
  return parts;
}

export const hasWildcards = (text: string): boolean => /[*?~]/.test(text);

type Test = (value: Value) => boolean;

const isText = (value: Value): value is string => typeof value === 'string';

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** What is equal to a criterion's text: a number, a truth value, an error, or a text that fits it. */
function equalTo(text: string): Test {
  if (text !== '' && Number.isFinite(Number(text))) {
    const number = Number(text);
    return (value) => value !== '' && value !== null && typeof value !== 'boolean' && Number(value) === number;
  }
  if (/^(?:true|false)$/i.test(text)) return (value) => value === (text.toLowerCase() === 'true');
  if (text.startsWith('#')) return (value) => value instanceof Error && value.message === text.toUpperCase();
  return (value) => isText(value) && fits(value, text);
}

/**
 * What a criterion of COUNTIF and its kin lets through: 5, "a*", ">=3", "<>x"; "" means blank cells and empty texts, "=" blank cells alone.
 * Source: Excel's help, COUNTIF.
 */
export function criterion(given: Value): Test {
  const wanted = given instanceof Error ? given.message : (one(given) ?? 0);
  const text = typeof wanted === 'boolean' ? String(wanted).toUpperCase() : String(wanted);
  const [, sign = '', rest = ''] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(text) ?? [];
  if (rest === '') {
    if (sign === '=') return (value) => value === null;
    if (sign === '<>') return (value) => value !== null;
    return sign === '' ? (value) => value === null || value === '' : () => false;
  }
  const order = orders[sign];
  if (!order) {
    const isEqual = equalTo(rest);
    return sign === '<>' ? (value) => !isEqual(value) : isEqual;
  }
  const number = Number(rest);
  if (Number.isFinite(number)) return (value) => typeof value === 'number' && order(value - number);
  return (value) => isText(value) && order(value.localeCompare(rest, undefined, { sensitivity: 'base' }));
}

/** For each cell of the first range, whether all criteria let it through. @throws #VALUE! for ranges of different sizes */
function chosen(pairs: readonly Value[]): boolean[] {
  const ranges = pairs.filter((_, at) => at % 2 === 0).map((range) => asGrid(range).flat());
  const tests = pairs.filter((_, at) => at % 2 === 1).map(criterion);
  const [first = []] = ranges;
  if (ranges.some((range) => range.length !== first.length)) throw new Error('#VALUE!');
  return first.map((_, at) => tests.every((test, index) => test(ranges[index]?.[at] ?? null)));
}

/** The numbers that stand where the criteria let them through. */
function numbersWhere(values: Value, pairs: readonly Value[]): number[] {
  const cells = asGrid(values).flat();
  const found: number[] = [];
  chosen(pairs).forEach((isChosen, at) => {
    const value = cells[at] ?? null;
    if (!isChosen) return;
    if (value instanceof Error) throw value;
    if (typeof value === 'number') found.push(value);
  });
  return found;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
function average(numbers: readonly number[]): Value {
  if (numbers.length === 0) throw new Error('#DIV/0!');
  return sum(numbers) / numbers.length;
}
const extreme = (numbers: readonly number[], isGreater: (a: number, b: number) => boolean): number =>
  numbers.reduce<number | undefined>(
    (best, number) => (best === undefined || isGreater(number, best) ? number : best),
    undefined,
  ) ?? 0;

type Work = (...args: Value[]) => Value;

/** Functions that count and sum by criteria. */
export const criteriaFunctions: Readonly<Record<string, Work>> = {
  COUNTIF: (...pair) => chosen(pair.slice(0, 2)).filter(Boolean).length,
  COUNTIFS: (...pairs) => chosen(pairs).filter(Boolean).length,
  SUMIF: (range = null, wanted = null, values = range) => sum(numbersWhere(values, [range, wanted])),
  SUMIFS: (values = null, ...pairs) => sum(numbersWhere(values, pairs)),
  AVERAGEIF: (range = null, wanted = null, values = range) => average(numbersWhere(values, [range, wanted])),
  AVERAGEIFS: (values = null, ...pairs) => average(numbersWhere(values, pairs)),
  MAXIFS: (values = null, ...pairs) => extreme(numbersWhere(values, pairs), (a, b) => a > b),
  MINIFS: (values = null, ...pairs) => extreme(numbersWhere(values, pairs), (a, b) => a < b),
};
