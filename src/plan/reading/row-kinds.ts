import { isOptionalField, taskFields } from '../fields/field-lists';
import type { TaskField } from '../fields/fields';
import { foldStart } from '../text/fold';
import type { ColumnMap } from './columns';
import { looksLikeAgency, looksLikeDeadline, looksLikeNumber } from './contents';
import { headingOf, isAreaNumeral, isNestedIn, plainNumber } from './numbering';
import type { SheetGrid } from './sheet-grid';

/** What a row below a header can be. */
export type RowKind = 'blank' | 'area' | 'task' | 'continuation' | 'total' | 'end' | 'unread';

export interface RowView {
  readonly grid: SheetGrid;
  readonly row: number;
  readonly map: ColumnMap;
  /** The last row of the table's block. */
  readonly lastRow: number;
  readonly hasTaskAbove: boolean;
  readonly numberAbove: string;
}

const answers: readonly TaskField[] = ['product', 'lead', 'coordinating', 'deadline', 'funding'];

const textOf = ({ grid, row, map }: RowView, field: TaskField): string => {
  const column = map[field];
  return column === undefined ? '' : grid.text(row, column);
};

/** The fields beside the task that the row fills: product, agencies, deadline, funding. */
const answered = (view: RowView): TaskField[] => answers.filter((field) => textOf(view, field) !== '');

const inTable = ({ grid, row, map }: RowView): number[] => {
  // Notes and the like stand beside the table: an area's heading may have one.
  const mapped = taskFields.flatMap((field) => (isOptionalField(field) ? [] : (map[field] ?? [])));
  const first = Math.min(...mapped);
  const last = Math.max(...mapped);
  return grid.filled(row).filter((column) => column >= first && column <= last);
};

const totalWords = /^(tong cong|tong so|tong|cong)\b(?! (tac|viec|khai|an|bo|ty|chuc|vu|doan|nghe|nghiep|thuong))/;
const endWords =
  /^(noi nhan|tm|kt|tl|tuq|chu tich|pho chu tich|nguoi lap|thu truong|truong phong|ghi chu|luu y|chu thich|can cu|xac nhan)\b/;

const hasDeadline = (view: RowView): boolean => textOf(view, 'deadline') !== '';

function isTotal(view: RowView): boolean {
  if (hasDeadline(view) || looksLikeAgency(textOf(view, 'lead'))) return false;
  const [first = 0] = view.grid.filled(view.row);
  return totalWords.test(foldStart(view.grid.text(view.row, first)));
}

const isEnd = (view: RowView): boolean =>
  !hasDeadline(view) &&
  answered(view).length < 3 &&
  view.grid.filled(view.row).some((column) => endWords.test(foldStart(view.grid.text(view.row, column))));

/** The number that a heading or a task has in a cell of its own. */
const ownNumber = (view: RowView): string => {
  const text = textOf(view, 'number');
  return looksLikeNumber(text) ? plainNumber(text) : '';
};

/** The one text of a row that has no other, its number left aside. */
export function loneText(view: RowView): { column: number; text: string } | undefined {
  const { grid, row, map } = view;
  const columns = inTable(view).filter((column) => !(column === map.number && ownNumber(view) !== ''));
  const [column] = columns;
  return columns.length === 1 && column !== undefined ? { column, text: grid.text(row, column) } : undefined;
}

/** The next row with anything in it. */
function next(view: RowView): RowView | undefined {
  for (let row = view.row + 1; row <= view.lastRow; row++)
    if (view.grid.filled(row).length > 0) return { ...view, row };
  return undefined;
}

const spansTable = ({ grid, row }: RowView, column: number): boolean => {
  const merge = grid.mergeAt(row, column);
  return merge !== undefined && merge.right - merge.left >= 2;
};

const isBulletOrSmall = (text: string): boolean => /^([-+*•–]|\p{Ll})/u.test(text);

