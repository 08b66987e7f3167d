import { textFields } from '../fields/field-lists';
import type { TextField } from '../fields/fields';
import type { CellAddress, TextCell } from '../model';
import type { BlockColumns, ColumnMap } from './columns';
import { looksLikeDitto, looksLikeNumber } from './contents';
import type { SheetGrid } from './sheet-grid';

export type Texts = Partial<Record<TextField, TextCell>>;

/** Fields whose value may hold for several tasks: merged over them, or said by a ditto sign. */
const sharedFields = new Set<TextField>(textFields.filter((field) => field !== 'task'));

/** A value that is written in another cell and holds for this one too. */
export function inherited(own: TextCell, from: TextCell): TextCell {
  const { text, lines, written } = from;
  return { cell: own.cell, value: own.value, text, lines, written, inheritedFrom: from.inheritedFrom ?? from.cell };
}

/** The cell of a field in a task's first row: its own, or the one that is merged over it from above. */
function cellOf(grid: SheetGrid, row: number, column: number, field: TextField): TextCell {
  const own = grid.cell(row, column);
  if (own.text !== '' || !sharedFields.has(field)) return own;
  const merge = grid.mergeAt(row, column);
  if (!merge || merge.top >= row || merge.left !== column) return own;
  const from = grid.cell(merge.top, merge.left);
  return from.text === '' ? own : inherited(own, from);
}

/** The texts of a row by field. @param above the task before: what a ditto sign repeats */
export function textsOf(grid: SheetGrid, row: number, map: ColumnMap, above: Texts | undefined): Texts {
  const texts: Texts = {};
  for (const field of textFields) {
    const column = map[field];
    if (column === undefined) continue;
    const cell = cellOf(grid, row, column, field);
    const before = above?.[field];
    texts[field] =
      before && before.text !== '' && sharedFields.has(field) && looksLikeDitto(cell.text)
        ? inherited(cell, before)
        : cell;
  }
  return withTextOfNumberColumn(grid, row, map, texts);
}

/** Text in the number's column that is no number belongs to the task. */
function withTextOfNumberColumn(grid: SheetGrid, row: number, { number }: ColumnMap, texts: Texts): Texts {
  const extra = number === undefined ? '' : grid.text(row, number);
  if (number === undefined || extra === '' || looksLikeNumber(extra)) return texts;
  return { ...texts, task: joined(grid.cell(row, number), texts.task) };
}

/** Two cells of one field, as those of a task's rows; a finding points at the first that is filled. */
export function joined(first: TextCell, second: TextCell | undefined): TextCell {
  if (!second || second.text === '') return first;
  if (first.text === '') return second;
  const { more = [] } = first;
  return {
    ...first,
    text: `${first.text} ${second.text}`,
    lines: `${first.lines}\n${second.lines}`,
    written: `${first.written} ${second.written}`,
    more: [...more, second],
  };
}

/** A task's cell without the number that is glued to its text. */
export function withoutNumber(cell: TextCell, number: string): TextCell {
  const strip = (text: string): string =>
    text.slice(text.indexOf(number) + number.length).replace(/^\s*[.)/:–-]?\s*/, '');
  return { ...cell, text: strip(cell.text), lines: strip(cell.lines), written: strip(cell.written) };
}

/** The cell of a field for which the plan has no column. */
export const blankCell = (cell: CellAddress): TextCell => ({ cell, text: '', lines: '', written: '', value: '' });

/** The beginning of a task's time, if it has a column of its own. */
export const beginCell = (grid: SheetGrid, row: number, { begin }: BlockColumns): TextCell | undefined => {
  if (begin === null) return undefined;
  const own = cellOf(grid, row, begin, 'deadline');
  return own.text === '' ? undefined : own;
};

const roman = ['I', 'II', 'III', 'IV'] as const;
const unitNames = { month: 'Tháng', quarter: 'Quý', week: 'Tuần' } as const;

/** The parts of the year that a row marks, in words: "Tháng 3 - Tháng 5"; undefined if the table has no such columns. */
export function markedPeriods(grid: SheetGrid, row: number, { periods, map }: BlockColumns): TextCell | undefined {
  if (periods.length === 0 || map.deadline !== undefined) return undefined;
  const marked = periods.filter(({ column }) => isMarked(grid, row, column));
  const [first] = marked;
  const last = marked.at(-1);
  if (!first || !last) return blankCell({ row, column: periods[0]?.column ?? grid.left });
  const nameOf = ({ period: { unit, index } }: (typeof marked)[number]): string =>
    `${unitNames[unit]} ${unit === 'quarter' ? (roman[index - 1] ?? index) : index}`;
  const isRun = last.period.index - first.period.index === marked.length - 1;
  const ends = first === last ? nameOf(first) : `${nameOf(first)} - ${nameOf(last)}`;
  const text = isRun ? ends : marked.map(nameOf).join(', ');
  const cell = { row, column: first.column };
  return { cell, text, lines: text, written: text, value: grid.value(row, first.column), isPart: true };
}

const isMarked = (grid: SheetGrid, row: number, column: number): boolean => {
  const merge = grid.mergeAt(row, column);
  const text = merge && merge.top === row ? grid.text(row, merge.left) : grid.text(row, column);
  return text !== '' && !/^[-–.…0]$/.test(text);
};
