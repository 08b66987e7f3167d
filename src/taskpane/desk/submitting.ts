import { forgetDeletedRows } from '../../excel/deleted-rows';
import type { Language } from '../../plan/schema/schema';
import type { CheckStamp } from '../../plan/summary/report-draft';
import { today } from '../day';
import type { Desk } from './desk';
import { loadSummaries } from './stamps';

export interface SubmittingEffects {
  /** Writes the report, with a stamp over what the plan says now. */
  readonly stamp: (language: Language, version: string) => Promise<void>;
}

export function submittingDesk({ tell, longWork, plan, stamps, undoSteps }: Desk): SubmittingEffects {
  return {
    stamp: (language, version) =>
      longWork.run(async () => {
        const now = await plan.refresh();
        if (!now) return;
        const { contentHash, writeReport } = await loadSummaries();
        const stamp: CheckStamp = {
          on: today(),
          version,
          schema: now.context.settings.schema.name,
          hash: await contentHash(now.checked.plan),
        };
        // What is handed in holds no hidden copy of deleted text: from here on those rows cannot be brought back.
        await forgetDeletedRows();
        undoSteps.dropRows();
        await writeReport(now.checked, stamp, language);
        stamps.takeOver(stamp);
        await stamps.compare(now.checked);
        tell({ type: 'notice', notice: { is: 'stamped' } });
      }),
  };
}
