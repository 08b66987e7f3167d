import { isCollective } from '../agency/collective';
import { defineRule, type TaskRule } from './rule';

/** One named agency answers for a task: where all lead, nobody does ("rõ trách nhiệm"). */
export const leadCollective = defineRule<TaskRule>({
  id: 'lead/collective',
  name: { vi: 'Tập thể cùng chủ trì', en: 'Collective lead' },
  severity: 'warning',
  clarity: 'responsibility',
  each: 'task',
  field: 'lead',
  text: {
    vi: {
      what: '“{text}” chủ trì: không rõ cơ quan nào chịu trách nhiệm.',
      why: 'Giao chung nhiều cơ quan thì không xác định được trách nhiệm chính.',
      todo: 'Nêu tên một cơ quan chủ trì; các cơ quan khác ghi ở cột phối hợp.',
    },
    en: {
      what: '“{text}” lead: no one agency answers for it.',
      why: 'What all lead, nobody does.',
      todo: 'Name one lead agency; the others belong to the coordinating column.',
    },
  },
  check: ({ lead }) =>
    lead.agencies.length > 0 &&
    lead.agencies.every((name) => isCollective(name)) && { cell: lead.cell, values: { text: lead.text } },
  good: [{ lead: 'Phòng Nội vụ' }, { lead: 'Công an xã' }],
  bad: [{ lead: 'Các cơ quan, đơn vị' }, { lead: 'Các Sở, ban, ngành; UBND các xã, phường' }],
});