/**
 * A heading groups the tasks below it: it has a name and no product, agency or deadline. A Roman numeral or a letter says so by itself;
 * an Arabic number only where the rows below are numbered within it or begin anew.
 */
function isArea(view: RowView): boolean {
  const lone = loneText(view);
  if (!lone || looksLikeDeadline(lone.text) || /^\d+$/.test(lone.text)) return false;
  const isNameColumn =
    lone.column === view.map.task ||
    lone.column === view.map.area ||
    lone.column === view.map.number ||
    spansTable(view, lone.column);
  if (!isNameColumn) return false;
  const number = ownNumber(view);
  if (number !== '' && isAreaNumeral(number)) return true;
  const heading = headingOf(lone.text);
  if (number === '' && heading.numeral !== '' && isAreaNumeral(heading.numeral)) return true;
  const numeral = number || heading.numeral;
  if (numeral !== '') return groupsBelow(view, numeral);
  if (lone.column === view.map.area && view.map.area !== view.map.task) return true;
  return spansTable(view, lone.column) || (!isBulletOrSmall(lone.text) && lone.text.length <= 200 && beginsAnew(view));
}

const firstGlued = (text: string): string => /^(\d{1,6}(?:\.\d{1,3})*)[.)\s]/.exec(text)?.[1] ?? '';
const numberOf = (view: RowView): string => ownNumber(view) || firstGlued(textOf(view, 'task'));

/** The rows below an Arabic heading are nested in it (1 → 1.1), or are bullets, or begin at 1 again. */
function groupsBelow(view: RowView, numeral: string): boolean {
  const below = next(view);
  if (!below) return false;
  const number = numberOf(below);
  const isFull = answered(below).length > 0;
  if (isNestedIn(number, numeral)) return true;
  return (
    isFull &&
    (number === '1'
      ? numeral !== '0' && view.numberAbove !== ''
      : number === '' && isBulletOrSmall(textOf(below, 'task')))
  );
}

/** Behind a heading without a number comes a whole task. */
function beginsAnew(view: RowView): boolean {
  const below = next(view);
  return (
    below !== undefined && answered(below).length >= 2 && (textOf(below, 'task') !== '' || ownNumber(below) !== '')
  );
}

/** A cell that has run on from the row above, or a text without a number of its own below a task. */
function isContinuation(view: RowView): boolean {
  const { grid, row, map } = view;
  if (!view.hasTaskAbove || ownNumber(view) !== '') return false;
  const spanning = (field: TaskField): boolean => {
    const column = map[field];
    return column !== undefined && grid.continuesFromAbove(row, column);
  };
  if (map.number !== undefined && spanning('number')) return true;
  if (spanning('task')) return true;
  if (textOf(view, 'task') === '') return textOf(view, 'area') === '';
  return (
    textOf(view, 'deadline') === '' &&
    textOf(view, 'lead') === '' &&
    (map.number !== undefined || firstGlued(textOf(view, 'task')) === '') &&
    textOf(view, 'area') === ''
  );
}

const isTask = (view: RowView): boolean => {
  const hasNumber = ownNumber(view) !== '';
  const hasTask = textOf(view, 'task') !== '';
  if (hasTask)
    return (
      hasNumber || answered(view).length > 0 || firstGlued(textOf(view, 'task')) !== '' || textOf(view, 'area') !== ''
    );
  return answered(view).length >= 2 || (hasNumber && answered(view).length > 0);
};

/** The first kind that fits is the row's kind. What fits none is unread, with its reason: no text vanishes. */
const kinds: readonly (readonly [RowKind, (view: RowView) => boolean])[] = [
  ['blank', ({ grid, row }) => grid.filled(row).length === 0],
  ['total', isTotal],
  ['area', isArea],
  ['end', isEnd],
  ['continuation', isContinuation],
  ['task', isTask],
];

export const kindOfRow = (view: RowView): RowKind => kinds.find(([, fits]) => fits(view))?.[0] ?? 'unread';
