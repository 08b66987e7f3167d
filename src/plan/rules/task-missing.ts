import { defineRule, type TaskRule } from './rule';

/** A row with agencies or a deadline says what is to be done ("rõ việc"). */
export const taskMissing = defineRule<TaskRule>({
  id: 'task/missing',
  name: { vi: 'Thiếu nội dung nhiệm vụ', en: 'No task' },
  severity: 'error',
  clarity: 'what',
  each: 'task',
  field: 'task',
  text: {
    vi: {
      what: 'Dòng này có nội dung nhưng chưa ghi nhiệm vụ.',
      why: 'Chưa rõ nội dung thì không giao được nhiệm vụ.',
      todo: 'Ghi nội dung nhiệm vụ.',
    },
    en: {
      what: 'This row is filled but names no task.',
      why: 'Work that is not named cannot be assigned.',
      todo: 'Write what is to be done.',
    },
  },
  check: ({ task }) => task.text === '' && { cell: task.cell },
  good: [{ task: 'Rà soát văn bản quy phạm' }],
  bad: [{ task: '' }],
});
