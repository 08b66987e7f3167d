import { cellAddress } from '../cell-address';
import { breaksBefore } from '../draft/pages';
import { type DraftCell, draftCell, type SheetDraft } from '../draft/sheet-draft';
import type { CellArea, PlanSheet, Task } from '../model';
import { dataTable } from './data-draft';
import type { PlanSummary, SummaryGroup } from './groups';
import { type DataColumn, groupName, quarterName, type SummaryWords } from './words';

/** What is counted of each group, with the column of the data that it is the sum of. */
const measures = [
  ['once', ({ tasks }: SummaryGroup) => tasks.length],
  ['noProduct', ({ missingProducts }: SummaryGroup) => missingProducts],
  ['noDeadline', ({ missingDeadlines }: SummaryGroup) => missingDeadlines],
  ['findings', ({ findings }: SummaryGroup) => findings],
] as const satisfies readonly (readonly [DataColumn, (group: SummaryGroup) => number])[];

type Measure = (typeof measures)[number][0];

/** A way to group tasks: its groups, what they are called, and the column of the data that holds their names. */
interface Grouping {
  readonly title: string;
  readonly groups: readonly SummaryGroup[];
  readonly name: (group: SummaryGroup) => string;
  readonly column: DataColumn;
  /** True for agencies: a task with two leads counts under both, so rows of a role are counted and not tasks. */
  readonly isByRole: boolean;
}

/** Longer texts cannot be criteria of Excel's COUNTIFS, and these signs are wildcards there. */
const longestCriterion = 255;
const isPlainCriterion = (name: string): boolean => name.length <= longestCriterion && !/[*?~]/.test(name);

/** Formulas over the data sheet by plain addresses, which every program that opens the file works out. */
class DataFormulas {
  private readonly table;

  constructor(
    private readonly rows: number,
    private readonly words: SummaryWords,
  ) {
    this.table = dataTable(words);
  }

  range = (column: DataColumn): string => this.table.range(column, this.words.data, this.rows);

  /**
   * The sum of a column over the rows in which some columns hold the names that stand in some cells. Formulas refer to cells and not to names:
   * a formula holds at most 255 letters of text, and a name may be edited.
   */
  sum(measure: Measure, conditions: readonly (readonly [DataColumn, name: string, cell: string])[]): string {
    if (conditions.every(([, name]) => isPlainCriterion(name)))
      return `=SUMIFS(${[this.range(measure), ...conditions.flatMap(([column, , cell]) => [this.range(column), cell])].join(',')})`;
    const factors = conditions.map(([column, , cell]) => `(${this.range(column)}=${cell})`);
    return `=SUMPRODUCT(${[...factors, this.range(measure)].join('*')})`;
  }

  /** The number of rows in which some columns hold some names. */
  count(conditions: readonly (readonly [DataColumn, name: string, cell: string])[]): string {
    if (conditions.every(([, name]) => isPlainCriterion(name)))
      return `=COUNTIFS(${conditions.flatMap(([column, , cell]) => [this.range(column), cell]).join(',')})`;
    return `=SUMPRODUCT(${conditions.map(([column, , cell]) => `(${this.range(column)}=${cell})`).join('*')})`;
  }
}

/** Rows of the sheet from one row on, and the writer of their formulas. */
class SummarySheet {
  readonly rows: DraftCell[][] = [];
  /** The first rows of the tables. */
  readonly starts: number[] = [];

  constructor(
    private readonly summary: PlanSummary,
    private readonly formulas: DataFormulas,
    private readonly words: SummaryWords,
  ) {}

  private get at(): number {
    return this.rows.length;
  }

  private roleOf = (isByRole: boolean): readonly (readonly [DataColumn, string, string])[] =>
    isByRole ? [['role', this.words.lead, `"${this.words.lead}"`]] : [];

  /** A table of a grouping: each group with its four figures, and the totals. */
  add({ title, groups, name, column, isByRole }: Grouping): void {
    const { words, formulas } = this;
    this.starts.push(this.at);
    this.rows.push([draftCell(title, 'header'), ...words.counts.map((header) => draftCell(header, 'header'))]);
    for (const group of groups) {
      const condition = [column, name(group), `$A${this.at + 1}`] as const;
      const cells = measures.map(([measure, valueOf]): DraftCell => {
        const conditions = [condition, ...this.roleOf(isByRole)];
        const once = isByRole || measure === 'once' ? [] : ([['once', '1', '1']] as const);
        const formula =
          isByRole && measure === 'once' ? formulas.count(conditions) : formulas.sum(measure, [...conditions, ...once]);
        return { value: valueOf(group), style: 'centre', formula };
      });
      this.rows.push([draftCell(name(group)), ...cells]);
    }
    this.rows.push(this.totals(), []);
  }

