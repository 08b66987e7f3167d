import { draftCell, type SheetDraft } from '../draft/sheet-draft';
import type { CellArea, SheetSnapshot } from '../model';
import { readPlan } from '../reading/read-plan';
import { type DocumentBlock, type DocumentTable, documentWords, wordCount } from './document';

/** Edges nearer than this are one: rows of a table that was dragged about differ by a few points. A twentieth of a point each. */
const tolerance = 160;

/** A document laid out as a sheet: a paragraph a row, tables row by row below one another. */
interface LaidOut {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly CellArea[];
  /** Rows that stand in a table. */
  readonly tableRows: ReadonlySet<number>;
}

/** The left edges of a table's columns. */
function edgesOf({ rows }: DocumentTable): number[] {
  const all = [...new Set(rows.flatMap((cells) => cells.flatMap(({ left, right }) => [left, right])))].sort(
    (a, b) => a - b,
  );
  const narrowestCell = Math.min(
    ...rows.flatMap((cells) => cells.map(({ left, right }) => right - left)).filter((width) => width > 0),
  );
  const near = Math.min(tolerance, narrowestCell * 0.4);
  const edges: number[] = [];
  for (const edge of all) if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > near) edges.push(edge);
  return edges;
}

/** The column whose edge is nearest. */
const columnAt = (edges: readonly number[], edge: number): number =>
  edges.reduce((best, one, index) => (Math.abs(one - edge) < Math.abs((edges[best] ?? 0) - edge) ? index : best), 0);

function layOut(blocks: readonly DocumentBlock[]): LaidOut {
  const rows: string[][] = [];
  const merges: { top: number; left: number; bottom: number; right: number }[] = [];
  const tableRows = new Set<number>();
  for (const block of blocks) {
    if (block.is === 'paragraph') {
      if (block.text.trim() !== '') rows.push([block.text.trim()]);
      continue;
    }
    const edges = edgesOf(block);
    for (const cells of block.rows) {
      const row = rows.length;
      const texts: string[] = Array.from({ length: Math.max(edges.length - 1, cells.length) }, () => '');
      cells.forEach(({ text, left, right, goesOn }, index) => {
        const column = edges.length > 1 ? columnAt(edges, left) : index;
        const last = edges.length > 1 ? Math.max(column, columnAt(edges, right) - 1) : index;
        const above = goesOn
          ? (merges.find((merge) => merge.left === column && merge.bottom === row - 1) ??
            begun(merges, row - 1, column, last))
          : undefined;
        if (above) above.bottom = row;
        else if (last > column) merges.push({ top: row, left: column, bottom: row, right: last });
        // A merged cell's text stands in its first cell; what Word holds below it is not seen, and is kept with it.
        if (above && text !== '')
          (rows[above.top] as string[])[column] = `${rows[above.top]?.[column] ?? ''}\n${text}`.trim();
        else texts[column] = texts[column] ? `${texts[column]}\n${text}` : text;
      });
      tableRows.add(row);
      rows.push(texts);
    }
  }
  return { rows, merges, tableRows };
}

/** A merge of one cell, which its second row makes one of two. */
function begun(
  merges: { top: number; left: number; bottom: number; right: number }[],
  row: number,
  left: number,
  right: number,
): { top: number; left: number; bottom: number; right: number } | undefined {
  if (row < 0) return undefined;
  const merge = { top: row, left, bottom: row, right };
  merges.push(merge);
  return merge;
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

const widthOf = (rows: readonly (readonly string[])[]): number => Math.max(1, ...rows.map((row) => row.length));

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
}

const wordsOf = (rows: readonly (readonly string[])[]): number =>
  rows.reduce((sum, row) => sum + row.reduce((own, text) => own + wordCount(text), 0), 0);

const widest = 44;
const narrowest = 7;

/** As wide as its texts want, within reason. */
const columnWidth = (rows: readonly (readonly string[])[], column: number): number => {
  const longest = rows.reduce(
    (most, row) => Math.max(most, ...(row[column] ?? '').split('\n').map((line) => line.length)),
    0,
  );
  return Math.min(widest, Math.max(narrowest, Math.ceil(longest * 0.8)));
};

/**
 * A document as a sheet: tables that a page break cut are joined, headers that were repeated for it left out, merged cells kept, nothing else lost.
 * @param name of the sheet.
 */
export function sheetOfDocument(blocks: readonly DocumentBlock[], name: string): ImportedDocument {
  const whole = layOut(blocks);
  const plan = readPlan(snapshotOf(whole, name));
  const repeated = new Set(plan.repeatedHeaders.flat());
  const kept = withoutRows(whole, repeated);
  const snapshot = snapshotOf(kept, name);
  const inTable = kept.rows.filter((_, row) => kept.tableRows.has(row));
  const draft: SheetDraft = {
    name,
    widths: Array.from({ length: widthOf(kept.rows) }, (_, column) => columnWidth(inTable, column)),
    rows: snapshot.texts.map((row, index) =>
      row.map((text) => draftCell(text, kept.tableRows.has(index) ? 'text' : 'plain')),
    ),
    merges: kept.merges,
    frozenRows: 0,
    headerRows: null,
  };
  return {
    snapshot,
    draft,
    words: {
      document: documentWords(blocks),
      sheet: wordsOf(kept.rows),
      headers: wordsOf(whole.rows.filter((_, row) => repeated.has(row))),
    },
  };
}
