import { defineRule, type TaskRule } from './rule';

/** Every task says when it is due ("rõ thời gian"); a form's dots that nobody filled in say nothing. */
export const deadlineMissing = defineRule<TaskRule>({
  id: 'deadline/missing',
  name: { vi: 'Thiếu thời hạn', en: 'No deadline' },
  severity: 'error',
  clarity: 'time',
  each: 'task',
  field: 'deadline',
  gather: {
    from: 'most',
    what: {
      vi: '{count} nhiệm vụ, tức phần lớn kế hoạch, chưa có thời hạn.',
      en: '{count} tasks, most of the plan, have no deadline.',
    },
  },
  text: {
    vi: {
      what: 'Nhiệm vụ {number} chưa có thời gian thực hiện.',
      why: 'Không có thời hạn thì không theo dõi, đôn đốc được.',
      todo: 'Ghi thời hạn, ví dụ “Quý II năm {year}” hoặc “Trước ngày 30/6/{year}”.',
    },
    en: {
      what: 'Task {number} has no deadline.',
      why: 'Without a deadline nobody can follow the task up.',
      todo: 'Say when it is due, such as “Quý II năm {year}” or “Trước ngày 30/6/{year}”.',
    },
  },
  check: ({ deadline, number }, { year }) =>
    (deadline.read === null || deadline.read.kind === 'placeholder') && {
      cell: deadline.cell,
      values: { number: number.text, year: year === null ? '…' : String(year) },
    },
  good: [{ deadline: 'Quý II năm 2023' }, { deadline: 'Thường xuyên' }],
  bad: [{ deadline: '' }, { deadline: '…' }, { deadline: 'Quý …/2023' }],
});
