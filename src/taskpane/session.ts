import type { DeletedRows } from '../excel/deleted-rows';
import type { MovedLines, SheetEvent } from '../excel/sheet-actions';
import { areaOfAddress } from '../plan/cell-address';
import type { CheckedSheet } from '../plan/checking/check-sheet';
import { canPatch, sharingRows } from '../plan/checking/patch';
import type { CheckContext } from '../plan/checking/read-with';
import type { CellArea, SheetSnapshot } from '../plan/model';
import type { RememberedEdit } from '../plan/undoing/find-again';
import { loadChecking } from './checking';

/** Something written that can be taken back. */
export type UndoStep =
  | { readonly is: 'edits'; readonly sheetId: string; readonly edits: readonly RememberedEdit[] }
  | { readonly is: 'rows'; readonly deleted: DeletedRows };

/** The sheet that the pane works on, from one check to the next. */
export interface Session {
  readonly sheetId: string;
  readonly checked: CheckedSheet;
  readonly context: CheckContext;
  /** What this pane highlighted last, as `highlightedCells` tells it. */
  readonly highlighted: string;
}

/** A row or column after others were inserted or deleted; undefined if it was deleted itself. */
function movedLine(line: number, { at, count }: MovedLines): number | undefined {
  if (line < at) return line;
  return count < 0 && line < at - count ? undefined : line + count;
}

/** The first and last line of what is left of a span; undefined if nothing is. */
function movedSpan(first: number, last: number, moved: MovedLines): { first: number; last: number } | undefined {
  const left = Array.from({ length: last - first + 1 }, (_, index) => movedLine(first + index, moved)).filter(
    (line) => line !== undefined,
  );
  const [start] = left;
  const end = left.at(-1);
  return start === undefined || end === undefined ? undefined : { first: start, last: end };
}

/** Merged cells after rows or columns were inserted or deleted: Excel is not asked, as asking clears its undo. */
export function movedMerges(merges: readonly CellArea[], { rows, columns }: SheetEvent): CellArea[] {
  return merges.flatMap((merge) => {
    const vertical = rows ? movedSpan(merge.top, merge.bottom, rows) : { first: merge.top, last: merge.bottom };
    const across = columns ? movedSpan(merge.left, merge.right, columns) : { first: merge.left, last: merge.right };
    return vertical && across
      ? [{ top: vertical.first, bottom: vertical.last, left: across.first, right: across.last }]
      : [];
  });
}

/**
 * A step whose cells have moved with inserted or deleted rows. Those of deleted rows stay in it: when it is taken back, they are told as lost. Deleted rows
 * themselves are put back by what stood around them.
 */
export function movedUndoStep(step: UndoStep, event: SheetEvent): UndoStep {
  const { rows } = event;
  if (!rows || step.is === 'rows' || step.sheetId !== event.sheetId) return step;
  const edits = step.edits.map((edit) => {
    const row = movedLine(edit.cell.row, rows);
    return row === undefined ? edit : { ...edit, cell: { ...edit.cell, row } };
  });
  return { ...step, edits };
}

/** The addresses of events, where each can be read by itself within the picture; undefined where all is to be read anew. */
export function patchable(events: readonly SheetEvent[], snapshot: SheetSnapshot): string[] | undefined {
  const addresses: string[] = [];
  for (const { address } of events) {
    const area = address === undefined ? undefined : areaOfAddress(address);
    if (address === undefined || !area || !canPatch(snapshot, area)) return undefined;
    addresses.push(address);
  }
  return addresses;
}

/** The session after a new picture of its sheet. */
export async function rechecked(
  session: Session,
  snapshot: SheetSnapshot,
  context = session.context,
): Promise<Session> {
  const { checkSheet } = await loadChecking();
  const known = context === session.context ? session.checked : undefined;
  return { ...session, context, checked: checkSheet(sharingRows(session.checked.snapshot, snapshot), context, known) };
}
