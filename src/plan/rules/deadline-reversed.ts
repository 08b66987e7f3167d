import { inOrder } from '../deadline/fix-phrase';
import { rewriting } from './rewrite';
import { defineRule, type TaskRule } from './rule';

/** A time ends after it starts. */
export const deadlineReversed = defineRule<TaskRule>({
  id: 'deadline/reversed',
  name: { vi: 'Thời hạn ngược', en: 'Deadline ends reversed' },
  severity: 'error',
  clarity: 'time',
  each: 'task',
  field: 'deadline',
  text: {
    vi: {
      what: 'Thời gian “{text}” kết thúc trước khi bắt đầu.',
      why: 'Khoảng thời gian ngược thì không thực hiện được.',
      todo: 'Kiểm tra lại hai mốc.',
    },
    en: {
      what: 'The deadline “{text}” ends before it starts.',
      why: 'A time that runs backwards cannot be kept.',
      todo: 'Check both ends.',
    },
  },
  check: ({ deadline }, { year }) => {
    const { start = null, end = null } = deadline.read ?? {};
    if (start === null || end === null || end >= start) return false;
    return {
      cell: deadline.cell,
      values: { text: deadline.text },
      ...rewriting(deadline, (text) => (year === null ? text : (inOrder(text, year) ?? text))),
    };
  },
  good: [{ deadline: 'Từ 01/3 đến 31/3/2023' }],
  bad: [{ deadline: 'Từ 31/3/2023 đến 01/3/2023' }, { deadline: 'Quý IV đến Quý III' }],
});
