import type { CheckedSheet } from '../../plan/checking/check-sheet';
import type { CheckStamp } from '../../plan/summary/report-draft';
import type { PaneEvent } from '../state';

/** Summaries come in a file of their own, so that the pane is there at once. */
export const loadSummaries = () => import('../summaries');

/** A stamp as the workbook keeps it; null if nothing of the kind is kept. */
function stampIn(given: unknown): CheckStamp | null {
  const stamp = given as Partial<CheckStamp> | null;
  const isStamp =
    typeof stamp === 'object' &&
    stamp !== null &&
    [stamp.on, stamp.version, stamp.schema, stamp.hash].every((text) => typeof text === 'string');
  return isStamp ? (stamp as CheckStamp) : null;
}

/** The stamp of the last submission check, and whether the plan still says what was stamped. */
export class StampKeeper {
  private stamp: CheckStamp | null = null;

  constructor(private readonly tell: (event: PaneEvent) => void) {}

  /** Takes over the stamp that the workbook keeps, whoever wrote it. */
  takeOver(given: unknown): void {
    this.stamp = stampIn(given);
  }

  /** Tells the pane whether the plan still is what was stamped. */
  async compare(checked: CheckedSheet): Promise<void> {
    const { stamp } = this;
    if (!stamp) return;
    const { contentHash } = await loadSummaries();
    const is = (await contentHash(checked.plan)) === stamp.hash ? 'whole' : 'broken';
    this.tell({ type: 'stamp', stamp: { is, stamp } });
  }
}
