import { placesOfFinding } from '../finding-places';
import type { Finding, PlanSheet } from '../model';
import { ruleById } from './index';
import type { Clarity } from './rule';

/** The six clarities in the order in which they are always named: người, việc, trách nhiệm, thẩm quyền, thời gian, kết quả. */
export const clarities: readonly Clarity[] = ['who', 'what', 'responsibility', 'authority', 'time', 'result'];

export interface ClarityScore {
  readonly clarity: Clarity;
  /** Tasks without an error or warning against this clarity. */
  readonly clear: number;
  readonly of: number;
}

/** Which clarity a finding speaks against. Lead rules answer for người and trách nhiệm alike (docs: domain, "6 rõ"). */
function against({ rule }: Finding): readonly Clarity[] {
  const clarity = ruleById.get(rule)?.clarity;
  if (!clarity) return [];
  return clarity === 'responsibility' ? ['who', 'responsibility'] : [clarity];
}

/** How many tasks are clear in each of the six. Notes (info) do not count: they are worth knowing, not wrong. */
export function clarityScore(plan: PlanSheet, findings: readonly Finding[]): ClarityScore[] {
  const unclear = new Map<Clarity, Set<number>>(clarities.map((clarity) => [clarity, new Set()]));
  for (const finding of findings) {
    if (finding.severity === 'info') continue;
    for (const clarity of against(finding))
      for (const { taskRow } of placesOfFinding(finding)) if (taskRow !== null) unclear.get(clarity)?.add(taskRow);
  }
  return clarities.map((clarity) => ({
    clarity,
    clear: plan.tasks.length - (unclear.get(clarity)?.size ?? 0),
    of: plan.tasks.length,
  }));
}

/** Scores in one figure: how many of a hundred that could be clear are; never 100 of what is not whole. A plan without tasks is not unclear. */
export function clarityPercent(scores: readonly ClarityScore[]): number {
  const sum = (part: 'clear' | 'of'): number => scores.reduce((all, score) => all + score[part], 0);
  return sum('of') === 0 ? 100 : Math.floor((sum('clear') / sum('of')) * 100);
}
