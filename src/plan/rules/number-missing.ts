import { sharedRenumbering } from './renumber';
import { defineRule, type PlanRule } from './rule';

/** Every task has a number by which it is spoken of. */
export const numberMissing = defineRule<PlanRule>({
  id: 'number/missing',
  name: { vi: 'Thiếu số thứ tự', en: 'No task number' },
  severity: 'warning',
  clarity: null,
  each: 'plan',
  gather: {
    from: 'most',
    what: {
      vi: '{count} nhiệm vụ, tức phần lớn kế hoạch, chưa có số thứ tự.',
      en: '{count} tasks, most of the plan, have no number.',
    },
  },
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
  check: (plan) =>
    plan.columns.some(({ field }) => field === 'number')
      ? plan.tasks
          .filter(({ number }) => number.text === '')
          .map((task) => ({ cell: task.number.cell, field: 'number' as const, task, ...sharedRenumbering(plan) }))
      : [],
  good: [{ without: ['number'], tasks: [{}] }, { tasks: [{ number: '1' }] }, { tasks: [{ number: '1.2' }] }],
  bad: [{ tasks: [{ number: '' }] }],
});
