import type { AgencyCatalogue } from '../agency/catalogue';
import { monthOf, yearOf } from '../deadline/calendar';
import type { Deadline } from '../deadline/deadline';
import { placesOfFinding } from '../finding-places';
import type { Finding, PlanSheet, Task } from '../model';
import { fold } from '../text/fold';

/** What a task is counted under. `key` never changes with the language; `name` is the plan's own word, "" where it has none. */
export interface GroupKey {
  readonly key: string;
  readonly name: string;
}

export interface SummaryGroup extends GroupKey {
  readonly tasks: readonly Task[];
  readonly missingProducts: number;
  readonly missingDeadlines: number;
  readonly findings: number;
}

/** Groups of tasks that lack what they are grouped by: always there to be seen, never dropped. */
export const noGroup = '-';

/** The name by which an agency is counted: the catalogue's where it knows it, else as first written. */
const agencyKey = (name: string, catalogue: AgencyCatalogue): GroupKey => ({
  key: catalogue.identity(catalogue.entry(name)?.name ?? name),
  name: catalogue.entry(name)?.name ?? name,
});

/** The key by which an agency is counted, however it is written. */
export const agencyKeyOf = (name: string, catalogue: AgencyCatalogue): string => agencyKey(name, catalogue).key;

/** Agencies by their keys, each once. */
const agencyKeys = (names: readonly string[], catalogue: AgencyCatalogue): GroupKey[] => [
  ...new Map(names.map((name) => agencyKey(name, catalogue)).map((group) => [group.key, group])).values(),
];

/** The agencies that lead a task, each once: several if it has several leads, "none" if it has no lead. */
export function leadKeys({ lead }: Task, catalogue: AgencyCatalogue): GroupKey[] {
  const keys = agencyKeys(lead.agencies, catalogue);
  return keys.length === 0 ? [{ key: noGroup, name: '' }] : keys;
}

/** The agencies that support a task, each once. */
export const supportKeys = ({ coordinating }: Task, catalogue: AgencyCatalogue): GroupKey[] =>
  agencyKeys(coordinating.agencies, catalogue);

export function areaKey({ area }: Task): GroupKey {
  if (area === null) return { key: noGroup, name: '' };
  const name = area.numeral === '' ? area.name : `${area.numeral}. ${area.name}`;
  return { key: name, name };
}

export const fundingKey = ({ funding }: Task): GroupKey =>
  funding.text === '' ? { key: noGroup, name: '' } : { key: fold(funding.text), name: funding.text };

const ongoingKinds: ReadonlySet<string> = new Set(['ongoing', 'periodic']);

/** True for what goes on all year or comes round again: it has no day by which it is due. */
export const isOngoing = (read: Deadline | null): boolean => read !== null && ongoingKinds.has(read.kind);

/** "2026-Q1", "year" for the whole year, "ongoing", or "-" where no end can be worked out. */
export function quarterKey(read: Deadline | null): string {
  if (!read) return noGroup;
  if (isOngoing(read)) return 'ongoing';
  if (read.kind === 'whole_year') return 'year';
  return read.end === null ? noGroup : `${yearOf(read.end)}-Q${Math.ceil(monthOf(read.end) / 3)}`;
}

export interface PlanSummary {
  readonly tasks: number;
  readonly byLead: readonly SummaryGroup[];
  readonly byArea: readonly SummaryGroup[];
  readonly byQuarter: readonly SummaryGroup[];
  readonly byFunding: readonly SummaryGroup[];
  /** By what agencies reported; [] for a plan that nobody reports on yet. */
  readonly byStatus: readonly SummaryGroup[];
  /** Tasks that several agencies lead: they stand under each, and once in the total. */
  readonly shared: number;
}

function grouped(
  plan: PlanSheet,
  findingsOf: ReadonlyMap<number, number>,
  keysOf: (task: Task) => readonly GroupKey[],
): SummaryGroup[] {
  const groups = new Map<string, { name: string; tasks: Task[] }>();
  for (const task of plan.tasks) {
    for (const { key, name } of keysOf(task)) {
      const group = groups.get(key);
      if (group) group.tasks.push(task);
      else groups.set(key, { name, tasks: [task] });
    }
  }
  return [...groups].map(([key, { name, tasks }]) => ({
    key,
    name,
    tasks,
    missingProducts: tasks.filter(({ product }) => product.text === '').length,
    missingDeadlines: tasks.filter(({ deadline }) => deadline.text === '').length,
    findings: tasks.reduce((sum, { row }) => sum + (findingsOf.get(row) ?? 0), 0),
  }));
}

const last = (group: GroupKey): number => Number(group.key === noGroup);
const byName = (a: SummaryGroup, b: SummaryGroup): number =>
  last(a) - last(b) || b.tasks.length - a.tasks.length || a.name.localeCompare(b.name, 'vi');
/** Quarters in their order, then what has no quarter. */
const behindQuarters: readonly string[] = ['year', 'ongoing', noGroup];
const byQuarterKey = (a: GroupKey, b: GroupKey): number =>
  behindQuarters.indexOf(a.key) - behindQuarters.indexOf(b.key) || a.key.localeCompare(b.key);

const statusKey = ({ row }: Task, statuses: ReadonlyMap<number, string>): GroupKey => {
  const status = statuses.get(row) ?? '';
  return status === ''
    ? { key: noGroup, name: '' }
    : { key: status.normalize('NFC').toLocaleLowerCase('vi'), name: status };
};

/** How many errors and warnings each task has, by its row. */
export function findingsByTask(findings: readonly Finding[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const finding of findings.filter(({ severity }) => severity !== 'info'))
    for (const { taskRow } of placesOfFinding(finding))
      if (taskRow !== null) counts.set(taskRow, (counts.get(taskRow) ?? 0) + 1);
  return counts;
}

/** Counts of a plan. Every grouping holds every task; a task with two leads stands under both, and once in the totals. */
export function summarizePlan(plan: PlanSheet, findings: readonly Finding[]): PlanSummary {
  const findingsOf = findingsByTask(findings);
  const { catalogue } = plan;
  const statuses = plan.progress?.statuses;
  const group = (keysOf: (task: Task) => readonly GroupKey[]): SummaryGroup[] => grouped(plan, findingsOf, keysOf);
  return {
    tasks: plan.tasks.length,
    byLead: group((task) => leadKeys(task, catalogue)).sort(byName),
    byArea: group((task) => [areaKey(task)]),
    byQuarter: group((task) => [{ key: quarterKey(task.deadline.read), name: '' }]).sort(byQuarterKey),
    byFunding: group((task) => [fundingKey(task)]).sort(byName),
    byStatus: statuses ? group((task) => [statusKey(task, statuses)]).sort(byName) : [],
    shared: plan.tasks.filter((task) => leadKeys(task, catalogue).length > 1).length,
  };
}

/** A group of an agency that is named, and is not "none". */
export const isRealLead = ({ key }: GroupKey): boolean => key !== noGroup;
