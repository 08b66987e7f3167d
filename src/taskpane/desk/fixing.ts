import { deleteRows, readRows, restoreRows } from '../../excel/deleted-rows';
import { applyEdits, type RefusedEdit } from '../../excel/edits';
import { goToCell } from '../../excel/sheet-actions';
import { cellKey } from '../../plan/cell-address';
import { fixAll } from '../../plan/fixing/fix-all';
import { editsOfFix, isSafelyFixable } from '../../plan/fixing/fix-law';
import type { CellEdit, Finding, SheetSnapshot } from '../../plan/model';
import { placesOfBlocks } from '../../plan/undoing/deleted-place';
import { findAgain } from '../../plan/undoing/find-again';
import { loadChecking } from '../checking';
import type { Session, UndoStep } from '../session';
import type { Desk } from './desk';
import { fixedNotice } from './edit-writer';

/** Fixes, and what takes them back. */
export interface FixingEffects {
  /** Fixes one finding; if rows would be deleted, asks first. */
  readonly fix: (finding: Finding) => Promise<void>;
  /** Writes a suggestion that a person chose into its blank cell. */
  readonly fillIn: (edit: CellEdit) => Promise<void>;
  /** Fixes all findings of a rule, or all that are safe (null). */
  readonly fixAll: (rule: string | null) => Promise<void>;
  /** Fixes what is safe of the rules that were ticked in the list. */
  readonly fixKinds: (rules: readonly string[]) => Promise<void>;
  /** Goes to one of the cells that were written last, counted from 0. */
  readonly goToFixed: (index: number) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly deleteRows: (rows: readonly number[]) => Promise<void>;
}

const formulaRounds = 3;

/** Writes every wanted fix, worked out on the sheet as it is now; cells with formulas are left out. */
async function fixWanted({ tell, plan, writer, longWork }: Desk, wanted: (finding: Finding) => boolean): Promise<void> {
  if (await longWork.reaches('reading', 1, 3)) return tell({ type: 'notice', notice: { is: 'cancelled' } });
  const now = await plan.refresh();
  if (!now) return;
  if (await longWork.reaches('fixing', 2, 3)) return tell({ type: 'notice', notice: { is: 'cancelled' } });
  const { checkSheet } = await loadChecking();
  const formulas = new Set<string>();
  for (let round = 0; round < formulaRounds; round++) {
    const isWanted = (finding: Finding): boolean =>
      wanted(finding) && !editsOfFix(finding.fix).some((edit) => formulas.has(cellKey(edit.cell)));
    const { edits, mended } = fixAll(
      now.checked.snapshot,
      (snapshot) => checkSheet(snapshot, now.context).findings,
      isWanted,
    );
    if (edits.length === 0) return tell({ type: 'notice', notice: { is: 'no-safe-fix' } });
    if (await longWork.reaches('writing', 3, 3)) return tell({ type: 'notice', notice: { is: 'cancelled' } });
    const outcome = await applyEdits(now.sheetId, edits, 'all-or-nothing');
    const stopped = outcome.refused.filter(({ why }) => why === 'formula');
    if (stopped.length > 0 && stopped.length === outcome.refused.length) {
      for (const { edit } of stopped) formulas.add(cellKey(edit.cell));
      continue;
    }
    return writer.conclude(now.sheetId, outcome, fixedNotice(mended, outcome));
  }
}

/** @returns false if a person stopped it before anything was written. */
async function takeBack({ tell, plan, longWork }: Desk, step: UndoStep): Promise<boolean> {
  if (await longWork.reaches('reading', 1, 2)) return false;
  if (step.is === 'rows') {
    const { deleted } = step;
    const { snapshot: now } = await plan.sheetNow(deleted.sheetId);
    const places = placesOfBlocks(deleted.blocks, now);
    const rows = await restoreRows(deleted, places);
    const isAsBefore = places.every(({ isSure }) => isSure) && rows.every((row, index) => row === deleted.rows[index]);
    tell({ type: 'notice', notice: { is: 'rows-restored', ...(isAsBefore ? {} : { elsewhere: rows }) } });
    // Brought-back rows may hold merged cells, which only a full reading sees.
    await plan.check(step.deleted.sheetId);
    return true;
  }
  const { snapshot, headerRow } = await plan.sheetNow(step.sheetId);
  if (await longWork.reaches('writing', 2, 2)) return false;
  const { found, lost } = findAgain(step.edits, snapshot, headerRow);
  const { done, refused } = await applyEdits(step.sheetId, found, 'cell-by-cell');
  const notFound = lost.map((edit): RefusedEdit => ({ edit, why: 'not-found' }));
  tell({ type: 'notice', notice: { is: 'undone', cells: done.length, refused: [...refused, ...notFound] } });
  await plan.refresh('now');
  return true;
}

