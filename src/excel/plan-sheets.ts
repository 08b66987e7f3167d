import { inExcel } from './problem';
import { loadMark, markIn } from './sheet-marks';

/** The top of a sheet: enough to see whether it holds a plan. */
export interface SheetHead {
  readonly sheetId: string;
  readonly name: string;
  readonly texts: readonly (readonly string[])[];
  /** True for a sheet that the add-in made for a plan: it holds tasks, and is none. */
  readonly isMade: boolean;
}

const headArea = 'A1:Z60';

/** The tops of all visible sheets, whatever their number in two syncs. @throws ExcelProblem */
export async function readSheetHeads(): Promise<SheetHead[]> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id, items/name, items/visibility');
    await context.sync();
    const visible = sheets.items.filter(({ visibility }) => visibility === Excel.SheetVisibility.visible);
    const heads = visible.map((sheet) => sheet.getRange(headArea).load('text'));
    const marks = visible.map((sheet) => loadMark(sheet));
    await context.sync();
    return visible.map(({ id, name }, index) => {
      const mark = marks[index];
      return {
        sheetId: id,
        name,
        texts: heads[index]?.text ?? [],
        isMade: mark !== undefined && markIn(mark) !== undefined,
      };
    });
  });
}

/** Turns to a sheet. One sync. @throws ExcelProblem */
export async function activateSheet(sheetId: string): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem(sheetId).activate();
    await context.sync();
  });
}
