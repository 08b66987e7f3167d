import { appendToCatalogue } from '../excel/catalogue-sheet';
import { clearNotes, showNotes } from '../excel/notes';
import { openSheet } from '../excel/open-sheet';
import { writeSheet } from '../excel/summary-sheets';
import {
  addValidation,
  fitsInList,
  type LeadSource,
  removeValidation,
  type ValidationCounts,
  type ValidationWords,
} from '../excel/validation';
import { catalogueDraft } from '../plan/agency/catalogue-draft';
import { catalogueSheetName } from '../plan/agency/own-catalogue';
import { cellKey, quotedSheet } from '../plan/cell-address';
import { groupBy } from '../plan/group-by';
import type { Finding, PlanSheet } from '../plan/model';
import { wordsOf } from '../plan/rules/check-plan';
import type { Language } from '../plan/schema/schema';
import type { Session } from './session';

/** Makes the catalogue's sheet from the plan, or turns to the one that is there. @returns whether it is new. */
export async function makeCatalogue(plan: PlanSheet): Promise<boolean> {
  if (await openSheet(catalogueSheetName)) return false;
  await writeSheet(catalogueDraft(plan));
  return true;
}

/** Adds an agency's name to the catalogue's sheet, which is made where there is none. */
export async function addToCatalogue(plan: PlanSheet, name: string): Promise<void> {
  if (!(await appendToCatalogue(name))) await writeSheet(catalogueDraft(plan, name));
}

/** What the list of leads draws on: the catalogue's sheet, or the names themselves where they fit into a validation. */
function leadSource({ checked: { plan }, context: { agencies } }: Session): LeadSource | null {
  if (agencies.length > 0)
    return { is: 'range', address: `${quotedSheet(catalogueSheetName)}!$A$2:$A$${agencies.length + 1}` };
  const names = [
    ...new Set(plan.tasks.flatMap(({ lead }) => lead.agencies).map((name) => plan.catalogue.entry(name)?.name ?? name)),
  ].sort((a, b) => a.localeCompare(b, 'vi'));
  return names.length > 0 && fitsInList(names) ? { is: 'names', names } : null;
}

export const addHelp = (session: Session, words: ValidationWords): Promise<ValidationCounts> =>
  addValidation(session.sheetId, session.checked.plan, leadSource(session), words);
export const removeHelp = ({ sheetId, checked }: Session): Promise<void> => removeValidation(sheetId, checked.plan);

export const addNotes = ({ sheetId, checked }: Session, language: Language): Promise<number> =>
  showNotes(sheetId, notesOf(checked.findings, language));
export const removeNotes = clearNotes;

/** One note a cell, with all that was found in it. */
function notesOf(findings: readonly Finding[], language: Language): { cell: Finding['cell']; text: string }[] {
  return [...groupBy(findings, ({ cell }) => cellKey(cell)).values()].flatMap((own) => {
    const [first] = own;
    const texts = own.map((finding) => {
      const { what, todo } = wordsOf(finding, language);
      return `${what} ${todo}`;
    });
    return first ? [{ cell: first.cell, text: texts.join('\n') }] : [];
  });
}
