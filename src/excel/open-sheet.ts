import { inExcel } from './problem';

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
