import { readMadeSheets } from '../excel/made-sheets';
import { writeMadeSheet } from '../excel/summary-sheets';
import type { PlanComparison } from '../plan/comparing/compare-plans';
import { comparisonDraft } from '../plan/comparing/comparison-draft';
import type { PlanSheet } from '../plan/model';
import type { Language } from '../plan/schema/schema';
import { agencyKeyOf } from '../plan/summary/groups';
import { contentSum, draftCells, madeKey } from '../plan/summary/made-kinds';

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

export { comparePlans } from '../plan/comparing/compare-plans';
