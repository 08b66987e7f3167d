import type { AgencyCell } from '../model';
import { rewriting } from './rewrite';
import { defineRule, type Flaw, type TaskRule } from './rule';

/** A list of agencies ends without a sign. Seen in the sample plan, tasks 11, 13, 34, 40. */
export const agencyPunctuation = defineRule<TaskRule>({
  id: 'agency/punctuation',
  name: { vi: 'Thừa dấu cuối danh sách', en: 'Stray sign after agencies' },
  severity: 'info',
  clarity: null,
  each: 'task',
  field: null,
  text: {
    vi: {
      what: 'Thừa dấu “{sign}” ở cuối danh sách cơ quan.',
      why: 'Dấu thừa làm một cơ quan bị đếm thành hai trong bảng tổng hợp.',
      todo: 'Bỏ dấu.',
    },
    en: {
      what: 'A stray “{sign}” ends the list of agencies.',
      why: 'Stray signs make one agency two in summaries.',
      todo: 'Take it away.',
    },
  },
  check: ({ lead, coordinating }) =>
    isEndedBySign(lead.written) || isEndedBySign(coordinating.written)
      ? [...strayEnd('lead', lead), ...strayEnd('coordinating', coordinating)]
      : false,
  good: [{ lead: 'Phòng Nội vụ' }, { lead: 'P. NV', coordinating: 'TT. YT' }],
  bad: [
    { lead: 'Phòng Nội vụ,' },
    { lead: 'Phòng Nội vụ ;, ' },
    { coordinating: 'Phòng Nội vụ của thành phố;  ' },
    { coordinating: 'Các cơ quan, đơn vị.' },
  ],
});

const isEndedBySign = (text: string): boolean => /[,;.:]\s*$/.test(text.slice(-4));

function strayEnd(field: 'lead' | 'coordinating', cell: AgencyCell): Flaw[] {
  const sign = /[\s,;.:]+$/.exec(cell.written)?.[0].trim() ?? '';
  return sign === ''
    ? []
    : [
        {
          cell: cell.cell,
          field,
          values: { sign },
          ...rewriting(cell, (text) => text.replace(/[\s,;.:]+$/, '')),
        },
      ];
}
