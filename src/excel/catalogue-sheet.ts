import { catalogueSheetName, nameColumnOf } from '../plan/agency/own-catalogue';
import { inExcel } from './problem';
import { asTypedText } from './typed-text';

/**
 * Adds a name below the last row of the workbook's catalogue of agencies. Two syncs.
 * @returns false if there is no such sheet, or none with a column of names. @throws ExcelProblem
 */
export async function appendToCatalogue(name: string): Promise<boolean> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(catalogueSheetName);
    const used = sheet.getUsedRangeOrNullObject(true).load(['text', 'rowIndex', 'columnIndex', 'rowCount']);
    await context.sync();
    if (sheet.isNullObject || used.isNullObject) return false;
    const column = nameColumnOf(used.text);
    if (column === null) return false;
    const cell = sheet.getRangeByIndexes(used.rowIndex + used.rowCount, used.columnIndex + column, 1, 1);
    // A name that begins with "=" or looks like a number stays text.
    cell.numberFormat = [['@']];
    cell.values = [[asTypedText(name, '@')]];
    await context.sync();
    return true;
  });
}
