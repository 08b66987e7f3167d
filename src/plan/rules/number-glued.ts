import { movesToColumns } from './move-cells';
import { defineRule, type TaskRule } from './rule';

/** The task's number stands in a cell of its own, not in the task's text. Seen in the sample plan, rows 45 to 57. */
export const numberGlued = defineRule<TaskRule>({
  id: 'number/glued',
  severity: 'info',
  clarity: null,
  each: 'task',
  field: 'task',
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
  check: (task, plan) => {
    const { number } = task;
    if (!number.glued) return false;
    const edits = movesToColumns(task, plan);
    return { cell: number.cell, values: { number: number.text }, ...(edits ? { fix: { safe: true, edits } } : {}) };
  },
  good: [{ number: '1', task: 'Xây dựng kế hoạch' }, { number: '1', task: '6 tháng đầu năm tổ chức sơ kết công tác' }],
  bad: [{ number: '', task: '1 Xây dựng và triển khai kế hoạch' }, { number: '', task: '1. Xây dựng và triển khai kế hoạch' }],
});
