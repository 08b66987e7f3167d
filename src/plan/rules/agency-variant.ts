import type { AgencyCatalogue } from '../agency/catalogue';
import type { Task } from '../model';
import { asWritten, rewriting } from './rewrite';
import { defineRule, type PlanRule } from './rule';

/** An agency is written one way throughout a plan. Seen in the sample plan, tasks 26 and 38. */
export const agencyVariant = defineRule<PlanRule>({
  id: 'agency/variant',
  severity: 'info',
  clarity: 'responsibility',
  each: 'plan',
  text: {
    vi: {
      what: '“{name}” ở nơi khác được ghi là “{usual}”.',
      why: 'Một cơ quan ghi nhiều cách thì Excel đếm thành nhiều cơ quan.',
      todo: 'Ghi thống nhất “{usual}”.',
    },
    en: {
      what: '“{name}” is written “{usual}” elsewhere.',
      why: 'Written in several ways, one agency is counted as several by Excel.',
      todo: 'Write “{usual}” throughout.',
    },
  },
  check: ({ tasks, catalogue }) => {
    const spellings = spellingsOf(tasks, catalogue);
    return tasks.flatMap((task) =>
      (['lead', 'coordinating'] as const).flatMap((field) => {
        const cell = task[field];
        return cell.agencies.flatMap((name) => {
          const usual = spellings.get(name);
          if (usual === undefined) return [];
          return [{ cell: cell.cell, field, task, values: { name, usual }, ...rewriting(cell, (text) => text.replace(asWritten(name), usual), { safe: true }) }];
        });
      }),
    );
  },
  good: [{ tasks: [{ lead: 'Phòng Nội vụ' }, { number: '2', area: '', lead: 'Phòng Tư pháp' }] }],
  bad: [{ tasks: [{ lead: 'Phòng Nội vụ' }, { number: '2', area: '', lead: 'Phòng Nội vụ' }, { number: '3', area: '', lead: 'Phòng nội vụ' }] }],
});

/** Names that are written otherwise more often, with the more usual way. Undefined for all names of a plan that is of one mind. */
function spellingsOf(tasks: readonly Task[], catalogue: AgencyCatalogue): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { lead, coordinating } of tasks) {
    for (const name of lead.agencies) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const name of coordinating.agencies) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const byKey = new Map<string, string[]>();
  for (const name of counts.keys()) byKey.set(catalogue.key(name), [...(byKey.get(catalogue.key(name)) ?? []), name]);
  const usual = new Map<string, string>();
  for (const names of byKey.values()) {
    const [most = '', ...others] = [...names].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    for (const other of others) if ((counts.get(other) ?? 0) < (counts.get(most) ?? 0)) usual.set(other, most);
  }
  return usual;
}
