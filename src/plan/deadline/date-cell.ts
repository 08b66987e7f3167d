import { dateOfSerial, type IsoDate } from './calendar';
import { type Deadline, undated } from './deadline';
import type { PlanYears } from './plan-years';
import { readDeadline } from './read-deadline';

/** A piece of a number format: a literal text, or a code such as "dd", "mmm", "yyyy", "h", "0". */
interface FormatPiece {
  readonly is: 'text' | 'code';
  readonly written: string;
}

const piece = /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|(y+|m+|d+|h+|s+|b+|e+|[0#?]+(?:\.[0#?]+)?|am\/pm|general)|([^;])/gi;

/** The pieces of a format's first section; colours, locales and paddings say nothing. */
function piecesOf(format: string): FormatPiece[] {
  const section = /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"])*/.exec(format.slice(0, 255))?.[0] ?? '';
  return [...section.matchAll(piece)].flatMap(([, quoted, escaped, code, other]): FormatPiece[] => {
    if (code !== undefined) return [{ is: 'code', written: code.toLowerCase() }];
    const text = quoted ?? escaped ?? other;
    return text === undefined ? [] : [{ is: 'text', written: text }];
  });
}

const isElapsed = (format: string): boolean => /\[(?:h+|m+|s+)\]/i.test(format);
const startsWith = ({ is, written }: FormatPiece, letter: string): boolean =>
  is === 'code' && written.startsWith(letter);

/** "m" is a minute behind hours and before seconds. */
function isMinute(pieces: readonly FormatPiece[], at: number): boolean {
  const codes = pieces.filter(({ is }) => is === 'code');
  const place = codes.indexOf(pieces[at] as FormatPiece);
  const [before, behind] = [codes[place - 1], codes[place + 1]];
  return (before !== undefined && startsWith(before, 'h')) || (behind !== undefined && startsWith(behind, 's'));
}

const isDateCode = (pieces: readonly FormatPiece[], at: number): boolean => {
  const one = pieces[at];
  if (!one) return false;
  if (startsWith(one, 'y') || startsWith(one, 'd') || startsWith(one, 'e')) return true;
  return startsWith(one, 'm') && !isMinute(pieces, at);
};

/** The date as its format shows it, in the order of the country: a day, a month or a year, as far as the format goes. */
function dateText(date: IsoDate, codes: readonly string[], before: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const has = (letter: string, least = 1): boolean =>
    codes.some((code) => code.startsWith(letter) && code.length >= least);
  // "ddd" and "dddd" are weekdays.
  if (codes.some((code) => code === 'd' || code === 'dd')) return has('m') ? `${day}/${month}/${year}` : '';
  if (has('m')) return /th[aá]ng\s*$/i.test(before) ? `${month}/${year}` : `tháng ${month}/${year}`;
  return has('y') || has('e') ? String(year) : '';
}

/** What a number format makes of a serial, as a phrase; undefined where it shows no date. */
function shownDate(serial: number, pieces: readonly FormatPiece[]): string | undefined {
  const places = pieces.map((_, at) => at).filter((at) => isDateCode(pieces, at));
  const [first = 0] = places;
  const last = places.at(-1) ?? 0;
  const date = dateOfSerial(serial);
  if (places.length === 0 || !date) return undefined;
  const textOf = (some: readonly FormatPiece[]): string =>
    some.flatMap(({ is, written }) => (is === 'text' ? written : [])).join('');
  const before = textOf(pieces.slice(0, first));
  const between = textOf(pieces.slice(first, last)).replace(/[^\p{L}]+/gu, ' ');
  const codes = places.map((at) => pieces[at]?.written ?? '');
  const text = dateText(date, codes, before + (/\p{L}/u.test(between) ? '' : between));
  // Words before the date may be a bound; behind it they say no more.
  return text === '' ? undefined : `${before}${text}${textOf(pieces.slice(last + 1)).replace(/[:.]+/g, ' ')}`;
}

/** A number within the words of its format: "Quý "0 of 2 shows "Quý 2". */
function shownNumber(value: number, pieces: readonly FormatPiece[]): string | undefined {
  const hasWords = pieces.some(({ is, written }) => is === 'text' && /\p{L}/u.test(written));
  const numbers = pieces.filter(({ is, written }) => is === 'code' && /^[0#?]|^general$/.test(written));
  const least = numbers[0]?.written.replace(/[^0]/g, '').length ?? 0;
  if (!hasWords || numbers.length !== 1 || !Number.isInteger(value) || value < 0) return undefined;
  return pieces.map(({ is, written }) => (is === 'text' ? written : String(value).padStart(least, '0'))).join('');
}

/** A cell that holds a deadline: its value, the format that it is shown by, and its text with line ends. */
export interface DeadlineSource {
  readonly value: string | number | boolean;
  readonly numberFormat: string;
  readonly lines: string;
}

/**
 * Reads a cell's deadline. Of a number it is what the format shows that counts: "mm/yyyy" is a month, "yyyy" a year, "Quý "0 a quarter, and
 * an hour is no time of a plan. Day and month stand in the serial, so the order in which a format shows them does not matter.
 */
export function deadlineOfCell(
  { value, numberFormat, lines }: DeadlineSource,
  plan: number | PlanYears | null,
): Deadline {
  if (typeof value !== 'number' || numberFormat === 'General' || numberFormat === '' || numberFormat === '@')
    return readDeadline(lines, plan);
  const pieces = isElapsed(numberFormat) ? [] : piecesOf(numberFormat);
  const hasDate = pieces.some((_, at) => isDateCode(pieces, at));
  if (hasDate) {
    const shown = shownDate(value, pieces);
    return shown === undefined ? undated('not_a_time') : readDeadline(shown, plan);
  }
  const isTime = isElapsed(numberFormat) || pieces.some((one) => startsWith(one, 'h') || startsWith(one, 's'));
  if (isTime) return undated('not_a_time');
  return readDeadline(shownNumber(value, pieces) ?? lines, plan);
}
