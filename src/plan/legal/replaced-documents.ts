import { foldWords } from '../text/fold';
import catalogue from './replaced-documents.json';

/** A legal document whose place another has taken. */
export interface ReplacedDocument {
  readonly number: string;
  readonly name: string;
  /** The last of the chain that is in force on the day asked. */
  readonly by: string;
  /** The day from which the document no longer holds, ISO. */
  readonly from: string;
  readonly source: string;
}

interface Entry extends ReplacedDocument {
  readonly byNumber: string;
  /** A law's name and year, as it is cited without its number (Decree 30/2020/NĐ-CP). */
  readonly law?: string;
  readonly lawYear?: number;
}

/** All entries as they stand, each with the document directly after it. */
export const replacedDocuments: readonly Entry[] = catalogue.documents;
/** Documents that are in force, as another amended them. */
export const amendedDocuments: readonly ReplacedDocument[] = catalogue.amended;

const keyOf = (number: string): string =>
  number
    .toUpperCase()
    .replaceAll('Đ', 'D')
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '');

const byNumber: ReadonlyMap<string, Entry> = new Map(replacedDocuments.map((entry) => [keyOf(entry.number), entry]));
const amendedByNumber = new Map(amendedDocuments.map((entry) => [keyOf(entry.number), entry]));

/** Numbers of laws, decrees and resolutions: "130/2005/NĐ-CP", "61/2018/ ND-CP", "80/2015/QH13", "30c/NQ-CP". */
const citation = /(?<![\p{L}\d])\d{1,4}[a-zđ]?\/ ?(?:\d{4}\/ ?)?(?:QH\d{1,2}|N[ĐD] ?- ?CP|NQ ?- ?CP)/giu;
/** A decree by number and year alone: "Nghị định 61/2018". */
const shortDecree = /nghị định(?: số)? (\d{1,4}\/\d{4})(?![\d/])/giu;

/** The last document of a chain that holds on a day. */
function lastOf(entry: Entry, day: string): string {
  let last = entry;
  for (let steps = 0; steps < replacedDocuments.length; steps++) {
    const next = byNumber.get(keyOf(last.byNumber));
    if (!next || next.from > day) return last.by;
    last = next;
  }
  return last.by;
}

function numbersIn(text: string): Set<string> {
  const numbers = new Set((text.match(citation) ?? []).map(keyOf));
  for (const [, number = ''] of text.matchAll(shortDecree)) numbers.add(keyOf(`${number}/NĐ-CP`));
  return numbers;
}

/** Laws that a text cites by name and year: "Luật Cán bộ, công chức năm 2008". */
function lawsIn(text: string): Entry[] {
  if (!/luật/iu.test(text)) return [];
  const words = ` ${foldWords(text)} `;
  return replacedDocuments.filter(
    ({ law, lawYear }) =>
      law !== undefined &&
      (words.includes(` ${foldWords(law)} nam ${lawYear} `) || words.includes(` ${foldWords(law)} ${lawYear} `)),
  );
}

/** A text about the replacing itself: "thay thế", "bãi bỏ", "tổng kết". */
const aboutReplacing =
  /(?:thay thế|bãi bỏ|tổng kết|sửa đổi, bổ sung)\s+(?:[\p{L}]+\s+){0,3}(?:nghị định|luật|nghị quyết)/iu;

/**
 * The documents that a text cites, by number or by name, and that were replaced before a year began; none where it names the newer one as
 * well, or is about the replacing.
 */
export function replacedDocumentsIn(text: string, year: number): ReplacedDocument[] {
  const day = `${year}-01-01`;
  const cited = numbersIn(text);
  const found = new Set([...[...cited].flatMap((number) => byNumber.get(number) ?? []), ...lawsIn(text)]);
  if (found.size === 0 || aboutReplacing.test(text)) return [];
  return [...found]
    .filter(({ from, byNumber: next }) => from <= day && !cited.has(keyOf(next)))
    .map((entry) => ({ ...entry, by: lastOf(entry, day) }));
}

/** The documents that a text cites and that another amended before a year began, where it does not name that one. */
export function amendedDocumentsIn(text: string, year: number): ReplacedDocument[] {
  const cited = numbersIn(text);
  return [...cited]
    .flatMap((number) => amendedByNumber.get(number) ?? [])
    .filter(({ from, by }) => from <= `${year}-01-01` && !cited.has(keyOf(by.split(' ').at(-1) ?? '')));
}
