import { diffArrays } from 'diff';

import { comparedFields, fieldText } from '../fields/plan-fields';
import type { PlanSheet, Task, TaskField } from '../model';
import { matchTasks, type TaskPair } from './match-tasks';

/** A run of words in a changed text. */
export interface TextPart {
  readonly text: string;
  readonly is: 'same' | 'added' | 'removed';
}

export interface FieldChange {
  readonly field: TaskField;
  readonly before: string;
  readonly after: string;
  /** Both texts in one, with what was taken out and what was put in. */
  readonly parts: readonly TextPart[];
}

export type TaskChange =
  | { readonly is: 'added'; readonly after: Task }
  | { readonly is: 'removed'; readonly before: Task }
  /** Another place among the tasks that both versions have, with or without changes of its cells. */
  | {
      readonly is: 'moved' | 'changed';
      readonly before: Task;
      readonly after: Task;
      readonly fields: readonly FieldChange[];
    };

export interface PlanComparison {
  /** In the order of the newer plan; removed tasks stand where they were. */
  readonly changes: readonly TaskChange[];
  readonly counts: Readonly<Record<TaskChange['is'] | 'same', number>>;
}

const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];

function partKind({ added, removed }: { added?: boolean; removed?: boolean }): TextPart['is'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}

/** The words of two texts in one, those of the older and of the newer marked. */
export const textParts = (before: string, after: string): TextPart[] =>
  diffArrays(wordsOf(before), wordsOf(after), { comparator: (one, other) => one.trim() === other.trim() }).map(
    (part) => ({ text: part.value.join(''), is: partKind(part) }),
  );

function fieldChanges({ before, after }: TaskPair): FieldChange[] {
  return comparedFields.flatMap((field) => {
    const [one, other] = [fieldText(before, field), fieldText(after, field)];
    return one === other ? [] : [{ field, before: one, after: other, parts: textParts(one, other) }];
  });
}

/** The longest run of pairs that stand in the same order in both plans: the others have moved. */
function inOrder(pairs: readonly TaskPair[]): ReadonlySet<TaskPair> {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(({ after }, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.after.row ?? 0) < after.row) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const kept = new Set<TaskPair>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(pairs[at] as TaskPair);
  return kept;
}

/** What became of each task from one version of a plan to the next. A new number alone, as after a task was put in above, is no change. */
export function comparePlans(before: PlanSheet, after: PlanSheet): PlanComparison {
  const pairs = matchTasks(before.tasks, after.tasks).sort((a, b) => a.before.row - b.before.row);
  const still = inOrder(pairs);
  const olds = new Set(pairs.map((pair) => pair.before));
  const news = new Set(pairs.map((pair) => pair.after));
  const changed = pairs.flatMap((pair): { at: number; change: TaskChange }[] => {
    const changes = fieldChanges(pair);
    const real = changes.filter(({ field }) => field !== 'number');
    const isMoved = !still.has(pair);
    return real.length > 0 || isMoved
      ? [{ at: pair.after.row, change: { is: isMoved ? 'moved' : 'changed', ...pair, fields: changes } }]
      : [];
  });
  const added = after.tasks
    .filter((task) => !news.has(task))
    .map((task) => ({ at: task.row, change: { is: 'added', after: task } satisfies TaskChange }));
  const removed = before.tasks
    .filter((task) => !olds.has(task))
    .map((task) => ({ at: placeOf(task, pairs), change: { is: 'removed', before: task } satisfies TaskChange }));
  const all = [...changed, ...added, ...removed].sort((a, b) => a.at - b.at).map(({ change }): TaskChange => change);
  const count = (is: TaskChange['is']): number => all.filter((change) => change.is === is).length;
  const counts = { added: count('added'), removed: count('removed'), moved: count('moved'), changed: count('changed') };
  return { changes: all, counts: { ...counts, same: pairs.length - counts.moved - counts.changed } };
}

/** Where a removed task would stand in the newer plan: right behind the one that it stood behind. */
function placeOf(task: Task, pairs: readonly TaskPair[]): number {
  const above = pairs.findLast(({ before }) => before.row < task.row);
  return (above?.after.row ?? -1) + 0.5;
}
