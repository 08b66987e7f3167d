import { cellKey } from '../plan/cell-address';
import { groupBy } from '../plan/group-by';
import { type Finding, type PlanSheet, severities, type Task } from '../plan/model';

/** The findings of one task, or those about the plan as a whole. */
export interface FindingGroup {
  readonly key: string;
  readonly task: Task | null;
  readonly findings: readonly Finding[];
}

/** A line of the list: a group's heading, or a finding under it. */
export type ListLine = { readonly is: 'heading'; readonly group: FindingGroup } | { readonly is: 'finding'; readonly finding: Finding };

/** Tells one finding from all others, also after a new check. */
export const findingKey = ({ rule, cell, values }: Finding): string => `${rule}|${cellKey(cell)}|${Object.values(values).join('|')}`;

const worst = (findings: readonly Finding[]): number => Math.min(...findings.map(({ severity }) => severities.indexOf(severity)));

const groupKey = (taskRow: number | null): string => (taskRow === null ? 'plan' : String(taskRow));

function groupsOf(plan: PlanSheet, findings: readonly Finding[]): FindingGroup[] {
  const tasks = new Map(plan.tasks.map((task) => [task.row, task]));
  return [...groupBy(findings, ({ taskRow }) => taskRow)].map(([row, own]) => ({
    key: groupKey(row),
    task: row === null ? null : (tasks.get(row) ?? null),
    findings: own.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
  }));
}

/** Those with the worst first, then in the order of the sheet; the plan's own findings go before tasks as bad. */
const worstFirst = (a: FindingGroup, b: FindingGroup): number =>
  worst(a.findings) - worst(b.findings) || Number(a.task !== null) - Number(b.task !== null) || (a.task?.row ?? 0) - (b.task?.row ?? 0);

/**
 * The order in which groups are listed: worst first. Given the order of the list as it stands, groups keep their places, and new ones come
 * behind: a list that is read must not jump.
 */
export function groupOrder(plan: PlanSheet, findings: readonly Finding[], before?: readonly string[]): readonly string[] {
  const keys = groupsOf(plan, findings).sort(worstFirst).map(({ key }) => key);
  if (!before) return keys;
  const known = new Set(before);
  return [...before, ...keys.filter((key) => !known.has(key))];
}

/** Findings by task, in an order made before. */
export function groupByTask(plan: PlanSheet, findings: readonly Finding[], order: readonly string[]): FindingGroup[] {
  const place = new Map(order.map((key, index) => [key, index]));
  return groupsOf(plan, findings).sort((a, b) => (place.get(a.key) ?? Infinity) - (place.get(b.key) ?? Infinity));
}

export const listLines = (groups: readonly FindingGroup[]): ListLine[] =>
  groups.flatMap((group): ListLine[] => [{ is: 'heading', group }, ...group.findings.map((finding): ListLine => ({ is: 'finding', finding }))]);
