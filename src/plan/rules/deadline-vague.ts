import { defineRule, type TaskRule } from './rule';

const vagueKinds: ReadonlySet<string> = new Set(['conditional', 'by_reference', 'relative']);

/** A deadline gives a date. Seen in the sample plan, tasks 11 and 16: “khi có…”, “theo kế hoạch…”. */
export const deadlineVague = defineRule<TaskRule>({
  id: 'deadline/vague',
  name: { vi: 'Thời hạn chưa cụ thể', en: 'Vague deadline' },
  severity: 'info',
  clarity: 'time',
  each: 'task',
  field: 'deadline',
  text: {
    vi: {
      what: 'Thời gian “{text}” không cho biết ngày nào.',
      why: 'Không có ngày thì không nhắc việc được.',
      todo: 'Thêm mốc muộn nhất, nếu có thể.',
    },
    en: {
      what: 'The deadline “{text}” gives no date.',
      why: 'Without a date nobody can be reminded.',
      todo: 'Add the latest date, where there can be one.',
    },
  },
  check: ({ deadline }) =>
    vagueKinds.has(deadline.read?.kind ?? '') && { cell: deadline.cell, values: { text: deadline.text } },
  good: [{ deadline: 'Thường xuyên' }, { deadline: 'Hằng quý' }],
  bad: [{ deadline: 'Khi có yêu cầu' }, { deadline: 'Theo kế hoạch' }],
});
