import { textFields } from '../fields/field-lists';
import type { TextField } from '../fields/fields';
import type { Task, TextCell } from '../model';

export interface FieldCell {
  readonly field: TextField;
  readonly cell: TextCell;
}

const none: readonly FieldCell[] = [];

/** The cells of a task that are of some kind, for rules that look at each alike. Most tasks have none, and cost nothing. */
export function cellsWhere(task: Task, isWanted: (cell: TextCell) => boolean): readonly FieldCell[] {
  let found: FieldCell[] | undefined;
  for (const field of textFields) {
    const cell = task[field];
    if (isWanted(cell)) (found ??= []).push({ field, cell });
  }
  return found ?? none;
}

/** A cell whose text was tidied when it was read. */
export const isUntidy = ({ value, text }: TextCell): boolean => typeof value === 'string' && value !== text;

/** "Kế hoạch , báo cáo"; dots that stand for something left out are no signs of a sentence. */
export const hasSpaceBeforeSign = ({ text }: TextCell): boolean =>
  spaceAndSign.test(text) && spaceBeforeSign.test(text);

/** Quick, and nearly always false. */
const spaceAndSign = / [,;:.]/;
const spaceBeforeSign = / (?:[,;:](?:\s|$)|\.(?!\.))/;
