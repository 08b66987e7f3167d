import type { FilledIn } from '../../plan/summary/agency-tabs';
import type { Conflict } from '../../plan/summary/collect';
import type { Desk } from './desk';
import { loadSummaries } from './stamps';

export interface CollectingEffects {
  /** Brings what agencies filled in back into the plan: from their tabs, or from the files that they sent back. */
  readonly collect: (files: readonly File[]) => Promise<void>;
  /** Takes one side of a conflict. */
  readonly settleConflict: (conflict: Conflict, option: FilledIn) => Promise<void>;
}

export function collectingDesk({ tell, queue, longWork, plan, writer }: Desk): CollectingEffects {
  let openConflicts: readonly Conflict[] = [];
  const keepConflicts = (conflicts: readonly Conflict[]): void => {
    openConflicts = conflicts;
    tell({ type: 'conflicts', conflicts });
  };
  return {
    collect: (files) =>
      longWork.run(async () => {
        const now = await plan.refresh();
        if (!now) return;
        const { collectResults, reportEdits } = await loadSummaries();
        const { updates, conflicts, unmatched, columns, unread } = await collectResults(now.checked, files);
        if (longWork.isCancelled) return tell({ type: 'notice', notice: { is: 'cancelled' } });
        keepConflicts(conflicts);
        await writer.write(now.sheetId, reportEdits(now.checked.snapshot, updates, columns), {
          is: 'collected',
          tasks: updates.length,
          conflicts: conflicts.length,
          unmatched: unmatched.length,
          unread,
        });
      }),
    settleConflict: (conflict, { status, result }) =>
      queue.alone(async () => {
        const now = await plan.refresh();
        if (!now) return;
        const { reportEdits, resultColumns } = await loadSummaries();
        const { snapshot, plan: sheet } = now.checked;
        const columns = resultColumns(snapshot, sheet);
        const task = sheet.tasks.find((one) => one.task.text === conflict.task.task.text);
        if (task)
          await writer.write(now.sheetId, reportEdits(snapshot, [{ task, filled: { status, result } }], columns));
        keepConflicts(openConflicts.filter((other) => other !== conflict));
      }),
  };
}
