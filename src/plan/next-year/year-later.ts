import { isDate } from '../deadline/calendar';

/** A document cited with its date: that day stays what it was. Lengths are bounded, so that any text is read in linear time. */
const citedDate =
  /(?:số|So)\s{0,3}[\d.…]{1,12}[\p{L}\d]{0,12}[/-][\p{L}\d/-]{1,40}\s{0,3},?\s{0,3}ngày\s{1,3}\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}|\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3}\d{4})/giu;

/** Years that say how long something runs: "2021-2025", "2021 đến năm 2030"; not "11/2026 - 02/2027". */
const span = /(?<![\d/.-])20\d{2}\s?(?:[-–]|đến)\s?(?:năm\s)?20\d{2}(?!\d)/gu;

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Parts of a text that keep their years. */
const keptParts = (text: string): Part[] =>
  [citedDate, span].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );

const yearAlone = /(?<!\d)20\d{2}(?!\d)/gu;
/** So much of the text before a year tells whether it ends a date. */
const reach = 24;

/** "10/5/", "12.", "Quý I/", "Q1/" before a year: it is the year of a day, a month or a quarter. */
const numericDate = /(?:(?<![\d/.-])|(?<=\d{4}-))(?:(\d{1,2})\s?[/.-]\s?)?(\d{1,2})\s?[/.-]\s?$/u;
const quarterBefore = /(?<![\p{L}\d])(?:q\s?[1-4]|i{1,3}|iv)\s?[/.-]\s?$/iu;
const wordedLeapDay = /29(\s{1,3}tháng\s{1,3}0?2\s{1,3}năm\s{1,3})$/u;
const isoRest = /^-(0[1-9]|1[0-2])-(\d{2})(?!\d)/u;

type Place = 'bare' | 'date' | 'kept';

/** What a year is in its text: alone, the end of a date, or part of something that stays (a document's number, a longer figure). */
function placeOf(before: string, after: string): Place {
  if (/^[/-]\p{L}/u.test(after)) return 'kept';
  if (numericDate.test(before) || quarterBefore.test(before)) return 'date';
  if (/[\d\p{L}]\s?[/.]$|[\p{L}\d]-$/u.test(before)) return 'kept';
  if (isoRest.test(after)) return 'bare';
  return /^\s?\/\s?\d|^-\d|^\s?[-–]\s?\d/u.test(after) ? 'kept' : 'bare';
}

interface Replacement extends Part {
  readonly text: string;
}

/** The day before the 28th that a year without a 29th of February needs, wherever the text has it. */
function leapDay(before: string, after: string, at: number, year: number): Replacement[] {
  if (isDate(year, 2, 29)) return [];
  const [whole, day, month] = numericDate.exec(before) ?? [];
  if (whole !== undefined && day === '29' && Number(month) === 2) {
    const from = at - whole.length;
    return [{ from, to: from + 2, text: '28' }];
  }
  const worded = wordedLeapDay.exec(before);
  if (worded) return [{ from: at - worded[0].length, to: at - worded[0].length + 2, text: '28' }];
  const [, isoMonth, isoDay] = isoRest.exec(after) ?? [];
  return isoMonth === '02' && isoDay === '29' ? [{ from: at + 8, to: at + 10, text: '28' }] : [];
}

/**
 * A text in which the plan's year, the one before and the one after are each a year later: alone, in dates ("10/5/2026", "2026-03-31"), months
 * ("11/2026 - 02/2027") and quarters ("Quý I/2026"). Cited documents and spans of years stay; the 29th of February becomes the 28th.
 */
export function yearLater(text: string, year: number): string {
  const kept = keptParts(text);
  const replacements: Replacement[] = [];
  for (const { 0: found, index: at } of text.matchAll(yearAlone)) {
    const number = Number(found);
    if (Math.abs(number - year) > 1 || kept.some(({ from, to }) => at >= from && at < to)) continue;
    const [before, after] = [text.slice(Math.max(0, at - reach), at), text.slice(at + 4, at + 4 + reach)];
    if (placeOf(before, after) === 'kept') continue;
    replacements.push(...leapDay(before, after, at, number + 1), { from: at, to: at + 4, text: String(number + 1) });
  }
  let result = '';
  let end = 0;
  for (const { from, to, text: put } of replacements.sort((a, b) => a.from - b.from)) {
    result += text.slice(end, from) + put;
    end = to;
  }
  return result + text.slice(end);
}

const dots = '.....';

/** The decision's line with its number, day and month left open, as a draft has it; only the year is said. */
export const openDecision = (text: string, year: number): string =>
  text
    .replace(/(số\s{0,3}:?\s{0,3})\d[\p{L}\d]{0,12}(\s{0,3}\/)/iu, `$1${dots}$2`)
    .replace(/ngày[\s\d.…_]{0,40}tháng[\s\d.…_]{0,40}năm[\s\d.…_]{0,20}/iu, (whole) => openDay(whole, year))
    .replace(/(?<!ngày[\s.…_]{0,40})tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3}\d{4}/iu, `tháng ${dots} năm ${year + 1}`)
    .replace(
      /ngày\s{1,3}(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{4}-\d{2}-\d{2})/iu,
      `ngày ${dots} tháng ${dots} năm ${year + 1}`,
    );

const openDay = (whole: string, year: number): string =>
  `ngày ${dots} tháng ${dots} năm ${year + 1}${/\s$/.test(whole) ? ' ' : ''}`;
