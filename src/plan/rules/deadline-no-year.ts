import { withYear } from '../deadline/fix-phrase';
import { rewriting } from './rewrite';
import { defineRule, type TaskRule } from './rule';

/** A deadline names its year, so that it can stand alone. */
export const deadlineNoYear = defineRule<TaskRule>({
  id: 'deadline/no-year',
  name: { vi: 'Thời hạn thiếu năm', en: 'Deadline without year' },
  severity: 'info',
  clarity: 'time',
  each: 'task',
  field: 'deadline',
  text: {
    vi: {
      what: 'Thời gian “{text}” chưa ghi năm.',
      why: 'Trích ra khỏi kế hoạch thì không rõ năm nào.',
      todo: 'Thêm năm {year}.',
    },
    en: {
      what: 'The deadline “{text}” names no year.',
      why: 'Taken out of the plan it could be any year.',
      todo: 'Add the year {year}.',
    },
  },
  check: ({ deadline }, { year }) =>
    deadline.read?.yearImplied === true &&
    year !== null && {
      cell: deadline.cell,
      values: { text: deadline.text, year: String(year) },
      ...rewriting(deadline, (text) => withYear(text, year) ?? text),
    },
  good: [{ deadline: 'Quý I năm 2023' }, { deadline: 'Thường xuyên' }],
  bad: [{ deadline: 'Quý I' }, { deadline: '30/6' }],
});
