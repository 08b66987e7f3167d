import type { CheckedSheet } from '../checking/check-sheet';
import { type IsoDate, monthOf, yearOf } from '../deadline/calendar';
import { type DraftCell, draftCell, type DraftStyle, type SheetDraft } from '../draft/sheet-draft';
import { type CellArea, type PlanProgress, type PlanSheet, severities, type Task } from '../model';
import { daysLate, isDueSoon } from '../progress/due';
import { clarityScore } from '../rules/clarity-score';
import { severityCounts } from '../severity-counts';
import { isOngoing, isRealLead, type PlanSummary, type SummaryGroup } from './groups';
import { groupName, type SummaryWords } from './words';

/** The page: a wide first column and one for each month; figures stand over two months each. */
const months = Array.from({ length: 12 }, (_, index) => index + 1);
const lastColumn = months.length;
const nameWidth = 34;
const monthWidth = 9;

const mostListed = 5;
const mostAgencies = 10;
/** Rows of the sheet that the charts cover, below everything else. */
const chartRows = 16;

const byEnd = (a: Task, b: Task): number => (a.deadline.read?.end ?? '').localeCompare(b.deadline.read?.end ?? '');

/** Tasks that are due in the next thirty days and not done, the nearest first. */
const tasksDueSoon = (tasks: readonly Task[], today: IsoDate, progress: PlanProgress | null): Task[] =>
  tasks.filter((task) => isDueSoon(task, today, progress)).sort(byEnd);

/** Tasks that are late, the latest first. */
const overdueTasks = (tasks: readonly Task[], progress: PlanProgress): Task[] =>
  tasks.filter((task) => daysLate(task, progress) > 0).sort(byEnd);

/** Tasks without a day by which they are due, ongoing ones aside. */
const unscheduledTasks = (tasks: readonly Task[]): Task[] =>
  tasks.filter(({ deadline }) => !deadline.read?.end && !isOngoing(deadline.read));

/** True if a task runs in a month of a year. */
const coversMonth = ({ deadline: { read } }: Task, year: number, month: number): boolean => {
  const [start, end] = [read?.start ?? read?.end, read?.end ?? read?.start];
  if (!start || !end) return false;
  const at = year * 12 + month;
  return yearOf(start) * 12 + monthOf(start) <= at && yearOf(end) * 12 + monthOf(end) >= at;
};

const longestBar = 18;
/** A bar of full blocks, as long as a count is of the largest one. */
const barText = (count: number, most: number): string =>
  count === 0 || most === 0 ? '' : '█'.repeat(Math.max(1, Math.round((count / most) * longestBar)));

/** How dark a month is, by its share of the busiest one. */
function heatStyle(count: number, most: number): DraftStyle {
  if (count === 0) return 'centre';
  const share = count / most;
  if (share > 2 / 3) return 'heat3';
  return share > 1 / 3 ? 'heat2' : 'heat1';
}

/** The sheet while it is written: rows from the top, with the cells that are merged. */
class Page {
  readonly rows: (DraftCell | null)[][] = [];
  readonly merges: CellArea[] = [];

  /** Adds a row of parts, each over some columns from the left on. */
  add(...parts: readonly (readonly [cell: DraftCell, columns: number])[]): void {
    const row: DraftCell[] = [];
    for (const [cell, columns] of parts) {
      const left = row.length;
      row.push(cell, ...Array.from({ length: columns - 1 }, () => draftCell('', cell.style)));
      if (columns > 1)
        this.merges.push({ top: this.rows.length, left, bottom: this.rows.length, right: left + columns - 1 });
    }
    this.rows.push(row);
  }

  line = (text: string, style: DraftStyle): void => this.add([draftCell(text, style), lastColumn + 1]);
  gap = (): void => void this.rows.push([]);

  /** Names above figures: the first in the wide column, the others over two months each. */
  figures(names: readonly string[], values: readonly (string | number)[]): void {
    const spans = names.map((_, index) => (index === 0 ? 1 : 2));
    this.add(...names.map((name, index) => [draftCell(name, 'header'), spans[index] ?? 2] as const));
    this.add(...values.map((value, index) => [draftCell(value, 'figure'), spans[index] ?? 2] as const));
  }

  /** Groups with their counts, shares and bars. @returns the rows of the groups. */
  bars(
    title: string,
    groups: readonly { readonly name: string; readonly count: number }[],
    total: number,
    words: SummaryWords,
  ): {
    readonly top: number;
    readonly bottom: number;
  } {
    const most = groups.reduce((largest, { count }) => Math.max(largest, count), 0);
    this.add(
      [draftCell(title, 'header'), 1],
      [draftCell(words.counts[0], 'header'), 2],
      [draftCell(words.share, 'header'), 2],
      [draftCell('', 'header'), lastColumn - 4],
    );
    const top = this.rows.length;
    for (const { name, count } of groups) {
      const share = total === 0 ? 0 : Math.round((count / total) * 100);
      this.add(
        [draftCell(name), 1],
        [draftCell(count, 'centre'), 2],
        [draftCell(`${share}%`, 'centre'), 2],
        [draftCell(barText(count, most), 'bar'), lastColumn - 4],
      );
    }
    return { top, bottom: this.rows.length - 1 };
  }

