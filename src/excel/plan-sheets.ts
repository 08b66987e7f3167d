import { inExcel } from './problem';

/** The top of a sheet: enough to see whether it holds a plan. */
export interface SheetHead {
  readonly sheetId: string;
  readonly name: string;
  readonly texts: readonly (readonly string[])[];
}

const headArea = 'A1:Z60';

/** The tops of all visible sheets, whatever their number in two syncs. @throws ExcelProblem */
export async function readSheetHeads(): Promise<SheetHead[]> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id, items/name, items/visibility');
    await context.sync();
    const visible = sheets.items.filter(({ visibility }) => visibility === Excel.SheetVisibility.visible);
    const heads = visible.map((sheet) => sheet.getRange(headArea).load('text'));
    await context.sync();
    return visible.map(({ id, name }, index) => ({ sheetId: id, name, texts: heads[index]?.text ?? [] }));
  });
}

/** Turns to a sheet. One sync. @throws ExcelProblem */
export async function activateSheet(sheetId: string): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem(sheetId).activate();
    await context.sync();
  });
}
