import type { PlanSheet, Task } from '../model';
import { isOptionalField, taskFields, textFields } from './field-lists';
import type { TaskField, TextField } from './fields';

/** The fields that are shown of a plan: those that every appendix has, and the optional ones that this one has a column for. */
export function shownFields({ columns }: Pick<PlanSheet, 'columns'>): TaskField[] {
  return taskFields.filter((field) => !isOptionalField(field) || columns.some((column) => column.field === field));
}

/** The same without area and number. */
export function shownTextFields(plan: Pick<PlanSheet, 'columns'>): TextField[] {
  const shown = new Set<TaskField>(shownFields(plan));
  return textFields.filter((field) => shown.has(field));
}

/** What a task says in a field, in one line; an area by its name. */
export const fieldText = (task: Task, field: TaskField): string =>
  field === 'area' ? (task.area?.name ?? '') : task[field].text;

/** The fields by which two versions of a task are compared, and a plan's content is known: number and area first. */
export const comparedFields: readonly TaskField[] = ['number', 'area', ...textFields];
