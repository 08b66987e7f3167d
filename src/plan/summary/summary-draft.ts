import { columnLetters, quotedSheet } from '../cell-address';
import { type DraftCell, draftCell, type SheetDraft } from '../draft/sheet-draft';
import type { CellArea, PlanSheet } from '../model';
import { type PlanSummary, type SummaryGroup } from './groups';
import { groupName, quarterName, type SummaryWords } from './words';

/** Columns of the data table, as `dataDraft` writes them. */
const columns = {
  area: 2,
  agency: 4,
  role: 5,
  quarter: 8,
  funding: 9,
  findings: 10,
  noProduct: 11,
  noDeadline: 12,
  once: 13,
} as const;

/** Ranges of the data table: plain addresses, which every program that opens the file works out. */
class DataRanges {
  constructor(
    private readonly sheet: string,
    private readonly rows: number,
  ) {}

  of(column: keyof typeof columns): string {
    const letters = columnLetters(columns[column]);
    return `${quotedSheet(this.sheet)}!$${letters}$2:$${letters}$${this.rows + 1}`;
  }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""').replace(/[*?~]/g, '~$&')}"`;

interface Block {
  readonly title: string;
  readonly groups: readonly SummaryGroup[];
  readonly name: (group: SummaryGroup) => string;
  /** The formula of a group's count of a column, by the name that stands in its row. */
  readonly sum: (column: 'once' | 'noProduct' | 'noDeadline' | 'findings', name: string) => string;
}

const measures = ['once', 'noProduct', 'noDeadline', 'findings'] as const;

function rowsOf(
  { title, groups, name, sum }: Block,
  summary: PlanSummary,
  ranges: DataRanges,
  words: SummaryWords,
): DraftCell[][] {
  const value = (group: SummaryGroup, measure: (typeof measures)[number]): number =>
    ({
      once: group.tasks.length,
      noProduct: group.missingProducts,
      noDeadline: group.missingDeadlines,
      findings: group.findings,
    })[measure];
  const all = summary.byArea;
  const total = (measure: (typeof measures)[number]): number =>
    all.reduce((sumOf, group) => sumOf + value(group, measure), 0);
  return [
    [draftCell(title, 'header'), ...words.counts.map((header) => draftCell(header, 'header'))],
    ...groups.map((group) => [
      draftCell(name(group)),
      ...measures.map((measure): DraftCell => ({
        value: value(group, measure),
        style: 'centre',
        formula: sum(measure, name(group)),
      })),
    ]),
    [
      draftCell(words.total, 'strong'),
      ...measures.map((measure): DraftCell => ({
        value: total(measure),
        style: 'figure',
        formula:
          measure === 'once' ? `=SUM(${ranges.of('once')})` : `=SUMIFS(${ranges.of(measure)},${ranges.of('once')},1)`,
      })),
    ],
    [],
  ];
}

/** The summary by formulas over the data table: the same figures as the pivots, wherever those are not to be had. */
export function summaryDraft(plan: PlanSheet, summary: PlanSummary, dataRows: number, words: SummaryWords): SheetDraft {
  const ranges = new DataRanges(words.data, Math.max(dataRows, 1));
  const byColumn = (column: 'area' | 'quarter' | 'funding') => (measure: (typeof measures)[number], name: string) =>
    measure === 'once'
      ? `=SUMIFS(${ranges.of('once')},${ranges.of(column)},${quoted(name)})`
      : `=SUMIFS(${ranges.of(measure)},${ranges.of(column)},${quoted(name)},${ranges.of('once')},1)`;
  const byLead = (measure: (typeof measures)[number], name: string): string => {
    const filter = `${ranges.of('agency')},${quoted(name)},${ranges.of('role')},${quoted(words.lead)}`;
    return measure === 'once' ? `=COUNTIFS(${filter})` : `=SUMIFS(${ranges.of(measure)},${filter})`;
  };
  const named = (group: SummaryGroup): string => groupName(group, words);
  const blocks: readonly Block[] = [
    { title: words.byLead, groups: summary.byLead, name: named, sum: byLead },
    { title: words.byArea, groups: summary.byArea, name: named, sum: byColumn('area') },
    {
      title: words.byQuarter,
      groups: summary.byQuarter,
      name: ({ key }) => quarterName(key, words),
      sum: byColumn('quarter'),
    },
    { title: words.byFunding, groups: summary.byFunding, name: named, sum: byColumn('funding') },
  ];
  const crossed = crossTable(summary, ranges, words);
  const rows: DraftCell[][] = [
    [draftCell(plan.plan.title ?? words.summary, 'title')],
    [draftCell(words.from(plan.sheet), 'subtitle')],
    ...(summary.shared > 0 ? [[draftCell(words.shared(summary.shared), 'note')]] : []),
    [],
    ...blocks.flatMap((block) => rowsOf(block, summary, ranges, words)),
    ...crossed,
  ];
  const merged = (row: number): CellArea => ({ top: row, left: 0, bottom: row, right: 4 });
  return {
    name: words.summary,
    widths: [46, 14, 14, 14, 14, ...summary.byArea.slice(4).map(() => 14)],
    rows,
    merges: [merged(0), merged(1), ...(summary.shared > 0 ? [merged(2)] : [])],
    frozenRows: 0,
    headerRows: [0, 0],
  };
}

function crossTable(summary: PlanSummary, ranges: DataRanges, words: SummaryWords): DraftCell[][] {
  const areas = summary.byArea;
  return [
    [draftCell(words.leadByArea, 'header'), ...areas.map((area) => draftCell(groupName(area, words), 'header'))],
    ...summary.byLead.map((lead) => [
      draftCell(groupName(lead, words)),
      ...areas.map((area): DraftCell => ({
        value: summary.leadByArea.get(`${lead.key}|${area.key}`) ?? 0,
        style: 'centre',
        formula: `=COUNTIFS(${ranges.of('agency')},${quoted(groupName(lead, words))},${ranges.of('role')},${quoted(words.lead)},${ranges.of('area')},${quoted(groupName(area, words))})`,
      })),
    ]),
    [
      draftCell(words.total, 'strong'),
      ...areas.map((area): DraftCell => ({
        value: area.tasks.length,
        style: 'figure',
        formula: `=SUMIFS(${ranges.of('once')},${ranges.of('area')},${quoted(groupName(area, words))})`,
      })),
    ],
  ];
}
