import { yearOf } from '../deadline/calendar';
import { inYear } from '../deadline/fix-phrase';
import { touchesYears } from '../deadline/plan-years';
import { isEarlyNextYear } from './deadline-next-year';
import { rewriting } from './rewrite';
import { defineRule, type TaskRule } from './rule';

/** A deadline touches the plan's year or years. Seen in the sample plan, task 31: "Trước 01/01/2023" ends in 2022. */
export const deadlineOutsideYear = defineRule<TaskRule>({
  id: 'deadline/outside-year',
  name: { vi: 'Thời hạn ngoài năm', en: 'Deadline outside the year' },
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
  check: ({ deadline }, sheet) => {
    const { year, plan } = sheet;
    const years = plan.years ?? (year === null ? null : { first: year, last: year });
    const { start = null, end = null, yearCounted = false } = deadline.read ?? {};
    // "Năm sau" is meant to be another year; and what has no date lies nowhere.
    if (years === null || yearCounted || (start === null && end === null)) return false;
    if (isEarlyNextYear(deadline.read, sheet)) return false;
    const { first, last } = years;
    if (touchesYears(years, start === null ? null : yearOf(start), end === null ? null : yearOf(end))) return false;
    return {
      cell: deadline.cell,
      values: { text: deadline.text, year: first === last ? String(first) : `${first} - ${last ?? ''}`.trim() },
      ...(first === last ? rewriting(deadline, (text) => inYear(text, first) ?? text) : {}),
    };
  },
  good: [
    { deadline: 'Trong năm 2023' },
    { deadline: 'Giai đoạn 2021 - 2025' },
    { deadline: 'Thường xuyên' },
    { deadline: 'Tháng 01 năm sau' },
    { deadline: 'Trước Tết Nguyên đán' },
    { deadline: 'Trước ngày 31/12/2023' },
  ],
  bad: [{ deadline: 'Trước 01/01/2023' }, { deadline: 'Quý II năm 2024' }, { deadline: '30/6/2022' }],
});
