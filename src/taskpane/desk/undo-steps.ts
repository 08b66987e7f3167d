import type { SheetEvent } from '../../excel/sheet-actions';
import { movedUndoStep, type UndoStep } from '../session';
import type { PaneEvent } from '../state';

const mostSteps = 20;

/** What was written and can be taken back, the last step first. The pane hears how many steps there are. */
export class UndoSteps {
  private steps: readonly UndoStep[] = [];

  constructor(private readonly tell: (event: PaneEvent) => void) {}

  /** Keeps a step; of deleted rows only the last are kept, as Excel keeps one set of them. */
  push(step: UndoStep): void {
    this.replace([...this.steps.filter(({ is }) => step.is !== 'rows' || is !== 'rows'), step]);
  }

  /** The step that is taken back next. */
  get last(): UndoStep | undefined {
    return this.steps.at(-1);
  }

  /** Lets the last step go, which was taken back. */
  dropLast(): void {
    this.replace(this.steps.slice(0, -1));
  }

  /** True if deleted rows can be brought back. */
  get hasRows(): boolean {
    return this.steps.some(({ is }) => is === 'rows');
  }

  /** Lets go of deleted rows, which can no longer be brought back. */
  dropRows(): void {
    if (this.hasRows) this.replace(this.steps.filter(({ is }) => is !== 'rows'));
  }

  /** Moves the cells of all steps with inserted and deleted rows. */
  follow(event: SheetEvent): void {
    if (event.rows) this.steps = this.steps.map((step) => movedUndoStep(step, event));
  }

  private replace(steps: readonly UndoStep[]): void {
    this.steps = steps.slice(-mostSteps);
    this.tell({ type: 'undoable', count: this.steps.length });
  }
}
