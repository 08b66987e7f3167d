import { saveOwnColumn } from '../excel/column-setting';
import { activateSheet, readSheetHeads, type SheetHead } from '../excel/plan-sheets';
import { asProblem, type ExcelProblem } from '../excel/problem';
import { clearHighlights, goToCell, showHighlights, watchWorkbook } from '../excel/sheet-actions';
import { readActiveSheet, type SheetPicture } from '../excel/snapshot';
import type { Finding, PlanSheet, TaskField } from '../plan/model';
import { readPlan } from '../plan/reading/read-plan';
import { checkPlan } from '../plan/rules/check-plan';
import type { PaneEvent } from './state';

/** Everything that the pane, the ribbon and the keyboard can do. The only place of the pane that talks to Excel. */
export interface PaneEffects {
  readonly read: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly goTo: (sheetId: string, finding: Finding) => Promise<void>;
  /** Turns to another sheet with a plan and reads it. */
  readonly choosePlan: (sheetId: string) => Promise<void>;
  /** Gives a field its column, null for none, undefined for what is found by itself. */
  readonly setColumn: (sheet: string, field: TaskField, column: number | null | undefined) => Promise<void>;
}

const read = ({ snapshot, ownColumns, ownAgencies }: SheetPicture): PlanSheet => readPlan(snapshot, { columns: ownColumns, agencies: ownAgencies });

/** The top of a sheet as a snapshot: values and formats do not matter for seeing whether it holds a plan. */
const isPlanHead = ({ name, texts }: SheetHead): boolean => {
  const plan = readPlan({ name, top: 0, left: 0, values: texts, texts, numberFormats: [], merges: [], hiddenRows: [], isProtected: false });
  return plan.headerRows.length > 0 && plan.columns.length > 0;
};

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

  const readSheet = async (): Promise<void> => {
    const picture = await readActiveSheet();
    tell({ type: 'read', picture, plan: read(picture) });
  };

  const findPlans = async (): Promise<void> => {
    const heads = await readSheetHeads();
    tell({ type: 'plans-found', plans: heads.filter(isPlanHead).map(({ sheetId, name }) => ({ sheetId, name })) });
  };

  return {
    read: () =>
      alone(async () => {
        tell({ type: 'reading' });
        await readSheet();
        await findPlans();
      }),
    check: () =>
      alone(async () => {
        tell({ type: 'checking' });
        const picture = await readActiveSheet();
        const plan = read(picture);
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
    choosePlan: (sheetId) =>
      alone(async () => {
        tell({ type: 'reading' });
        await activateSheet(sheetId);
        await readSheet();
        await findPlans();
      }),
    setColumn: (sheet, field, column) =>
      alone(async () => {
        await saveOwnColumn(sheet, field, column);
        await readSheet();
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
