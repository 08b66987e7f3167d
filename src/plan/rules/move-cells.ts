import { textFields } from '../fields/field-lists';
import type { CellArea, CellEdit, CellValue, PlanSheet, Task } from '../model';

const isCovered = (merges: readonly CellArea[], row: number, column: number): boolean =>
  merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
  );

/** True where a task's cells stand in other columns than the plan's header says. */
export function isShifted(task: Task, { columns }: PlanSheet): boolean {
  const column = columns.find(({ field }) => field === 'task')?.column;
  return column !== undefined && task.task.text !== '' && task.task.cell.column !== column;
}

/** The text of a task without the number that was glued to it. */
const withoutGlued = ({ number, task }: Task): CellValue =>
  typeof task.value === 'string' && number.glued
    ? task.value
        .replace(/^\s*/, '')
        .slice(number.text.length)
        .replace(/^[.)]?\s*/, '')
    : task.value;

/** What its number's own cell is to hold: a glued number as the plan's other numbers are, a number or a text. */
function numberValue({ glued, text, value }: Task['number'], tasks: readonly Task[]): CellValue {
  if (!glued) return value;
  const isCounted = tasks.some(({ number }) => typeof number.value === 'number');
  return isCounted && /^\d+$/.test(text) ? Number(text) : text;
}

/**
 * Edits that put each of a task's values into its field's own column, the glued number into the number's. Undefined where a place is
 * missing, merged away, or the task spans several rows: then nothing is moved.
 */
export function movesToColumns(task: Task, { columns, merges, tasks }: PlanSheet): CellEdit[] | undefined {
  const columnOf = new Map(columns.map(({ field, column }) => [field, column]));
  const numberColumn = columnOf.get('number');
  if (task.number.glued && numberColumn === undefined) return undefined;
  const before = new Map<number, CellValue>();
  const after = new Map<number, CellValue>();
  for (const field of textFields) {
    const cell = task[field];
    const target = columnOf.get(field);
    if (target === undefined) continue;
    if (cell.more || cell.cell.row !== task.row) return undefined;
    if (cell.value !== '') before.set(cell.cell.column, cell.value);
    after.set(target, field === 'task' ? withoutGlued(task) : cell.value);
  }
  if (numberColumn !== undefined && task.number.text !== '') {
    if (!task.number.glued) before.set(task.number.cell.column, task.number.value);
    after.set(numberColumn, numberValue(task.number, tasks));
  }
  if ([...after.keys()].some((column) => isCovered(merges, task.row, column))) return undefined;
  const touched = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  return touched.flatMap((column) => {
    const was = before.get(column) ?? '';
    const becomes = after.get(column) ?? '';
    return was === becomes ? [] : [{ cell: { row: task.row, column }, before: was, after: becomes }];
  });
}
