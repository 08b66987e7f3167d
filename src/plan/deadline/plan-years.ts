import { fold } from '../text/fold';

/** The years that a plan is for, both inclusive: 2026 to 2026 of "năm 2026", 2026 to 2030 of "giai đoạn 2026 - 2030". */
export interface PlanYears {
  readonly first: number;
  /** Null where the plan goes on ("năm 2026 và các năm tiếp theo"). */
  readonly last: number | null;
  /** The year by which a deadline without one is read; null where the plan is for several and names none as its own. */
  readonly year: number | null;
  /** "Năm học 2026-2027": the year begins with August of the first and ends with July of the last. */
  readonly isSchoolYear: boolean;
}

/** No name of a plan is longer; what follows is text. */
const longestName = 2_000;

const dash = /[–—‐‑‒−~→]/g;
/** "12/QĐ-UBND", "117/2013/NĐ-CP", "72/2025/QH15", "02-NQ/TU", with the date behind it. */
const citedNumber =
  /(?<![\d/])\d{1,5}[a-z]?(?:\/\d{4})?\s?[/-]\s?[a-z]{2,8}\d{0,2}(?:[/-][a-z]{2,8}\d{0,2}){0,3}(?:,? ?ngay \d{1,2}(?: ?[/.-] ?\d{1,2} ?[/.-] ?| thang \d{1,2} nam )\d{4})?/g;
const fullDate = /(?:ngay )?\d{1,2} ?(?:[/.-] ?\d{1,2} ?[/.-]| thang \d{1,2},? nam) ?\d{4}/g;
/** "tầm nhìn đến năm 2045", "định hướng 2031 - 2035": beyond the plan. */
const vision =
  /(?:tam nhin|dinh huong|huong)(?: phat trien)?(?: den| toi)?(?: nam| giai doan)? ?20\d\d(?: ?- ?(?:nam )?20\d\d)?/g;
/** "Luật Đất đai năm 2024", "kết quả năm 2025": the year of something else. */
const otherThing =
  /\b(?:luat|bo luat|phap lenh|nghi quyet|nghi dinh|thong tu|chi thi|ket luan|quyet dinh|ket qua|tong ket|danh gia|so voi)\b(?:(?!ke hoach|nhiem vu|phuong huong|giai doan|chuong trinh)[^\d,;:()-]){0,80}\bnam (?:20\d\d)/g;

const full = '(?:19|20)\\d\\d';
const joined = new RegExp(
  `(?:(?:tu|nam|nam hoc|giai doan|den) )?(?<!\\d)(${full})(?: ?(?:-|,|/|&|den|toi|va|hoac) ?(?:het )?(?:(?:den|cac) )?(?:nam )?${full}){1,9}(?!\\d)`,
  'g',
);
const shortRange = /(?:giai doan|nam hoc|thoi ky)(?: nam)? (20(\d\d)) ?- ?(\d\d)(?![\d/])/;
const goesOn =
  /nam (20\d\d) va (?:cac|nhung) nam (?:tiep theo|sau|ke tiep|toi)|tu nam (20\d\d) (?:tro di|den (?:cac )?nam tiep theo)/;

const single = (year: number): PlanYears => ({ first: year, last: year, year, isSchoolYear: false });

interface Range {
  readonly first: number;
  readonly last: number;
  /** A year behind the period that lies within it: "2026 - 2030 và năm 2026". */
  readonly own: number | null;
  readonly written: string;
}

function rangesIn(words: string): Range[] {
  const short = shortRange.exec(words);
  const found = [...words.matchAll(joined)].map(([written]): Range => {
    const years = (written.match(/\d{4}/g) ?? []).map(Number);
    const last = Math.max(...years);
    const behind = years.at(-1) ?? last;
    return { first: Math.min(...years), last, own: behind < last ? behind : null, written };
  });
  if (short && found.length === 0)
    return [{ first: Number(short[1]), last: Number(`20${short[3]}`), own: null, written: short[0] }];
  return found.filter(({ first, last }) => last > first && last - first <= 30);
}

/** What is left of a name without the years of other things; the name itself where nothing would be left. */
function withoutOthers(words: string): string {
  return [citedNumber, vision, otherThing, fullDate].reduce((left, pattern) => {
    const shorter = left.replace(pattern, ' ');
    return /(?:19|20)\d\d/.test(shorter) ? shorter : left;
  }, words);
}

/**
 * The years that a plan's name gives, null where it gives none. A cited document's year and a vision ("tầm nhìn đến năm 2045") are none of
 * them; of a year and a period that it belongs to ("năm 2026 thuộc giai đoạn 2021 - 2030") the year is the plan's.
 */
export function yearsOf(name: string): PlanYears | null {
  const words = withoutOthers(fold(name.slice(0, longestName)).replace(dash, '-'));
  const open = goesOn.exec(words);
  if (open) {
    const first = Number(open[1] ?? open[2]);
    return { first, last: null, year: open[1] === undefined ? null : first, isSchoolYear: false };
  }
  const ranges = rangesIn(words);
  const range = ranges.at(-1);
  const outside = ranges.reduce((left, { written }) => left.replace(written, ' ; '), words);
  const years = [...outside.matchAll(/(nam )?(?<![\d/])(20\d\d)(?![\d])/g)];
  const own = (years.findLast(([, spoken]) => spoken) ?? years.at(-1))?.[2];
  if (!range) return own === undefined ? null : single(Number(own));
  if (own === undefined || range.own !== null)
    return { first: range.first, last: range.last, year: range.own, isSchoolYear: isSchool(words) };
  return beside(Number(own), range, outside);
}

const isSchool = (words: string): boolean => /\bnam hoc\b/.test(words);

/** A year and a period: "năm 2026 và giai đoạn 2026 - 2030" is a plan of both. */
function beside(year: number, { first, last }: Range, outside: string): PlanYears {
  const isBoth = new RegExp(`nam ${year} ?(?:va|,) ?(?:ke hoach )?(?:giai doan |0?5 nam |thoi ky )? ?;`).test(outside);
  return isBoth
    ? { first: Math.min(first, year), last: Math.max(last, year), year, isSchoolYear: false }
    : single(year);
}

/** True where some day between two years lies in the plan's; open ends (null) reach as far as need be. */
export function touchesYears(
  { first, last }: Pick<PlanYears, 'first' | 'last'>,
  from: number | null,
  to: number | null,
): boolean {
  return (to === null || to >= first) && (from === null || last === null || from <= last);
}
