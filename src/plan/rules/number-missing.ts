import { sharedRenumbering } from './renumber';
import { defineRule, type TaskRule } from './rule';

/** Every task has a number by which it is spoken of. */
export const numberMissing = defineRule<TaskRule>({
  id: 'number/missing',
  severity: 'warning',
  clarity: null,
  each: 'task',
  field: 'number',
  text: {
    vi: {
      what: 'Nhiệm vụ này chưa có số thứ tự.',
      why: 'Không có số thì khó chỉ đúng nhiệm vụ khi giao và báo cáo.',
      todo: 'Đánh số thứ tự cho nhiệm vụ.',
    },
    en: {
      what: 'This task has no number.',
      why: 'Without a number it is hard to point at when assigned and reported on.',
      todo: 'Number the task.',
    },
  },
  check: ({ number }, plan) => number.text === '' && { cell: number.cell, ...sharedRenumbering(plan) },
  good: [{ number: '1' }, { number: '1.2' }],
  bad: [{ number: '' }],
});
