import type { SheetDraft } from '../plan/draft/sheet-draft';
import type { PivotPlan, PlacedPivot } from '../plan/summary/pivot-plans';
import { inExcel } from './problem';
import { hasExcel } from './requirements';

/** Pivot tables of ours have names that begin so. */
const prefix = 'CCHC_';

/** What makes pivot tables easier to look into. */
export interface PivotExtras {
  readonly slicers: readonly { readonly pivot: string; readonly field: string }[];
  readonly charts: readonly { readonly pivot: string; readonly title: string }[];
}

const slicerSize = { top: 40, width: 150, height: 250 };
const chartSize = { top: 40, width: 420, height: 250 };
const between = 12;

/**
 * Makes pivot tables side by side on a sheet of ours, in place of those of before: the data behind them has another size now. Kept small and built
 * in order, one field an axis and one figure: Excel has broken down over larger ones (OfficeDev/script-lab#884). Slicers and charts over them follow
 * where Excel has those (ExcelApi 1.10); what it refuses of them is left out, the pivot tables stay. Three syncs. @throws ExcelProblem
 */
export async function makePivots(
  pivotSheetId: string,
  dataSheetId: string,
  { rows }: SheetDraft,
  plans: readonly PlacedPivot[],
  { slicers, charts }: PivotExtras,
): Promise<void> {
  await inExcel(async (context) => {
    const { worksheets, pivotTables } = context.workbook;
    const sheet = worksheets.getItem(pivotSheetId);
    const old = pivotTables.load('items/name');
    const oldSlicers = hasExcel('slicers') ? sheet.slicers.load('items/name') : undefined;
    await context.sync();
    for (const slicer of oldSlicers?.items ?? []) if (slicer.name.startsWith(prefix)) slicer.delete();
    for (const pivot of old.items) if (pivot.name.startsWith(prefix)) pivot.delete();
    const source = worksheets.getItem(dataSheetId).getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1);
    for (const plan of plans) {
      const pivot = sheet.pivotTables.add(
        `${prefix}${plan.name}`,
        source,
        sheet.getRangeByIndexes(plan.at.row, plan.at.column, 1, 1),
      );
      pivot.rowHierarchies.add(pivot.hierarchies.getItem(plan.rows));
      if (plan.columns !== null) pivot.columnHierarchies.add(pivot.hierarchies.getItem(plan.columns));
      const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem(plan.data));
      data.summarizeBy = plan.how === 'Sum' ? Excel.AggregationFunction.sum : Excel.AggregationFunction.count;
      data.name = plan.caption;
      // Fields by their own names, not "Row Labels"; columns as wide as their texts.
      pivot.layout.layoutType = Excel.PivotLayoutType.tabular;
      if (plan.hidden) hidePivotItems(pivot, plan.hidden);
    }
    await context.sync();
    if (hasExcel('slicers')) await addExtras(context, sheet, slicers, charts).catch(() => undefined);
  });
}

/** Takes items out of the count, as every Excel can that has pivot tables for add-ins (1.8). */
function hidePivotItems(pivot: Excel.PivotTable, { column, items }: NonNullable<PivotPlan['hidden']>): void {
  const fields = pivot.filterHierarchies.add(pivot.hierarchies.getItem(column)).fields;
  for (const item of items) fields.getItem(column).items.getItem(item).visible = false;
}

async function addExtras(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  slicers: PivotExtras['slicers'],
  charts: PivotExtras['charts'],
): Promise<void> {
  let left = 0;
  for (const { pivot, field } of slicers) {
    const slicer = sheet.slicers.add(`${prefix}${pivot}`, field, sheet);
    Object.assign(slicer, { ...slicerSize, name: `${prefix}${pivot}_${field}`, left });
    left += slicerSize.width + between;
  }
  for (const { pivot, title } of charts) {
    // A chart over a pivot table's cells is a PivotChart: it follows the slicers.
    const chart = sheet.charts.add(
      Excel.ChartType.columnClustered,
      sheet.pivotTables.getItem(`${prefix}${pivot}`).layout.getRange(),
      Excel.ChartSeriesBy.auto,
    );
    chart.title.text = title;
    Object.assign(chart, { ...chartSize, left });
    left += chartSize.width + between;
  }
  await context.sync();
}
