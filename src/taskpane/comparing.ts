import { readMadeSheets } from '../excel/made-sheets';
import { readSheet } from '../excel/snapshot';
import { writeMadeSheet } from '../excel/summary-sheets';
import { readWith } from '../plan/checking/read-with';
import { comparePlans, type PlanComparison } from '../plan/comparing/compare-plans';
import { comparisonDraft } from '../plan/comparing/comparison-draft';
import type { PlanSheet } from '../plan/model';
import type { Language } from '../plan/schema/schema';
import { agencyKeyOf } from '../plan/summary/groups';
import { contentSum, draftCells, madeKey } from '../plan/summary/made-kinds';
import type { Session } from './session';

/** The session's plan beside an earlier version on another sheet. */
export async function compare({ checked, context }: Session, sheetId: string): Promise<PlanComparison> {
  const { snapshot } = await readSheet(sheetId, 'with-merges');
  return comparePlans(readWith(snapshot, context), checked.plan);
}

/** Writes the comparison, in place of the last one; a sheet of the user's own of that name stays. @returns the sheet's name. */
export async function writeComparison(
  result: PlanComparison,
  before: string,
  after: PlanSheet,
  language: Language,
): Promise<string> {
  const draft = comparisonDraft(result, before, after.sheet, language);
  const now = await readMadeSheets((agency) => agencyKeyOf(agency, after.catalogue));
  return writeMadeSheet(draft, madeKey('comparison'), contentSum(draftCells(draft)), now);
}
