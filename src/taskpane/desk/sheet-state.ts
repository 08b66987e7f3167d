import type { SheetHead } from '../../excel/plan-sheets';
import { isCatalogueSheet } from '../../plan/agency/own-catalogue';
import type { CheckContext } from '../../plan/checking/read-with';
import type { PlanSheet, SheetSnapshot } from '../../plan/model';
import { readPlan } from '../../plan/reading/read-plan';
import { isCriteriaSheet } from '../../plan/summary/par-index';
import type { SheetState } from '../state';

/** True if the top of a sheet holds a plan of the user's. Values and formats do not matter for that. */
export const isPlanHead = ({ name, texts, isMade }: SheetHead): boolean => {
  if (isMade || isCatalogueSheet(name) || isCriteriaSheet(name)) return false;
  const plan = readPlan({
    name,
    top: 0,
    left: 0,
    values: texts,
    texts,
    numberFormats: [],
    merges: [],
    hiddenRows: [],
    isProtected: false,
  });
  return plan.headerRows.length > 0 && plan.columns.length > 0;
};

/** A table with fewer columns is no plan. */
const fewestColumns = 3;

/** What the pane says of a sheet that was read: nothing on it, no plan, or a plan with the columns that the user may choose. */
export function sheetState(
  sheetId: string,
  snapshot: SheetSnapshot,
  plan: PlanSheet,
  { columns: own }: CheckContext,
): SheetState {
  if (snapshot.texts.length === 0) return { is: 'empty' };
  const likely = snapshot.texts.find((row) => row.filter((text) => text.trim() !== '').length >= fewestColumns);
  const headerRow = plan.headerRows[0];
  const header = headerRow === undefined ? (likely ?? []) : (snapshot.texts[headerRow - snapshot.top] ?? []);
  const choices = header.map((text, index) => ({ column: snapshot.left + index, header: text.trim() }));
  if (plan.columns.length === 0)
    return { is: 'not-a-plan', columns: likely ? { sheet: snapshot.name, choices, own } : null };
  return { is: 'plan', plan, sheetId, choices, own };
}