async function undoLast(desk: Desk): Promise<void> {
  const { tell, undoSteps } = desk;
  const step = undoSteps.last;
  if (!step) return;
  if (!(await takeBack(desk, step))) return tell({ type: 'notice', notice: { is: 'cancelled' } });
  // Only now: where Excel refused, it can be asked for again.
  undoSteps.dropLast();
}

const textsOfRows = ({ texts, top }: SheetSnapshot, rows: readonly number[]): string =>
  JSON.stringify(rows.map((row) => texts[row - top] ?? []));

/**
 * The rows that a finding would delete, where they are now: somebody may have moved them since it was found. Undefined if no finding of its kind has rows that
 * hold the same. @throws ExcelProblem
 */
async function rowsToDelete(
  { plan }: Desk,
  { checked }: Session,
  { rule }: Finding,
  rows: readonly number[],
): Promise<readonly number[] | undefined> {
  const wanted = textsOfRows(checked.snapshot, rows);
  const now = await plan.refresh();
  if (!now) return undefined;
  if (textsOfRows(now.checked.snapshot, rows) === wanted) return rows;
  return now.checked.findings
    .flatMap((finding) => (finding.rule === rule && finding.fix?.is === 'rows' ? [finding.fix.rows] : []))
    .find((own) => textsOfRows(now.checked.snapshot, own) === wanted);
}

/** The rows of a question, with what they held when a person was asked. */
interface ShownRows {
  readonly rows: readonly number[];
  readonly texts: readonly (readonly string[])[];
}

/** False, and told, if somebody moved or changed rows while the question stood. @throws ExcelProblem */
async function areAsShown({ tell, plan }: Desk, sheetId: string, { rows, texts }: ShownRows): Promise<boolean> {
  if (JSON.stringify(await readRows(sheetId, rows)) === JSON.stringify(texts)) return true;
  tell({ type: 'notice', notice: { is: 'rows-changed' } });
  await plan.refresh('now');
  return false;
}

export function fixingDesk(desk: Desk): FixingEffects {
  const { tell, queue, longWork, plan, undoSteps, writer } = desk;
  let shown: ShownRows | undefined;
  return {
    fix: (finding) =>
      queue.alone(async () => {
        const { session } = plan;
        if (!session || !finding.fix) return;
        const { fix } = finding;
        if (fix.is === 'edits') return writer.write(session.sheetId, fix.edits);
        const rowsNow = await rowsToDelete(desk, session, finding, fix.rows);
        if (!rowsNow) return tell({ type: 'notice', notice: { is: 'rows-changed' } });
        const texts = await readRows(session.sheetId, rowsNow);
        const rows = rowsNow.map((row, index) => ({ row, texts: texts[index] ?? [] }));
        shown = { rows: rowsNow, texts };
        tell({ type: 'asked', question: { is: 'delete-rows', finding, rows } });
      }),
    fillIn: (edit) =>
      queue.alone(async () => {
        const { session } = plan;
        if (session) await writer.write(session.sheetId, [edit]);
      }),
    fixAll: (rule) =>
      longWork.run(() =>
        fixWanted(desk, (finding) => (rule === null ? isSafelyFixable(finding) : finding.rule === rule)),
      ),
    fixKinds: (rules) =>
      longWork.run(() => {
        tell({ type: 'asked', question: null });
        return fixWanted(desk, (finding) => rules.includes(finding.rule) && isSafelyFixable(finding));
      }),
    goToFixed: (index) =>
      queue.alone(async () => {
        const step = undoSteps.last;
        const edit = step?.is === 'edits' ? step.edits[index] : undefined;
        if (step?.is === 'edits' && edit) await goToCell(step.sheetId, edit.cell);
      }),
    undo: () => longWork.run(() => undoLast(desk)),
    deleteRows: (rows) =>
      queue.alone(async () => {
        const { session } = plan;
        if (!session) return;
        tell({ type: 'asked', question: null });
        const then = String(shown?.rows) === String(rows) ? shown : undefined;
        shown = undefined;
        if (then && !(await areAsShown(desk, session.sheetId, then))) return;
        const deleted = await deleteRows(session.sheetId, rows);
        undoSteps.push({ is: 'rows', deleted });
        tell({ type: 'notice', notice: { is: 'rows-deleted' } });
        await plan.check(session.sheetId);
      }),
  };
}
