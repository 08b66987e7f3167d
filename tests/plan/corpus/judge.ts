import type { PlanSheet, Task } from '../../../src/plan/model';
import type { RightReading, RightTask } from './lay-out';
import type { Layout } from './layout';

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
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '');

function deadlineFault({ row, laid: { deadline } }: RightTask, task: Task): Fault[] {
  if (deadline.is === 'text') {
    const [right, read] = [words(deadline.text), words(task.deadline.text)];
    return right === read ? [] : [{ kind: 'deadline', row, right, read }];
  }
  const { start, end } = task.deadline.read ?? { start: null, end: null };
  const right = `${deadline.start}..${deadline.end}`;
  // A lone date may be read as the day or as "by that day".
  const isSame =
    end === deadline.end && (start === deadline.start || (start === null && deadline.start === deadline.end));
  return isSame ? [] : [{ kind: 'deadline-days', row, right, read: `${start}..${end}` }];
}

function taskFaults(right: RightTask, task: Task, reading: RightReading, layout: Layout): Fault[] {
  const { laid, row } = right;
  const lacks = (field: 'product' | 'coordinating' | 'funding'): boolean => layout.without.includes(field);
  const area = right.area === null ? '' : (reading.areas[right.area]?.name ?? '');
  const texts: readonly (readonly [string, string, string])[] = [
    ['number', laid.number, task.number.text.replace(/[.)]+$/, '')],
    ['task', laid.task, task.task.text],
    ['product', lacks('product') ? '' : laid.productParts.join(' '), task.product.text],
    ['lead', laid.lead, task.lead.text],
    ['coordinating', lacks('coordinating') ? '' : laid.coordinating, task.coordinating.text],
    ['funding', lacks('funding') ? '' : laid.funding, task.funding.text],
    ['note', laid.note, task.note.text],
    ['monitor', laid.monitor, task.monitor.text],
    ['area-of-task', area, task.area?.name ?? ''],
  ];
  return [
    ...texts.flatMap(([kind, one, other]): Fault[] =>
      words(one) === words(other) ? [] : [{ kind, row, right: one, read: other }],
    ),
    ...deadlineFault(right, task),
  ];
}

/** In what a reading differs from the right one; nothing for an exact one. */
export function judge(plan: PlanSheet, right: RightReading, layout: Layout): Fault[] {
  const tasks = new Map(plan.tasks.map((task) => [task.row, task]));
  const rows = new Set(right.tasks.map(({ row }) => row));
  const areas = (list: readonly { numeral: string; name: string }[]): string =>
    list.map(({ numeral, name }) => `${numeral}|${words(name)}`).join(' / ');
  const [rightAreas, readAreas] = [areas(right.areas), areas(plan.areas)];
  return [
    ...right.tasks.flatMap((task): Fault[] => {
      const read = tasks.get(task.row);
      if (read) return taskFaults(task, read, right, layout);
      return [{ kind: 'task-lost', row: task.row, right: task.laid.task, read: '' }];
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
