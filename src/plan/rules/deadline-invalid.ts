import { defineRule, type TaskRule } from './rule';

/** A date, month or quarter that is written exists in the calendar. */
export const deadlineInvalid = defineRule<TaskRule>({
  id: 'deadline/invalid',
  name: { vi: 'Thời hạn không hợp lệ', en: 'Invalid deadline' },
  severity: 'error',
  clarity: 'time',
  each: 'task',
  field: 'deadline',
  text: {
    vi: {
      what: 'Thời gian “{text}” không hợp lệ.',
      why: 'Ngày, tháng hoặc quý này không có trong lịch.',
      todo: 'Sửa lại theo thứ tự ngày/tháng/năm.',
    },
    en: {
      what: 'The deadline “{text}” does not exist.',
      why: 'The calendar has no such day, month or quarter.',
      todo: 'Correct it, in the order day/month/year.',
    },
  },
  check: ({ deadline }) =>
    deadline.read?.kind === 'invalid' && { cell: deadline.cell, values: { text: deadline.text } },
  good: [{ deadline: '28/02/2023' }, { deadline: 'Quý IV năm 2023' }],
  bad: [{ deadline: '31/02/2023' }, { deadline: 'Quý V năm 2023' }, { deadline: 'Tháng 13/2023' }],
});
