import { taskFields } from '../fields/field-lists';
import type { TaskField } from '../fields/fields';
import { foldWords } from '../text/fold';
import { remember } from '../text/remember';
import { type ColumnRole, fillerWords, headingNames, strangerNames, tellingWords } from './heading-names';

/** How surely a heading tells each role, 0 to 1. */
export type HeadingRoles = ReadonlyMap<ColumnRole, number>;

/** A part of the year that heads a column of marks: month 1 to 12, quarter 1 to 4, or a week. */
export interface HeadedPeriod {
  readonly unit: 'month' | 'quarter' | 'week';
  readonly index: number;
}

const longestHeading = 120;
export const columnRoles: readonly ColumnRole[] = [...taskFields, 'begin', 'other'];

interface Name {
  readonly role: ColumnRole;
  readonly strength: number;
  readonly words: readonly string[];
}

/** The names by their first word. */
const namesByFirst = new Map<string, Name[]>();
for (const { role, strength, name } of headingNames) {
  const words = name.split(' ');
  const first = words[0] ?? '';
  namesByFirst.set(first, [...(namesByFirst.get(first) ?? []), { role, strength, words }]);
}

const startsAt = (words: readonly string[], at: number, name: readonly string[]): boolean =>
  name.every((word, index) => words[at + index] === word);

interface Cover {
  strength: number;
  length: number;
  readonly covered: Set<number>;
}

/** Which words of a heading each role's names cover. */
function coversOf(words: readonly string[]): Map<ColumnRole, Cover> {
  const covers = new Map<ColumnRole, Cover>();
  words.forEach((word, at) => {
    for (const { role, strength, words: name } of namesByFirst.get(word) ?? []) {
      if (!startsAt(words, at, name)) continue;
      const cover = covers.get(role) ?? { strength: 0, length: 0, covered: new Set<number>() };
      if (name.length > cover.length || (name.length === cover.length && strength > cover.strength)) {
        cover.strength = strength;
        cover.length = name.length;
      }
      name.forEach((_, index) => cover.covered.add(at + index));
      covers.set(role, cover);
    }
  });
  return covers;
}

const brackets = /\([^)]*\)|\[[^\]]*\]/g;

/** A heading's words without what stands in brackets, folded. */
export const bareHeading = (text: string): string => foldWords(text.replace(brackets, ' '));

/** "#", "№": numbers without a word for them. */
const numberSigns = /^\s*(?:[#№]|n[°º])\s*(?:\([^)]{0,20}\))?[:.]?\s*$/iu;

/** The roles that a heading's own words tell; a name that covers the heading as a whole outweighs one that covers a part. */
const rolesOfWords = remember((text): HeadingRoles => {
  if (numberSigns.test(text)) return new Map([['number', 1]]);
  const bare = text.replace(brackets, ' ');
  const words = foldWords(bare === '' || /^\s*$/.test(bare) ? text : bare).split(' ');
  const covers = coversOf(words);
  const longest = Math.max(0, ...[...covers.values()].map(({ length }) => length));
  const roles = new Map<ColumnRole, number>();
  for (const [role, { strength, length, covered }] of covers) {
    const left = words.filter((word, index) => !covered.has(index) && !fillerWords.has(word) && !/^\d+$/.test(word));
    const share = covered.size / (covered.size + left.length);
    const startShare = covered.has(0) ? 1 : 0.85;
    const outdone = length < longest ? 0.55 : 1;
    roles.set(role, strength * (left.length === 0 ? 1 : share * share) * startShare * outdone);
  }
  return roles;
});

/** What a heading is about by single words of it, where its whole name is not known. */
export const rolesOfTellingWords = remember((text): ReadonlySet<ColumnRole> => {
  if (text === '' || text.length > longestHeading) return new Set();
  const words = ` ${bareHeading(text)} `;
  return new Set(
    tellingWords.flatMap(([role, names]) => (names.some((name) => words.includes(` ${name} `)) ? [role] : [])),
  );
});

const noRoles: HeadingRoles = new Map();

/** The roles that a heading tells. @param ownHeadings names that a workbook's own schema gives to fields */
export function headingRoles(text: string, ownHeadings?: ReadonlyMap<string, TaskField>): HeadingRoles {
  if (text === '' || text.length > longestHeading || /^[\d\s.()[\]]*$/.test(text)) return noRoles;
  const own = ownHeadings && ownHeadings.size > 0 ? ownHeadings.get(foldWords(text)) : undefined;
  return own ? new Map([[own, 1]]) : rolesOfWords(text);
}

/** How much a text is the name of a column, 0 to 1, whichever. */
export function headingScore(text: string, ownHeadings?: ReadonlyMap<string, TaskField>): number {
  if (periodOf(text)) return 0.8;
  let best = isStranger(text) ? 0.7 : 0;
  for (const score of headingRoles(text, ownHeadings).values()) best = Math.max(best, score);
  return best;
}

const strangers = new Set(strangerNames);

/** True for a heading of other tables: targets, budgets, agendas, opinions. */
export const isStranger = remember((text) => {
  const words = foldWords(text.replace(brackets, ' '));
  return strangers.has(words) || strangers.has(words.replace(/ (?:nam )?\d{4}$/, ''));
});

const quarterIndex: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const periodPattern = /^(thang|t|th|quy|q|tuan|w) ?(\d{1,2}|i{1,3}|iv)(?: ?(?:nam )?\d{4})?$/;

/** "Tháng 3", "T3", "Quý II", "Tuần 5": a column for a part of the year. */
export const periodOf = remember((text): HeadedPeriod | null => {
  const [, word = '', digits = ''] = text.length > 20 ? [] : (periodPattern.exec(foldWords(text)) ?? []);
  if (word === '') return null;
  if (word.startsWith('q')) {
    const index = quarterIndex[digits];
    return index === undefined ? null : { unit: 'quarter', index };
  }
  const index = Number(digits);
  if (!Number.isInteger(index) || index < 1) return null;
  if (word === 'tuan' || word === 'w') return index <= 53 ? { unit: 'week', index } : null;
  return index <= 12 ? { unit: 'month', index } : null;
});

/** The period that a bare "3" or "II" names below a heading that says of what: "Tháng", "Quý", "Thời gian thực hiện". */
export function periodUnder(text: string, parent: string): HeadedPeriod | null {
  const whole = periodOf(text);
  if (whole) return whole;
  if (!/^(?:\d{1,2}|I{1,3}|IV)$/.test(text)) return null;
  const words = ` ${foldWords(parent)} `;
  if (/ quy /.test(words) || !/^\d/.test(text))
    return / quy | thoi gian | tien do /.test(words) ? periodOf(`Quý ${text}`) : null;
  if (/ tuan /.test(words)) return periodOf(`Tuần ${text}`);
  return / thang | thoi gian | tien do | lo trinh /.test(words) ? periodOf(`Tháng ${text}`) : null;
}

/** What a bare "3" below a heading counts: "Tháng hoàn thành" → Tháng; "" where it counts nothing. */
export function unitOfHeading(heading: string): 'Tháng' | 'Quý' | '' {
  const words = ` ${foldWords(heading)} `;
  if (words.includes(' quy ')) return 'Quý';
  return words.includes(' thang ') && !words.includes(' ngay ') ? 'Tháng' : '';
}
