import { cellAddress } from '../cell-address';
import { draftCell, type SheetDraft } from '../draft/sheet-draft';
import { placesOfFinding } from '../finding-places';
import { groupBy } from '../group-by';
import type { Finding, PlanSheet } from '../model';
import { wordsOf } from '../rules/check-plan';
import type { Language } from '../schema/schema';
import { severityWords } from '../severity-words';
import type { DocumentDraft } from './document-draft';

const words = {
  vi: {
    sheet: 'Danh sách phát hiện',
    title: 'DANH SÁCH NỘI DUNG CẦN XEM LẠI',
    of: (plan: string) => `(${plan})`,
    headers: ['Cơ quan chủ trì', 'Nhiệm vụ', 'Ô', 'Mức độ', 'Nội dung cần xem lại', 'Đề nghị'],
    wholePlan: 'Toàn kế hoạch',
    noLead: '(chưa có cơ quan chủ trì)',
  },
  en: {
    sheet: 'Findings',
    title: 'WHAT IS TO BE LOOKED AT AGAIN',
    of: (plan: string) => `(${plan})`,
    headers: ['Lead agency', 'Task', 'Cell', 'Severity', 'What was found', 'What to do'],
    wholePlan: 'The plan as a whole',
    noLead: '(no lead agency)',
  },
} as const;

/** A line of the list: the unit that it is for, and what it is told. */
interface ListRow {
  readonly unit: string;
  readonly cells: readonly [task: string, cell: string, severity: string, what: string, todo: string];
}

const mostCells = 30;
const cellList = (finding: Finding): string => {
  const places = placesOfFinding(finding).map(({ cell }) => cellAddress(cell));
  return places.slice(0, mostCells).join(', ') + (places.length > mostCells ? ', …' : '');
};

/** Findings by the unit that answers for their task: first what is about the plan as a whole, then units by name. A finding of many tasks is the plan's. */
function rowsByUnit(plan: PlanSheet, findings: readonly Finding[], language: Language): readonly ListRow[] {
  const own = words[language];
  const tasks = new Map(plan.tasks.map((task) => [task.row, task]));
  const rows = findings.map((finding): ListRow => {
    const task = finding.taskRow === null || finding.others ? undefined : tasks.get(finding.taskRow);
    const [lead] = task?.lead.agencies ?? [];
    const { what, todo } = wordsOf(finding, language);
    const unit = lead === undefined ? own.noLead : (plan.catalogue.entry(lead)?.name ?? lead);
    return {
      unit: task ? unit : own.wholePlan,
      cells: [
        task ? [task.number.text, task.task.text].filter((part) => part !== '').join('. ') : '',
        cellList(finding),
        severityWords[language][finding.severity],
        what,
        todo,
      ],
    };
  });
  const groups = [...groupBy(rows, ({ unit }) => unit)];
  const place = (unit: string): number => (unit === own.wholePlan ? 0 : 1);
  return groups
    .sort(([one], [other]) => place(one) - place(other) || one.localeCompare(other, 'vi'))
    .flatMap(([, group]) => group);
}

const planName = ({ plan, sheet }: PlanSheet): string => plan.title ?? sheet;

/** The list as a sheet that can be filtered and sent to units. */
export function findingSheet(plan: PlanSheet, findings: readonly Finding[], language: Language): SheetDraft {
  const own = words[language];
  const rows = rowsByUnit(plan, findings, language).map(({ unit, cells }) =>
    [unit, ...cells].map((text) => draftCell(text)),
  );
  const last = own.headers.length - 1;
  return {
    name: own.sheet,
    widths: [26, 44, 12, 12, 48, 48],
    rows: [
      [draftCell(own.title, 'title')],
      [draftCell(own.of(planName(plan)), 'subtitle')],
      own.headers.map((header) => draftCell(header, 'header')),
      ...rows,
    ],
    merges: [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right: last })),
    frozenRows: 3,
    headerRows: [2, 2],
  };
}

/** The list as a document, a section for each unit. */
export function findingDocument(plan: PlanSheet, findings: readonly Finding[], language: Language): DocumentDraft {
  const own = words[language];
  const [, ...headers] = own.headers;
  const widths = [30, 9, 10, 28, 28];
  return {
    heading: null,
    title: own.title,
    attachedTo: own.of(planName(plan)),
    columns: headers.map((title, index) => ({ title, width: widths[index] ?? 10 })),
    rows: [...groupBy(rowsByUnit(plan, findings, language), ({ unit }) => unit)].flatMap(([unit, rows]) => [
      { is: 'section' as const, text: unit },
      ...rows.map(({ cells }) => ({ is: 'cells' as const, texts: cells })),
    ]),
  };
}

/** The list as text that can be pasted into a sheet or a message: a line each, tabs between its parts. */
export function findingText(plan: PlanSheet, findings: readonly Finding[], language: Language): string {
  const plain = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');
  return [words[language].headers, ...rowsByUnit(plan, findings, language).map(({ unit, cells }) => [unit, ...cells])]
    .map((cells) => cells.map(plain).join('\t'))
    .join('\n');
}
