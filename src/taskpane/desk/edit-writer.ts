import { applyEdits, type EditOutcome } from '../../excel/edits';
import type { CellEdit } from '../../plan/model';
import { remembered, type RememberedEdit } from '../../plan/undoing/find-again';
import type { Notice } from '../notices';
import type { PaneEvent } from '../state';
import type { PlanAtHand } from './plan-at-hand';
import type { UndoSteps } from './undo-steps';

/** What the pane says of fixes that were written. */
export const fixedNotice = (count: number, { done }: EditOutcome): Notice => ({
  is: 'fixed',
  count,
  cells: done.length,
});

/** Writes edits of cells so that they can be taken back, tells what came of it, and reads the sheet anew. */
export class EditWriter {
  constructor(
    private readonly tell: (event: PaneEvent) => void,
    private readonly plan: PlanAtHand,
    private readonly undoSteps: UndoSteps,
  ) {}

  /** Writes all edits or none. @param notice what is told then; that one finding is fixed if left out. @throws ExcelProblem */
  async write(sheetId: string, edits: readonly CellEdit[], notice?: Notice): Promise<void> {
    const outcome = await applyEdits(sheetId, edits, 'all-or-nothing');
    await this.conclude(sheetId, outcome, notice ?? fixedNotice(1, outcome));
  }

  /** Tells what came of a write; what was written can be taken back. @throws ExcelProblem */
  async conclude(sheetId: string, { done, refused }: EditOutcome, notice: Notice): Promise<void> {
    if (refused.length > 0) this.tell({ type: 'notice', notice: { is: 'refused', refused } });
    else {
      if (done.length > 0) this.undoSteps.push({ is: 'edits', sheetId, edits: this.rememberedOn(sheetId, done) });
      this.tell({ type: 'notice', notice });
    }
    await this.plan.refresh('now');
  }

  /** Edits with what their cells stand among, as the sheet was when it was last read. */
  private rememberedOn(sheetId: string, edits: readonly CellEdit[]): RememberedEdit[] {
    const { session } = this.plan;
    if (session?.sheetId !== sheetId) return edits.map((edit) => ({ ...edit, among: { headings: [], row: [] } }));
    const { snapshot, plan } = session.checked;
    return remembered(edits, snapshot, plan.headerRows[0]);
  }
}
