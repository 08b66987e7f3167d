import { beginsRun, isDisordered, sharedRenumbering } from './renumber';
import { defineRule, type PlanRule } from './rule';

/** No two tasks of an area have the same number. */
export const numberDuplicate = defineRule<PlanRule>({
  id: 'number/duplicate',
  name: { vi: 'Trùng số thứ tự', en: 'Number used twice' },
  severity: 'warning',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: 'Số thứ tự {number} dùng hai lần trong cùng một lĩnh vực.',
      why: 'Hai nhiệm vụ cùng số thì dễ giao nhầm, báo cáo nhầm.',
      todo: 'Đánh lại số cho nhiệm vụ sau.',
    },
    en: {
      what: 'Number {number} is used twice in one area.',
      why: 'Two tasks of one number are easily mistaken for each other.',
      todo: 'Renumber the later task.',
    },
  },
  check: (plan) => {
    const seen = new Set<string>();
    if (isDisordered(plan)) return [];
    return plan.tasks.flatMap((task, index) => {
      if (beginsRun(task, plan.tasks[index + 1])) seen.clear();
      const { number, area } = task;
      const key = `${area?.cell.row ?? ''}:${number.text}`;
      if (number.text === '' || !/\d/.test(number.text)) return [];
      if (seen.has(key))
        return [{ cell: number.cell, task, values: { number: number.text }, ...sharedRenumbering(plan) }];
      seen.add(key);
      return [];
    });
  },
  good: [
    { tasks: [{ number: '1' }, { number: '2', area: '' }] },
    { tasks: [{ number: '1' }, { number: '1', area: 'II. Cải cách thủ tục' }] },
    { tasks: [{ number: '' }, { number: '', area: '', task: 'Kiểm tra văn bản' }] },
    { tasks: [{ number: 'a' }, { number: 'a', area: '', task: 'Kiểm tra văn bản' }] },
  ],
  bad: [{ tasks: [{ number: '1' }, { number: '1', area: '' }] }],
});
