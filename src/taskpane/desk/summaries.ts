import type { Language } from '../../plan/schema/schema';
import type { TabChoice } from '../../plan/summary/agency-tabs';
import { today } from '../day';
import type { Overwrite } from '../summaries';
import type { Desk } from './desk';
import { loadSummaries } from './stamps';

export interface SummaryEffects {
  /** Makes or renews summaries and agency tabs. @param overwrite which sheets changed by hand are written over; false asks first. */
  readonly summarise: (language: Language, choice: TabChoice, overwrite: Overwrite) => Promise<void>;
  /** Stops longer work before it writes. */
  readonly cancel: () => void;
}

export function summariesDesk({ tell, longWork, plan }: Desk): SummaryEffects {
  return {
    summarise: (language, choice, overwrite) =>
      longWork.run(async () => {
        await longWork.reaches('reading', 1, 4);
        const now = await plan.refresh();
        if (!now) return;
        tell({ type: 'asked', question: null });
        const { makeSummaries } = await loadSummaries();
        const outcome = await makeSummaries(now.checked, language, today(), choice, overwrite, longWork);
        if (outcome === null) return tell({ type: 'notice', notice: { is: 'cancelled' } });
        if (outcome.is === 'changed-by-hand')
          return tell({ type: 'asked', question: { is: 'overwrite-tabs', names: outcome.names, choice } });
        tell({ type: 'notice', notice: outcome.is === 'made' ? { ...outcome, is: 'summaries-made' } : outcome });
      }),
    cancel: () => longWork.cancel(),
  };
}
