import type { SheetDraft } from '../plan/draft/sheet-draft';
import { inExcel } from './problem';
import { queueDraft } from './write-draft';

/** Puts a draft on a new sheet, or in place of what a sheet of that name holds, and turns to it. Three syncs. @throws ExcelProblem */
export async function writeSheet(draft: SheetDraft): Promise<void> {
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const old = worksheets.getItemOrNullObject(draft.name).load('id');
    await context.sync();
    const sheet = old.isNullObject ? worksheets.add(draft.name) : old;
    if (!old.isNullObject) sheet.getRange().clear();
    queueDraft(sheet, draft);
    sheet.activate();
    await context.sync();
  });
}

/** Turns to a sheet by its name. Two syncs. @returns whether there is one. @throws ExcelProblem */
export async function openSheet(name: string): Promise<boolean> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('id');
    await context.sync();
    if (sheet.isNullObject) return false;
    sheet.activate();
    await context.sync();
    return true;
  });
}
