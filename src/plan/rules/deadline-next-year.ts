import { monthOf, yearOf } from '../deadline/calendar';
import type { Deadline } from '../deadline/deadline';
import type { PlanSheet } from '../model';
import { defineRule, type TaskRule } from './rule';

/** A yearly plan's work ends in its year; the year's own report and self-scoring are due in the first quarter behind it. */
export const deadlineNextYear = defineRule<TaskRule>({
  id: 'deadline/next-year',
  name: { vi: 'Hạn sang đầu năm sau', en: 'Due early next year' },
  severity: 'info',
  clarity: 'time',
  each: 'task',
  field: 'deadline',
  text: {
    vi: {
      what: 'Thời gian “{text}” đã sang quý I năm {next}.',
      why: 'Báo cáo, chấm điểm của cả năm thường đến hạn đầu năm sau; việc khác có thể là gõ nhầm năm.',
      todo: 'Kiểm tra lại năm; nếu đúng thì bỏ qua.',
    },
    en: {
      what: 'The deadline “{text}” is in the first quarter of {next}.',
      why: 'Reports and scores of a year are due early in the next; for other work the year may be a slip.',
      todo: 'Check the year; ignore this if it is right.',
    },
  },
  check: ({ deadline }, plan) =>
    isEarlyNextYear(deadline.read, plan) && {
      cell: deadline.cell,
      values: { text: deadline.text, next: String((lastYear(plan) ?? 0) + 1) },
    },
  good: [{ deadline: 'Quý IV năm 2023' }, { deadline: 'Quý II năm 2024' }, { deadline: 'Quý I năm 2023' }],
  bad: [{ deadline: 'Tháng 01/2024' }, { deadline: 'Trước ngày 10/01/2024' }],
});

const lastYear = ({ plan, year }: PlanSheet): number | null => (plan.years ? plan.years.last : year);

/** True where a deadline lies wholly in the first quarter behind the plan's last year. */
export function isEarlyNextYear(read: Deadline | null, plan: PlanSheet): boolean {
  const last = lastYear(plan);
  if (!read?.end || read.yearCounted || last === null) return false;
  const isEarly = (date: string): boolean => yearOf(date) === last + 1 && monthOf(date) <= 3;
  return isEarly(read.end) && (read.start === null || isEarly(read.start));
}
