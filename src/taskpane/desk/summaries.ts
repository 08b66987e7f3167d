import type { Language } from '../../plan/schema/schema';
import type { TabChoice } from '../../plan/summary/agency-tabs';
import { today } from '../day';
import type { Desk } from './desk';
import { loadSummaries } from './stamps';

export interface SummaryEffects {
  /** Makes or renews summaries and agency tabs; asks before a tab changed by hand is written over, unless told to. */
  readonly summarise: (language: Language, choice: TabChoice, isForced: boolean) => Promise<void>;
  /** Stops longer work before it writes. */
  readonly cancel: () => void;
}

export function summariesDesk({ tell, longWork, plan }: Desk): SummaryEffects {
  return {
    summarise: (language, choice, isForced) =>
      longWork.run(async () => {
        const now = await plan.refresh();
        if (!now) return;
        tell({ type: 'asked', question: null });
        const { makeSummaries } = await loadSummaries();
        const isCancelled = (): boolean => longWork.isCancelled;
        const outcome = await makeSummaries(now.checked, language, today(), choice, isForced, isCancelled);
        if (outcome === null) return tell({ type: 'notice', notice: { is: 'cancelled' } });
        if (outcome.is === 'changed-by-hand')
          return tell({ type: 'asked', question: { is: 'overwrite-tabs', names: outcome.names, choice } });
        if (outcome.is === 'name-taken') return tell({ type: 'notice', notice: outcome });
        tell({ type: 'notice', notice: { is: 'summaries-made', tabs: outcome.tabs, pivots: outcome.pivots } });
      }),
    cancel: () => longWork.cancel(),
  };
}
