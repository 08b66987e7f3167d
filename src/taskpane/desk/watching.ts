import { asProblem, type ProblemKind } from '../../excel/problem';
import { hasExcel } from '../../excel/requirements';
import { type SheetEvent, watchWorkbook } from '../../excel/sheet-actions';
import { readCells } from '../../excel/snapshot';
import { areaOfAddress } from '../../plan/cell-address';
import { withPatch } from '../../plan/checking/patch';
import type { CellAddress, CellArea } from '../../plan/model';
import { movedMerges, patchable, rechecked, type Session } from '../session';
import { type Desk, tellFailure } from './desk';
import type { Highlighting } from './plan-at-hand';

export interface WatchingEffects {
  /** Begins to hear of edits, so that they are checked as they happen. @returns what ends it. */
  readonly watch: () => Promise<() => Promise<void>>;
}

/** Soon enough to be felt as at once, and late enough that somebody may have finished typing. */
const retryAfter = 700;

const mostRetries = 20;
/** While somebody is typing Excel answers the one, or amid a batch the other. Source: "Delay in cell edit" of Microsoft's documentation. */
const mayBeTyping: readonly ProblemKind[] = ['cell-being-edited', 'no-cells'];

/** Highlights follow edits only if the settings ask for it, where that leaves Excel's undo to the user; never the edits of another person. */
const highlightingOf = ({ context }: Session, events: readonly SheetEvent[]): Highlighting =>
  context.settings.highlightLive && hasExcel('undoOfWrites') && !events.every(({ isRemote }) => isRemote)
    ? 'now'
    : 'later';

function firstCell(address: string): CellAddress | null {
  const area = areaOfAddress(address.split(/[,;]/)[0] ?? '');
  return area ? { row: area.top, column: area.left } : null;
}

export function watchingDesk({ tell, queue, plan, undoSteps, log }: Desk): WatchingEffects {
  const readEdited = async (session: Session, events: readonly SheetEvent[]): Promise<void> => {
    const { snapshot } = session.checked;
    // After cells were shifted nobody can tell where merged cells went without asking Excel, which clears its undo.
    if (events.some(({ isShift }) => isShift)) return tell({ type: 'sheet-changed' });
    const highlighting = highlightingOf(session, events);
    // What the pane itself inserts or deletes is followed by a full check: its merged cells are read already.
    const merges = events.filter(({ isOwn }) => !isOwn).reduce<readonly CellArea[]>(movedMerges, snapshot.merges);
    const addresses = patchable(events, snapshot);
    if (!addresses) {
      await plan.refresh(highlighting, merges);
      return;
    }
    const { patches, hiddenRows } = await readCells(session.sheetId, addresses, snapshot);
    await plan.settle(await rechecked(session, patches.reduce(withPatch, { ...snapshot, hiddenRows })), highlighting);
  };

  let retries = 0;

  /** Checks the edits that came since the last round. */
  const follow = async (): Promise<void> => {
    const { session } = plan;
    const events = log.take(session?.sheetId);
    if (!session || events.length === 0) return;
    if (!session.context.settings.live) return tell({ type: 'sheet-changed' });
    try {
      await readEdited(session, events);
      retries = 0;
    } catch (error) {
      if (!mayBeTyping.includes(asProblem(error).kind) || retries >= mostRetries)
        return tell({ type: 'sheet-changed' });
      retries++;
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
