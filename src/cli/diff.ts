import { comparePlans } from '../plan/comparing/compare-plans';
import type { PlanSheet } from '../plan/model';
import type { Call } from './arguments';
import { diffFormatters } from './diff-formats';
import { refuse } from './one-file';
import { type FileJob, readPlanFile } from './read-file';
import type { CallSurroundings, ExitStatus } from './surroundings';
import { words } from './words';
import { deliverText, tellProblem } from './write';

/** Compares two versions of a plan. @returns 0 where they are the same, 1 where they differ, 2 where one could not be read. */
export async function diff(call: Call, job: FileJob, around: CallSurroundings): Promise<ExitStatus> {
  const { language, paths, format, output } = call;
  const [before, after, more] = paths;
  if (before === undefined || after === undefined || more !== undefined)
    return refuse(words[language].twoFiles, call, around);
  const plans: PlanSheet[] = [];
  for (const path of [before, after]) {
    try {
      plans.push(await readPlanFile(path, job, around.read));
    } catch (error) {
      tellProblem(path, error, call, around);
      return 2;
    }
  }
  const [older, newer] = plans as [PlanSheet, PlanSheet];
  const comparison = comparePlans(older, newer);
  const isColoured = around.isTerminal && output === undefined;
  const text = diffFormatters[format === 'json' ? 'json' : 'text'](comparison, { before, after, language, isColoured });
  deliverText(text, call, around);
  return comparison.changes.length > 0 ? 1 : 0;
}
