import { type Criterion, isCriteriaSheet, readCriteria } from '../plan/summary/par-index';
import { inExcel } from './problem';

/** The criteria of the reform index that the office keeps on a sheet of this workbook; undefined where it has none. Two syncs. @throws ExcelProblem */
export async function officeCriteria(): Promise<readonly Criterion[] | undefined> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const sheet = sheets.items.find(({ name }) => isCriteriaSheet(name));
    if (!sheet) return undefined;
    const used = sheet.getUsedRangeOrNullObject(true).load('text');
    await context.sync();
    return used.isNullObject ? undefined : readCriteria(used.text);
  });
}
