import { withEdits } from '../fixing/edit-snapshot';
import { groupBy } from '../group-by';
import type { CellEdit, CellValue, SheetSnapshot } from '../model';
import { tidy } from '../text/fold';

/** What an edited cell stood among: by it the cell is found again after the sheet was sorted, or rows and columns came and went. */
export interface Surroundings {
  /** The headings above the row's cells; "" where a column has none. */
  readonly headings: readonly string[];
  /** The row's cells from column A on, as they were right after the edit. */
  readonly row: readonly CellValue[];
}

/** An edit that can be taken back wherever its cell is by then. */
export interface RememberedEdit extends CellEdit {
  readonly among: Surroundings;
}

const isBlank = (value: CellValue | undefined): boolean => value === undefined || value === '';

function rowFromA({ values, top, left }: SheetSnapshot, row: number): CellValue[] {
  return [...Array.from({ length: left }, () => ''), ...(values[row - top] ?? [])];
}

const textsFromA = (snapshot: SheetSnapshot, row: number | undefined): string[] =>
  row === undefined ? [] : rowFromA(snapshot, row).map((value) => tidy(String(value)));

/** Edits with what their cells stand among. @param snapshot the sheet before they were written. @param headerRow undefined where there is none. */
export function remembered(
  edits: readonly CellEdit[],
  snapshot: SheetSnapshot,
  headerRow: number | undefined,
): RememberedEdit[] {
  const after = withEdits(snapshot, edits);
  const headings = textsFromA(after, headerRow);
  const rows = new Map<number, readonly CellValue[]>();
  return edits.map((edit) => {
    const row = rows.get(edit.cell.row) ?? rowFromA(after, edit.cell.row);
    rows.set(edit.cell.row, row);
    return { ...edit, among: { headings, row } };
  });
}

/** A column by its heading, where one column alone bears it now; else where it was. */
function columnNow(column: number, heading: string, headings: readonly string[]): number {
  if (heading === '' || headings[column] === heading) return column;
  const at = headings.indexOf(heading);
  return at >= 0 && headings.lastIndexOf(heading) === at ? at : column;
}

/** The cells of a remembered row that tell it from others, at the columns where they stand now: the edited ones do not. */
interface Telling {
  readonly column: number;
  readonly value: CellValue;
}

interface RowEdits {
  readonly row: number;
  readonly edits: readonly { readonly edit: RememberedEdit; readonly column: number }[];
  readonly telling: readonly Telling[];
}

const likeness = (telling: readonly Telling[], cells: readonly CellValue[]): number =>
  telling.filter(({ column, value }) => cells[column] === value).length;

/** More than half of what told a row must still be so. */
const leastShare = 0.5;

/** The row in which remembered cells stand now; undefined where none is like it, or several are as like. */
function rowNow(
  { row, edits, telling }: RowEdits,
  rowsOf: (row: number) => readonly CellValue[],
  candidates: readonly number[],
): number | undefined {
  const holdsEdits = (at: number): boolean =>
    edits.some(({ edit, column }) => (rowsOf(at)[column] ?? '') === edit.after);
  if (telling.length === 0) return row;
  const scored = candidates
    .map((at) => ({ at, score: likeness(telling, rowsOf(at)) + (holdsEdits(at) ? 0.5 : 0) }))
    .filter(({ score }) => score > telling.length * leastShare)
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best) return undefined;
  if (!second || second.score < best.score) return best.at;
  // Rows alike in all that was remembered: where one of them stands where it was, nothing says that it moved.
  const alike = scored.filter(({ score }) => score === best.score).map(({ at }) => at);
  return alike.includes(row) ? row : undefined;
}

/** Rows by their texts, so that a row is looked for among few. */
function rowsByText(snapshot: SheetSnapshot, rows: readonly (readonly CellValue[])[]): Map<CellValue, number[]> {
  const byText = new Map<CellValue, number[]>();
  rows.forEach((cells, index) => {
    for (const value of new Set(cells)) {
      if (isBlank(value)) continue;
      const same = byText.get(value);
      if (same) same.push(snapshot.top + index);
      else byText.set(value, [snapshot.top + index]);
    }
  });
  return byText;
}

const mostCandidates = 400;

/** Where remembered edits are to be taken back, and those whose cells are not found again. */
export interface FoundAgain {
  /** The edits that take back, at the cells where they belong now. */
  readonly found: readonly CellEdit[];
  readonly lost: readonly CellEdit[];
}

/**
 * Finds the cells of earlier edits in the sheet as it stands now: rows by their other cells, columns by their headings. A row that is not there, or cannot
 * be told from another, is lost: nothing is written by guess.
 */
export function findAgain(
  edits: readonly RememberedEdit[],
  snapshot: SheetSnapshot,
  headerRow: number | undefined,
): FoundAgain {
  const headings = textsFromA(snapshot, headerRow);
  const rows = snapshot.values.map((_, index) => rowFromA(snapshot, snapshot.top + index));
  const rowsOf = (row: number): readonly CellValue[] => rows[row - snapshot.top] ?? [];
  const byText = rowsByText(snapshot, rows);
  const found: CellEdit[] = [];
  const lost: CellEdit[] = [];
  const back = ({ before, after }: CellEdit, row: number, column: number): CellEdit => ({
    cell: { row, column },
    before: after,
    after: before,
  });
  for (const rowEdits of byRow(edits, headings)) {
    const rarest = rowEdits.telling
      .map(({ value }) => byText.get(value) ?? [])
      .filter(({ length }) => length > 0)
      .sort((a, b) => a.length - b.length)[0];
    const candidates = [...new Set([rowEdits.row, ...(rarest ?? []).slice(0, mostCandidates)])];
    const row = rowNow(rowEdits, rowsOf, candidates);
    for (const { edit, column } of rowEdits.edits) {
      if (row === undefined) lost.push(back(edit, edit.cell.row, edit.cell.column));
      else found.push(back(edit, row, column));
    }
  }
  return { found, lost };
}

function byRow(edits: readonly RememberedEdit[], headings: readonly string[]): RowEdits[] {
  return [...groupBy(edits, ({ cell }) => cell.row)].map(([row, own]) => {
    const edited = new Set(own.map(({ cell }) => cell.column));
    const among = own[0]?.among ?? { headings: [], row: [] };
    const now = (column: number): number => columnNow(column, among.headings[column] ?? '', headings);
    return {
      row,
      edits: own.map((edit) => ({ edit, column: now(edit.cell.column) })),
      telling: among.row.flatMap((value, column) =>
        isBlank(value) || edited.has(column) ? [] : [{ column: now(column), value }],
      ),
    };
  });
}
