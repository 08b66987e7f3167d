import catalogue from './replaced-documents.json';

/** A legal document whose place another has taken. */
export interface ReplacedDocument {
  readonly number: string;
  readonly name: string;
  readonly by: string;
  /** The day from which the newer one holds, ISO. */
  readonly from: string;
  readonly source: string;
}

const byNumber: ReadonlyMap<string, ReplacedDocument> = new Map(
  catalogue.documents.map((document) => [document.number.toUpperCase(), document]),
);

/** Numbers of laws, decrees and resolutions: "130/2005/NĐ-CP", "80/2015/QH13", "30c/NQ-CP". */
const citation = /(?<![\p{L}\d])\d{1,4}[a-zđ]?\/(?:\d{4}\/)?(?:QH\d{1,2}|NĐ-CP|NQ-CP)/giu;

/** The documents that a text cites and that were replaced before a year began. */
export function replacedDocumentsIn(text: string, year: number): ReplacedDocument[] {
  if (!text.includes('/')) return [];
  const cited = new Set(text.match(citation)?.map((number) => number.toUpperCase().replace(/^0+(?=\d\/)/, '')));
  return [...cited].flatMap((number) => byNumber.get(number) ?? []).filter(({ from }) => from <= `${year}-01-01`);
}
