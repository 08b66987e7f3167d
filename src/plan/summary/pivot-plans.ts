import { type DraftCell, draftCell, type SheetDraft } from '../draft/sheet-draft';
import type { CellAddress, PlanSheet } from '../model';
import { dataTable } from './data-draft';
import type { DataColumn, SummaryWords } from './words';

/** A PivotTable over the data sheet, by the headers of its columns. */
export interface PivotPlan {
  readonly name: string;
  /** What stands above it. */
  readonly title: string;
  readonly rows: string;
  readonly columns: string | null;
  /** The column that is summed up, or whose texts are counted. */
  readonly data: string;
  readonly how: 'Sum' | 'Count';
  /** What the figures are called: Excel takes no name that a column of the data has. */
  readonly caption: string;
  /** A column of which some items are not counted; null if all are. */
  readonly hidden: { readonly column: string; readonly items: readonly string[] } | null;
  /** How many columns it takes, about. */
  readonly width: number;
}

/** A PivotTable with its first cell; its title stands some rows above. */
export interface PlacedPivot extends PivotPlan {
  readonly at: CellAddress;
}

/**
 * The PivotTables of a plan: by agency and role, by area, by quarter, agency × area, quarter × agency, area × status, by funding. Those over agencies count
 * the rows of lead agencies, so that a task with two leads counts under each, as in the summary; the others count each task once.
 */
function pivotPlans(plan: PlanSheet, words: SummaryWords): PivotPlan[] {
  const table = dataTable(words);
  const title = (id: DataColumn): string => table.title(id);
  const leadsOnly = { column: title('role'), items: [words.coordinating] };
  const hasSupports = plan.tasks.some(({ coordinating }) => coordinating.agencies.length > 0);
  const base = { caption: words.pivotCount, columns: null, hidden: null, width: 2 };
  const byTask = { ...base, data: title('once'), how: 'Sum' as const };
  const byLead = { ...base, data: title('task'), how: 'Count' as const, hidden: hasSupports ? leadsOnly : null };
  const areas = plan.areas.length + 3;
  const plans: PivotPlan[] = [
    {
      ...byLead,
      name: 'CoQuan',
      title: words.byAgencyRole,
      rows: title('agency'),
      columns: title('role'),
      hidden: null,
      width: 4,
    },
    { ...byTask, name: 'LinhVuc', title: words.byArea, rows: title('area') },
    { ...byTask, name: 'Quy', title: words.byQuarter, rows: title('quarter') },
    { ...byTask, name: 'KinhPhi', title: words.byFunding, rows: title('funding') },
    {
      ...byLead,
      name: 'CoQuanLinhVuc',
      title: words.leadByArea,
      rows: title('agency'),
      columns: title('area'),
      width: areas,
    },
    {
      ...byLead,
      name: 'QuyCoQuan',
      title: words.leadByQuarter,
      rows: title('agency'),
      columns: title('quarter'),
      width: 9,
    },
  ];
  if (plan.progress)
    plans.push({
      ...byTask,
      name: 'LinhVucTinhTrang',
      title: words.areaByStatus,
      rows: title('area'),
      columns: title('status'),
      width: 6,
    });
  return plans;
}

const gap = 2;
const widestPivot = 30;
/** Slicers and charts stand above. */
const titleRow = 21;
/** The title, the filter that Excel puts above the pivot table, and a blank row. */
const firstRow = titleRow + 4;

/** The PivotTables side by side. */
export function placedPivots(plan: PlanSheet, words: SummaryWords): PlacedPivot[] {
  let column = 0;
  return pivotPlans(plan, words).map((pivot) => {
    const placed = { ...pivot, at: { row: firstRow, column } };
    column += Math.min(pivot.width, widestPivot) + gap;
    return placed;
  });
}

/** The sheet of the PivotTables before they are made: what it is, and their titles. */
export function pivotSheetDraft(plan: PlanSheet, words: SummaryWords): SheetDraft {
  const pivots = placedPivots(plan, words);
  const width = (pivots.at(-1)?.at.column ?? 0) + 1;
  const titles: (DraftCell | null)[] = Array.from({ length: width }, () => null);
  for (const { at, title } of pivots) titles[at.column] = { value: title, style: 'heading' };
  return {
    name: words.pivots,
    widths: [40],
    rows: [
      [draftCell(words.pivotsTitle, 'heading')],
      [draftCell(words.pivotsNote, 'plain')],
      ...Array.from({ length: titleRow - 2 }, () => []),
      titles,
    ],
    merges: [],
    frozenRows: 0,
    headerRows: [0, 0],
    // PivotCharts of before go with the pivot tables of before.
    charts: [],
  };
}
