import type { CheckedSheet } from '../checking/check-sheet';

/** What stands between a plan and its submission. */
export interface Readiness {
  readonly isReady: boolean;
  readonly tasks: number;
  readonly errors: number;
  /** Rows that are not read and that nobody set aside with a reason. */
  readonly unread: number;
  /** Places where the reading is not sure. */
  readonly doubts: number;
}

/** Readings that are not sure; the plan tells them once its reader does. */
const doubtsOf = (plan: CheckedSheet['plan'] & { readonly doubts?: readonly unknown[] }): number =>
  plan.doubts?.length ?? 0;

/** Whether a plan can be handed in: it has tasks, all of it was read and read for sure, and no error is left. */
export function readiness({ plan, findings, ignored }: Pick<CheckedSheet, 'plan' | 'findings' | 'ignored'>): Readiness {
  const tasks = plan.tasks.length;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const setAside = ignored.filter(({ finding }) => finding.rule === 'structure/unread-row').length;
  const unread = Math.max(0, plan.unread.length - setAside);
  const doubts = doubtsOf(plan);
  return { isReady: tasks > 0 && errors + unread + doubts === 0, tasks, errors, unread, doubts };
}
