import type { CellEdit, PlanSheet, SheetSnapshot } from '../model';
import { headerAt, resultHeaders } from '../progress/read-progress';
import type { FilledIn } from './agency-tabs';

/** The plan's own columns for what agencies report, by their headers; new ones stand right of all that is there. */
export interface ResultColumns {
  readonly status: number;
  readonly result: number;
  /** Headers still to be written. */
  readonly headers: readonly CellEdit[];
}

const textAt = ({ texts, top, left }: SheetSnapshot, row: number, column: number): string =>
  texts[row - top]?.[column - left] ?? '';

/** Finds the columns in the first header, or says where they are to be made. */
export function resultColumns(snapshot: SheetSnapshot, { headerRows }: PlanSheet): ResultColumns {
  const row = headerRows[0] ?? snapshot.top;
  const header = snapshot.texts[row - snapshot.top] ?? [];
  let next = snapshot.left + snapshot.texts.reduce((width, cells) => Math.max(width, cells.length), 0);
  const headers: CellEdit[] = [];
  const columnOf = (title: string): number => {
    const at = headerAt(header, title);
    if (at >= 0) return snapshot.left + at;
    headers.push({ cell: { row, column: next }, before: '', after: title });
    return next++;
  };
  const status = columnOf(resultHeaders.status);
  const result = columnOf(resultHeaders.result);
  return { status, result, headers };
}

/** What the plan says already of each task, by the task's row. */
export const reportedSoFar = (
  snapshot: SheetSnapshot,
  { tasks }: PlanSheet,
  { status, result }: ResultColumns,
): Map<number, FilledIn> =>
  new Map(
    tasks.map(({ row }) => [
      row,
      { status: textAt(snapshot, row, status).trim(), result: textAt(snapshot, row, result).trim() },
    ]),
  );

/** Edits that write what was reported into the plan; cells that say it already are left alone. */
export function reportEdits(
  snapshot: SheetSnapshot,
  updates: readonly { readonly task: { readonly row: number }; readonly filled: FilledIn }[],
  { status, result, headers }: ResultColumns,
): CellEdit[] {
  const cell = (row: number, column: number, after: string): CellEdit[] => {
    const before = snapshot.values[row - snapshot.top]?.[column - snapshot.left] ?? '';
    return before === after ? [] : [{ cell: { row, column }, before, after }];
  };
  const edits = updates.flatMap(({ task: { row }, filled }) => [
    ...cell(row, status, filled.status),
    ...cell(row, result, filled.result),
  ]);
  return edits.length === 0 ? [] : [...headers, ...edits];
}
