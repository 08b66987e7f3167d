import { yearOf } from '../deadline/calendar';
import { inYear } from '../deadline/fix-phrase';
import { rewriting } from './rewrite';
import { defineRule, type TaskRule } from './rule';

/** A deadline touches the plan's year. Seen in the sample plan, task 31: "Trước 01/01/2023" ends in 2022. */
export const deadlineOutsideYear = defineRule<TaskRule>({
  id: 'deadline/outside-year',
  severity: 'error',
  clarity: 'time',
  each: 'task',
  field: 'deadline',
  text: {
    vi: {
      what: 'Thời gian “{text}” nằm ngoài năm {year} của kế hoạch.',
      why: 'Kế hoạch năm chỉ giao việc trong năm; thời hạn khác năm thường là gõ nhầm.',
      todo: 'Kiểm tra lại năm; “trước ngày 01/01” là hết hạn từ năm trước.',
    },
    en: {
      what: 'The deadline “{text}” lies outside {year}, the year of the plan.',
      why: 'A yearly plan assigns work of its year; another year is usually a slip.',
      todo: 'Check the year; “before 1 January” ends in the year before.',
    },
  },
  check: ({ deadline }, { year }) => {
    const { start = null, end = null } = deadline.read ?? {};
    const isOutside =
      year !== null && ((end !== null && yearOf(end) < year) || (start !== null && yearOf(start) > year));
    return (
      isOutside && {
        cell: deadline.cell,
        values: { text: deadline.text, year: String(year) },
        ...rewriting(deadline, (text) => inYear(text, year) ?? text),
      }
    );
  },
  good: [
    { deadline: 'Trong năm 2023' },
    { deadline: 'Giai đoạn 2021 - 2025' },
    { deadline: 'Thường xuyên' },
    { deadline: 'Trước ngày 31/12/2023' },
  ],
  bad: [{ deadline: 'Trước 01/01/2023' }, { deadline: 'Quý I năm 2024' }, { deadline: '30/6/2022' }],
});
