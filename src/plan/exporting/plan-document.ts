import { appendixHeading, fieldDeclaration, taskFields } from '../fields/field-lists';
import type { FieldPrint, TaskField } from '../fields/fields';
import type { PlanSheet, Task } from '../model';
import type { AgencyTab } from '../summary/agency-tabs';
import { summaryWords } from '../summary/words';
import type { DocumentDraft, DocumentRow } from './document-draft';

interface PrintedColumn extends FieldPrint {
  readonly field: Exclude<TaskField, 'area'>;
}

/** Areas are rows across the table, and so no column. */
const printedColumns: readonly PrintedColumn[] = taskFields.flatMap((field): PrintedColumn[] => {
  const { print } = fieldDeclaration(field);
  return field === 'area' || print === null ? [] : [{ field, ...print }];
});

/** The appendix's columns that the plan has; a number stands in front whether it has a column of its own or not. */
function columnsOf({ columns, tasks }: PlanSheet): PrintedColumn[] {
  const has = new Set<TaskField>(columns.map(({ field }) => field));
  if (tasks.some(({ number }) => number.text !== '')) has.add('number');
  return printedColumns.filter(({ field }) => has.has(field));
}

const rowOf = (task: Task, columns: readonly PrintedColumn[]): DocumentRow => ({
  is: 'cells',
  texts: columns.map(({ field }) => task[field].lines),
});

function around({ plan, sheet }: PlanSheet, columns: readonly PrintedColumn[]): Omit<DocumentDraft, 'rows'> {
  return {
    heading: plan.decision ? null : { authority: plan.authority ?? '' },
    title: plan.title ?? sheet,
    attachedTo: plan.decision?.text ?? '',
    columns: columns.map(({ field, width, ...more }) => ({
      title: appendixHeading(field),
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
