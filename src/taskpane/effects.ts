import { asProblem, type ExcelProblem } from '../excel/problem';
import { clearHighlights, goToCell, showHighlights, watchWorkbook } from '../excel/sheet-actions';
import { readActiveSheet } from '../excel/snapshot';
import type { Finding } from '../plan/model';
import { readPlan } from '../plan/reading/read-plan';
import { checkPlan } from '../plan/rules/check-plan';
import type { PaneEvent } from './state';

/** Everything that the pane, the ribbon and the keyboard can do. The only place of the pane that talks to Excel. */
export interface PaneEffects {
  readonly read: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly goTo: (sheetId: string, finding: Finding) => Promise<void>;
}

export function paneEffects(tell: (event: PaneEvent) => void): PaneEffects {
  /** One at a time: a second press while the first is under way does nothing. */
  let isBusy = false;
  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      await work();
    } catch (error) {
      tell({ type: 'failed', problem: report(asProblem(error)).kind });
    } finally {
      isBusy = false;
    }
  };

  return {
    read: () =>
      alone(async () => {
        tell({ type: 'reading' });
        const picture = await readActiveSheet();
        tell({ type: 'read', picture, plan: readPlan(picture.snapshot) });
      }),
    check: () =>
      alone(async () => {
        tell({ type: 'checking' });
        const picture = await readActiveSheet();
        const plan = readPlan(picture.snapshot);
        const findings = plan.columns.length === 0 ? [] : checkPlan(plan);
        const isHighlighted = !picture.snapshot.isProtected;
        if (isHighlighted) await showHighlights(picture, findings);
        tell({ type: 'checked', picture, plan, findings, isHighlighted });
      }),
    clear: () => alone(async () => tell({ type: 'cleared', count: await clearHighlights() })),
    goTo: (sheetId, finding) =>
      alone(async () => {
        tell({ type: 'chosen', finding });
        await goToCell(sheetId, finding.cell);
      }),
  };
}

/** Begins to hear of edits, so that the pane can say that its list is out of date. */
export async function watch(tell: (event: PaneEvent) => void): Promise<void> {
  try {
    await watchWorkbook({
      changed: (sheetId) => tell({ type: 'sheet-changed', sheetId }),
      activated: (sheetId) => tell({ type: 'sheet-activated', sheetId }),
    });
  } catch (error) {
    tell({ type: 'failed', problem: report(asProblem(error)).kind });
  }
}

/** What Excel said goes to the console of whoever looks into it; the user is told in plain words. */
function report(problem: ExcelProblem): ExcelProblem {
  if (problem.kind === 'unknown') console.error(problem.cause);
  return problem;
}
