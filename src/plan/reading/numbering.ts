/** Numbers of tasks and areas as staff write them. */

export interface Numbered {
  readonly number: string;
  readonly rest: string;
}

const stopped = /^(\d{1,4}(?:\.\d{1,3})*|[a-zđ](?=\)))[.)]\s*(?=\D)(.+)$/su;
const dotted = /^(\d{1,4}(?:\.\d{1,3})+)\s+(.+)$/su;
const bare = /^(\d{1,4})\s+(\p{Lu}.*|-.*)$/su;

/** "1." → "1", "a)" → "a", "(3)" → "3". */
export const plainNumber = (text: string): string => text.replace(/^\(/, '').replace(/[.):\s]+$/, '');

/**
 * A number glued to a task's text: "30 Triển khai…", "1.2 Rà soát", "a) Xây dựng". A bare number counts only where it follows the
 * number before, as a task may itself begin with one ("6 tháng đầu năm…").
 */
export function gluedNumber(text: string, before: string): Numbered | undefined {
  const [, number, rest] = stopped.exec(text) ?? dotted.exec(text) ?? [];
  if (number !== undefined && rest !== undefined) return { number, rest };
  const [, plain, task] = bare.exec(text) ?? [];
  if (plain === undefined || task === undefined) return undefined;
  return follows(plain, before) ? { number: plain, rest: task } : undefined;
}

/** True where one number may come right after another: 30 after 29, 1 at the start of anything, or with a small gap. */
function follows(number: string, before: string): boolean {
  const last = Number(before.split('.')[0]);
  const step = Number(number) - (Number.isFinite(last) ? last : 0);
  return number === '1' || (step >= 1 && step <= 3);
}

const heading = /^((?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*))\s*[.):–-]\s*(?=\p{L})(.+)$/su;
const romanHeading = /^([IVXLC]{1,6})\s+(?=\p{L})(.+)$/su;

/** "I. Cải cách thể chế" → I and its name. Without a numeral the text is the name. */
export function headingOf(text: string): { numeral: string; name: string } {
  const [, numeral, name] = heading.exec(text) ?? romanHeading.exec(text) ?? [];
  return numeral !== undefined && name !== undefined ? { numeral, name } : { numeral: '', name: text };
}

const romanOnly = /^[IVXLC]{1,6}$/;

/** Roman numerals and single capitals number areas; Arabic numbers number tasks, unless a heading shows otherwise. */
export const isAreaNumeral = (text: string): boolean =>
  romanOnly.test(plainNumber(text)) || /^[A-ZĐ]$/.test(plainNumber(text));

/** True for "1.1" under "1". */
export const isNestedIn = (number: string, parent: string): boolean => number.startsWith(`${parent}.`);

const romanParts = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** 4 → "IV". */
export function romanNumeral(value: number): string {
  let left = value;
  let text = '';
  for (const [size, letters] of romanParts) {
    while (left >= size) {
      text += letters;
      left -= size;
    }
  }
  return text;
}
