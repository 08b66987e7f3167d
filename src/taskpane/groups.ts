import { type Finding, type PlanSheet, severities, type Task } from '../plan/model';

/** The findings of one task, or those about the plan as a whole. */
export interface FindingGroup {
  readonly task: Task | null;
  readonly findings: readonly Finding[];
}

/** A line of the list: a group's heading, or a finding under it. */
export type ListLine = { readonly is: 'heading'; readonly group: FindingGroup } | { readonly is: 'finding'; readonly finding: Finding };

const worst = (findings: readonly Finding[]): number => Math.min(...findings.map(({ severity }) => severities.indexOf(severity)));

/** Groups by task, those with the worst first, then in the order of the sheet; the plan's own findings go before tasks as bad. */
export function groupByTask(plan: PlanSheet, findings: readonly Finding[]): FindingGroup[] {
  const byRow = new Map<number | null, Finding[]>();
  for (const finding of findings) byRow.set(finding.taskRow, [...(byRow.get(finding.taskRow) ?? []), finding]);
  const tasks = new Map(plan.tasks.map((task) => [task.row, task]));
  return [...byRow]
    .map(([row, own]) => ({
      task: row === null ? null : (tasks.get(row) ?? null),
      findings: [...own].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
    }))
    .sort((a, b) => worst(a.findings) - worst(b.findings) || Number(a.task !== null) - Number(b.task !== null) || (a.task?.row ?? 0) - (b.task?.row ?? 0));
}

export const listLines = (groups: readonly FindingGroup[]): ListLine[] =>
  groups.flatMap((group): ListLine[] => [{ is: 'heading', group }, ...group.findings.map((finding): ListLine => ({ is: 'finding', finding }))]);
