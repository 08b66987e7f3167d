import { defineRule, type TaskRule } from './rule';

/** One number is one task: two under one deadline cannot be told apart when reported on. Seen in the sample plan, task 25. */
export const taskCompound = defineRule<TaskRule>({
  id: 'task/compound',
  name: { vi: 'Nhiều việc một nhiệm vụ', en: 'Several tasks in one' },
  severity: 'info',
  clarity: 'what',
  each: 'task',
  field: 'task',
  text: {
    vi: {
      what: 'Nhiệm vụ {number} gồm {count} việc chung một thời hạn.',
      why: 'Các việc hoàn thành không cùng lúc thì không báo cáo được tiến độ.',
      todo: 'Tách thành các nhiệm vụ riêng, mỗi nhiệm vụ một thời hạn.',
    },
    en: {
      what: 'Task {number} holds {count} tasks under one deadline.',
      why: 'With one done and the other not, neither can be reported.',
      todo: 'Split it into tasks with deadlines of their own.',
    },
  },
  check: ({ task, number }) => {
    const parts = task.text.split(/(?:^|\s)[-–+]\s+(?=\p{Lu})/u).filter((part) => part !== '');
    return (
      /^[-–+]\s/.test(task.text) &&
      parts.length > 1 && { cell: task.cell, values: { number: number.text, count: String(parts.length) } }
    );
  },
  good: [
    { task: 'Phòng Tài chính - Kế hoạch rà soát văn bản' },
    { task: '- Tăng cường kiểm tra việc áp dụng hệ thống' },
  ],
  bad: [{ task: '- Tăng cường kiểm tra việc áp dụng - Đánh giá nội bộ việc áp dụng' }],
});
