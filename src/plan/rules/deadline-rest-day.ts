import { asWrittenDate } from '../deadline/calendar';
import { restDay } from '../deadline/rest-days';
import { defineRule, type TaskRule } from './rule';

/** A last day on which nobody is at the office is worth knowing. Seen in the sample plan, task 31. */
export const deadlineRestDay = defineRule<TaskRule>({
  id: 'deadline/rest-day',
  name: { vi: 'Hạn vào ngày nghỉ', en: 'Due on a rest day' },
  severity: 'info',
  clarity: 'time',
  each: 'task',
  field: 'deadline',
  text: {
    vi: {
      what: 'Hạn cuối {date} rơi vào {day}.',
      why: 'Ngày nghỉ, cơ quan không làm việc.',
      todo: 'Cân nhắc chuyển sang ngày làm việc liền trước hoặc liền sau.',
    },
    en: {
      what: 'The last day, {date}, is {dayEn}.',
      why: 'Nobody hands in or takes in documents on a day of rest.',
      todo: 'Consider a working day.',
    },
  },
  check: ({ deadline }) => {
    const { kind, end } = deadline.read ?? { kind: null, end: null };
    const day = kind !== null && end !== null && exactKinds.has(kind) ? restDay(end) : undefined;
    return (
      day !== undefined &&
      end !== null && { cell: deadline.cell, values: { date: asWrittenDate(end), day: day.vi, dayEn: day.en } }
    );
  },
  good: [{ deadline: 'Trước ngày 10/5/2023' }, { deadline: 'Tháng 4 năm 2023' }, { deadline: '28/6/2023' }],
  bad: [
    { deadline: 'Ngày 30/4/2023' },
    { deadline: '24/01/2023' },
    { deadline: '10/6/2023' },
    { deadline: '29/4/2023' },
  ],
});

/** Kinds whose last day was chosen by whoever wrote it; the end of a month or quarter was not. */
const exactKinds: ReadonlySet<string> = new Set(['date', 'before_date', 'date_range', 'dates']);
