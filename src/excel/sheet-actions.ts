import type { CellAddress, Finding } from '../plan/model';
import { cellAddress } from '../plan/cell-address';
import { highlightIds, loadHighlights, queueClear, queueHighlights } from './highlight';
import { inExcel } from './problem';
import type { SheetPicture } from './snapshot';

/** Replaces the highlights of a sheet by those of its findings. One sync. @throws ExcelProblem */
export async function showHighlights({ sheetId, highlightIds: old }: SheetPicture, findings: readonly Finding[]): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    queueClear(sheet, old);
    queueHighlights(sheet, findings);
    await context.sync();
  });
}

/** Removes every highlight of ours from every sheet; all other formats stay. Three syncs. @throws ExcelProblem */
export async function clearHighlights(): Promise<number> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id');
    await context.sync();
    const loaded = sheets.items.map((sheet) => ({ sheet, formats: loadHighlights(sheet) }));
    await context.sync();
    const found = loaded.map(({ sheet, formats }) => ({ sheet, ids: highlightIds(formats) }));
    for (const { sheet, ids } of found) queueClear(sheet, ids);
    await context.sync();
    return found.reduce((sum, { ids }) => sum + ids.length, 0);
  });
}

/** Goes to a cell of a sheet. One sync. @throws ExcelProblem */
export async function goToCell(sheetId: string, cell: CellAddress): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRange(cellAddress(cell)).select();
    await context.sync();
  });
}

/** Tells when a person or another add-in changes a cell, or turns to another sheet. One sync to begin. @throws ExcelProblem */
export async function watchWorkbook(told: { changed: (sheetId: string) => void; activated: (sheetId: string) => void }): Promise<void> {
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ worksheetId }) => told.changed(worksheetId));
    worksheets.onActivated.add(async ({ worksheetId }) => told.activated(worksheetId));
    await context.sync();
  });
}
