import type { CheckedSheet } from '../plan/checking/check-sheet';
import { dayOf, type IsoDate } from '../plan/deadline/calendar';
import type { CellEdit } from '../plan/model';
import type { Language } from '../plan/schema/schema';
import type { FilledIn, TabChoice } from '../plan/summary/agency-tabs';
import type { Conflict } from '../plan/summary/collect';
import type { CheckStamp } from '../plan/summary/report-draft';
import type { Session } from './session';
import type { Notice, PaneEvent } from './state';

/** What is made from a checked plan. */
export interface SummaryEffects {
  /** Makes or renews summaries and agency tabs; asks before a tab changed by hand is written over, unless told to. */
  readonly summarise: (language: Language, choice: TabChoice, isForced: boolean) => Promise<void>;
  /** Brings what agencies filled in back into the plan: from their tabs, or from the files that they sent back. */
  readonly collect: (files: readonly File[]) => Promise<void>;
  /** Takes one side of a conflict. */
  readonly settleConflict: (conflict: Conflict, option: FilledIn) => Promise<void>;
  /** Writes the report, with a stamp over what the plan says now. */
  readonly stamp: (language: Language, version: string) => Promise<void>;
  /** Stops longer work before it writes. */
  readonly cancel: () => void;
}

/** What the work on summaries needs of the pane's other effects. */
export interface Surroundings {
  readonly tell: (event: PaneEvent) => void;
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  /** Reads the session's sheet anew; undefined where nothing was checked yet. */
  readonly refresh: () => Promise<Session | undefined>;
  /** Writes edits, all or none, so that they can be taken back, and reads the sheet anew. @param notice what is told then; that one finding is mended if left out. */
  readonly write: (sheetId: string, edits: readonly CellEdit[], notice?: Notice) => Promise<void>;
}

export interface SummaryWork extends SummaryEffects {
  /** Takes over the stamp that the workbook keeps, whoever wrote it. */
  readonly setStamp: (given: unknown) => void;
  readonly tellStamp: (checked: CheckedSheet) => Promise<void>;
}

/** Summaries come in a file of their own, so that the pane is there at once. */
const summaries = () => import('./summaries');

export const today = (): IsoDate => dayOf(new Date());

/** A stamp as it was kept; null where nothing of the kind stands there. */
function stampIn(given: unknown): CheckStamp | null {
  const stamp = given as Partial<CheckStamp> | null;
  const isStamp =
    typeof stamp === 'object' &&
    stamp !== null &&
    [stamp.on, stamp.version, stamp.schema, stamp.hash].every((text) => typeof text === 'string');
  return isStamp ? (stamp as CheckStamp) : null;
}

export function summaryWork({ tell, alone, refresh, write }: Surroundings): SummaryWork {
  let givenStamp: CheckStamp | null = null;
  let isCancelled = false;
  let openConflicts: readonly Conflict[] = [];

  /** Says whether the plan is still what was stamped. */
  const tellStamp = async (checked: CheckedSheet): Promise<void> => {
    if (!givenStamp) return;
    const { contentHash } = await summaries();
    tell({
      type: 'stamp',
      stamp: { is: (await contentHash(checked.plan)) === givenStamp.hash ? 'whole' : 'broken', stamp: givenStamp },
    });
  };

  /** Longer work, of which the pane says that it is under way, and which can be stopped. */
  const work = async (doIt: () => Promise<void>): Promise<void> => {
    isCancelled = false;
    tell({ type: 'working', isWorking: true });
    await doIt();
    tell({ type: 'working', isWorking: false });
  };

  return {
    setStamp: (given) => void (givenStamp = stampIn(given)),
    tellStamp,
    summarise: (language, choice, isForced) =>
      alone(() =>
        work(async () => {
          const now = await refresh();
          if (!now) return;
          tell({ type: 'asked', question: null });
          const outcome = await (
            await summaries()
          ).makeSummaries(now.checked, language, today(), choice, isForced, () => isCancelled);
          if (outcome === null) return tell({ type: 'notice', notice: { is: 'cancelled' } });
          if (outcome.is === 'changed-by-hand')
            return tell({ type: 'asked', question: { is: 'overwrite-tabs', names: outcome.names, choice } });
          tell({
            type: 'notice',
            notice:
              outcome.is === 'made' ? { is: 'summaries-made', tabs: outcome.tabs, pivots: outcome.pivots } : outcome,
          });
        }),
      ),
    collect: (files) =>
      alone(() =>
        work(async () => {
          const now = await refresh();
          if (!now) return;
          const { collectResults, reportEdits } = await summaries();
          const { updates, conflicts, unmatched, columns, unread } = await collectResults(now.checked, files);
          if (isCancelled) return tell({ type: 'notice', notice: { is: 'cancelled' } });
          openConflicts = conflicts;
          tell({ type: 'conflicts', conflicts });
          const edits = reportEdits(now.checked.snapshot, updates, columns);
          await write(now.sheetId, edits, {
            is: 'collected',
            tasks: updates.length,
            conflicts: conflicts.length,
            unmatched: unmatched.length,
            unread,
          });
        }),
      ),
    settleConflict: (conflict, option) =>
      alone(async () => {
        const now = await refresh();
        if (!now) return;
        const { reportEdits, resultColumns } = await summaries();
        const columns = resultColumns(now.checked.snapshot, now.checked.plan);
        const task = now.checked.plan.tasks.find((one) => one.task.text === conflict.task.task.text);
        if (task)
          await write(
            now.sheetId,
            reportEdits(
              now.checked.snapshot,
              [{ task, filled: { status: option.status, result: option.result } }],
              columns,
            ),
          );
        openConflicts = openConflicts.filter((other) => other !== conflict);
        tell({ type: 'conflicts', conflicts: openConflicts });
      }),
    stamp: (language, version) =>
      alone(() =>
        work(async () => {
          const now = await refresh();
          if (!now) return;
          const { contentHash, writeReport } = await summaries();
          const stamp: CheckStamp = {
            on: today(),
            version,
            schema: now.context.settings.schema.name,
            hash: await contentHash(now.checked.plan),
          };
          const outcome = await writeReport(now.checked, stamp, language);
          if (outcome.is === 'name-taken') return tell({ type: 'notice', notice: outcome });
          givenStamp = stamp;
          await tellStamp(now.checked);
          tell({ type: 'notice', notice: { is: 'stamped' } });
        }),
      ),
    cancel: () => void (isCancelled = true),
  };
}