  private totals(): DraftCell[] {
    const { summary, formulas, words } = this;
    const cells = measures.map(([measure, valueOf]): DraftCell => ({
      value: summary.byArea.reduce((sum, group) => sum + valueOf(group), 0),
      style: 'figure',
      formula: measure === 'once' ? `=SUM(${formulas.range('once')})` : formulas.sum(measure, [['once', '1', '1']]),
    }));
    return [draftCell(words.total, 'strong'), ...cells];
  }

  /** A table of two groupings crossed: how many tasks are in both. */
  cross(title: string, down: Grouping, across: Grouping): void {
    const { formulas, words } = this;
    const isByRole = down.isByRole || across.isByRole;
    const headerRow = this.at;
    this.starts.push(headerRow);
    this.rows.push([
      draftCell(title, 'header'),
      ...across.groups.map((group) => draftCell(across.name(group), 'header')),
      draftCell(words.total, 'header'),
    ]);
    for (const group of down.groups) {
      const tasks = new Set<Task>(group.tasks);
      const rowCell = `$A${this.at + 1}`;
      const formulaOf = (conditions: readonly (readonly [DataColumn, string, string])[]): string =>
        isByRole ? formulas.count([...conditions, ...this.roleOf(true)]) : formulas.sum('once', conditions);
      const condition = [down.column, down.name(group), rowCell] as const;
      const cells = across.groups.map((other, index): DraftCell => {
        const header = cellAddress({ row: headerRow, column: index + 1 }).replace(/\d+$/, '$$$&');
        const count = other.tasks.filter((task) => tasks.has(task)).length;
        return {
          value: count,
          style: count === 0 ? 'zero' : 'centre',
          formula: formulaOf([condition, [across.column, across.name(other), header]]),
        };
      });
      this.rows.push([
        draftCell(down.name(group)),
        ...cells,
        { value: group.tasks.length, style: 'figure', formula: formulaOf([condition]) },
      ]);
    }
    this.rows.push([]);
  }
}

/** The summary by formulas over the data sheet: the same figures as the PivotTables, wherever those are not to be had. */
export function summaryDraft(plan: PlanSheet, summary: PlanSummary, dataRows: number, words: SummaryWords): SheetDraft {
  const named = (group: SummaryGroup): string => groupName(group, words);
  const grouping = (
    title: string,
    groups: readonly SummaryGroup[],
    column: DataColumn,
    name: (group: SummaryGroup) => string = named,
  ): Grouping => ({ title, groups, column, name, isByRole: column === 'agency' });
  const byLead = grouping(words.byLead, summary.byLead, 'agency');
  const byArea = grouping(words.byArea, summary.byArea, 'area');
  const byQuarter = grouping(words.byQuarter, summary.byQuarter, 'quarter', ({ key }) => quarterName(key, words));
  const byStatus = grouping(words.byStatus, summary.byStatus, 'status', ({ name }) =>
    name === '' ? words.notReported : name,
  );
  const sheet = new SummarySheet(summary, new DataFormulas(Math.max(dataRows, 1), words), words);
  sheet.rows.push(
    [draftCell(plan.plan.title ?? words.summary, 'title')],
    [draftCell(words.from(plan.sheet), 'subtitle')],
  );
  if (summary.shared > 0) sheet.rows.push([draftCell(words.shared(summary.shared), 'note')]);
  const noteRows = sheet.rows.length;
  sheet.rows.push([]);
  for (const one of [byLead, byArea, byQuarter, grouping(words.byFunding, summary.byFunding, 'funding')])
    sheet.add(one);
  if (byStatus.groups.length > 0) sheet.add(byStatus);
  sheet.cross(words.leadByArea, byLead, byArea);
  sheet.cross(words.leadByQuarter, byLead, byQuarter);
  if (byStatus.groups.length > 0) sheet.cross(words.areaByStatus, byArea, byStatus);
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 5);
  const merged = (row: number): CellArea => ({ top: row, left: 0, bottom: row, right: width - 1 });
  const draft: SheetDraft = {
    name: words.summary,
    widths: [46, ...Array.from({ length: width - 1 }, () => 14)],
    rows: sheet.rows,
    merges: Array.from({ length: noteRows }, (_, row) => merged(row)),
    frozenRows: 0,
    headerRows: [0, 0],
  };
  return { ...draft, pageBreaks: breaksBefore(draft, sheet.starts) };
}
