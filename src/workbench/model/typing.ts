import { format, isDateFormat, parseValue } from 'numfmt';

import { invalidArgument } from '../problem';
import { type Cell, type CellValue, isError } from './cell';
import { inCapitals, inVietnamese, isWellFormed } from './formula-syntax';
import { hasTooLongText } from './rule-formula';

/** What a cell holds after a person, or an add-in through `values`, typed something into it. */
export interface Typed {
  readonly value: CellValue;
  readonly formula: string | undefined;
  /** Set where typing also sets the cell's number format, as a date does. */
  readonly numberFormat?: string;
}

/** Languages in which a workbook is typed and shown; they decide what "10/5/2023" and "1,5" mean. */
export type DataLocale = 'vi' | 'en';

const asText = (value: string): Typed => ({ value, formula: undefined });

/** True for what begins as a formula does. */
const mayBeFormula = (given: string): boolean => /^[=+@-]./.test(given);

/** Excel's limits. Source: Excel specifications and limits. */
const mostLetters = 32_767;
const mostInFormula = 8_192;

/** Cheap to ask of many cells: true for all that `typed` may refuse. */
export const mayBeRefused = (given: string): boolean => mayBeFormula(given) || given.length > mostLetters;

const longestValue = 40;
/** How numbers, dates, times, amounts and truth values begin; months and days of the week may be named. */
const startOfValue =
  /^\s*(?:[\d+\-(.,$€£¥₫%]|true\s*$|false\s*$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|thg|tháng|thứ|chủ)\D*\d)/i;

/** False for text that can be no value: to find that out by parsing costs most of a large write. */
const mayBeValue = (given: string): boolean => given.length <= longestValue && startOfValue.test(given);

/**
 * Reads what was typed as Excel does: "10/5/2023" becomes a date serial in the workbook's language, "01" becomes 1, "=…",
 * "+…", "-…", "@…" a formula, refused where it cannot be one (@throws InvalidArgument); a leading apostrophe or the number format "@" keeps text as it is.
 * Source: the behaviour of Range.values, learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values.
 */
export function typed(given: CellValue, numberFormat: string, locale: DataLocale): Typed {
  if (typeof given !== 'string') return { value: given, formula: undefined };
  if (given.length > mostLetters) throw invalidArgument(`A cell holds at most ${mostLetters} letters.`);
  if (given === '') return { value: null, formula: undefined };
  if (numberFormat === '@') return asText(given);
  if (given.startsWith("'")) return asText(given.slice(1));
  const read = mayBeValue(given) ? parseValue(given.trim(), { locale }) : undefined;
  if (read)
    return {
      value: read.v as CellValue,
      formula: undefined,
      ...(read.z && numberFormat === 'General' ? { numberFormat: typedFormat(read.z, locale) } : {}),
    };
  if (mayBeFormula(given)) return formulaOf(given);
  return asText(given);
}

/** Excel in English shows typed dates in its own way, however they were typed. */
const englishDates: Readonly<Record<string, string>> = {
  'yyyy-mm-dd': 'm/d/yyyy',
  'yyyy/m/d': 'm/d/yyyy',
  'yyyy/mm/dd': 'm/d/yyyy',
  'm/d/yy': 'm/d/yyyy',
  'm/d': 'd-mmm',
  'm-d': 'd-mmm',
  'mmmm yyyy': 'mmm-yy',
  'mmm yyyy': 'mmm-yy',
};

function typedFormat(pattern: string, locale: DataLocale): string {
  const format = pattern.replace(/^hh:/, 'h:');
  return locale === 'en' ? (englishDates[format] ?? format) : format;
}

function formulaOf(given: string): Typed {
  const formula = inCapitals(given.startsWith('=') ? given : `=${given}`);
  if (formula.length > mostInFormula || !isWellFormed(formula) || hasTooLongText(formula))
    throw invalidArgument('The argument is invalid or missing or has an incorrect format.');
  return { value: constantOf(formula), formula };
}

/** A constant formula has its value at once; the others show #NAME? until the workbook calculates them. */
function constantOf(formula: string): CellValue {
  const text = formula.slice(1).trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"');
  if (/^(TRUE|FALSE)(\(\))?$/i.test(text)) return /^T/i.test(text);
  if (/^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/.test(text)) return { error: text };
  const number = Number(text.replace(/^\+/, ''));
  return text !== '' && Number.isFinite(number) ? number : { error: '#NAME?' };
}

/** True for a format that says how texts are shown: '@" tỷ"'. */
const hasTextPart = (numberFormat: string): boolean => numberFormat.length > 1 && numberFormat.includes('@');

/** The text that the grid and `Range.text` show. */
export function shownText({ value, style }: Cell, locale: DataLocale): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return hasTextPart(style.numberFormat) ? format(style.numberFormat, value) : value;
  try {
    return format(style.numberFormat, value, { locale });
  } catch {
    return String(value);
  }
}

/** What the formula bar shows for editing: a date in the workbook's order of day and month, a number unrounded. */
export function editedText(cell: Cell, locale: DataLocale): string {
  if (cell.formula !== undefined) return locale === 'vi' ? inVietnamese(cell.formula) : cell.formula;
  const { value, style } = cell;
  if (typeof value !== 'number' || isDateFormat(style.numberFormat)) return shownText(cell, locale);
  return locale === 'vi' ? String(value).replace('.', ',') : String(value);
}
