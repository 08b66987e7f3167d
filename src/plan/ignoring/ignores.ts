import { isTextField } from '../fields/field-lists';
import type { Finding, PlanSheet, Task } from '../model';

/** A finding set aside by a person, with the reason; or a rule, on one sheet or in the whole workbook. */
export interface Ignore {
  readonly rule: string;
  readonly scope: 'finding' | 'sheet' | 'workbook';
  /** The sheet; "" for the whole workbook. */
  readonly sheet: string;
  /** One finding: the task's text, and the text it was about. When either changes, the ignore lapses: it was given for those words. */
  readonly task: string;
  readonly text: string;
  readonly reason: string;
  /** The day it was set, ISO; "" where it is not known. */
  readonly on: string;
}

export interface IgnoredFinding {
  readonly finding: Finding;
  readonly ignore: Ignore;
}

export interface AfterIgnores {
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  /** Ignores of single findings on this sheet that match nothing any more. */
  readonly lapsed: readonly Ignore[];
}

/** The words that a finding is about: those of its field, else those that its rule quotes. */
function textOf({ field, values, others }: Finding, task: Task | undefined): string {
  // One finding for many places: how many there are just now is not what was set aside.
  if (others) return field ?? '';
  if (task && field && isTextField(field)) return task[field].text;
  return Object.values(values).join(' ');
}

const identityOf = (finding: Finding, task: Task | undefined): string =>
  JSON.stringify([finding.rule, task?.task.text ?? '', textOf(finding, task)]);
const identityIn = ({ rule, task, text }: Ignore): string => JSON.stringify([rule, task, text]);

const tasksByRow = ({ tasks }: PlanSheet): ReadonlyMap<number, Task> => new Map(tasks.map((task) => [task.row, task]));
const taskOf = ({ taskRow }: Finding, tasks: ReadonlyMap<number, Task>): Task | undefined =>
  taskRow === null ? undefined : tasks.get(taskRow);

/** The ignore that sets a finding aside, or its rule. */
export function ignoreOf(
  plan: PlanSheet,
  finding: Finding,
  scope: Ignore['scope'],
  reason: string,
  on: string,
): Ignore {
  const task = plan.tasks.find(({ row }) => row === finding.taskRow);
  const isOne = scope === 'finding';
  return {
    rule: finding.rule,
    scope,
    sheet: scope === 'workbook' ? '' : plan.sheet,
    task: isOne ? (task?.task.text ?? '') : '',
    text: isOne ? textOf(finding, task) : '',
    reason,
    on,
  };
}

/**
 * Parts the findings from those that were set aside. A finding moves with its task: sorting and renumbering do not bring it back.
 * @param knownAs the names under which ignores speak of the plan's sheet: those that it had before it was renamed too
 */
export function applyIgnores(
  plan: PlanSheet,
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  knownAs: readonly string[] = [plan.sheet],
): AfterIgnores {
  if (ignores.length === 0) return { findings, ignored: [], lapsed: [] };
  const here = ignores.filter(({ scope, sheet }) => scope === 'workbook' || knownAs.includes(sheet));
  const rules = new Map(here.filter(({ scope }) => scope !== 'finding').map((ignore) => [ignore.rule, ignore]));
  const single = new Map(here.filter(({ scope }) => scope === 'finding').map((ignore) => [identityIn(ignore), ignore]));
  const matched = new Set<Ignore>();
  const tasks = tasksByRow(plan);
  const kept: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const finding of findings) {
    const ignore =
      rules.get(finding.rule) ??
      (single.size > 0 ? single.get(identityOf(finding, taskOf(finding, tasks))) : undefined);
    if (ignore) {
      matched.add(ignore);
      ignored.push({ finding, ignore });
    } else kept.push(finding);
  }
  return { findings: kept, ignored, lapsed: [...single.values()].filter((ignore) => !matched.has(ignore)) };
}
