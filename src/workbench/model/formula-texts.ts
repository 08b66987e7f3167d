import { asGrid, asNumber, one, type Value } from './formula-values';

const textOf = (value: Value | undefined): string => {
  const single = value === undefined ? '' : (one(value) ?? '');
  return typeof single === 'boolean' ? String(single).toUpperCase() : String(single);
};
const numberOr = (value: Value | undefined, standard: number): number =>
  value === undefined || value === null ? standard : asNumber(value);

/** Where SEARCH's pattern begins in a text from a letter on, from 0: its wildcards stand for letters. */
function placeOfPattern(pattern: string, text: string, from: number): number {
  const escaped = pattern.replace(/~([*?~])|[.+^${}()|[\]\\]|\*|\?/g, (found, plain: string | undefined) => {
    if (plain) return `\\${plain}`;
    if (found === '*') return '[^]*?';
    return found === '?' ? '[^]' : `\\${found}`;
  });
  // What stands before the first "*" and after it are found one after the other, so that no text is gone through again and again.
  const at = text.slice(from).search(new RegExp(escaped, 'i'));
  return at < 0 ? -1 : at + from;
}

/** SEARCH(text, within, first letter) @throws #VALUE! if it is nowhere */
function search(wanted: Value = '', within: Value = '', start?: Value): Value {
  const from = numberOr(start, 1) - 1;
  const text = textOf(within);
  const at = from < 0 || from > text.length ? -1 : placeOfPattern(textOf(wanted), text, from);
  if (at < 0) throw new Error('#VALUE!');
  return at + 1;
}

/** @throws #VALUE! for what is no pattern */
function patternOf(given: Value | undefined, ignoresCase: Value | undefined, flags = ''): RegExp {
  try {
    return new RegExp(textOf(given), `${flags}u${numberOr(ignoresCase, 0) === 1 ? 'i' : ''}`);
  } catch {
    throw new Error('#VALUE!');
  }
}

/** A value as ARRAYTOTEXT and VALUETOTEXT write it; texts in quotes in the strict form. */
function written(value: Value, isStrict: boolean): string {
  if (value instanceof Error) return value.message;
  return typeof value === 'string' && isStrict ? `"${value.replaceAll('"', '""')}"` : textOf(value);
}

function arrayToText(given: Value = null, form: Value = 0): Value {
  const isStrict = asNumber(form) === 1;
  const rows = asGrid(given).map((row) => row.map((value) => written(value, isStrict)));
  return isStrict ? `{${rows.map((row) => row.join(',')).join(';')}}` : rows.flat().join(', ');
}

/** Functions of texts that the library lacks, or answers otherwise than Excel. "…B" count bytes only in languages that Excel lists, of which none is ours. */
export const textFunctions: Readonly<Record<string, (...args: Value[]) => Value>> = {
  SEARCH: search,
  SUBSTITUTE: (text, before, after, instance) => {
    const [whole, old, fresh] = [textOf(text), textOf(before), textOf(after)];
    if (old === '') return whole;
    if (instance === undefined || instance === null) return whole.replaceAll(old, () => fresh);
    const parts = whole.split(old);
    const at = Math.floor(asNumber(instance));
    if (at < 1) throw new Error('#VALUE!');
    return at >= parts.length ? whole : `${parts.slice(0, at).join(old)}${fresh}${parts.slice(at).join(old)}`;
  },
  SEARCHB: search,
  FINDB: (wanted, within, start) => {
    const at = textOf(within).indexOf(textOf(wanted), numberOr(start, 1) - 1);
    if (at < 0) throw new Error('#VALUE!');
    return at + 1;
  },
  LENB: (text) => textOf(text).length,
  LEFTB: (text, count) => textOf(text).slice(0, numberOr(count, 1)),
  RIGHTB: (text, count) => (numberOr(count, 1) === 0 ? '' : textOf(text).slice(-numberOr(count, 1))),
  MIDB: (text, start, count) => textOf(text).slice(numberOr(start, 1) - 1, numberOr(start, 1) - 1 + numberOr(count, 0)),
  REPLACEB: (text, start, count, by) => {
    const [whole, at] = [textOf(text), numberOr(start, 1) - 1];
    return whole.slice(0, at) + textOf(by) + whole.slice(at + numberOr(count, 0));
  },
  ASC: (text) => textOf(text),
  DBCS: (text) => textOf(text),
  ENCODEURL: (text) => encodeURIComponent(textOf(text)),
  REGEXTEST: (text, pattern, ignoresCase) => patternOf(pattern, ignoresCase).test(textOf(text)),
  REGEXEXTRACT: (text, pattern, _, ignoresCase) => {
    const [found] = patternOf(pattern, ignoresCase).exec(textOf(text)) ?? [];
    if (found === undefined) throw new Error('#N/A');
    return found;
  },
  REGEXREPLACE: (text, pattern, by, _, ignoresCase) =>
    textOf(text).replace(patternOf(pattern, ignoresCase, 'g'), textOf(by)),
  ARRAYTOTEXT: arrayToText,
  VALUETOTEXT: (value = null, form = 0) => written(one(value), asNumber(form) === 1),
};
