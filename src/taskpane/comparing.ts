import { writeSheet } from '../excel/draft-sheets';
import { readSheet } from '../excel/snapshot';
import { readWith } from '../plan/checking/check-sheet';
import { comparePlans, type PlanComparison } from '../plan/comparing/compare-plans';
import { comparisonDraft } from '../plan/comparing/comparison-draft';
import type { Language } from '../plan/schema/schema';
import type { Session } from './session';

/** The session's plan beside an earlier version on another sheet. */
export async function compare({ checked, context }: Session, sheetId: string): Promise<PlanComparison> {
  const { snapshot } = await readSheet(sheetId);
  return comparePlans(readWith(snapshot, context), checked.plan);
}

export const writeComparison = (
  result: PlanComparison,
  before: string,
  after: string,
  language: Language,
): Promise<void> => writeSheet(comparisonDraft(result, before, after, language));
