import { isDisordered, sharedRenumbering } from './renumber';
import { defineRule, type PlanRule } from './rule';

/** Numbers run on: 1, 2, 3. */
export const numberGap = defineRule<PlanRule>({
  id: 'number/gap',
  name: { vi: 'Nhảy số thứ tự', en: 'Gap in numbers' },
  severity: 'warning',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: 'Số thứ tự nhảy từ {before} đến {number}.',
      why: 'Thiếu số là dấu hiệu sót nhiệm vụ.',
      todo: 'Kiểm tra có sót nhiệm vụ không, rồi đánh lại số.',
    },
    en: {
      what: 'Numbers jump from {before} to {number}.',
      why: 'A missing number may be a missing task.',
      todo: 'See whether a task is missing, then renumber.',
    },
  },
  check: (plan) =>
    (isDisordered(plan) ? [] : plan.tasks).flatMap((task, index) => {
      const { number } = task;
      const before = plan.tasks[index - 1]?.number.text ?? '';
      const isGap = /^\d+$/.test(number.text) && /^\d+$/.test(before) && Number(number.text) > Number(before) + 1;
      return isGap
        ? [{ cell: number.cell, task, values: { number: number.text, before }, ...sharedRenumbering(plan) }]
        : [];
    }),
  good: [
    { tasks: [{}, { number: '2', area: '' }] },
    { tasks: [{ number: '1.1' }, { number: '2', area: '' }] },
    { tasks: [{ number: '1.1' }, { number: '1.9', area: '' }] },
    { tasks: [{ number: '1' }, { number: '3.1', area: '' }] },
    { tasks: [{ number: '1.1' }, { number: '9', area: '' }] },
  ],
  bad: [{ tasks: [{ number: '1' }, { number: '4', area: '' }] }],
});
