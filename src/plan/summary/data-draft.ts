import { serialOf } from '../deadline/calendar';
import { ColumnTable, type TableColumn } from '../draft/column-table';
import { type DraftCell, draftCell, type SheetDraft } from '../draft/sheet-draft';
import type { Finding, PlanSheet, Task } from '../model';
import {
  areaKey,
  findingsByTask,
  fundingKey,
  type GroupKey,
  leadKeys,
  type PlanSummary,
  quarterKey,
  supportKeys,
} from './groups';
import { type DataColumn, groupName, quarterName, type SummaryWords } from './words';

/** The name of the Excel table that pivots and formulas feed on. */
const dataTableName = 'CCHC_DuLieu';

/** One row of the data: a task, an agency, and the role of the one in the other. */
interface DataRow {
  readonly task: Task;
  readonly agency: GroupKey;
  readonly role: 'lead' | 'coordinating';
  /** True in one row of each task: sums over it count every task once. */
  readonly isFirst: boolean;
  readonly findings: number;
  readonly status: string;
  readonly funding: GroupKey;
}

/** One name for what is written in several ways, so that formulas over the data find every row: the name of its group. */
class GroupNames {
  private readonly names: Map<string, string>;

  constructor(groups: readonly GroupKey[]) {
    this.names = new Map(groups.map(({ key, name }) => [key, name]));
  }

  of = ({ key, name }: GroupKey): GroupKey => {
    const known = this.names.get(key) ?? name;
    this.names.set(key, known);
    return { key, name: known };
  };
}

const dateCell = (date: string | null): DraftCell => ({
  value: date === null ? '' : serialOf(date),
  style: 'text',
  numberFormat: 'dd/mm/yyyy',
});
const flag = (is: boolean): DraftCell => draftCell(is ? 1 : 0, 'centre');

/** Each column of the data: its width and what a row holds in it. The order is that of the sheet. */
const dataCells = (
  words: SummaryWords,
): Readonly<Record<DataColumn, readonly [width: number, cell: (row: DataRow) => DraftCell]>> => ({
  number: [7, ({ task: { number } }) => draftCell(/^\d+$/.test(number.text) ? Number(number.text) : number.text)],
  task: [40, ({ task }) => draftCell(task.task.text)],
  area: [20, ({ task }) => draftCell(groupName(areaKey(task), words))],
  product: [26, ({ task }) => draftCell(task.product.text)],
  agency: [20, ({ agency }) => draftCell(groupName(agency, words))],
  role: [10, ({ role }) => draftCell(words[role])],
  start: [12, ({ task }) => dateCell(task.deadline.read?.start ?? null)],
  end: [12, ({ task }) => dateCell(task.deadline.read?.end ?? null)],
  quarter: [11, ({ task }) => draftCell(quarterName(quarterKey(task.deadline.read), words))],
  funding: [13, ({ funding }) => draftCell(groupName(funding, words))],
  status: [13, ({ status }) => draftCell(status === '' ? words.notReported : status)],
  findings: [9, ({ findings }) => draftCell(findings, 'centre')],
  noProduct: [9, ({ task }) => flag(task.product.text === '')],
  noDeadline: [9, ({ task }) => flag(task.deadline.text === '')],
  once: [9, ({ isFirst }) => flag(isFirst)],
});

/** The columns of the data sheet, which summaries and PivotTables name by their ids. */
export function dataTable(words: SummaryWords): ColumnTable<DataColumn, DataRow> {
  const cells = dataCells(words);
  return new ColumnTable(
    (Object.keys(cells) as DataColumn[]).map((id): TableColumn<DataColumn, DataRow> => {
      const [width, cell] = cells[id];
      return { id, title: words.dataHeaders[id], width, cell };
    }),
  );
}

interface DataNames {
  readonly agencies: GroupNames;
  readonly funding: GroupNames;
}

function rowsOfTask(task: Task, { catalogue, progress }: PlanSheet, findings: number, names: DataNames): DataRow[] {
  const status = progress?.statuses.get(task.row) ?? '';
  const funding = names.funding.of(fundingKey(task));
  const leads = leadKeys(task, catalogue);
  const isLead = new Set(leads.map(({ key }) => key));
  const supports = supportKeys(task, catalogue).filter(({ key }) => !isLead.has(key));
  return [
    ...leads.map((agency) => ({ agency, role: 'lead' as const })),
    ...supports.map((agency) => ({ agency, role: 'coordinating' as const })),
  ].map(({ agency, role }, index) => ({
    task,
    agency: names.agencies.of(agency),
    role,
    isFirst: index === 0,
    findings,
    status,
    funding,
  }));
}

/** The plan as a table of data: one row for each task, agency and role, with real dates. */
export function dataDraft(
  plan: PlanSheet,
  summary: PlanSummary,
  findings: readonly Finding[],
  words: SummaryWords,
): SheetDraft {
  const counts = findingsByTask(findings);
  const table = dataTable(words);
  const names = { agencies: new GroupNames(summary.byLead), funding: new GroupNames(summary.byFunding) };
  const rows = plan.tasks.flatMap((task) => rowsOfTask(task, plan, counts.get(task.row) ?? 0, names)).map(table.row);
  return {
    name: words.data,
    widths: table.widths(),
    rows: [table.header(), ...rows],
    merges: [],
    frozenRows: 1,
    headerRows: [0, 0],
    tables: [
      {
        name: dataTableName,
        area: { top: 0, left: 0, bottom: Math.max(rows.length, 1), right: table.columns.length - 1 },
      },
    ],
  };
}
