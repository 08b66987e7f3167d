import { copyPlan, sheetNames } from '../excel/next-year';
import { writeSheet } from '../excel/summary-sheets';
import type { CheckedSheet } from '../plan/checking/check-sheet';
import { freeSheetName, type SheetDraft } from '../plan/draft/sheet-draft';
import { findingDocument, findingSheet, findingText } from '../plan/exporting/finding-list';
import { agencyDocument, planDocument } from '../plan/exporting/plan-document';
import type { LeftOut } from '../plan/importing/document';
import type { CellEdit, PlanSheet } from '../plan/model';
import { emptyPlan, samplePlan } from '../plan/new-plan/new-plan';
import type { Language, PlanSchema } from '../plan/schema/schema';
import { agencyTabs } from '../plan/summary/agency-tabs';
import { copyText, download } from './download';

/** Word in and out, and plans that are begun. In a file of its own, fetched when it is first used; the libraries for Word in theirs. */

export interface ImportCounts {
  readonly words: number;
  readonly headers: number;
  readonly leftOut: LeftOut;
}

/** Puts a Word document on a sheet of its own. @returns how many words it had, how many of them stood in repeated headers, and what has no place on the sheet. @throws ExcelProblem, or what the reader says of the file */
export async function importWord(file: File): Promise<ImportCounts> {
  const { importDocx } = await import('../files/import-docx');
  const { draft, words, leftOut } = importDocx(new Uint8Array(await file.arrayBuffer()), file.name);
  await writeOnNew(draft);
  return { words: words.document, headers: words.headers, leftOut };
}

const writeOnNew = async (draft: SheetDraft): Promise<void> =>
  writeSheet({ ...draft, name: freeSheetName(draft.name, await sheetNames()) });

const fileName = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|\n]+/g, ' ')
    .trim()
    .slice(0, 80);

/** Hands over the plan, or one agency's part of it, as an appendix in Word. @param agency its key; null for the whole plan. */
export async function exportWord(plan: PlanSheet, agency: string | null): Promise<void> {
  const { docxOf } = await import('../files/write-docx');
  const tab = agency === null ? undefined : agencyTabs(plan, [agency])[0];
  const document = tab ? agencyDocument(tab, plan) : planDocument(plan);
  download(await docxOf(document), `${fileName(tab ? tab.name : (plan.plan.title ?? plan.sheet))}.docx`);
}

export type ListKind = 'xlsx' | 'docx';

/** Hands over the list of findings as a file. */
export async function saveList({ plan, findings }: CheckedSheet, kind: ListKind, language: Language): Promise<void> {
  const bytes =
    kind === 'docx'
      ? await (await import('../files/write-docx')).docxOf(findingDocument(plan, findings, language))
      : await (await import('../files/write-xlsx')).xlsxOf([findingSheet(plan, findings, language)]);
  download(bytes, `${fileName(findingSheet(plan, [], language).name)}.${kind}`);
}

/** Puts the list of findings on the clipboard. @returns false if the browser does not let it. */
export const copyList = ({ plan, findings }: CheckedSheet, language: Language): Promise<boolean> =>
  copyText(findingText(plan, findings, language));

export const makeEmptyPlan = (year: number, schema: PlanSchema): Promise<void> =>
  writeOnNew(emptyPlan(`Kế hoạch ${year}`, year, schema));
export const makeSamplePlan = (year: number): Promise<void> => writeOnNew(samplePlan('Kế hoạch mẫu', year));

/** Next year's plan on a sheet beside this year's. @param leftOut rows of tasks that are not taken along. @throws ExcelProblem */
export async function makeNextYear(
  sheetId: string,
  year: number,
  edits: readonly CellEdit[],
  leftOut: readonly number[],
): Promise<void> {
  const names = await sheetNames();
  await copyPlan(sheetId, freeSheetName(`Kế hoạch ${year + 1}`, names), edits, leftOut, names);
}
