import type { PlanSheet, Task } from '../model';
import { type FilledIn, tabTaskKey } from './agency-tabs';

/** What one agency handed back. */
export interface Returned {
  readonly agency: string;
  readonly filled: ReadonlyMap<string, FilledIn>;
}

export interface Option extends FilledIn {
  /** The agency; "" for what stands in the plan. */
  readonly from: string;
}

/** A task for which different things were said: a person chooses. */
export interface Conflict {
  readonly task: Task;
  readonly options: readonly Option[];
}

export interface Collected {
  readonly updates: readonly { readonly task: Task; readonly filled: FilledIn }[];
  readonly conflicts: readonly Conflict[];
  /** Tasks of tabs that the plan does not have: reworded or dropped since. */
  readonly unmatched: readonly string[];
}

const isSame = (one: FilledIn, other: FilledIn): boolean => one.status === other.status && one.result === other.result;

/**
 * What lead agencies filled in, task by task. Nothing is overwritten silently: where leads differ, or the plan says otherwise already, that is a
 * conflict. What supporting agencies filled in stays on their tabs, as the lead answers for the task.
 * @param now what the plan says already, by the task's row.
 */
export function collect(
  { tasks }: PlanSheet,
  returned: readonly Returned[],
  now: ReadonlyMap<number, FilledIn>,
): Collected {
  const updates: { task: Task; filled: FilledIn }[] = [];
  const conflicts: Conflict[] = [];
  const keys = new Set(tasks.map(({ task }) => tabTaskKey(task.text, 'lead')));
  for (const task of tasks) {
    const key = tabTaskKey(task.task.text, 'lead');
    const options = returned.flatMap(({ agency, filled }): Option[] => {
      const own = filled.get(key);
      return own ? [{ from: agency, ...own }] : [];
    });
    const [first] = options;
    if (!first) continue;
    const before = now.get(task.row);
    const all: Option[] =
      before && (before.status !== '' || before.result !== '') ? [{ from: '', ...before }, ...options] : options;
    if (all.every((option) => isSame(option, first))) {
      if (all.length === options.length) updates.push({ task, filled: { status: first.status, result: first.result } });
    } else conflicts.push({ task, options: all });
  }
  const unmatched = [
    ...new Set(
      returned.flatMap(({ filled }) =>
        [...filled.keys()]
          .filter((key) => key.startsWith('lead|') && !keys.has(key))
          .map((key) => key.slice('lead|'.length)),
      ),
    ),
  ];
  return { updates, conflicts, unmatched };
}
