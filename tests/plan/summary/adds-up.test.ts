import { checkSheet } from '../../../src/plan/checking/check-sheet';
import type { DraftCell, SheetDraft } from '../../../src/plan/draft/sheet-draft';
import type { PlanSheet } from '../../../src/plan/model';
import { summaryDrafts, type TabDrafts, tabDrafts } from '../../../src/plan/summary/all-drafts';
import { dataTable } from '../../../src/plan/summary/data-draft';
import { placedPivots } from '../../../src/plan/summary/pivot-plans';
import { type DataColumn, summaryWords } from '../../../src/plan/summary/words';
import { snapshotOf } from '../../support/snapshot';
import { type PlanRows, threePlans } from '../../support/three-plans';

/** Every figure is read off the sheets as they are handed out, never from what they were made of. */
const words = summaryWords.vi;
type Counts = Readonly<Record<string, number>>;

const valueAt = (cell: DraftCell | null | undefined): string => String(cell?.value ?? '');
const textsOf = ({ rows }: SheetDraft): string[][] => rows.map((row) => row.map(valueAt));
const sum = (counts: Counts): number => Object.values(counts).reduce((total, count) => total + count, 0);
const sorted = (counts: Counts): Counts =>
  Object.fromEntries(
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .sort(([a], [b]) => a.localeCompare(b, 'vi')),
  );

/** The rows between a heading in the first column and the next blank row. */
function block(rows: readonly (readonly string[])[], heading: string): readonly (readonly string[])[] {
  const start = rows.findIndex(([first]) => first === heading);
  const length = rows.slice(start + 1).findIndex((row) => row.every((text) => text === ''));
  return start < 0 ? [] : rows.slice(start + 1, length < 0 ? undefined : start + 1 + length);
}

const countsIn = (rows: readonly (readonly string[])[], column = 1): Counts =>
  Object.fromEntries(rows.filter(([name]) => name !== words.total).map((row) => [row[0] ?? '', Number(row[column])]));

/** The data sheet's rows, each by its columns. */
function dataRows(data: SheetDraft): Record<DataColumn, string>[] {
  const ids = dataTable(words).columns.map(({ id }) => id);
  return textsOf(data)
    .slice(1)
    .map((row) => Object.fromEntries(ids.map((id, index) => [id, row[index] ?? ''])) as Record<DataColumn, string>);
}

function countBy<Row>(rows: readonly Row[], key: (row: Row) => string, weight: (row: Row) => number): Counts {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + weight(row);
  return counts;
}

/** What a tab holds in each of its sections. */
function sectionsOf(tab: SheetDraft): { leads: number; supports: number; group: number } {
  const headings: readonly string[] = [words.leads, words.supports, words.throughCollectives, words.keptResults];
  const counts: Record<string, number> = {};
  let section = '';
  for (const [first = '', , task = ''] of textsOf(tab).slice(6)) {
    if (headings.includes(first)) section = first;
    else if (task !== '') counts[section] = (counts[section] ?? 0) + 1;
  }
  return {
    leads: counts[words.leads] ?? 0,
    supports: counts[words.supports] ?? 0,
    group: counts[words.throughCollectives] ?? 0,
  };
}

interface SheetsOfPlan {
  readonly name: string;
  readonly plan: PlanSheet;
  readonly dashboard: SheetDraft;
  readonly index: SheetDraft;
  readonly tabs: TabDrafts['tabs'];
  readonly lines: readonly Record<DataColumn, string>[];
  readonly summaryTexts: readonly (readonly string[])[];
  readonly leads: readonly Record<DataColumn, string>[];
  readonly byLead: Counts;
  /** Lines of leads beyond one for each task. */
  readonly shared: number;
}

function sheetsOf({ name, rows }: PlanRows): SheetsOfPlan {
  const checked = checkSheet(snapshotOf(rows));
  const { plan } = checked;
  const { dashboard, summary, data } = summaryDrafts(checked, '2026-05-15', words);
  const { index, tabs } = tabDrafts(checked, [], words, 'all');
  const lines = dataRows(data);
  const summaryTexts = textsOf(summary);
  const leads = lines.filter(({ role }) => role === words.lead);
  const byLead = countsIn(block(summaryTexts, words.byLead));
  const shared = leads.length - plan.tasks.length;
  return { name, plan, dashboard, index, tabs, lines, summaryTexts, leads, byLead, shared };
}

const plans = threePlans().map(sheetsOf);