  /** Tasks with their leads and deadlines, the first few of them. */
  tasks(title: string, tasks: readonly Task[], words: SummaryWords): void {
    this.line(`${title} (${tasks.length})`, 'area');
    for (const { number, task, lead, deadline } of tasks.slice(0, mostListed))
      this.add(
        [draftCell(number.text === '' ? task.text : `${number.text}. ${task.text}`), 7],
        [draftCell(lead.text), 4],
        [draftCell(deadline.text), 2],
      );
    if (tasks.length === 0) this.line(words.nothing, 'text');
    if (tasks.length > mostListed) this.line(words.more(tasks.length - mostListed), 'note');
    this.gap();
  }
}

function addTimeline(page: Page, { year }: PlanSheet, summary: PlanSummary, words: SummaryWords): void {
  const counts = summary.byArea.map((group) =>
    months.map((month) => (year === null ? 0 : group.tasks.filter((task) => coversMonth(task, year, month)).length)),
  );
  const most = Math.max(1, ...counts.flat());
  page.add(
    [draftCell(words.timeline, 'header'), 1],
    ...months.map((month) => [draftCell(words.month(month), 'header'), 1] as const),
  );
  summary.byArea.forEach((group, index) => {
    const cells = (counts[index] ?? []).map(
      (count) => [draftCell(count === 0 ? '' : count, heatStyle(count, most)), 1] as const,
    );
    page.add([draftCell(groupName(group, words)), 1], ...cells);
  });
  page.gap();
}

/** What agencies beyond those that are listed lead together. */
function otherAgenciesText({ byLead }: PlanSummary, words: SummaryWords): string {
  const others = byLead.slice(mostAgencies);
  return words.otherAgencies(
    others.length,
    others.reduce((sum, { tasks }) => sum + tasks.length, 0),
  );
}

/** Key figures, the six clarities, bars by agency and area, running tasks by month, what is due, and charts, on one page. */
export function dashboardDraft(
  { plan, findings }: CheckedSheet,
  summary: PlanSummary,
  today: IsoDate,
  words: SummaryWords,
): SheetDraft {
  const counts = severityCounts(findings);
  const due = tasksDueSoon(plan.tasks, today, plan.progress);
  const leads = summary.byLead.filter(isRealLead);
  const page = new Page();
  page.line(words.dashboardTitle(plan.plan.title ?? plan.sheet), 'title');
  page.line(`${words.from(plan.sheet)} · ${words.onDay(today.split('-').reverse().join('/'))}`, 'subtitle');
  page.gap();
  page.figures(words.figureNames, [
    plan.tasks.length,
    leads.length,
    plan.areas.length,
    ...severities.map((severity) => counts[severity]),
    due.length,
  ]);
  const scores = clarityScore(plan, findings);
  page.figures(
    scores.map(({ clarity }) => words.clarityNames[clarity]),
    scores.map(({ clear, of }) => `${clear}/${of}`),
  );
  page.gap();
  const named = (group: SummaryGroup): { name: string; count: number } => ({
    name: groupName(group, words),
    count: group.tasks.length,
  });
  const agencies = page.bars(words.byLead, summary.byLead.slice(0, mostAgencies).map(named), plan.tasks.length, words);
  if (summary.byLead.length > mostAgencies) page.line(otherAgenciesText(summary, words), 'note');
  if (summary.shared > 0) page.line(words.shared(summary.shared), 'note');
  page.gap();
  const areas = page.bars(words.byArea, summary.byArea.map(named), plan.tasks.length, words);
  page.gap();
  addTimeline(page, plan, summary, words);
  if (plan.progress) page.tasks(words.overdue, overdueTasks(plan.tasks, plan.progress), words);
  else page.line(words.overdueUnknown, 'note');
  page.tasks(words.due, due, words);
  page.tasks(words.unscheduled, unscheduledTasks(plan.tasks), words);
  const top = page.rows.length;
  const chartAt = (left: number, right: number): CellArea => ({ top, left, bottom: top + chartRows - 1, right });
  return {
    name: words.dashboard,
    rows: page.rows,
    widths: [nameWidth, ...months.map(() => monthWidth)],
    merges: page.merges,
    frozenRows: 0,
    headerRows: [0, 0],
    fitsOnePage: true,
    charts: [
      { title: words.byLead, kind: 'bar', data: { ...agencies, left: 0, right: 1 }, at: chartAt(0, 4) },
      { title: words.byArea, kind: 'column', data: { ...areas, left: 0, right: 1 }, at: chartAt(5, lastColumn) },
    ],
  };
}
