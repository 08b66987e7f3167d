import type { Task, TaskField, TextCell } from '../model';

const fields = ['task', 'product', 'lead', 'coordinating', 'deadline', 'funding'] as const satisfies readonly TaskField[];

/** The cells of a task, for rules that look at each alike. */
export const cellsOf = (task: Task): { field: TaskField; cell: TextCell }[] => fields.map((field) => ({ field, cell: task[field] }));
