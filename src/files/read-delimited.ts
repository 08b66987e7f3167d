import { parse } from 'csv-parse/sync';

import type { SheetSnapshot } from '../plan/model';
import { FileProblem } from './problem';

export type Delimited = 'csv' | 'tsv';

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** "⏎" is how plans kept as text write a line break in a cell, and "^" a cell merged with the one above. */
const cellText = (text: string): string => (text === '^' ? '' : text.replaceAll('⏎', '\n'));

/** UTF-8 with or without its mark, UTF-16 with it; old files in a Vietnamese font's encoding are read byte by byte as Windows-1252. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The separator of a .csv file: Excel in Vietnamese writes ";". */
function separatorOf(text: string): string {
  const head = text.slice(0, 4_000);
  return (
    [',', ';', '\t'].map((sign) => [sign, head.split(sign).length] as const).sort((a, b) => b[1] - a[1])[0]?.[0] ?? ','
  );
}

function parseLines(text: string, delimiter: string): Line[] {
  const options = {
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: false,
    bom: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  };
  try {
    return parse(text, { ...options, relax_quotes: true }) as unknown as Line[];
  } catch {
    // A quotation mark that is never closed: then quotation marks are letters like others.
    return parse(text, { ...options, quote: null }) as unknown as Line[];
  }
}

const mostCells = 5_000_000;

/** A .csv or .tsv file as one sheet; each record stands in the row of its first line. @throws FileProblem */
export function readDelimited(bytes: Uint8Array, kind: Delimited, name: string): SheetSnapshot {
  const text = decode(bytes);
  if (text.includes('\0')) throw new FileProblem('not-a-table');
  let lines: Line[];
  try {
    lines = parseLines(text, kind === 'tsv' ? '\t' : separatorOf(text));
  } catch (cause) {
    throw new FileProblem('not-a-table', { cause });
  }
  const rows: string[][] = [];
  let width = 0;
  for (const { record, info } of lines) {
    const cells = record.map(cellText);
    // `info.lines` is the record's last line; a quoted cell with line breaks began above it.
    const breaks = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    rows[info.lines - 1 - breaks] = cells;
    width = Math.max(width, cells.length);
  }
  if (rows.length * width > mostCells) throw new FileProblem('too-large');
  const grid = Array.from(rows, (cells: string[] | undefined) =>
    Array.from({ length: width }, (_, column) => cells?.[column] ?? ''),
  );
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
