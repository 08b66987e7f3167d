import { type DraftCell, draftCell } from '../draft/sheet-draft';
import { fieldDeclaration, isOptionalField } from '../fields/field-lists';
import type { TaskField } from '../fields/fields';
import { comparedFields, shownFields } from '../fields/plan-fields';
import type { PlanSheet, Task } from '../model';
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

const answerTitle = (column: AnswerColumn, words: SummaryWords): string =>
  column === 'status' ? words.tabStatus : words.tabResult;

export const tabColumnTitle = (column: TabColumn, words: SummaryWords): string =>
  isAnswer(column) ? answerTitle(column, words) : fieldDeclaration(column).short[words.language];

const answerWidths: Readonly<Record<AnswerColumn, number>> = { status: 16, result: 24 };

export const tabColumnWidth = (column: TabColumn): number =>
  isAnswer(column) ? answerWidths[column] : fieldDeclaration(column).width;

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

/** The columns that a tab's header names, in whichever language it was made; undefined if it is no tab's header. */
export function tabHeader(titles: readonly string[]): TabHeader | undefined {
  for (const words of Object.values(summaryWords)) {
    const columns = new Map(
      everyColumn.flatMap((column): [TabColumn, number][] => {
        const at = titles.findIndex((title) => title.trim() === tabColumnTitle(column, words));
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
