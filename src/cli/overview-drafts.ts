import { standardCatalogue } from '../plan/agency/catalogue';
import { ColumnTable, type TableColumn } from '../plan/draft/column-table';
import { type DraftCell, draftCell, type SheetDraft } from '../plan/draft/sheet-draft';
import { groupBy } from '../plan/group-by';
import { severities, type Severity } from '../plan/model';
import { clarityPercent } from '../plan/rules/clarity-score';
import type { Language } from '../plan/schema/schema';
import type { FileOverview, LeadOverview } from './file-overview';
import { shownPath } from './shown-path';

interface OverviewWords {
  readonly sheets: readonly [plans: string, agencies: string, rules: string];
  readonly titles: readonly [plans: string, agencies: string, rules: string];
  readonly totals: (files: number, unread: number, tasks: number) => string;
  readonly place: string;
  readonly office: string;
  readonly title: string;
  readonly year: string;
  readonly tasks: string;
  readonly areas: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly clarities: string;
  readonly problem: string;
  readonly file: string;
  readonly agency: string;
  readonly plans: string;
  readonly rule: string;
  readonly level: string;
  readonly findings: string;
}

const overviewWords: Readonly<Record<Language, OverviewWords>> = {
  vi: {
    sheets: ['Theo đơn vị', 'Theo cơ quan chủ trì', 'Theo loại lỗi'],
    titles: [
      'TỔNG HỢP KẾT QUẢ KIỂM TRA KẾ HOẠCH THEO ĐƠN VỊ',
      'TỔNG HỢP KẾT QUẢ KIỂM TRA THEO CƠ QUAN CHỦ TRÌ',
      'TỔNG HỢP KẾT QUẢ KIỂM TRA THEO LOẠI LỖI',
    ],
    totals: (files, unread, tasks) =>
      `${files} kế hoạch${unread > 0 ? ` (${unread} tệp chưa đọc được)` : ''}, ${tasks} nhiệm vụ; nhiều lỗi nhất xếp trên cùng`,
    place: 'STT',
    office: 'Đơn vị',
    title: 'Kế hoạch',
    year: 'Năm',
    tasks: 'Số nhiệm vụ',
    areas: 'Lĩnh vực',
    severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
    clarities: '6 rõ (%)',
    problem: 'Chưa đọc được vì',
    file: 'Tệp',
    agency: 'Cơ quan chủ trì',
    plans: 'Số kế hoạch',
    rule: 'Loại lỗi',
    level: 'Mức',
    findings: 'Số phát hiện',
  },
  en: {
    sheets: ['By unit', 'By lead agency', 'By rule'],
    titles: ['PLANS AS CHECKED, BY UNIT', 'PLANS AS CHECKED, BY LEAD AGENCY', 'PLANS AS CHECKED, BY RULE'],
    totals: (files, unread, tasks) =>
      `${files} plans${unread > 0 ? ` (${unread} not read)` : ''}, ${tasks} tasks; the most errors on top`,
    place: 'No.',
    office: 'Unit',
    title: 'Plan',
    year: 'Year',
    tasks: 'Tasks',
    areas: 'Areas',
    severity: { error: 'Errors', warning: 'Warnings', info: 'Notes' },
    clarities: '6 clarities (%)',
    problem: 'Not read because',
    file: 'File',
    agency: 'Lead agency',
    plans: 'Plans',
    rule: 'Rule',
    level: 'Severity',
    findings: 'Findings',
  },
};

/** Rows with the place that they have in their order, from 1. */
type Ranked<Row> = Row & { readonly place: number };
const ranked = <Row extends object>(rows: readonly Row[]): Ranked<Row>[] =>
  rows.map((row, index) => ({ ...row, place: index + 1 }));

type Columns<Row> = readonly TableColumn<string, Ranked<Row>>[];

const text =
  <Row>(value: (row: Row) => string) =>
  (row: Row): DraftCell =>
    draftCell(value(row));
const figure =
  <Row>(value: (row: Row) => number | string) =>
  (row: Row): DraftCell =>
    draftCell(value(row), 'centre');

