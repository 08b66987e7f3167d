import { defineRule, type TaskRule } from './rule';

/** Every task names the agency that answers for it ("rõ trách nhiệm"). */
export const leadMissing = defineRule<TaskRule>({
  id: 'lead/missing',
  name: { vi: 'Thiếu cơ quan chủ trì', en: 'No lead agency' },
  severity: 'error',
  clarity: 'responsibility',
  each: 'task',
  field: 'lead',
  gather: {
    from: 'most',
    what: {
      vi: '{count} nhiệm vụ, tức phần lớn kế hoạch, chưa có cơ quan chủ trì.',
      en: '{count} tasks, most of the plan, have no lead agency.',
    },
  },
  text: {
    vi: {
      what: 'Nhiệm vụ {number} chưa có cơ quan chủ trì.',
      why: 'Chưa xác định cơ quan chịu trách nhiệm chính.',
      todo: 'Ghi một cơ quan chủ trì.',
    },
    en: {
      what: 'Task {number} has no lead agency.',
      why: 'A task that no agency answers for is not done.',
      todo: 'Name one lead agency.',
    },
  },
  check: ({ lead, number }) => lead.text === '' && { cell: lead.cell, values: { number: number.text } },
  good: [{ lead: 'Phòng Nội vụ' }],
  bad: [{ lead: '' }, { lead: '\u200b ' }],
});
