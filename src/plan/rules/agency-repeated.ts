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
      return [{ cell: field === 'lead' ? lead.cell : coordinating.cell, field, values: { name } }];
    });
  },
  good: [{ lead: 'Phòng Nội vụ', coordinating: 'Phòng Tư pháp' }],
  bad: [{ lead: 'Phòng Nội vụ; Phòng nội vụ', coordinating: '' }, { lead: 'Phòng Nội vụ', coordinating: 'Phòng Tư pháp, Phòng Nội vụ' }],
});
