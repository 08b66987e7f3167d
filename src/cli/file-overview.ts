import type { Severity } from '../plan/model';
import type { ClarityScore } from '../plan/rules/clarity-score';
import { type FileReport, isCheck, isProblem } from './file-report';

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
}

const nothing: Omit<FileOverview, 'path' | 'problem'> = {
  title: null,
  year: null,
  tasks: 0,
  areas: 0,
  counts: { error: 0, warning: 0, info: 0 },
  clarity: [],
};

/** The line of a file that could not be read. */
export const unreadOverview = (path: string, problem: string): FileOverview => ({ path, problem, ...nothing });

/** The line of a file that was checked, or could not be read. */
export function fileOverview(report: FileReport): FileOverview {
  const { path } = report;
  if (isProblem(report)) return unreadOverview(path, report.message);
  if (!isCheck(report)) throw new Error('An overview is of files that were checked.');
  const { plan, tasks, areas, counts, clarity } = report;
  return {
    path,
    problem: null,
    title: plan.title,
    year: plan.year,
    tasks: tasks.length,
    areas: areas.length,
    counts,
    clarity,
  };
}