describe.each(plans)('the tables of $name add up', ({ plan, lines, summaryTexts, leads, byLead, shared }) => {
  test('the summary’s tables add up to the plan’s tasks, and name the lines that count twice', () => {
    for (const title of [words.byArea, words.byQuarter, words.byFunding])
      expect([title, sum(countsIn(block(summaryTexts, title)))]).toEqual([title, plan.tasks.length]);
    const totals = summaryTexts.filter(([first]) => first === words.total).map(([, count]) => Number(count));
    expect(new Set(totals)).toEqual(new Set([plan.tasks.length]));
    expect(sum(byLead)).toBe(plan.tasks.length + shared);
    const twice = plan.tasks.filter(({ lead }) => lead.agencies.length > 1).length;
    expect(summaryTexts.some(([first]) => first === words.shared(twice))).toBe(twice > 0);
  });

  test('the data sheet has every task once, and every lead as often as the summary says', () => {
    expect(lines.reduce((total, { once }) => total + Number(once), 0)).toBe(plan.tasks.length);
    expect(
      sorted(
        countBy(
          leads,
          ({ agency }) => agency,
          () => 1,
        ),
      ),
    ).toEqual(sorted(byLead));
  });

  test('each crossed table has the sums of the tables that it crosses', () => {
    for (const [title, across] of [
      [words.leadByArea, words.byArea],
      [words.leadByQuarter, words.byQuarter],
    ] as const) {
      const crossed = block(summaryTexts, title);
      const header = summaryTexts.find(([first]) => first === title) ?? [];
      for (const [name = '', ...counts] of crossed) {
        expect([name, Number(counts.at(-1))]).toEqual([name, byLead[name]]);
        expect(counts.slice(0, -1).reduce((total, count) => total + Number(count), 0)).toBe(byLead[name]);
      }
      const tasksAcross = countsIn(block(summaryTexts, across));
      for (const [column, name] of header.entries())
        if (column > 0 && name !== words.total) {
          const total = crossed.reduce((so, row) => so + Number(row[column]), 0);
          expect(total).toBeGreaterThanOrEqual(tasksAcross[name] ?? Infinity);
          expect(total).toBeLessThanOrEqual((tasksAcross[name] ?? 0) + shared);
        }
    }
  });
});

describe.each(plans)('the PivotTables of $name add up', ({ plan, lines, summaryTexts }) => {
  test('PivotTables over the data give the summary’s figures', () => {
    const titles = new Map(dataTable(words).columns.map(({ id, title }) => [title, id]));
    const idOf = (title: string): DataColumn => titles.get(title) ?? 'task';
    const tables: Readonly<Record<string, string>> = {
      LinhVuc: words.byArea,
      Quy: words.byQuarter,
      KinhPhi: words.byFunding,
      CoQuanLinhVuc: words.byLead,
      QuyCoQuan: words.byLead,
    };
    const pivots = placedPivots(plan, words);
    expect(pivots.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(tables)));
    for (const { name, rows: down, data: summed, how, hidden } of pivots) {
      const table = tables[name];
      if (table === undefined) continue;
      const counted = lines.filter((line) => hidden === null || !hidden.items.includes(line[idOf(hidden.column)]));
      const figures = countBy(
        counted,
        (line) => line[idOf(down)],
        (line) => (how === 'Sum' ? Number(line[idOf(summed)]) : 1),
      );
      expect([name, sorted(figures)]).toEqual([name, sorted(countsIn(block(summaryTexts, table)))]);
    }
  });
});

describe.each(plans)(
  'tabs and dashboard of $name add up',
  ({ plan, dashboard, index, tabs, lines, summaryTexts, byLead }) => {
    test('the index counts what stands on each tab, and says where the rest is', () => {
      const entries = textsOf(index).slice(3, 3 + tabs.length);
      expect(entries).toHaveLength(tabs.length);
      for (const [at, { draft }] of tabs.entries()) {
        const [agency = '', led, supported, inGroup] = entries[at] ?? [];
        expect([agency, sectionsOf(draft)]).toEqual([
          agency,
          { leads: Number(led), supports: Number(supported), group: Number(inGroup) },
        ]);
        expect([agency, Number(led)]).toEqual([agency, byLead[agency] ?? 0]);
        const coordinating = lines.filter((line) => line.agency === agency && line.role === words.coordinating).length;
        expect([agency, Number(supported)]).toEqual([agency, coordinating]);
      }
      const led = new Set(tabs.flatMap(({ tab }) => tab.leads)).size;
      const all = entries.reduce((total, [, count]) => total + Number(count), 0);
      expect(textsOf(index).at(-1)?.[0]).toBe(words.indexTotals({ tasks: plan.tasks.length, led, entries: all }));
    });

    test('the dashboard counts as the summary does', () => {
      const texts = textsOf(dashboard);
      expect(texts.find(([first]) => first === words.figureNames[0])?.filter((text) => text !== '')).toHaveLength(7);
      const figures = texts[texts.findIndex(([first]) => first === words.figureNames[0]) + 1] ?? [];
      expect(Number(figures[0])).toBe(plan.tasks.length);
      expect(countsIn(block(texts, words.byArea))).toEqual(countsIn(block(summaryTexts, words.byArea)));
      const listed = block(texts, words.byLead).filter(([, count]) => count !== '');
      for (const [name = '', count] of listed) expect([name, Number(count)]).toEqual([name, byLead[name]]);
      const others = Object.keys(byLead).length - listed.length;
      const rest = sum(byLead) - listed.reduce((total, [, count]) => total + Number(count), 0);
      expect(texts.some(([first]) => first === words.otherAgencies(others, rest))).toBe(others > 0);
    });
  },
);
