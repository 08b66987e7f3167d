import { groupBy } from '../group-by';
import type { PlanSheet } from '../model';
import { withTraditionalToneMarks } from '../text/tone-marks';
import { agencyNames, placesOf } from './agency-names';
import { asWritten, rewriting } from './rewrite';
import { defineRule, type PlanRule } from './rule';

/** An agency is written one way throughout a plan. Seen in the sample plan, tasks 26 and 38. */
export const agencyVariant = defineRule<PlanRule>({
  id: 'agency/variant',
  name: { vi: 'Cơ quan ghi nhiều cách', en: 'Agency written several ways' },
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
        ...rewriting(text, (written) => written.replace(asWritten(name, 'gu'), () => usual)),
      };
    });
  },
  good: [
    { tasks: [{ lead: 'Phòng Nội vụ' }, { number: '2', area: '', lead: 'Phòng Tư pháp' }] },
    {
      tasks: [
        { lead: 'UBND xã Tân Thành' },
        { number: '2', area: '', lead: 'UBND xã Tân Thạnh' },
        { number: '3', area: '', lead: 'UBND xã Tân Thạnh' },
      ],
    },
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

/** Which of two spellings is the better one: with a capital, not all capitals, written in full. */
const spellingRank = (name: string): number =>
  (/^\p{Lu}/u.test(name) ? 4 : 0) + (name === name.toUpperCase() ? 0 : 2) + (/\p{L}\./u.test(name) ? 0 : 1);

/** True if two spellings differ in nothing but the place of tone marks, which text/tone-marks is about. */
const isSameButToneMarks = (one: string, other: string): boolean =>
  withTraditionalToneMarks(one) === withTraditionalToneMarks(other);

/** Names that are better written elsewhere in the plan, with that way: the best of the more usual ones. */
function usualSpellings(plan: PlanSheet): ReadonlyMap<string, string> {
  const names = agencyNames(plan);
  const count = (name: string): number => names.get(name)?.count ?? 0;
  const usual = new Map<string, string>();
  for (const spellings of groupBy(names.keys(), (name) => plan.catalogue.identity(name)).values()) {
    const [best = '', ...others] = [...spellings].sort(
      (a, b) => spellingRank(b) - spellingRank(a) || count(b) - count(a),
    );
    for (const other of others)
      if (!isSameInSentence(other, best) && !isSameButToneMarks(other, best) && count(other) < count(best))
        usual.set(other, best);
  }
  return usual;
}
