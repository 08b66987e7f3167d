import type { SheetDraft } from '../plan/draft/sheet-draft';
import { inExcel } from './problem';

/** Pivot tables of ours have names that begin so. */
const prefix = 'CCHC_';

/** A pivot table over the data sheet, by the headers of its columns. */
export interface PivotPlan {
  readonly name: string;
  readonly rows: string;
  readonly columns: string | null;
  /** The column that is summed up; Excel counts text and sums numbers. */
  readonly data: string;
  readonly how: 'Sum' | 'Count';
}

/** True where Excel has pivot tables for add-ins (ExcelApi 1.8). */
export const hasPivots = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.8');

const gap = 2;
const firstRow = 3;
const widest = 30;

/**
 * Makes pivot tables side by side on a sheet of ours, in place of those of before: the data behind them has another size now. Kept small and built
 * in order, one field an axis and one figure: Excel has broken down over larger ones (OfficeDev/script-lab#884). Two syncs. @throws ExcelProblem
 */
export async function makePivots(pivotSheetId: string, dataSheetId: string, { rows }: SheetDraft, plans: readonly PivotPlan[], columnsOf: (plan: PivotPlan) => number): Promise<void> {
  await inExcel(async (context) => {
    const { worksheets, pivotTables } = context.workbook;
    const old = pivotTables.load('items/name');
    await context.sync();
    for (const pivot of old.items) if (pivot.name.startsWith(prefix)) pivot.delete();
    const sheet = worksheets.getItem(pivotSheetId);
    const source = worksheets.getItem(dataSheetId).getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1);
    let left = 0;
    for (const plan of plans) {
      const pivot = sheet.pivotTables.add(`${prefix}${plan.name}`, source, sheet.getRangeByIndexes(firstRow, left, 1, 1));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem(plan.rows));
      if (plan.columns !== null) pivot.columnHierarchies.add(pivot.hierarchies.getItem(plan.columns));
      const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem(plan.data));
      data.summarizeBy = plan.how === 'Sum' ? Excel.AggregationFunction.sum : Excel.AggregationFunction.count;
      left += Math.min(columnsOf(plan), widest) + gap;
    }
    await context.sync();
  });
}
