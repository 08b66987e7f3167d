import type { CellArea, CellValue } from '../model';

/** A sheet to be written, as data. Edges put it in place all at once; nothing here knows Excel or files. */

/** How a cell looks; each edge knows how to draw it. */
export type DraftStyle =
  | 'plain'
  | 'paragraph'
  | 'title'
  | 'heading'
  | 'subtitle'
  | 'header'
  | 'text'
  | 'centre'
  | 'area'
  | 'added'
  | 'removed'
  | 'changed'
  | 'note'
  | 'strong'
  | 'figure'
  | 'signature'
  | 'verdict'
  | 'input'
  | 'bar'
  | 'zero'
  | 'heat1'
  | 'heat2'
  | 'heat3';

export interface DraftCell {
  readonly value: CellValue;
  readonly style: DraftStyle;
  /** "dd/mm/yyyy" for dates given as serial numbers. */
  readonly numberFormat?: string;
  /** A formula, with its "="; `value` is what it shows where formulas are not worked out. */
  readonly formula?: string;
  /** A place in the same workbook that the cell leads to: "'Phụ lục'!A1". */
  readonly link?: string;
}

export interface DraftTable {
  readonly name: string;
  /** Header row included. */
  readonly area: CellArea;
}

/** A list from which cells are filled in; other texts are warned of, never refused. */
export interface DraftList {
  readonly area: CellArea;
  /** Without commas, as Excel takes them. */
  readonly items: readonly string[];
  /** What is shown beside the cell while it is filled in. */
  readonly message: string;
}

/** A chart of names and numbers that stand side by side. */
export interface DraftChart {
  readonly title: string;
  readonly kind: 'bar' | 'column';
  readonly data: CellArea;
  /** The cells that it covers: its size follows from theirs. */
  readonly at: CellArea;
}

export interface SheetDraft {
  readonly name: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** Row by row from A1 on; null leaves a cell alone. */
  readonly rows: readonly (readonly (DraftCell | null)[])[];
  readonly merges: readonly CellArea[];
  /** Rows above this one stay in view. */
  readonly frozenRows: number;
  /** Printed on A4 landscape, the header's rows (from 0) on every page. */
  readonly headerRows: readonly [number, number] | null;
  readonly tables?: readonly DraftTable[];
  readonly charts?: readonly DraftChart[];
  readonly lists?: readonly DraftList[];
  /** Rows before which a page begins; the sheet is then as small as its width asks for, and as long as it is. */
  readonly pageBreaks?: readonly number[];
  /** Printed on one upright page, whatever its length. */
  readonly fitsOnePage?: boolean;
}

export const draftCell = (value: CellValue, style: DraftStyle = 'text'): DraftCell => ({ value, style });

const longestName = 31;

/** A text cut at the end of a word, where it has one. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return text.slice(0, end > length / 2 ? end : length).trim();
}

/** A name that Excel takes for a sheet and that no other sheet has: at most 31 letters, none of : \ / ? * [ ]. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const clean =
    wanted
      .replace(/[:\\/?*[\]]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '') || 'Trang';
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = cut(clean, longestName);
  if (!used.has(base.toLowerCase())) return base;
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const name = `${cut(clean, longestName - end.length)}${end}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
