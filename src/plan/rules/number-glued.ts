import { isShifted, movesToColumns } from './move-cells';
import { defineRule, type PlanRule } from './rule';

/** The task's number stands in a cell of its own, not in the task's text. Seen in the sample plan, rows 45 to 57. */
export const numberGlued = defineRule<PlanRule>({
  id: 'number/glued',
  name: { vi: 'Số viết liền nội dung', en: 'Number glued to task' },
  severity: 'info',
  clarity: null,
  each: 'plan',
  gather: {
    from: 'most',
    what: {
      vi: 'Số thứ tự của {count} nhiệm vụ viết liền với nội dung.',
      en: 'The numbers of {count} tasks stand in their texts.',
    },
  },
  text: {
    vi: {
      what: 'Số thứ tự {number} viết liền với nội dung nhiệm vụ.',
      why: 'Số viết liền thì không sắp xếp, không đối chiếu được theo số thứ tự.',
      todo: 'Tách số sang ô số thứ tự.',
    },
    en: {
      what: 'Number {number} stands in the text of the task.',
      why: 'Tasks cannot be sorted or matched by a number inside a text.',
      todo: 'Move the number to a cell of its own.',
    },
  },
  check: (plan) =>
    plan.tasks.flatMap((task) => {
      const { number } = task;
      if (!number.glued) return [];
      const edits = isShifted(task, plan) ? undefined : movesToColumns(task, plan);
      return [
        {
          cell: number.cell,
          field: 'task' as const,
          task,
          values: { number: number.text },
          ...(edits ? { fix: { is: 'edits' as const, edits } } : {}),
        },
      ];
    }),
  good: [
    { tasks: [{ number: '1', task: 'Xây dựng kế hoạch' }] },
    { tasks: [{ number: '1', task: '6 tháng đầu năm tổ chức sơ kết công tác' }] },
  ],
  bad: [
    { tasks: [{ number: '', task: '1 Xây dựng và triển khai kế hoạch' }] },
    { tasks: [{ number: '', task: '1. Xây dựng và triển khai kế hoạch' }] },
  ],
});
