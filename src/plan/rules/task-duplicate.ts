import { groupBy } from '../group-by';
import type { Task } from '../model';
import { foldWords } from '../text/fold';
import { defineRule, type PlanRule } from './rule';

const consonants = new Set([...'bcghklmnpqrstvx0123456789'].map((letter) => letter.charCodeAt(0)));

/**
 * A number that tasks share which differ only in accents, case and signs: of their consonants and digits. Folding every text to compare
 * all would cost many times as much.
 */
function skeleton(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const small = code >= 65 && code <= 90 ? code + 32 : code;
    if (consonants.has(small)) sum = (Math.imul(sum, 31) + small) | 0;
  }
  return sum;
}

/** Groups of tasks that may be the same. */
const alike = (tasks: readonly Task[]): Task[][] =>
  [...groupBy(tasks, ({ task }) => skeleton(task.text)).values()].filter(({ length }) => length > 1);

/** What makes a task another one, though its words are the same: who leads it and when it is due. */
const identityOfTask = ({ task, lead, deadline }: Task): string =>
  [task, lead, deadline].map(({ text }) => foldWords(text)).join('|');

/** The same task stands once, though accents, case or signs differ. */
export const taskDuplicate = defineRule<PlanRule>({
  id: 'task/duplicate',
  name: { vi: 'Nhiệm vụ trùng nhau', en: 'Duplicate task' },
  severity: 'warning',
  clarity: 'what',
  each: 'plan',
  text: {
    vi: {
      what: 'Nhiệm vụ {number} trùng với nhiệm vụ {other}.',
      why: 'Nhiệm vụ trùng lặp dẫn đến chồng chéo, không rõ trách nhiệm.',
      todo: 'Bỏ một nhiệm vụ, hoặc ghi rõ chỗ khác nhau.',
    },
    en: {
      what: 'Task {number} is the same as task {other}.',
      why: 'Work assigned twice is nobody’s.',
      todo: 'Drop one, or say how they differ.',
    },
  },
  check: ({ tasks }) =>
    alike(tasks).flatMap((group) => {
      const seen = new Map<string, string>();
      return group.flatMap((task) => {
        const { number } = task;
        const key = identityOfTask(task);
        const other = seen.get(key);
        if (other === undefined) seen.set(key, number.text);
        return other === undefined || task.task.text === ''
          ? []
          : [{ cell: task.task.cell, field: 'task' as const, task, values: { number: number.text, other } }];
      });
    }),
  good: [
    { tasks: [{}, { number: '2', area: '', task: 'Kiểm tra văn bản quy phạm pháp luật' }] },
    { tasks: [{ task: '' }, { number: '2', area: '', task: '' }] },
  ],
  bad: [
    { tasks: [{ task: 'Rà soát văn bản quy phạm' }, { number: '2', area: '', task: 'RÀ SOÁT văn bản, quy phạm' }] },
  ],
});
