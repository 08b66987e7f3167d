import { isCollective } from '../agency/collective';
import { defineRule, type TaskRule } from './rule';

/** One agency leads. Seen in the sample plan, tasks 5 and 27. */
export const leadSeveral = defineRule<TaskRule>({
  id: 'lead/several',
  name: { vi: 'Nhiều cơ quan chủ trì', en: 'Several lead agencies' },
  severity: 'warning',
  clarity: 'responsibility',
  each: 'task',
  field: 'lead',
  text: {
    vi: {
      what: 'Nhiệm vụ {number} có {count} cơ quan chủ trì.',
      why: 'Nhiều cơ quan cùng chủ trì thì không rõ ai chịu trách nhiệm chính.',
      todo: 'Giữ một cơ quan chủ trì, chuyển các cơ quan còn lại sang cột phối hợp.',
    },
    en: {
      what: 'Task {number} has {count} lead agencies.',
      why: 'With several leads nobody answers in the end.',
      todo: 'Keep one lead; move the others to the coordinating column.',
    },
  },
  // Where collectives lead, that is the finding, and they are told once.
  check: ({ lead, number }) =>
    lead.agencies.length > 1 &&
    !lead.agencies.every(isCollective) && {
      cell: lead.cell,
      values: { number: number.text, count: String(lead.agencies.length) },
    },
  good: [
    { lead: 'Phòng Văn hóa và Thông tin' },
    { lead: 'Các cơ quan, đơn vị' },
    { lead: 'Các sở, ban, ngành; UBND các xã, phường' },
  ],
  bad: [{ lead: 'Phòng Nội vụ; Phòng Tư pháp' }],
});
