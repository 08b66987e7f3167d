import { beginsRun, sharedRenumbering } from './renumber';
import { defineRule, type PlanRule } from './rule';

/** Numbers go up; they begin anew only with a new area. */
export const numberOrder = defineRule<PlanRule>({
  id: 'number/order',
  name: { vi: 'Số thứ tự lộn xộn', en: 'Numbers out of order' },
  severity: 'warning',
  clarity: null,
  each: 'plan',
  gather: {
    from: 'two',
    what: {
      vi: 'Số thứ tự không theo trật tự ở {count} chỗ.',
      en: 'Numbers are out of order in {count} places.',
    },
  },
  text: {
    vi: {
      what: 'Số thứ tự {number} đứng sau {before}.',
      why: 'Số thứ tự không theo trật tự thì khó tra cứu.',
      todo: 'Sắp xếp lại hoặc đánh lại số.',
    },
    en: {
      what: 'Number {number} comes after {before}.',
      why: 'Numbers out of order are hard to look up.',
      todo: 'Sort the tasks, or renumber them.',
    },
  },
  check: (plan) =>
    plan.tasks.flatMap((task, index) => {
      const { number, area } = task;
      const before = plan.tasks[index - 1];
      const isBack =
        /^\d+$/.test(number.text) &&
        /^\d+$/.test(before?.number.text ?? '') &&
        Number(number.text) < Number(before?.number.text);
      return isBack && before?.area === area && !beginsRun(task, plan.tasks[index + 1])
        ? [
            {
              cell: number.cell,
              task,
              values: { number: number.text, before: before.number.text },
              ...sharedRenumbering(plan),
            },
          ]
        : [];
    }),
  good: [
    { tasks: [{}, { number: '2', area: '' }] },
    { tasks: [{ number: '7' }, { number: '1', area: 'II. Cải cách thủ tục' }] },
    { tasks: [{ number: '2.5' }, { number: '2.1', area: '' }] },
    { tasks: [{ number: '5' }, { number: '1.1', area: '' }] },
    { tasks: [{ number: '5.5' }, { number: '3', area: '' }] },
  ],
  bad: [{ tasks: [{ number: '5' }, { number: '3', area: '' }] }],
});
