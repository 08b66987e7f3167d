import { taskFields } from '../../../src/plan/fields/field-lists';
import type { TaskField } from '../../../src/plan/fields/fields';
import { fieldText } from '../../../src/plan/fields/plan-fields';
import type { PlanSheet, Task } from '../../../src/plan/model';
import type { RightReading, RightTask } from './right-reading';

/** One thing in which a reading differs from the right one. */
export interface Fault {
  readonly kind: string;
  readonly row: number | null;
  readonly right: string;
  readonly read: string;
}

/** Texts are compared by their words: spaces and a sign at the end tell nothing. */
const words = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '');

function deadlineFault({ row, deadline }: RightTask, task: Task): Fault[] {
  if (deadline.is === 'text') {
    const [right, read] = [words(deadline.text), words(task.deadline.text)];
    return right === read ? [] : [{ kind: 'deadline', row, right, read }];
  }
  const { start, end } = task.deadline.read ?? { start: null, end: null };
  const right = `${deadline.start}..${deadline.end}`;
  // A lone date may be read as the day or as "by that day".
  const isStartRight = start === deadline.start || (start === null && deadline.start === deadline.end);
  const isSame = end === deadline.end && isStartRight;
  return isSame ? [] : [{ kind: 'deadline-days', row, right, read: `${start}..${end}` }];
}

/** What is read of a field, as it is judged. */
function readText(task: Task, field: TaskField): string {
  if (field === 'number') return task.number.text.replace(/[.)]+$/, '');
  return fieldText(task, field);
}

const judgedFields = taskFields.filter((field) => field !== 'deadline');

/** In what a task is read otherwise than it should be. */
export function taskFaults(right: RightTask, task: Task): Fault[] {
  const faults = judgedFields.flatMap((field): Fault[] => {
    const read = readText(task, field);
    const kind = field === 'area' ? 'area-of-task' : field;
    return words(right[field]) === words(read) ? [] : [{ kind, row: right.row, right: right[field], read }];
  });
  return [...faults, ...deadlineFault(right, task)];
}

/** In what a reading differs from the right one; nothing for an exact one. */
export function judge(plan: PlanSheet, right: RightReading): Fault[] {
  const tasks = new Map(plan.tasks.map((task) => [task.row, task]));
  const rows = new Set(right.tasks.map(({ row }) => row));
  const areas = (list: readonly { numeral: string; name: string }[]): string =>
    list.map(({ numeral, name }) => `${numeral}|${words(name)}`).join(' / ');
  const [rightAreas, readAreas] = [areas(right.areas), areas(plan.areas)];
  return [
    ...right.tasks.flatMap((task): Fault[] => {
      const read = tasks.get(task.row);
      if (read) return taskFaults(task, read);
      return [{ kind: 'task-lost', row: task.row, right: task.task, read: '' }];
    }),
    ...plan.tasks.flatMap(({ row, task }): Fault[] =>
      rows.has(row) ? [] : [{ kind: 'task-made', row, right: '', read: task.text }],
    ),
    ...(rightAreas === readAreas ? [] : [{ kind: 'areas', row: null, right: rightAreas, read: readAreas }]),
    ...(right.year === null || plan.plan.year === right.year
      ? []
      : [{ kind: 'year', row: null, right: String(right.year), read: String(plan.plan.year) }]),
  ];
}
