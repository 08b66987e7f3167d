import type { Fix, TextCell } from '../model';
import { asWritten, rewriting } from './rewrite';
import { defineRule, type PlanRule } from './rule';

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
  check: ({ tasks, catalogue, year }) =>
    (year === null ? [] : tasks).flatMap((task) =>
      (['lead', 'coordinating'] as const).flatMap((field) =>
        task[field].agencies.flatMap((name) => {
          const entry = catalogue.entry(name);
          if (!entry?.to || year === null || year <= entry.to) return [];
          return [{ cell: task[field].cell, field, task, values: { name, year: String(year), successor: entry.successor ? `: ${entry.successor}` : '' }, ...replacement(task[field], name, entry.successor) }];
        }),
      ),
    ),
  good: [{ tasks: [{ lead: 'Phòng Nội vụ' }] }, { title: ['KẾ HOẠCH NĂM 2026'], tasks: [{ lead: 'Phòng Văn hóa - Xã hội' }] }],
  bad: [{ title: ['KẾ HOẠCH NĂM 2026'], tasks: [{ lead: 'Phòng Nội vụ' }] }],
});

/** The usual successor in its place; offices may differ, so a person confirms it. */
const replacement = (cell: TextCell, name: string, successor: string | undefined): { readonly fix?: Fix } =>
  successor === undefined ? {} : rewriting(cell, (text) => text.replace(asWritten(name), successor), { safe: false });
