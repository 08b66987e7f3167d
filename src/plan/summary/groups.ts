import { placesOfFinding } from '../rules/check-plan';
import type { AgencyCatalogue } from '../agency/catalogue';
import { monthOf, yearOf } from '../deadline/calendar';
import type { Deadline } from '../deadline/deadline';
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
  key: catalogue.key(catalogue.entry(name)?.name ?? name),
  name: catalogue.entry(name)?.name ?? name,
});

/** The key by which an agency is counted, however it is written. */
export const agencyKeyOf = (name: string, catalogue: AgencyCatalogue): string => agencyKey(name, catalogue).key;

/** The agencies that lead a task; more than one where it has several. */
export function leadKeys({ lead }: Task, catalogue: AgencyCatalogue): GroupKey[] {
  const keys = lead.agencies.map((name) => agencyKey(name, catalogue));
  return keys.length === 0
    ? [{ key: noGroup, name: '' }]
    : keys.filter(({ key }, index) => keys.findIndex((other) => other.key === key) === index);
}

export const supportKeys = ({ coordinating }: Task, catalogue: AgencyCatalogue): GroupKey[] =>
  coordinating.agencies.map((name) => agencyKey(name, catalogue));

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
  /** Tasks by lead and area: "lead key|area key" → how many. */
  readonly leadByArea: ReadonlyMap<string, number>;
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
const quarterOrder = (key: string): string =>
  key === 'year' ? '9998' : key === 'ongoing' ? '9999' : key === noGroup ? '99999' : key;

/** How many errors and warnings each task has, by its row. */
export function findingsByTask(findings: readonly Finding[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const finding of findings.filter(({ severity }) => severity !== 'info'))
    for (const { taskRow } of placesOfFinding(finding))
      if (taskRow !== null) counts.set(taskRow, (counts.get(taskRow) ?? 0) + 1);
  return counts;
}

/** Counts of a plan. Every grouping holds every task; a task with two leads stands under both, and once in the totals. */
export function summarise(plan: PlanSheet, findings: readonly Finding[]): PlanSummary {
  const findingsOf = findingsByTask(findings);
  const { catalogue } = plan;
  const group = (keysOf: (task: Task) => readonly GroupKey[]): SummaryGroup[] => grouped(plan, findingsOf, keysOf);
  const leadByArea = new Map<string, number>();
  for (const task of plan.tasks) {
    const area = areaKey(task).key;
    for (const { key } of leadKeys(task, catalogue))
      leadByArea.set(`${key}|${area}`, (leadByArea.get(`${key}|${area}`) ?? 0) + 1);
  }
  return {
    tasks: plan.tasks.length,
    byLead: group((task) => leadKeys(task, catalogue)).sort(byName),
    byArea: group((task) => [areaKey(task)]),
    byQuarter: group((task) => [{ key: quarterKey(task.deadline.read), name: '' }]).sort((a, b) =>
      quarterOrder(a.key).localeCompare(quarterOrder(b.key)),
    ),
    byFunding: group((task) => [fundingKey(task)]).sort(byName),
    leadByArea,
    shared: plan.tasks.filter((task) => leadKeys(task, catalogue).length > 1).length,
  };
}

/** A group of an agency that is named, and is not "none". */
export const isRealLead = ({ key }: GroupKey): boolean => key !== noGroup;
