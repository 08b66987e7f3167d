import { type DraftCell, draftCell } from '../draft/sheet-draft';
import { appendixHeading, fieldDeclaration, isOptionalField, isTaskField } from '../fields/field-lists';
import type { TaskField } from '../fields/fields';
import { comparedFields, shownFields } from '../fields/plan-fields';
import type { PlanSheet, Task } from '../model';
import { headingNames } from '../reading/heading-names';
import { foldWords } from '../text/fold';
import { areaKey } from './groups';
import { groupName, type SummaryWords, summaryWords } from './words';

/** What an agency fills in on its tab. */
const answerColumns = ['status', 'result'] as const;
type AnswerColumn = (typeof answerColumns)[number];

export type TabColumn = TaskField | AnswerColumn;

const isAnswer = (column: TabColumn): column is AnswerColumn => answerColumns.some((answer) => answer === column);

/** The columns of the tabs of a plan, from left to right. */
export function tabColumns(plan: Pick<PlanSheet, 'columns'>): TabColumn[] {
  const shown = new Set(shownFields(plan));
  return [...comparedFields.filter((field) => shown.has(field)), ...answerColumns];
}

/** The columns of every tab, whatever optional columns its plan has. */
const standardColumns = tabColumns({ columns: [] });

/** Rows of a tab, and columns of one whose plan has no optional columns; all from 0. */
export const tabLayout = {
  agencyRow: 2,
  headerRow: 5,
  task: standardColumns.indexOf('task'),
  status: standardColumns.indexOf('status'),
  result: standardColumns.indexOf('result'),
} as const;

/** Titles of the answers' columns, folded: no field's column is taken for one, nor an answer's for a field's. */
const answerNames: ReadonlySet<string> = new Set(
  Object.values(summaryWords).flatMap((words) => [foldWords(words.tabStatus), foldWords(words.tabResult)]),
);

const answerTitle = (column: AnswerColumn, words: SummaryWords): string =>
  column === 'status' ? words.tabStatus : words.tabResult;

const shortTitle = (column: TabColumn, words: SummaryWords): string =>
  isAnswer(column) ? answerTitle(column, words) : fieldDeclaration(column).short[words.language];

/** Names of columns that tell their field beyond doubt, folded, with the field. */
const tellingNames: ReadonlyMap<string, TaskField> = new Map(
  headingNames.flatMap(({ role, strength, name }): [string, TaskField][] =>
    strength === 1 && isTaskField(role) && !answerNames.has(name) ? [[name, role]] : [],
  ),
);

/** The heading of a column: the plan's own where a reader knows it again, else the appendix's. */
export function tabColumnTitle(column: TabColumn, plan: Pick<PlanSheet, 'columns'>, words: SummaryWords): string {
  if (isAnswer(column)) return answerTitle(column, words);
  const own =
    plan.columns
      .find(({ field }) => field === column)
      ?.header.replace(/\s+/g, ' ')
      .trim() ?? '';
  if (tellingNames.get(foldWords(own)) === column) return own;
  return words.language === 'vi' ? appendixHeading(column) : shortTitle(column, words);
}

const answerWidths: Readonly<Record<AnswerColumn, number>> = { status: 14, result: 20 };

/** A tab has two columns more than its plan: the plan's own are narrower, so that its print can be read. */
const narrowing = 0.8;

/** In characters. */
export const tabColumnWidth = (column: TabColumn): number =>
  isAnswer(column) ? answerWidths[column] : Math.max(6, Math.round(fieldDeclaration(column).width * narrowing));

/** The cell of a task on a tab. */
export function tabCell(column: TabColumn, task: Task, words: SummaryWords): DraftCell {
  if (isAnswer(column)) return { value: '', style: 'input' };
  switch (column) {
    case 'area':
      return draftCell(groupName(areaKey(task), words));
    case 'number': {
      const { text } = task.number;
      return draftCell(/^\d+$/.test(text) ? Number(text) : text, 'centre');
    }
    case 'deadline':
      return draftCell(task.deadline.text);
    default:
      return draftCell(task[column].lines);
  }
}

export interface TabHeader {
  readonly words: SummaryWords;
  /** Where each column is, from 0. */
  readonly columns: ReadonlyMap<TabColumn, number>;
}

const everyColumn: readonly TabColumn[] = [...comparedFields, ...answerColumns];

const isTitleOf = (column: TabColumn, title: string, words: SummaryWords): boolean => {
  const given = title.trim();
  if (given === shortTitle(column, words)) return true;
  if (isAnswer(column)) return false;
  return tellingNames.get(foldWords(given)) === column || given === appendixHeading(column);
};

/** The columns that a tab's header names, in whichever language it was made; undefined if it is no tab's header. */
export function tabHeader(titles: readonly string[]): TabHeader | undefined {
  for (const words of Object.values(summaryWords)) {
    const columns = new Map(
      everyColumn.flatMap((column): [TabColumn, number][] => {
        const at = titles.findIndex((title) => isTitleOf(column, title, words));
        return at < 0 ? [] : [[column, at]];
      }),
    );
    const isWhole = everyColumn.every(
      (column) => columns.has(column) || (!isAnswer(column) && isOptionalField(column)),
    );
    if (isWhole) return { words, columns };
  }
  return undefined;
}
