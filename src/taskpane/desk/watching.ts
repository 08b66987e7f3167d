import { asProblem } from '../../excel/problem';
import { type SheetEvent, watchWorkbook } from '../../excel/sheet-actions';
import { readCells } from '../../excel/snapshot';
import { areaOfAddress } from '../../plan/cell-address';
import { withPatch } from '../../plan/checking/patch';
import type { CellAddress } from '../../plan/model';
import { movedMerges, patchable, rechecked, type Session } from '../session';
import { type Desk, tellFailure } from './desk';

export interface WatchingEffects {
  /** Begins to hear of edits, so that they are checked as they happen. @returns what ends it. */
  readonly watch: () => Promise<() => Promise<void>>;
}

/** Soon enough to be felt as at once, and late enough that somebody may have finished typing. */
const retryAfter = 700;

function firstCell(address: string): CellAddress | null {
  const area = areaOfAddress(address.split(',')[0] ?? '');
  return area ? { row: area.top, column: area.left } : null;
}

export function watchingDesk({ tell, queue, plan, undoSteps, log }: Desk): WatchingEffects {
  const readEdited = async (session: Session, events: readonly SheetEvent[]): Promise<void> => {
    const { snapshot } = session.checked;
    const merges = events.reduce((all, { rows }) => (rows ? movedMerges(all, rows) : all), snapshot.merges);
    const addresses = patchable(events, snapshot);
    if (!addresses) {
      await plan.refresh(merges);
      return;
    }
    const { patches, hiddenRows } = await readCells(session.sheetId, addresses, snapshot);
    await plan.settle(rechecked(session, patches.reduce(withPatch, { ...snapshot, hiddenRows })));
  };

  /** Checks the edits that came since the last round. */
  const follow = async (): Promise<void> => {
    const { session } = plan;
    const events = log.take(session?.sheetId);
    if (!session || events.length === 0) return;
    if (!session.context.settings.live) return tell({ type: 'sheet-changed' });
    try {
      await readEdited(session, events);
    } catch (error) {
      if (asProblem(error).kind !== 'cell-being-edited') return tell({ type: 'sheet-changed' });
      // Somebody is typing: what they finish with comes as an event too, but this one is not to be lost.
      log.putBack(events);
      setTimeout(() => queue.inBackground(follow), retryAfter);
    }
  };

  return {
    watch: () =>
      watchWorkbook({
        changed: (event) => {
          undoSteps.follow(event);
          log.add(event);
          queue.inBackground(follow);
        },
        activated: (sheetId) => tell({ type: 'sheet-activated', sheetId }),
        selected: (sheetId, address) =>
          tell({ type: 'selected', cell: sheetId === plan.session?.sheetId ? firstCell(address) : null }),
      }).catch((error: unknown) => {
        tellFailure(tell)(error);
        return () => Promise.resolve();
      }),
  };
}
