import { standardCatalogue } from '../plan/agency/catalogue';
import { groupBy } from '../plan/group-by';
import type { Severity } from '../plan/model';
import type { ClarityScore } from '../plan/rules/clarity-score';
import { type FileReport, type FindingReport, isCheck, isProblem, taskAt, type TaskReport } from './file-report';

/** One file in a line: what a province asks of each of its communes' plans. */
export interface FileOverview {
  readonly path: string;
  /** Why it could not be read; null where it was, and then the rest is known. */
  readonly problem: string | null;
  readonly title: string | null;
  readonly year: number | null;
  readonly tasks: number;
  readonly areas: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** The "6 rõ": how many tasks are clear in each. */
  readonly clarity: readonly ClarityScore[];
  /** The office that issued it. */
  readonly authority: string | null;
  /** What each lead agency has to do, and what was found on its tasks. */
  readonly agencies: readonly LeadOverview[];
  /** How often each rule found something. */
  readonly rules: readonly RuleOverview[];
}

/** A lead agency of one plan. */
export interface LeadOverview {
  readonly name: string;
  readonly tasks: number;
  readonly errors: number;
  readonly warnings: number;
}

/** A rule that found something in one plan. */
export interface RuleOverview {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  readonly count: number;
}

/** Which form of overviews is kept of a run that was stopped: those of another form are read again. */
export const overviewForm = 2;

const nothing: Omit<FileOverview, 'path' | 'problem'> = {
  title: null,
  year: null,
  tasks: 0,
  areas: 0,
  counts: { error: 0, warning: 0, info: 0 },
  clarity: [],
  authority: null,
  agencies: [],
  rules: [],
};

/** The line of a file that could not be read. */
export const unreadOverview = (path: string, problem: string): FileOverview => ({ path, problem, ...nothing });

/** The line of a file that was checked, or could not be read. */
export function fileOverview(report: FileReport): FileOverview {
  const { path } = report;
  if (isProblem(report)) return unreadOverview(path, report.message);
  if (!isCheck(report)) throw new Error('An overview is of files that were checked.');
  const { plan, tasks, areas, counts, clarity, findings } = report;
  return {
    path,
    problem: null,
    title: plan.title,
    year: plan.year,
    tasks: tasks.length,
    areas: areas.length,
    counts,
    clarity,
    authority: plan.authority,
    agencies: leadOverviews(tasks, findings),
    rules: ruleOverviews(findings),
  };
}

/** A lead agency's counts while they are made. */
type LeadCount = { -readonly [Key in keyof LeadOverview]: LeadOverview[Key] };

function leadOverviews(tasks: readonly TaskReport[], findings: readonly FindingReport[]): LeadOverview[] {
  const leads = new Map<string, LeadCount>();
  const leadOf = (name: string): LeadCount => {
    const key = standardCatalogue.identity(name);
    const found = leads.get(key) ?? { name, tasks: 0, errors: 0, warnings: 0 };
    leads.set(key, found);
    return found;
  };
  for (const { lead } of tasks) for (const name of new Set(lead.agencies)) leadOf(name).tasks++;
  for (const { severity, task, row } of findings) {
    if (task === null || severity === 'info') continue;
    for (const name of new Set(taskAt(row, tasks)?.lead.agencies ?? []))
      leadOf(name)[severity === 'error' ? 'errors' : 'warnings']++;
  }
  return [...leads.values()];
}

const ruleOverviews = (findings: readonly FindingReport[]): RuleOverview[] =>
  [...groupBy(findings, ({ rule, severity }) => `${severity} ${rule}`).values()].flatMap((found) => {
    const [first] = found;
    return first ? [{ rule: first.rule, name: first.name, severity: first.severity, count: found.length }] : [];
  });
