import { groupBy } from '../group-by';
import type { PlanSheet } from '../model';
import { agencyNames, placesOf } from './agency-names';
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
  check: (plan) => {
    const spellings = usualSpellings(plan);
    return placesOf(plan, spellings).map(({ cell, field, task, name, text }) => {
      const usual = spellings.get(name) ?? name;
      return {
        cell,
        field,
        task,
        values: { name, usual },
        ...rewriting(text, (written) => written.replace(asWritten(name), usual), { safe: true }),
      };
    });
  },
  good: [
    { tasks: [{ lead: 'Phòng Nội vụ' }, { number: '2', area: '', lead: 'Phòng Tư pháp' }] },
    { tasks: [{ lead: 'Phòng Nội vụ' }, { number: '2', area: '', lead: 'Phòng nội vụ' }] },
    {
      tasks: [
        { lead: 'Phòng Nội vụ' },
        { number: '2', area: '', lead: 'Phòng Nội vụ' },
        { number: '3', area: '', coordinating: 'Phòng Kinh tế, phòng Nội vụ' },
      ],
    },
  ],
  bad: [
    {
      tasks: [
        { lead: 'Phòng nội vụ' },
        { number: '2', area: '', lead: 'Phòng Nội vụ' },
        { number: '3', area: '', lead: 'Phòng Nội vụ' },
      ],
    },
    {
      tasks: [
        { lead: 'P. Nội vụ' },
        { number: '2', area: '', lead: 'Phòng Nội vụ' },
        { number: '3', area: '', lead: 'Phòng Nội vụ' },
      ],
    },
    {
      tasks: [
        { lead: 'Phòng Nội vụ' },
        { number: '2', area: '', lead: 'Phòng Nội vụ' },
        { number: '3', area: '', lead: 'Phòng nội vụ' },
      ],
    },
  ],
});

/** "…, các sở, ban, ngành": within a sentence a name may begin small. */
const isSameInSentence = (one: string, other: string): boolean =>
  one.slice(1) === other.slice(1) && one.charAt(0).toLowerCase() === other.charAt(0).toLowerCase();

/** Names that are written otherwise more often, with the more usual way. */
function usualSpellings(plan: PlanSheet): ReadonlyMap<string, string> {
  const names = agencyNames(plan);
  const count = (name: string): number => names.get(name)?.count ?? 0;
  const usual = new Map<string, string>();
  for (const spellings of groupBy(names.keys(), (name) => plan.catalogue.key(name)).values()) {
    const [most = '', ...others] = [...spellings].sort((a, b) => count(b) - count(a));
    for (const other of others)
      if (count(other) < count(most) && !isSameInSentence(other, most)) usual.set(other, most);
  }
  return usual;
}
