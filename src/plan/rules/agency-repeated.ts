import { isCollective } from '../agency/collective';
import { asWritten, rewriting } from './rewrite';
import { defineRule, type TaskRule } from './rule';

/** An agency is named once in a cell, and does not help itself. */
export const agencyRepeated = defineRule<TaskRule>({
  id: 'agency/repeated',
  severity: 'warning',
  clarity: 'responsibility',
  each: 'task',
  field: null,
  text: {
    vi: {
      what: '“{name}” được ghi hai lần.',
      why: 'Một cơ quan vừa chủ trì vừa phối hợp, hoặc ghi lặp, làm rối phân công.',
      todo: 'Bỏ một chỗ.',
    },
    en: {
      what: '“{name}” is named twice.',
      why: 'An agency named twice, or lead and coordinating at once, blurs who does what.',
      todo: 'Drop one.',
    },
  },
  check: ({ lead, coordinating }, { catalogue }) => {
    const all = [...lead.agencies, ...coordinating.agencies];
    if (all.length < 2) return false;
    const keys = all.map(catalogue.key);
    return all.flatMap((name, index) => {
      if (keys.indexOf(keys[index] ?? '') === index) return [];
      const field = index < lead.agencies.length ? ('lead' as const) : ('coordinating' as const);
      const cell = field === 'lead' ? lead : coordinating;
      // A collective that leads and helps is a matter of lead/collective; others of its kind do help.
      if (
        field === 'coordinating' &&
        isCollective(name) &&
        lead.agencies.includes(all[keys.indexOf(keys[index] ?? '')] ?? '')
      )
        return [];
      return [
        {
          cell: cell.cell,
          field,
          values: { name },
          ...(cell.agencies.length > 1 ? rewriting(cell, (text) => withoutLast(text, name)) : {}),
        },
      ];
    });
  },
  good: [
    { lead: 'Phòng Nội vụ', coordinating: 'Phòng Tư pháp' },
    { lead: 'Các sở, ban, ngành', coordinating: 'Các sở, ban, ngành và địa phương liên quan' },
  ],
  bad: [
    { lead: 'Phòng Nội vụ; Phòng nội vụ', coordinating: '' },
    { lead: 'Phòng Nội vụ', coordinating: 'Phòng Nội vụ, Phòng Tư pháp' },
    { lead: 'Phòng Nội vụ', coordinating: 'Phòng Nội vụ' },
    { coordinating: 'Các cơ quan, đơn vị; Các cơ quan, đơn vị' },
    { lead: 'Phòng Nội vụ', coordinating: 'Phòng Tư pháp, Phòng Nội vụ' },
  ],
});

const separator = '\\s*(?:[;,\\n]|(?<=\\s)và(?=\\s))\\s*';

/** A list without the last standing of a name, and without the separator that held it; unchanged where it cannot be told apart. */
function withoutLast(text: string, name: string): string {
  const behind = new RegExp(
    `${separator}${asWritten(name).source}(?=\\s*(?:[;,\\n.]|$))(?![\\s\\S]*${asWritten(name).source})`,
    'u',
  );
  if (behind.test(text)) return text.replace(behind, '');
  return text.replace(new RegExp(`^\\s*${asWritten(name).source}${separator}`, 'u'), '');
}
