import { monthOf, yearOf } from '../deadline/calendar';
import { foldWords } from '../text/fold';
import { defineRule, type TaskRule } from './rule';

const drawsUpPlanOf = (task: string, year: number): boolean =>
  /^(?:xay dung|ban hanh|lap)(?: va ban hanh)? ke hoach /.test(task) && task.endsWith(` nam ${year}`);

/** A plan for the year is drawn up before the year is nearly over. Seen in the sample plan, task 26. */
export const deadlinePlanLate = defineRule<TaskRule>({
  id: 'deadline/plan-late',
  name: { vi: 'Lập kế hoạch quá muộn', en: 'Plan drawn up late' },
  severity: 'warning',
  clarity: 'time',
  each: 'task',
  field: 'deadline',
  text: {
    vi: {
      what: 'Kế hoạch năm {year} đến “{text}” mới ban hành.',
      why: 'Kế hoạch ban hành vào cuối năm thì không còn thời gian thực hiện.',
      todo: 'Đưa thời hạn về đầu năm, hoặc sửa năm của kế hoạch.',
    },
    en: {
      what: 'The plan for {year} is due only in “{text}”.',
      why: 'A plan that comes at the year’s end leaves no time to carry it out.',
      todo: 'Move it to the beginning of the year, or correct the plan’s year.',
    },
  },
  check: ({ task, deadline }, { year }) => {
    const { start = null, end = null } = deadline.read ?? {};
    const isLate = year !== null && end !== null && yearOf(end) === year && monthOf(start ?? end) >= 10;
    return (
      isLate &&
      drawsUpPlanOf(foldWords(task.text), year) && {
        cell: deadline.cell,
        values: { text: deadline.text, year: String(year) },
      }
    );
  },
  good: [
    { task: 'Xây dựng kế hoạch ứng dụng CNTT năm 2024', deadline: 'Quý IV' },
    { task: 'Xây dựng kế hoạch ứng dụng CNTT năm 2023', deadline: 'Quý I' },
  ],
  bad: [{ task: 'Xây dựng kế hoạch ứng dụng CNTT năm 2023', deadline: 'Quý IV năm 2023' }],
});
