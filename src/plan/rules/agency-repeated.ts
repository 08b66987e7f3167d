import { isCollective } from '../agency/collective';
import { asWritten, rewriting } from './rewrite';
import { defineRule, type TaskRule } from './rule';

/** An agency is named once in a cell, and does not help itself. */
export const agencyRepeated = defineRule<TaskRule>({
  id: 'agency/repeated',
  name: { vi: 'Cơ quan ghi lặp', en: 'Agency named twice' },
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
  check: ({ lead, coordinating }, { catalogue }) =>
    lead.agencies.length + coordinating.agencies.length < 2
      ? false
      : repeatedNames(lead.agencies, coordinating.agencies, catalogue.identity).map(({ field, name }) => {
          const cell = field === 'lead' ? lead : coordinating;
          return {
            cell: cell.cell,
            field,
            values: { name },
            ...(cell.agencies.length > 1 ? rewriting(cell, (text) => withoutLast(text, name)) : {}),
          };
        }),
  good: [
    { lead: 'Phòng Nội vụ', coordinating: 'Phòng Tư pháp' },
    { lead: 'Các sở, ban, ngành', coordinating: 'Các sở, ban, ngành và địa phương liên quan' },
    { lead: 'UBND xã Tân Thành', coordinating: 'UBND xã Tân Thạnh' },
  ],
  bad: [
    { lead: 'Phòng Nội vụ; Phòng nội vụ', coordinating: '' },
    { lead: 'Phòng Nội vụ', coordinating: 'Phòng Nội vụ, Phòng Tư pháp' },
    { lead: 'Phòng Nội vụ', coordinating: 'Phòng Nội vụ' },
    { coordinating: 'Các cơ quan, đơn vị; Các cơ quan, đơn vị' },
    { lead: 'Phòng Nội vụ', coordinating: 'Phòng Tư pháp, Phòng Nội vụ' },
  ],
});

interface RepeatedName {
  readonly field: 'lead' | 'coordinating';
  readonly name: string;
}

/** Names that stand a second time, each once for its cell. */
function repeatedNames(
  leads: readonly string[],
  helpers: readonly string[],
  keyOf: (name: string) => string,
): RepeatedName[] {
  const seen = new Map<string, string>();
  const found = new Map<string, RepeatedName>();
  const look = (field: RepeatedName['field'], name: string): void => {
    const key = keyOf(name);
    const before = seen.get(key);
    if (before === undefined) return void seen.set(key, name);
    // A collective that leads and helps is a matter of lead/collective; others of its kind do help.
    if (field === 'coordinating' && isCollective(name) && leads.includes(before)) return;
    if (!found.has(`${field} ${key}`)) found.set(`${field} ${key}`, { field, name });
  };
  for (const name of leads) look('lead', name);
  for (const name of helpers) look('coordinating', name);
  return [...found.values()];
}

/** Longer lists are left to a person: to take a name out of them without fail costs too much. */
const longestList = 2_000;

const separator = '\\s*(?:[;,\\n]|(?<=\\s)và(?=\\s))\\s*';

/** A list without the last standing of a name, and without the separator that held it; unchanged where it cannot be told apart. */
function withoutLast(text: string, name: string): string {
  if (text.length > longestList) return text;
  const behind = new RegExp(
    `${separator}${asWritten(name).source}(?=\\s*(?:[;,\\n.]|$))(?![\\s\\S]*${asWritten(name).source})`,
    'u',
  );
  if (behind.test(text)) return text.replace(behind, '');
  return text.replace(new RegExp(`^\\s*${asWritten(name).source}${separator}`, 'u'), '');
}
