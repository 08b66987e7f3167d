/** Numbers of tasks and areas as staff write them. */

export interface Numbered {
  readonly number: string;
  readonly rest: string;
}

/** The outline's levels, by how their numbers are written: I · A · 1 · 1.1 · a) · N01.2 · – */
export type NumberStyle = 'roman' | 'capital' | 'arabic' | 'nested' | 'letter' | 'code' | 'bullet';

/** "1." → "1", "a)" → "a", "(3)" → "3". */
export const plainNumber = (text: string): string => text.replace(/^[([]/, '').replace(/[.):\]\s]+$/, '');

const styles: readonly (readonly [NumberStyle, RegExp])[] = [
  ['bullet', /^[-–—+*•]$/],
  ['arabic', /^\d{1,6}$/],
  ['nested', /^(?:\d{1,6}|[IVXLC]{1,6}|[A-ZĐ])(?:\.\d{1,4}){1,5}$/],
  ['roman', /^[IVXLC]{1,6}$/],
  ['capital', /^[A-ZĐ]$/],
  ['letter', /^(?:[a-zđ]|\d{1,3}[a-zđ]|[a-zđ]\.?\d{1,2}|[ivx]{2,5})$/],
  ['code', /^[A-ZĐ]{1,8}[-_./]?(?:[A-ZĐ]{1,6}[-_./]?)*\d{1,4}(?:[-_./]\d{1,4})*$/],
];

const longestNumber = 20;

/** How a text that is only a number is written; undefined for any other text. */
export function numberStyle(text: string): NumberStyle | undefined {
  if (text.length > longestNumber) return undefined;
  const plain = plainNumber(text);
  return styles.find(([, pattern]) => pattern.test(plain))?.[0];
}

const gluedPatterns: readonly (readonly [NumberStyle, RegExp])[] = [
  ['bullet', /^[-–—+*•]\s*(?=\S)/],
  ['nested', /^(?:\d{1,4}|[IVXLC]{1,6}|[A-ZĐ])(?:\.\d{1,2}){1,5}\s+(?=\p{Lu}|[-+])/u],
  ['nested', /^(?:\d{1,4}|[IVXLC]{1,6}|[A-ZĐ])(?:\.\d{1,2}){1,5}[.):]\s*(?=\p{L})/u],
  ['arabic', /^\(?\d{1,4}[.)/]\s*(?=[^\d\s])/],
  ['arabic', /^\d{1,4}\s*[-–:]\s+(?=\p{Lu})/u],
  ['roman', /^[IVXLC]{1,6}\s*[.):–-]\s*(?=\p{L})/u],
  ['roman', /^(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV)\s+(?=\p{Lu})/u],
  ['capital', /^[A-ZĐ][.):]\s*(?=\p{L})/u],
  ['letter', /^[a-zđ][.)]\s*(?=\S)/],
];

export interface GluedMark extends Numbered {
  readonly style: NumberStyle;
}

/** The number, letter or bullet that a text begins with: "a) Rà soát" → a. A bare number is none, as a task may begin with one. */
export function gluedMark(text: string): GluedMark | undefined {
  const first = text.charAt(0);
  if (!/[\d(\-–—+*•A-ZĐa-zđ]/.test(first)) return undefined;
  for (const [style, pattern] of gluedPatterns) {
    const mark = pattern.exec(text)?.[0];
    if (mark !== undefined)
      return { style, number: plainNumber(mark.trim().replace(/[\s–:/-]+$/, '')), rest: text.slice(mark.length) };
  }
  return undefined;
}

const stopped = /^(\d{1,4}(?:\.\d{1,3})*|[a-zđ](?=\)))[.)]\s*(?=\D)(.+)$/su;
const dotted = /^(\d{1,4}(?:\.\d{1,3})+)\s+(.+)$/su;
const bare = /^(\d{1,4})\s+(\p{Lu}.*|-.*)$/su;

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

/** True if one number may come right after another: 30 after 29, 1 at the start of anything, or with a small gap. */
function follows(number: string, before: string): boolean {
  const last = Number(before.split('.')[0]);
  const step = Number(number) - (Number.isFinite(last) ? last : 0);
  return number === '1' || (step >= 1 && step <= 3);
}

const heading = /^((?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*|[a-zđ](?=[.)])))\s*[.):–-]\s*(?=\p{L})(.+)$/su;
const romanHeading = /^([IVXLC]{1,6})\s+(?=\p{L})(.+)$/su;

/** "I. Cải cách thể chế" → I and its name. Without a numeral the text is the name. */
export function headingOf(text: string): { numeral: string; name: string } {
  const [, numeral, name] = heading.exec(text) ?? romanHeading.exec(text) ?? [];
  return numeral !== undefined && name !== undefined ? { numeral, name } : { numeral: '', name: text };
}

/** True for "1.1" under "1", "N01.3" under "N01". */
export const isNestedIn = (number: string, parent: string): boolean =>
  parent !== '' &&
  number.length > parent.length &&
  /^[.\-_/]/.test(number.slice(parent.length)) &&
  number.startsWith(parent);

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

/** True if a number comes first in its run: 1, 1.1, a, I, A. */
export const isFirstNumber = (number: string): boolean => /^(?:0*1|[aAI]|.*\.0*1)$/.test(number);
