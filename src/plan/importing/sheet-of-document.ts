import { draftCell, type SheetDraft } from '../draft/sheet-draft';
import type { CellArea, SheetSnapshot } from '../model';
import { readPlan } from '../reading/read-plan';
import {
  type DocumentBlock,
  type DocumentCell,
  type DocumentTable,
  documentWords,
  type LeftOut,
  wordCount,
  type WordDocument,
} from './document';

/** Edges nearer than this are one: rows of a table that was dragged about differ by a few points. A twentieth of a point each. */
const tolerance = 160;

/** A document laid out as a sheet: a paragraph a row, merged over the tables' width; tables row by row below one another. */
interface LaidOut {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly CellArea[];
  /** Rows that stand in a table. */
  readonly tableRows: ReadonlySet<number>;
}

/** The left edges of a table's columns. */
function edgesOf({ rows }: DocumentTable): number[] {
  const cells = rows.flat();
  const all = [...new Set(cells.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
  const narrowestCell = cells.reduce(
    (least, { left, right }) => (right > left ? Math.min(least, right - left) : least),
    Infinity,
  );
  const near = Math.min(tolerance, narrowestCell * 0.4);
  const edges: number[] = [];
  for (const edge of all) if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > near) edges.push(edge);
  return edges;
}

/** The column whose edge is nearest. */
const columnAt = (edges: readonly number[], edge: number): number =>
  edges.reduce((best, one, index) => (Math.abs(one - edge) < Math.abs((edges[best] ?? 0) - edge) ? index : best), 0);

interface OpenMerge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A table's rows below those that are there; merged cells grow row by row. */
class TableRows {
  /** By its left column, the merge that may go on in the next row. */
  private readonly open = new Map<number, OpenMerge>();

  constructor(
    private readonly edges: readonly number[],
    private readonly rows: string[][],
    private readonly merges: OpenMerge[],
  ) {}

  add(cells: readonly DocumentCell[]): void {
    const row = this.rows.length;
    const texts: string[] = Array.from({ length: Math.max(this.edges.length - 1, cells.length) }, () => '');
    this.rows.push(texts);
    cells.forEach((cell, index) => this.addCell(cell, index, row, texts));
  }

  private addCell({ text, left, right, goesOn }: DocumentCell, index: number, row: number, texts: string[]): void {
    const isPlaced = this.edges.length > 1;
    const column = isPlaced ? columnAt(this.edges, left) : index;
    const last = isPlaced ? Math.max(column, columnAt(this.edges, right) - 1) : index;
    const above = this.open.get(column);
    if (goesOn && above?.bottom === row - 1) {
      if (above.bottom === above.top && above.right === above.left) this.merges.push(above);
      above.bottom = row;
      // A merged cell's text stands in its first cell; what Word holds below it is not seen, and is kept with it.
      const first = this.rows[above.top];
      if (first && text !== '') first[column] = `${first[column] ?? ''}\n${text}`.trim();
      return;
    }
    const merge = { top: row, left: column, bottom: row, right: last };
    this.open.set(column, merge);
    if (last > column) this.merges.push(merge);
    texts[column] = texts[column] ? `${texts[column]}\n${text}` : text;
  }
}

function layOut(blocks: readonly DocumentBlock[]): LaidOut {
  const rows: string[][] = [];
  const merges: OpenMerge[] = [];
  const paragraphs: number[] = [];
  for (const block of blocks) {
    if (block.is === 'table') {
      const table = new TableRows(edgesOf(block), rows, merges);
      for (const cells of block.rows) table.add(cells);
    } else if (block.text.trim() !== '') {
      paragraphs.push(rows.length);
      rows.push([block.text.trim()]);
    }
  }
  const right = widthOf(rows) - 1;
  if (right > 0) merges.push(...paragraphs.map((row) => ({ top: row, left: 0, bottom: row, right })));
  const alone = new Set(paragraphs);
  return { rows, merges, tableRows: new Set(rows.flatMap((_, row) => (alone.has(row) ? [] : row))) };
}

/** Rows below others that are taken away. */
function withoutRows({ rows, merges, tableRows }: LaidOut, gone: ReadonlySet<number>): LaidOut {
  const moved = new Map<number, number>();
  rows.forEach((_, row) => {
    if (!gone.has(row)) moved.set(row, moved.size);
  });
  return {
    rows: rows.filter((_, row) => !gone.has(row)),
    merges: merges.flatMap((merge) => {
      const kept = Array.from({ length: merge.bottom - merge.top + 1 }, (_, index) =>
        moved.get(merge.top + index),
      ).filter((row) => row !== undefined);
      const [top] = kept;
      const bottom = kept.at(-1);
      return top === undefined || bottom === undefined ? [] : [{ ...merge, top, bottom }];
    }),
    tableRows: new Set([...tableRows].flatMap((row) => moved.get(row) ?? [])),
  };
}

const widthOf = (rows: readonly (readonly string[])[]): number =>
  rows.reduce((widest, row) => Math.max(widest, row.length), 1);

function snapshotOf({ rows, merges }: LaidOut, name: string): SheetSnapshot {
  const width = widthOf(rows);
  const texts = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  return {
    name,
    top: 0,
    left: 0,
    values: texts,
    texts,
    numberFormats: texts.map((row) => row.map(() => '@')),
    merges,
    hiddenRows: [],
    isProtected: false,
  };
}

export interface ImportedDocument {
  readonly snapshot: SheetSnapshot;
  readonly draft: SheetDraft;
  /** Words of the document, of the sheet, and of the repeated headers that were left out: the first is the sum of the others. */
  readonly words: { readonly document: number; readonly sheet: number; readonly headers: number };
  /** What the document holds that has no place on the sheet. */
  readonly leftOut: LeftOut;
}

const wordsOf = (rows: readonly (readonly string[])[]): number =>
  rows.reduce((sum, row) => sum + row.reduce((own, text) => own + wordCount(text), 0), 0);

const widestColumn = 44;
const narrowestColumn = 7;

/** As wide as its texts want, within reason. */
const columnWidth = (rows: readonly (readonly string[])[], column: number): number => {
  const longest = rows.reduce(
    (most, row) => Math.max(most, ...(row[column] ?? '').split('\n').map((line) => line.length)),
    0,
  );
  return Math.min(widestColumn, Math.max(narrowestColumn, Math.ceil(longest * 0.8)));
};

/**
 * A document as a sheet: tables that a page break cut are joined, headers that were repeated for it left out, merged cells kept, nothing else lost.
 * @param name of the sheet.
 */
export function sheetOfDocument({ blocks, leftOut }: WordDocument, name: string): ImportedDocument {
  const whole = layOut(blocks);
  const plan = readPlan(snapshotOf(whole, name));
  // A header below other text begins a table of its own; only one that a page break put into a table is left out.
  const repeated = new Set(
    plan.repeatedHeaders.filter(([first]) => first !== undefined && whole.tableRows.has(first - 1)).flat(),
  );
  const kept = withoutRows(whole, repeated);
  const snapshot = snapshotOf(kept, name);
  const inTable = kept.rows.filter((_, row) => kept.tableRows.has(row));
  const draft: SheetDraft = {
    name,
    widths: Array.from({ length: widthOf(kept.rows) }, (_, column) => columnWidth(inTable, column)),
    rows: snapshot.texts.map((row, index) =>
      row.map((text) => draftCell(text, kept.tableRows.has(index) ? 'text' : 'paragraph')),
    ),
    merges: kept.merges,
    frozenRows: 0,
    headerRows: null,
  };
  return {
    snapshot,
    draft,
    leftOut,
    words: {
      document: documentWords(blocks),
      sheet: wordsOf(kept.rows),
      headers: wordsOf(whole.rows.filter((_, row) => repeated.has(row))),
    },
  };
}
