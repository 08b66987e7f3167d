import type { PlanComparison } from '../../plan/comparing/compare-plans';
import type { PlanSheet } from '../../plan/model';
import type { Language } from '../../plan/schema/schema';
import type { Desk } from './desk';

export interface ComparingEffects {
  /** Compares the plan with an earlier version on another sheet. */
  readonly compare: (sheetId: string, name: string) => Promise<void>;
  /** Writes the last comparison on a sheet of its own. */
  readonly writeComparison: (language: Language) => Promise<void>;
}

const loadComparing = () => import('../comparing');

export function comparingDesk({ tell, queue, plan }: Desk): ComparingEffects {
  let last: { readonly before: string; readonly after: PlanSheet; readonly result: PlanComparison } | undefined;
  return {
    compare: (sheetId, name) =>
      queue.alone(async () => {
        const now = await plan.refresh();
        if (!now) return;
        const result = await (await loadComparing()).compare(now, sheetId);
        last = { before: name, after: now.checked.plan, result };
        tell({ type: 'compared', name, result });
      }),
    writeComparison: (language) =>
      queue.alone(async () => {
        if (!last) return;
        const { before, after, result } = last;
        const sheet = await (await loadComparing()).writeComparison(result, before, after, language);
        tell({ type: 'notice', notice: { is: 'comparison-written', count: result.changes.length, sheet } });
      }),
  };
}
