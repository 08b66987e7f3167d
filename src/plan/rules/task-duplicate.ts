import { foldWords } from '../text/fold';
import { defineRule, type PlanRule } from './rule';

/** The same task stands once, though accents, case or signs differ. */
export const taskDuplicate = defineRule<PlanRule>({
  id: 'task/duplicate',
  severity: 'warning',
  clarity: 'what',
  each: 'plan',
  text: {
    vi: {
      what: 'Nhiệm vụ {number} trùng với nhiệm vụ {other}.',
      why: 'Một việc giao hai lần thì không rõ ai làm.',
      todo: 'Bỏ một nhiệm vụ, hoặc ghi rõ chỗ khác nhau.',
    },
    en: {
      what: 'Task {number} is the same as task {other}.',
      why: 'Work assigned twice is nobody’s.',
      todo: 'Drop one, or say how they differ.',
    },
  },
  check: ({ tasks }) => {
    const seen = new Map<string, string>();
    return tasks.flatMap((task) => {
      const { number } = task;
      const key = foldWords(task.task.text);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, number.text);
      return other === undefined || key === '' ? [] : [{ cell: task.task.cell, field: 'task' as const, task, values: { number: number.text, other } }];
    });
  },
  good: [{ tasks: [{}, { number: '2', area: '', task: 'Kiểm tra văn bản quy phạm pháp luật' }] }],
  bad: [{ tasks: [{ task: 'Rà soát văn bản quy phạm' }, { number: '2', area: '', task: 'RÀ SOÁT văn bản, quy phạm' }] }],
});
