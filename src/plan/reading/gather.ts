import { textFields } from '../fields/field-lists';
import type { TextField } from '../fields/fields';
import type { CellAddress, NumberCell, PlanArea, TextCell } from '../model';
import type { BlockColumns } from './columns';
import { looksLikeNumber } from './contents';
import { gluedNumber, plainNumber } from './numbering';
import { Outline } from './outline';
import type { RowFacts } from './row-facts';
import type { LabelledRow } from './rows';
import type { SheetGrid } from './sheet-grid';
import {
  beginCell,
  blankCell,
  inherited,
  joined,
  markedPeriods,
  type Texts,
  textsOf,
  withoutNumber,
} from './task-cells';

/** A task as it is gathered, row by row. */
export interface GatheredTask {
  readonly row: number;
  /** All its rows. */
  readonly rows: readonly number[];
  readonly area: PlanArea | null;
  readonly number: NumberCell;
  readonly texts: Texts;
  readonly begin: TextCell | undefined;
  readonly columns: BlockColumns;
}

/** A heading's own values, which hold for its tasks if none of them has one. */
interface GroupValues {
  readonly area: PlanArea;
  readonly texts: Texts;
}

export interface Gathered {
  readonly tasks: readonly GatheredTask[];
  readonly areas: readonly PlanArea[];
}

/** Most of the tasks name their area in their own row. */
const denseShare = 0.8;

/** Tasks and areas of a labelled table. @param columnsAt the columns of the block that a row stands in */
export function gather(
  grid: SheetGrid,
  labelled: readonly LabelledRow[],
  columnsAt: (row: number) => BlockColumns,
): Gathered {
  const taskRows = labelled.filter(({ kind }) => kind === 'task');
  const withArea = taskRows.filter(({ facts }) => facts.area !== '').length;
  const outline = new Outline(grid, taskRows.length >= 3 && withArea / taskRows.length >= denseShare);
  const tasks: GatheredTask[] = [];
  const groups: GroupValues[] = [];
  let numberAbove = '';
  for (const { facts, kind } of labelled) {
    if (kind === 'area') {
      outline.enterRow(facts);
      if (facts.answers.length > 0 && outline.area) groups.push({ area: outline.area, texts: groupTexts(grid, facts) });
    } else if (kind === 'task') {
      if (facts.area !== '' && facts.map.area !== undefined) outline.enterColumn(facts.row, facts.map.area);
      outline.enterTask(facts);
      const task = taskAt(grid, facts, outline.area, numberAbove, tasks.at(-1)?.texts, columnsAt(facts.row));
      if (task.number.text !== '') numberAbove = task.number.text;
      tasks.push(task);
    } else if (kind === 'continuation') continueTask(grid, facts, tasks);
  }
  return { tasks: withGroupValues(tasks, groups), areas: outline.areas };
}

const groupTexts = (grid: SheetGrid, { row, map, answers }: RowFacts): Texts =>
  Object.fromEntries(answers.map((field) => [field, grid.cell(row, map[field] ?? grid.left)]));

function taskAt(
  grid: SheetGrid,
  facts: RowFacts,
  area: PlanArea | null,
  numberAbove: string,
  above: Texts | undefined,
  columns: BlockColumns,
): GatheredTask {
  const { row, map } = facts;
  const number = numberOf(grid, facts, numberAbove);
  const texts = textsOf(grid, row, map, above);
  if (number.glued && texts.task) texts.task = withoutNumber(texts.task, number.text);
  const marked = markedPeriods(grid, row, columns);
  if (marked) texts.deadline = marked;
  return { row, rows: [row], area, number, texts, begin: beginCell(grid, row, columns), columns };
}

/** The number in its own cell, else the one glued to the task's text. */
function numberOf(grid: SheetGrid, { row, map, glued }: RowFacts, numberAbove: string): NumberCell {
  const { number: column, task: taskColumn = grid.left } = map;
  const own = column === undefined ? '' : grid.text(row, column);
  if (column !== undefined && looksLikeNumber(own)) {
    const text = plainNumber(own);
    return { cell: { row, column }, text, lines: text, written: own, value: grid.value(row, column), glued: false };
  }
  const isMark =
    glued !== null && glued.style !== 'bullet' && /[.)/:–-]\s*$/.test(markText(grid.text(row, taskColumn), glued.rest));
  const found = isMark ? glued : gluedNumber(grid.text(row, taskColumn), numberAbove);
  const cell = found ? { row, column: taskColumn } : { row, column: column ?? taskColumn };
  const text = found?.number ?? '';
  return {
    cell,
    text,
    lines: text,
    written: text,
    value: grid.value(cell.row, cell.column),
    glued: found !== undefined,
  };
}

const markText = (text: string, rest: string): string => text.slice(0, text.length - rest.length);

function continueTask(grid: SheetGrid, facts: RowFacts, tasks: GatheredTask[]): void {
  const task = tasks.at(-1);
  if (!task) return;
  const more = textsOf(grid, facts.row, facts.map, undefined);
  const texts: Texts = { ...task.texts };
  for (const field of textFields) {
    const cell = more[field];
    if (!cell || cell.inheritedFrom) continue;
    const before = texts[field];
    texts[field] = before ? joined(before, cell) : cell;
  }
  tasks[tasks.length - 1] = { ...task, rows: [...task.rows, facts.row], texts };
}

/** A heading's lead, deadline or product holds for its tasks where the sheet shows it so: none of them has one of its own. */
function withGroupValues(tasks: readonly GatheredTask[], groups: readonly GroupValues[]): readonly GatheredTask[] {
  if (groups.length === 0) return tasks;
  const gained = new Map<GatheredTask, Texts>();
  for (const { area, texts } of groups) {
    const own = tasks.filter((task) => task.area === area);
    for (const [name, from] of Object.entries(texts)) {
      const field = name as TextField;
      if (own.some((task) => (task.texts[field]?.text ?? '') !== '')) continue;
      for (const task of own)
        gained.set(task, {
          ...gained.get(task),
          [field]: inherited(task.texts[field] ?? blankCell(addressOf(task)), from),
        });
    }
  }
  return tasks.map((task) => (gained.has(task) ? { ...task, texts: { ...task.texts, ...gained.get(task) } } : task));
}

const addressOf = ({ row, number }: GatheredTask): CellAddress => ({ row, column: number.cell.column });
