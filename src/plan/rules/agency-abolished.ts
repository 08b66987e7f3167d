import type { TextCell } from '../model';
import { agencyNames, placesOf } from './agency-names';
import { asWritten, rewriting } from './rewrite';
import { defineRule, type PlanRule, type ProposedEdits } from './rule';

/** No task is given to an agency that no longer is: on 1 July 2025 the district level ended (Law 72/2025/QH15). */
export const agencyAbolished = defineRule<PlanRule>({
  id: 'agency/abolished',
  severity: 'warning',
  clarity: 'responsibility',
  each: 'plan',
  text: {
    vi: {
      what: '“{name}” không còn trong năm {year}.',
      why: 'Cơ quan đã giải thể không nhận được việc.',
      todo: 'Thay bằng cơ quan kế thừa{successor}.',
    },
    en: {
      what: '“{name}” no longer exists in {year}.',
      why: 'An agency that is gone cannot do the work.',
      todo: 'Name its successor{successor}.',
    },
  },
  check: (plan) => {
    const { catalogue, year } = plan;
    if (year === null) return [];
    const gone = new Map(
      [...agencyNames(plan).keys()]
        .map((name) => [name, catalogue.entry(name)] as const)
        .filter(([, entry]) => entry?.to !== undefined && year > entry.to),
    );
    return placesOf(plan, gone).map(({ cell, field, task, name, text }) => {
      const successor = gone.get(name)?.successor;
      return {
        cell,
        field,
        task,
        values: { name, year: String(year), successor: successor ? `: ${successor}` : '' },
        ...replacement(text, name, successor),
      };
    });
  },
  good: [
    { tasks: [{ lead: 'Phòng Nội vụ' }] },
    { title: ['KẾ HOẠCH NĂM 2025'], tasks: [{ lead: 'Phòng Nội vụ' }] },
    { title: ['KẾ HOẠCH NĂM 2026'], tasks: [{ lead: 'Tổ công tác lâm thời' }] },
    { title: ['KẾ HOẠCH NĂM 2026'], tasks: [{ lead: 'Phòng Văn hóa - Xã hội' }] },
  ],
  bad: [{ title: ['KẾ HOẠCH NĂM 2026'], tasks: [{ lead: 'Phòng Nội vụ' }] }],
});

/** The usual successor in its place; offices may differ, so a person confirms it. */
const replacement = (cell: TextCell, name: string, successor: string | undefined): { readonly fix?: ProposedEdits } =>
  successor === undefined ? {} : rewriting(cell, (text) => text.replace(asWritten(name), () => successor));
