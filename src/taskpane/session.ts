import type { DeletedRows } from '../excel/deleted-rows';
import type { SheetEvent } from '../excel/sheet-actions';
import { areaOfAddress } from '../plan/cell-address';
import { type CheckContext, type CheckedSheet, checkSheet } from '../plan/checking/check-sheet';
import { canPatch, sharingRows } from '../plan/checking/patch';
import type { CellArea, SheetSnapshot } from '../plan/model';
import type { RememberedEdit } from '../plan/undoing/find-again';

/** Something written that can be taken back. */
export type UndoStep =
  | { readonly is: 'edits'; readonly sheetId: string; readonly edits: readonly RememberedEdit[] }
  | { readonly is: 'rows'; readonly deleted: DeletedRows };

/** The sheet that the pane works on, from one check to the next. */
export interface Session {
  readonly sheetId: string;
  readonly checked: CheckedSheet;
  readonly context: CheckContext;
  readonly highlightIds: readonly string[];
  /** What is highlighted now, as `highlightedCells` tells it. */
  readonly highlighted: string;
}

/** A row after rows were inserted or deleted. */
const movedRow = (row: number, { at, count }: { readonly at: number; readonly count: number }): number | undefined =>
  row < at ? row : count < 0 && row < at - count ? undefined : row + count;

/** Merged cells after rows were inserted or deleted: Excel is not asked, as asking clears its undo. */
export function movedMerges(merges: readonly CellArea[], rows: NonNullable<SheetEvent['rows']>): CellArea[] {
  return merges.flatMap((merge) => {
    const inside = Array.from({ length: merge.bottom - merge.top + 1 }, (_, index) =>
      movedRow(merge.top + index, rows),
    ).filter((row) => row !== undefined);
    const [top] = inside;
    const bottom = inside.at(-1);
    return top === undefined || bottom === undefined ? [] : [{ ...merge, top, bottom }];
  });
}

/** A step whose cells have moved with inserted or deleted rows. Those of deleted rows stay in it: when it is taken back, they are told as lost. */
export function movedUndoStep(step: UndoStep, event: SheetEvent): UndoStep {
  const { rows } = event;
  if (!rows || step.is === 'rows' || step.sheetId !== event.sheetId) return step;
  const edits = step.edits.map((edit) => {
    const row = movedRow(edit.cell.row, rows);
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
export const rechecked = (session: Session, snapshot: SheetSnapshot, context = session.context): Session => ({
  ...session,
  context,
  checked: checkSheet(
    sharingRows(session.checked.snapshot, snapshot),
    context,
    context === session.context ? session.checked : undefined,
  ),
});
