import { parse, type ParseResult } from 'papaparse';

import type { SheetSnapshot } from '../plan/model';
import { decodeText } from './decode-text';
import { FileProblem } from './problem';

export type Delimited = 'csv' | 'tsv';

const mostBytes = 32 * 1024 * 1024;
const mostRecords = 200_000;
const mostCells = 5_000_000;
/** What a cell and a row of Excel hold. */
const mostLetters = 32_767;
const mostColumns = 16_384;
const separators = ['\t', ';', ',', '|'] as const;
/** Records by which the separator is known. */
const fewRecords = 200;
/** No letter of a text file: then quotation marks are letters like others. */
const noQuote = '\0';

/** "⏎" is how plans kept as text write a line break in a cell, and "^" a cell merged with the one above. */
const cellText = (text: string): string => (text === '^' ? '' : text.replaceAll('⏎', '\n')).slice(0, mostLetters);

/** A .csv or .tsv file as one sheet; each record is a row, as Excel shows them. @throws FileProblem */
export function readDelimited(bytes: Uint8Array, kind: Delimited, name: string): SheetSnapshot {
  if (bytes.length > mostBytes) throw new FileProblem('too-large');
  const decoded = decodeText(bytes).replace(/^\uFEFF/, '');
  if (decoded.includes('\0')) throw new FileProblem('not-a-table');
  const { text, separator } = withoutSeparatorLine(decoded.replace(/\r\n?/g, '\n'));
  // One more than allowed, and the blank one that a line break at the end makes.
  const records = recordsOf(text, separator ?? separatorOf(text, kind), mostRecords + 2);
  if (records.length > mostRecords) throw new FileProblem('too-large');
  const width = records.reduce((widest, { length }) => Math.max(widest, length), 0);
  if (width > mostColumns || records.length * width > mostCells) throw new FileProblem('too-large');
  const grid = records.map((cells) => Array.from({ length: width }, (_, column) => cellText(cells[column] ?? '')));
  return {
    name,
    top: 0,
    left: 0,
    values: grid,
    texts: grid,
    numberFormats: grid.map(() => []),
    merges: [],
    hiddenRows: [],
    isProtected: false,
  };
}

/** Excel takes "sep=;" in the first line as the separator, and shows no row of it. */
function withoutSeparatorLine(text: string): { text: string; separator?: string } {
  const [line, separator] = /^"?sep=(.)"?\n/i.exec(text) ?? [];
  return line === undefined || separator === undefined ? { text } : { text: text.slice(line.length), separator };
}

/** The separator that makes the most rows of one length: prose has commas and semicolons too, but not as many in each row. */
function separatorOf(text: string, kind: Delimited): string {
  const scored = separators.map((separator) => ({
    separator,
    score: evenness(recordsOf(text, separator, fewRecords)) * (kind === 'tsv' && separator === '\t' ? 2 : 1),
  }));
  const best = scored.reduce((first, one) => (one.score > first.score ? one : first));
  if (best.score > 0) return best.separator;
  return kind === 'tsv' ? '\t' : ',';
}

/** More cells than a plan has columns make a row no likelier. */
const mostLengthScore = 4;

/** How many rows have the most frequent number of cells, wider rows counting more; 0 where nothing is parted. */
function evenness(records: readonly (readonly string[])[]): number {
  const lengths = records.filter((cells) => cells.length > 1).map(({ length }) => length);
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce(
    (best, [length, count]) => Math.max(best, count * count * Math.min(Math.log2(length + 1), mostLengthScore)),
    0,
  );
}

/** The first records of a text. Where a quotation mark is never closed, quotation marks are letters. */
function recordsOf(text: string, separator: string, most: number): string[][] {
  const quoted = parsed(text, separator, most, '"');
  const isBroken = quoted.errors.some(({ type }) => type === 'Quotes');
  if (!isBroken) return withoutLastBlank(quoted.data);
  const literal = parsed(text, separator, most, noQuote).data;
  return withoutLastBlank(literal.map((cells) => cells.map((cell) => unquoted(cell))));
}

const parsed = (text: string, delimiter: string, preview: number, quoteChar: string): ParseResult<string[]> =>
  parse<string[]>(text, { delimiter, preview, quoteChar, newline: '\n' });

const unquoted = (cell: string): string =>
  cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;

/** The line break at a file's end begins no row. */
const withoutLastBlank = (records: string[][]): string[][] => {
  const last = records.at(-1);
  return last?.length === 1 && last[0] === '' ? records.slice(0, -1) : records;
};
