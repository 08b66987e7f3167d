import type { CellAddress, PlanSheet, Task, TaskField, TextCell } from '../model';

/** Where a name stands first, and how often it stands in the plan. */
export interface NameUse {
  readonly task: Task;
  readonly field: 'lead' | 'coordinating';
  count: number;
}

const known = new WeakMap<PlanSheet, ReadonlyMap<string, NameUse>>();

/** Every agency's name of a plan, as written: a few dozen however many tasks, so that rules ask about each name once. */
export function agencyNames(plan: PlanSheet): ReadonlyMap<string, NameUse> {
  const before = known.get(plan);
  if (before) return before;
  const names = new Map<string, NameUse>();
  const add = (task: Task, field: 'lead' | 'coordinating'): void => {
    for (const name of task[field].agencies) {
      const use = names.get(name);
      if (use) use.count++;
      else names.set(name, { task, field, count: 1 });
    }
  };
  for (const task of plan.tasks) {
    add(task, 'lead');
    add(task, 'coordinating');
  }
  known.set(plan, names);
  return names;
}

export interface NamePlace {
  readonly cell: CellAddress;
  readonly field: Extract<TaskField, 'lead' | 'coordinating'>;
  readonly task: Task;
  readonly name: string;
  readonly text: TextCell;
}

/** Every place at which one of some names stands; nothing is walked through where there are none. */
export function placesOf(plan: PlanSheet, names: { readonly size: number; has(name: string): boolean }): NamePlace[] {
  if (names.size === 0) return [];
  return plan.tasks.flatMap((task) =>
    (['lead', 'coordinating'] as const).flatMap((field) =>
      [...new Set(task[field].agencies)]
        .filter((name) => names.has(name))
        .map((name) => ({ cell: task[field].cell, field, task, name, text: task[field] })),
    ),
  );
}
