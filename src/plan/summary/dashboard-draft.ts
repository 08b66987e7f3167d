import type { CheckedSheet } from '../checking/check-sheet';
import { type IsoDate, monthOf, yearOf } from '../deadline/calendar';
import { type DraftCell, draftCell, type DraftChart, type SheetDraft } from '../draft/sheet-draft';
import { type PlanProgress, severities, type Task } from '../model';
import { daysLate, isDueSoon } from '../progress/due';
import { clarityScore } from '../rules/clarity-score';
import { severityCounts } from '../severity-counts';
import { isOngoing, isRealLead, type PlanSummary } from './groups';
import { groupName, type SummaryWords } from './words';

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const width = 14;
const mostListed = 8;

const byEnd = (a: Task, b: Task): number => (a.deadline.read?.end ?? '').localeCompare(b.deadline.read?.end ?? '');

/** Tasks that are due in the next thirty days and not done, the nearest first. */
const dueSoon = (tasks: readonly Task[], today: IsoDate, progress: PlanProgress | null): Task[] =>
  tasks.filter((task) => isDueSoon(task, today, progress)).sort(byEnd);

/** Tasks that are late, the latest first. */
const overdue = (tasks: readonly Task[], progress: PlanProgress): Task[] =>
  tasks.filter((task) => daysLate(task, progress) > 0).sort(byEnd);

/** Tasks without a day by which they are due, ongoing ones aside. */
const unscheduled = (tasks: readonly Task[]): Task[] =>
  tasks.filter(({ deadline }) => !deadline.read?.end && !isOngoing(deadline.read));

const list = (title: string, tasks: readonly Task[], words: SummaryWords): DraftCell[][] => [
  [draftCell(`${title} (${tasks.length})`, 'header')],
  ...tasks
    .slice(0, mostListed)
    .map(({ number, task, lead, deadline }) => [
      draftCell(`${number.text}. ${task.text} – ${lead.text} – ${deadline.text}`, 'plain'),
    ]),
  ...(tasks.length > mostListed ? [[draftCell(words.more(tasks.length - mostListed), 'note')]] : []),
];

/** The months of a task within the plan's year. */
const covers = ({ deadline: { read } }: Task, year: number, month: number): boolean => {
  const [start, end] = [read?.start ?? read?.end, read?.end ?? read?.start];
  if (!start || !end) return false;
  const at = year * 12 + month;
  return yearOf(start) * 12 + monthOf(start) <= at && yearOf(end) * 12 + monthOf(end) >= at;
};

/** Key figures, charts, and what is due, on one page. */
export function dashboardDraft(
  { plan, findings }: CheckedSheet,
  summary: PlanSummary,
  today: IsoDate,
  words: SummaryWords,
): SheetDraft {
  const { year } = plan;
  const counts = severityCounts(findings);
  const leads = summary.byLead.filter(isRealLead);
  const values = [
    plan.tasks.length,
    leads.length,
    plan.areas.length,
    ...severities.map((severity) => counts[severity]),
  ];
  const leadRows = summary.byLead.map((group): DraftCell[] => [
    draftCell(groupName(group, words)),
    draftCell(group.tasks.length, 'centre'),
  ]);
  const areaRows = summary.byArea.map((group): DraftCell[] => [
    draftCell(groupName(group, words)),
    draftCell(group.tasks.length, 'centre'),
  ]);
  const side = Math.max(leadRows.length, areaRows.length);
  const beside = Array.from({ length: side }, (_, index) => [
    ...(leadRows[index] ?? [null, null]),
    null,
    ...(areaRows[index] ?? [null, null]),
  ]);
  const rows: (DraftCell | null)[][] = [
    [draftCell(words.dashboardTitle(plan.plan.title ?? plan.sheet), 'title')],
    [],
    words.figureNames.map((name) => draftCell(name, 'header')),
    values.map((value) => draftCell(value, 'figure')),
    clarityScore(plan, findings).map(({ clarity }) => draftCell(words.clarityNames[clarity], 'header')),
    clarityScore(plan, findings).map(({ clear, of }) => draftCell(`${clear}/${of}`, 'figure')),
    [],
    [
      draftCell(words.byLead, 'header'),
      draftCell(words.counts[0], 'header'),
      null,
      draftCell(words.byArea, 'header'),
      draftCell(words.counts[0], 'header'),
    ],
    ...beside,
    [],
    [draftCell(words.timeline, 'header'), ...months.map((month) => draftCell(words.month(month), 'header'))],
    ...summary.byArea.map((group): DraftCell[] => [
      draftCell(groupName(group, words)),
      ...months.map((month) => {
        const count = year === null ? 0 : group.tasks.filter((task) => covers(task, year, month)).length;
        return draftCell(count === 0 ? '' : count, count === 0 ? 'centre' : 'bar');
      }),
    ]),
    [],
    ...(plan.progress ? [...list(words.overdue, overdue(plan.tasks, plan.progress), words), []] : []),
    ...list(words.due, dueSoon(plan.tasks, today, plan.progress), words),
    [],
    ...list(words.unscheduled, unscheduled(plan.tasks), words),
  ];
  const first = 8;
  const charts: DraftChart[] = [
    {
      title: words.byLead,
      kind: 'bar',
      data: { top: first, left: 0, bottom: first + leadRows.length - 1, right: 1 },
      at: { row: 1, column: width + 1 },
    },
    {
      title: words.byArea,
      kind: 'column',
      data: { top: first, left: 3, bottom: first + areaRows.length - 1, right: 4 },
      at: { row: 20, column: width + 1 },
    },
  ];
  return {
    name: words.dashboard,
    rows,
    widths: [36, 12, 12, 36, 12, 12, ...Array.from({ length: 8 }, () => 7)],
    merges: [{ top: 0, left: 0, bottom: 0, right: 5 }],
    frozenRows: 0,
    headerRows: [0, 0],
    fitsOnePage: true,
    charts,
  };
}
