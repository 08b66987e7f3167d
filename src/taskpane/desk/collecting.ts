import type { Task } from '../../plan/model';
import type { FilledIn } from '../../plan/summary/agency-tabs';
import type { Conflict } from '../../plan/summary/collect';
import type { CollectedChange } from '../state';
import type { Desk } from './desk';
import { loadSummaries } from './stamps';

export interface CollectingEffects {
  /**
   * Brings what agencies filled in back into the plan: from their tabs, or from the files that they sent back.
   * @param isAgreed false asks first where it would change the plan.
   */
  readonly collect: (files: readonly File[], isAgreed: boolean) => Promise<void>;
  /** Takes one side of a conflict. */
  readonly settleConflict: (conflict: Conflict, option: FilledIn) => Promise<void>;
}

const filledText = ({ status, result }: FilledIn): string => [status, result].filter((text) => text !== '').join(' – ');

/** A task as it stands, and as it will. */
function collectedChange(
  { task, filled }: { readonly task: Task; readonly filled: FilledIn },
  so: ReadonlyMap<number, FilledIn>,
): CollectedChange {
  const before = so.get(task.row);
  return {
    agency: task.lead.text,
    row: task.row,
    task: [task.number.text, task.task.text].filter((text) => text !== '').join('. '),
    before: before ? filledText(before) : '',
    after: filledText(filled),
  };
}

export function collectingDesk({ tell, queue, longWork, plan, writer }: Desk): CollectingEffects {
  let openConflicts: readonly Conflict[] = [];
  /** The plan's tasks when results were collected: by them a conflict's task is found again. */
  let tasksThen: readonly Task[] = [];
  const keepConflicts = (conflicts: readonly Conflict[]): void => {
    openConflicts = conflicts;
    tell({ type: 'conflicts', conflicts });
  };
  return {
    collect: (files, isAgreed) =>
      longWork.run(async () => {
        const now = await plan.refresh();
        if (!now) return;
        tell({ type: 'asked', question: null });
        const { collectResults, reportEdits, reportedSoFar } = await loadSummaries();
        const { updates, conflicts, unmatched, columns, unread, silent, tabs } = await collectResults(
          now.checked,
          files,
          longWork,
        );
        if (longWork.isCancelled) return tell({ type: 'notice', notice: { is: 'cancelled' } });
        if (tabs + unread.length === 0) return tell({ type: 'notice', notice: { is: 'no-tabs' } });
        if (updates.length > 0 && !isAgreed) {
          const so = reportedSoFar(now.checked.snapshot, now.checked.plan, columns);
          const headings = columns.headers.map(({ after }) => String(after));
          const changes = updates.map((update) => collectedChange(update, so));
          return tell({ type: 'asked', question: { is: 'collect', files, changes, columns: headings } });
        }
        keepConflicts(conflicts);
        tasksThen = now.checked.plan.tasks;
        await writer.write(now.sheetId, reportEdits(now.checked.snapshot, updates, columns), {
          is: 'collected',
          tasks: updates.length,
          conflicts: conflicts.length,
          unmatched,
          unread,
          silent,
        });
      }),
    settleConflict: (conflict, { status, result }) =>
      queue.alone(async () => {
        const now = await plan.refresh();
        if (!now) return;
        const { reportEdits, resultColumns, sameTask } = await loadSummaries();
        const { snapshot, plan: sheet } = now.checked;
        const columns = resultColumns(snapshot, sheet);
        const task = sameTask(conflict.task, tasksThen, sheet.tasks);
        // Changed or doubled since: nothing is written by guess, and the results stay where they are.
        if (!task) return tell({ type: 'notice', notice: { is: 'task-changed', task: conflict.task.task.text } });
        await writer.write(now.sheetId, reportEdits(snapshot, [{ task, filled: { status, result } }], columns));
        keepConflicts(openConflicts.filter((other) => other !== conflict));
      }),
  };
}
