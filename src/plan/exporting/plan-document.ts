import type { PlanSheet, Task, TaskField } from '../model';
import { fieldTitle } from '../schema/schema';
import type { AgencyTab } from '../summary/agency-tabs';
import { summaryWords } from '../summary/words';
import type { DocumentDraft, DocumentRow } from './document-draft';

const layout = [
  { field: 'number', width: 5, isCentred: true },
  { field: 'task', width: 30 },
  { field: 'product', width: 18 },
  { field: 'lead', width: 13 },
  { field: 'coordinating', width: 15 },
  { field: 'deadline', width: 11, isCentred: true },
  { field: 'funding', width: 8, isCentred: true },
] as const satisfies readonly { readonly field: TaskField; readonly width: number; readonly isCentred?: boolean }[];

type Column = (typeof layout)[number];

/** The appendix's columns that the plan has; a number stands in front whether it has a column of its own or not. */
function columnsOf({ columns, tasks }: PlanSheet): Column[] {
  const has = new Set<TaskField>(columns.map(({ field }) => field));
  if (tasks.some(({ number }) => number.text !== '')) has.add('number');
  return layout.filter(({ field }) => has.has(field));
}

const textOf = (task: Task, field: Column['field']): string =>
  field === 'number' ? task.number.text : task[field].lines;

const rowOf = (task: Task, columns: readonly Column[]): DocumentRow => ({
  is: 'cells',
  texts: columns.map(({ field }) => textOf(task, field)),
});

function around({ plan, sheet }: PlanSheet, columns: readonly Column[]): Omit<DocumentDraft, 'rows'> {
  return {
    heading: plan.decision ? null : { authority: plan.authority ?? '' },
    title: plan.title ?? sheet,
    attachedTo: plan.decision?.text ?? '',
    columns: columns.map(({ field, width, ...more }) => ({
      title: field === 'number' ? 'STT' : fieldTitle(field, 'vi'),
      width,
      ...more,
    })),
  };
}

/** The whole plan as an appendix: its areas as rows across the table, its tasks below them. Official documents are in Vietnamese. */
export function planDocument(plan: PlanSheet): DocumentDraft {
  const columns = columnsOf(plan);
  const rows: DocumentRow[] = [];
  let area: Task['area'] = null;
  for (const task of plan.tasks) {
    if (task.area && task.area !== area)
      rows.push({
        is: 'section',
        text: task.area.numeral === '' ? task.area.name : `${task.area.numeral}. ${task.area.name}`,
      });
    area = task.area;
    rows.push(rowOf(task, columns));
  }
  return { ...around(plan, columns), rows };
}

/** What falls to one agency, as an appendix of its own. */
export function agencyDocument({ name, leads, supports }: AgencyTab, plan: PlanSheet): DocumentDraft {
  const columns = columnsOf(plan);
  const words = summaryWords.vi;
  const section = (text: string, tasks: readonly Task[]): DocumentRow[] => [
    { is: 'section', text },
    ...(tasks.length > 0
      ? tasks.map((task) => rowOf(task, columns))
      : [{ is: 'section' as const, text: words.nothing }]),
  ];
  const base = around(plan, columns);
  return {
    ...base,
    title: `${base.title}\n${words.tabAgency(name)}`,
    rows: [
      ...section(words.leads, leads),
      ...section(
        words.supports,
        supports.map(({ task }) => task),
      ),
    ],
  };
}