function tableDraft<Row extends object>(
  name: string,
  title: string,
  subtitle: string,
  columns: Columns<Row>,
  rows: readonly Row[],
): SheetDraft {
  const table = new ColumnTable(columns);
  const last = columns.length - 1;
  return {
    name,
    widths: table.widths(),
    rows: [
      [draftCell(title, 'title')],
      [draftCell(subtitle, 'subtitle')],
      table.header(),
      ...ranked(rows).map(table.row),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    frozenRows: 3,
    headerRows: [2, 2],
  };
}

/** What could not be read stands above all that was; then the most errors, then the most warnings. */
const worstFirst = (a: FileOverview, b: FileOverview): number =>
  Number(b.problem !== null) - Number(a.problem !== null) ||
  b.counts.error - a.counts.error ||
  b.counts.warning - a.counts.warning ||
  b.counts.info - a.counts.info ||
  a.path.localeCompare(b.path, 'vi');

function plansDraft(overviews: readonly FileOverview[], subtitle: string, words: OverviewWords): SheetDraft {
  const isRead = ({ problem }: FileOverview): boolean => problem === null;
  const counted = (value: (overview: FileOverview) => number): ((row: FileOverview) => DraftCell) =>
    figure((row) => (isRead(row) ? value(row) : ''));
  const columns: Columns<FileOverview> = [
    { id: 'place', title: words.place, width: 6, cell: figure(({ place }) => place) },
    { id: 'office', title: words.office, width: 28, cell: text(({ authority }) => authority ?? '') },
    { id: 'title', title: words.title, width: 36, cell: text(({ title }) => title ?? '') },
    { id: 'year', title: words.year, width: 8, cell: figure(({ year }) => year ?? '') },
    { id: 'tasks', title: words.tasks, width: 10, cell: counted(({ tasks }) => tasks) },
    { id: 'areas', title: words.areas, width: 9, cell: counted(({ areas }) => areas) },
    ...severities.map((severity) => ({
      id: severity,
      title: words.severity[severity],
      width: 10,
      cell: counted(({ counts }) => counts[severity]),
    })),
    { id: 'clarities', title: words.clarities, width: 9, cell: counted(({ clarity }) => clarityPercent(clarity)) },
    { id: 'problem', title: words.problem, width: 24, cell: text(({ problem }) => problem ?? '') },
    { id: 'file', title: words.file, width: 30, cell: text(({ path }) => shownPath(path)) },
  ];
  return tableDraft(words.sheets[0], words.titles[0], subtitle, columns, [...overviews].sort(worstFirst));
}

interface AgencyLine extends LeadOverview {
  readonly plans: number;
}

/** Lead agencies over all plans, by what they are called. */
function agencyLines(overviews: readonly FileOverview[]): AgencyLine[] {
  const all = overviews.flatMap(({ agencies }) => agencies);
  return [...groupBy(all, ({ name }) => standardCatalogue.identity(name)).values()]
    .map((lines) => ({
      name: lines[0]?.name ?? '',
      plans: lines.length,
      tasks: lines.reduce((sum, line) => sum + line.tasks, 0),
      errors: lines.reduce((sum, line) => sum + line.errors, 0),
      warnings: lines.reduce((sum, line) => sum + line.warnings, 0),
    }))
    .sort(
      (a, b) =>
        b.errors - a.errors || b.warnings - a.warnings || b.tasks - a.tasks || a.name.localeCompare(b.name, 'vi'),
    );
}

function agenciesDraft(overviews: readonly FileOverview[], subtitle: string, words: OverviewWords): SheetDraft {
  const columns: Columns<AgencyLine> = [
    { id: 'place', title: words.place, width: 6, cell: figure(({ place }) => place) },
    { id: 'agency', title: words.agency, width: 50, cell: text(({ name }) => name) },
    { id: 'plans', title: words.plans, width: 14, cell: figure(({ plans }) => plans) },
    { id: 'tasks', title: words.tasks, width: 14, cell: figure(({ tasks }) => tasks) },
    { id: 'errors', title: words.severity.error, width: 14, cell: figure(({ errors }) => errors) },
    { id: 'warnings', title: words.severity.warning, width: 14, cell: figure(({ warnings }) => warnings) },
  ];
  return tableDraft(words.sheets[1], words.titles[1], subtitle, columns, agencyLines(overviews));
}

interface RuleLine {
  readonly name: string;
  readonly severity: Severity;
  readonly plans: number;
  readonly count: number;
}

function ruleLines(overviews: readonly FileOverview[]): RuleLine[] {
  const all = overviews.flatMap(({ rules }) => rules);
  return [...groupBy(all, ({ rule, severity }) => `${severity} ${rule}`).values()]
    .flatMap((lines): RuleLine[] => {
      const [first] = lines;
      const count = lines.reduce((sum, line) => sum + line.count, 0);
      return first ? [{ name: first.name, severity: first.severity, plans: lines.length, count }] : [];
    })
    .sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        b.count - a.count ||
        a.name.localeCompare(b.name, 'vi'),
    );
}

function rulesDraft(overviews: readonly FileOverview[], subtitle: string, words: OverviewWords): SheetDraft {
  const columns: Columns<RuleLine> = [
    { id: 'place', title: words.place, width: 6, cell: figure(({ place }) => place) },
    { id: 'rule', title: words.rule, width: 50, cell: text(({ name }) => name) },
    { id: 'level', title: words.level, width: 14, cell: figure(({ severity }) => words.severity[severity]) },
    { id: 'findings', title: words.findings, width: 14, cell: figure(({ count }) => count) },
    { id: 'plans', title: words.plans, width: 14, cell: figure(({ plans }) => plans) },
  ];
  return tableDraft(words.sheets[2], words.titles[2], subtitle, columns, ruleLines(overviews));
}

/** Many plans in three sheets: by unit, by lead agency and by rule, the worst on top of each. */
export function overviewDrafts(overviews: readonly FileOverview[], language: Language): SheetDraft[] {
  const words = overviewWords[language];
  const unread = overviews.filter(({ problem }) => problem !== null).length;
  const tasks = overviews.reduce((sum, overview) => sum + overview.tasks, 0);
  const subtitle = words.totals(overviews.length, unread, tasks);
  return [
    plansDraft(overviews, subtitle, words),
    agenciesDraft(overviews, subtitle, words),
    rulesDraft(overviews, subtitle, words),
  ];
}
