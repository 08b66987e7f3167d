import { cellKey } from '../plan/cell-address';
import { groupBy } from '../plan/group-by';
import { type Finding, type PlanSheet, severities, type Task } from '../plan/model';

/** What findings are listed under. */
export const groupings = ['task', 'area', 'agency', 'rule'] as const;
export type Grouping = (typeof groupings)[number];

/** Findings that have something in common; those about the plan as a whole stand in a group of their own. */
export interface FindingGroup {
  readonly key: string;
  /** Where the group is a task's. */
  readonly task: Task | null;
  /** The area's or agency's name, the rule's id; "" for tasks, and for findings about the plan or of tasks that have none. */
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** A line of the list: a group's heading, or a finding under it. */
export type ListLine =
  { readonly is: 'heading'; readonly group: FindingGroup } | { readonly is: 'finding'; readonly finding: Finding };

/** Tells one finding from all others, also after a new check. */
export const findingKey = ({ rule, cell, values }: Finding): string =>
  `${rule}|${cellKey(cell)}|${Object.values(values).join('|')}`;

const worst = (findings: readonly Finding[]): number =>
  Math.min(...findings.map(({ severity }) => severities.indexOf(severity)));

/** The key of the group that holds what is about the plan as a whole. */
export const planKey = 'plan';

/** What a finding is listed under: a key that stays the same while its group is the same, and the group's name. */
function placeOf(
  finding: Finding,
  task: Task | undefined,
  by: Grouping,
  plan: PlanSheet,
): { readonly key: string; readonly name: string } {
  if (by === 'rule') return { key: finding.rule, name: finding.rule };
  if (!task) return { key: planKey, name: '' };
  if (by === 'task') return { key: String(task.row), name: '' };
  if (by === 'area')
    return {
      key: `area ${task.area?.name ?? ''}`,
      name: task.area === null ? '' : [task.area.numeral, task.area.name].filter((part) => part !== '').join('. '),
    };
  const [lead = ''] = task.lead.agencies;
  const name = plan.catalogue.entry(lead)?.name ?? lead;
  return { key: `agency ${name}`, name };
}

function groupsOf(plan: PlanSheet, findings: readonly Finding[], by: Grouping = 'task'): FindingGroup[] {
  const tasks = new Map(plan.tasks.map((task) => [task.row, task]));
  const taskOf = ({ taskRow }: Finding): Task | undefined => (taskRow === null ? undefined : tasks.get(taskRow));
  return [...groupBy(findings, (finding) => placeOf(finding, taskOf(finding), by, plan).key)].map(([key, own]) => {
    const [first] = own;
    const task = first && taskOf(first);
    return {
      key,
      task: by === 'task' ? (task ?? null) : null,
      name: first ? placeOf(first, task, by, plan).name : '',
      findings: [...own].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
    };
  });
}

/** Those with the worst first, then in the order of the sheet; the plan's own findings go before tasks as bad. */
const worstFirst = (a: FindingGroup, b: FindingGroup): number =>
  worst(a.findings) - worst(b.findings) ||
  Number(a.key !== planKey) - Number(b.key !== planKey) ||
  (a.task?.row ?? 0) - (b.task?.row ?? 0) ||
  a.name.localeCompare(b.name, 'vi');

/**
 * The order in which groups are listed: worst first. Given the order of the list as it stands, groups keep their places, and new ones come
 * behind: a list that is read must not jump.
 */
export function groupOrder(
  plan: PlanSheet,
  findings: readonly Finding[],
  before?: readonly string[],
  by: Grouping = 'task',
): readonly string[] {
  const keys = groupsOf(plan, findings, by)
    .sort(worstFirst)
    .map(({ key }) => key);
  if (!before) return keys;
  const known = new Set(before);
  return [...before, ...keys.filter((key) => !known.has(key))];
}

/** Findings in their groups, in an order made before. */
export function grouped(
  plan: PlanSheet,
  findings: readonly Finding[],
  order: readonly string[],
  by: Grouping,
): FindingGroup[] {
  const place = new Map(order.map((key, index) => [key, index]));
  return groupsOf(plan, findings, by).sort((a, b) => (place.get(a.key) ?? Infinity) - (place.get(b.key) ?? Infinity));
}

/** The list's lines; of groups that are folded, by their keys, only the heading. */
export const listLines = (groups: readonly FindingGroup[], folded: ReadonlySet<string> = new Set()): ListLine[] =>
  groups.flatMap((group): ListLine[] => [
    { is: 'heading', group },
    ...(folded.has(group.key) ? [] : group.findings.map((finding): ListLine => ({ is: 'finding', finding }))),
  ]);
