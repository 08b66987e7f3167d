import { speaksOfTime } from './deadline-unsure';
import { defineRule, type TaskRule } from './rule';

/** A deadline can be read as a time. Which phrases can: deadline/ and docs/deadlines.md. */
export const deadlineUnreadable = defineRule<TaskRule>({
  id: 'deadline/unreadable',
  name: { vi: 'Chưa rõ mốc thời gian', en: 'Unreadable deadline' },
  severity: 'error',
  clarity: 'time',
  each: 'task',
  field: 'deadline',
  text: {
    vi: {
      what: 'Thời gian “{text}” không phải là mốc thời gian.',
      why: 'Thời hạn không rõ thì không xếp lịch, không đôn đốc được.',
      todo: 'Ghi theo một trong các cách: “Tháng 3/{year}”, “Quý II năm {year}”, “Trước ngày 30/6/{year}”, “Thường xuyên”.',
    },
    en: {
      what: 'The deadline “{text}” cannot be read as a time.',
      why: 'An unclear deadline cannot be scheduled or followed up.',
      todo: 'Write it in a usual form: “Tháng 3/{year}”, “Quý II năm {year}”, “Trước ngày 30/6/{year}”, “Thường xuyên”.',
    },
  },
  check: ({ deadline }, { year }) =>
    deadline.read?.kind === 'not_a_time' &&
    !speaksOfTime(deadline.text) && {
      cell: deadline.cell,
      values: { text: deadline.text, year: year === null ? '…' : String(year) },
    },
  good: [
    { deadline: 'Hoàn thành trước ngày 10/5/2023' },
    { deadline: 'theo Kế hoạch được phê duyệt' },
    { deadline: '' },
    { deadline: '40' },
  ],
  bad: [{ deadline: 'Phòng Nội vụ' }, { deadline: 'sắp tới' }],
});
