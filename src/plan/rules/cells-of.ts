import type { Task, TaskField, TextCell } from '../model';

const fields = [
  'task',
  'product',
  'lead',
  'coordinating',
  'deadline',
  'funding',
] as const satisfies readonly TaskField[];

export interface FieldCell {
  readonly field: TaskField;
  readonly cell: TextCell;
}

const none: readonly FieldCell[] = [];

/** The cells of a task that are of some kind, for rules that look at each alike. Most tasks have none, and cost nothing. */
export function cellsWhere(task: Task, isWanted: (cell: TextCell) => boolean): readonly FieldCell[] {
  // Each field by its own name and not in a loop: this runs for every task and many rules, and so costs a quarter.
  const { task: text, product, lead, coordinating, deadline, funding } = task;
  const hasAny =
    isWanted(text) ||
    isWanted(product) ||
    isWanted(lead) ||
    isWanted(coordinating) ||
    isWanted(deadline) ||
    isWanted(funding);
  return hasAny ? fields.flatMap((field) => (isWanted(task[field]) ? [{ field, cell: task[field] }] : [])) : none;
}

/** A cell whose text was tidied when it was read. */
export const isUntidy = ({ value, text }: TextCell): boolean => typeof value === 'string' && value !== text;

/** "Kế hoạch , báo cáo"; dots that stand for something left out are no signs of a sentence. */
export const hasSpaceBeforeSign = ({ text }: TextCell): boolean =>
  spaceAndSign.test(text) && spaceBeforeSign.test(text);

/** Quick, and nearly always false. */
const spaceAndSign = / [,;:.]/;
const spaceBeforeSign = / (?:[,;:](?:\s|$)|\.(?!\.))/;
