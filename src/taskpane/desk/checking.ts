import { saveOwnColumn } from '../../excel/column-setting';
import { rememberedRows } from '../../excel/deleted-rows';
import { activateSheet } from '../../excel/plan-sheets';
import { clearHighlights, goToCell, showForAMoment } from '../../excel/sheet-actions';
import type { CellAddress, Finding, PlanSheet, TaskField } from '../../plan/model';
import type { Work } from '../queue';
import type { Desk } from './desk';

/** Reading and checking plans, and the way to their cells. */
export interface CheckingEffects {
  readonly read: () => Promise<void>;
  readonly check: () => Promise<void>;
  /** As `check`, but waits for work that is under way: for the ribbon, whose button is pressed once. */
  readonly checkInTurn: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly clearInTurn: () => Promise<void>;
  readonly goTo: (sheetId: string, finding: Finding) => Promise<void>;
  /** Goes to a cell of the plan without opening a finding. */
  readonly goToPlace: (sheetId: string, cell: CellAddress) => Promise<void>;
  /** Shows on the sheet itself which header cells were recognised, for a moment. */
  readonly showHeader: (sheetId: string, plan: PlanSheet) => Promise<void>;
  /** Turns to another sheet with a plan and reads it. */
  readonly choosePlan: (sheetId: string) => Promise<void>;
  /** Gives a field its column, null for none, undefined for what is found by itself. */
  /** @param heading what stands over the column: it is followed by that when columns are inserted */
  readonly setColumn: (
    sheet: string,
    field: TaskField,
    column: number | null | undefined,
    heading?: string,
  ) => Promise<void>;
  /** Looks for the workbook's sheets that hold plans. */
  readonly findPlans: () => Promise<void>;
}

/** So long the header cells are shown. */
const headerShown = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3_000));

export function checkingDesk({ tell, queue, longWork, plan, undoSteps }: Desk): CheckingEffects {
  /** The finding that was asked for last: of several asked for in haste, that one is gone to. */
  let wanted: Finding | undefined;
  let isReading = false;
  const check: Work = longWork.told(async () => {
    tell({ type: 'checking' });
    await plan.check(undefined, longWork);
  });
  const clear: Work = async () => {
    const count = await clearHighlights();
    plan.forgetHighlights();
    tell({ type: 'notice', notice: { is: count > 0 ? 'cleared' : 'nothing-to-clear' } });
  };
  return {
    read: () =>
      queue.alone(async () => {
        isReading = true;
        try {
          tell({ type: 'reading' });
          await plan.readAnew();
          const deleted = undoSteps.hasRows ? undefined : await rememberedRows();
          if (deleted) undoSteps.push({ is: 'rows', deleted });
        } finally {
          isReading = false;
        }
      }),
    // The button is there as soon as the plan is; other sheets are still looked through then, and a press is not lost.
    check: () => (isReading ? queue.inTurn(check) : queue.alone(check)),
    checkInTurn: () => queue.inTurn(check),
    clear: () => queue.alone(clear),
    clearInTurn: () => queue.inTurn(clear),
    goTo: async (sheetId, finding) => {
      tell({ type: 'chosen', finding });
      wanted = finding;
      await queue.idle();
      if (wanted === finding) await queue.alone(() => goToCell(sheetId, finding.cell));
    },
    goToPlace: (sheetId, cell) => queue.alone(() => goToCell(sheetId, cell)),
    showHeader: async (sheetId, { headerRows, columns }) => {
      const [top] = headerRows;
      const places = columns.map(({ column }) => column);
      if (top === undefined || places.length === 0) return;
      const area = { top, bottom: top, left: Math.min(...places), right: Math.max(...places) };
      // Not while other work is under way, and never reported: it is a help, and changes nothing.
      await queue.idle();
      await showForAMoment(sheetId, area, headerShown).catch(() => undefined);
    },
    choosePlan: (sheetId) =>
      queue.alone(async () => {
        tell({ type: 'reading' });
        await activateSheet(sheetId);
        await plan.readAnew();
      }),
    setColumn: (sheet, field, column, heading = '') =>
      queue.alone(async () => {
        await saveOwnColumn(sheet, { field, column, heading });
        await plan.readActive();
      }),
    findPlans: () => queue.alone(() => plan.findPlans()),
  };
}
