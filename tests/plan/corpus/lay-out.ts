import type { SheetSnapshot } from '../../../src/plan/model';
import { type LaidColumn, laidColumns } from './laid-columns';
import { type LaidSheet, newSheet, snapshotOfSheet } from './laid-sheet';
import { layEnd, layOtherTable, layTitle } from './laid-surroundings';
import {
  areaNumeral,
  type LaidCell,
  type LaidTask,
  laidTasks,
  planOfLayout,
  sharesAbove,
  textCell,
} from './laid-tasks';
import type { Layout } from './layout';
import { type RightReading, type RightTask } from './right-reading';

export interface LaidOut {
  readonly snapshot: SheetSnapshot;
  readonly right: RightReading;
}

interface Table {
  readonly sheet: LaidSheet;
  readonly layout: Layout;
  readonly columns: readonly LaidColumn[];
  readonly tasks: readonly LaidTask[];
}

const indexOfColumn = ({ columns }: Table, name: string): number => columns.findIndex((column) => column.name === name);

/** Writes the header; neighbours that share a heading are merged, and a short heading reaches down. */
function layHeader({ sheet, columns, layout }: Table): void {
  const height = Math.max(...columns.map(({ heading }) => heading.length));
  const top = sheet.rows.length;
  const isFirst = (column: number, line: number): boolean =>
    columns[column]?.heading[line] !== columns[column - 1]?.heading[line] ||
    line === (columns[column]?.heading.length ?? 0) - 1;
  for (let line = 0; line < height; line++)
    sheet.add(columns.map(({ heading }, column) => textCell(isFirst(column, line) ? (heading[line] ?? '') : '')));
  columns.forEach(({ heading }, column) => {
    const last = heading.length - 1;
    if (last < height - 1) sheet.merge({ top: top + last, left: column, bottom: top + height - 1, right: column });
    heading.slice(0, -1).forEach((text, line) => {
      if (!isFirst(column, line)) return;
      let right = column;
      while (columns[right + 1]?.heading[line] === text && line < (columns[right + 1]?.heading.length ?? 0) - 1)
        right++;
      if (right > column) sheet.merge({ top: top + line, left: column, bottom: top + line, right });
    });
  });
  layColumnNumbers(sheet, columns.length, layout.columnNumbers);
}

function layColumnNumbers(sheet: LaidSheet, width: number, style: Layout['columnNumbers']): void {
  if (style === '') return;
  const numbers = Array.from({ length: width }, (_, index) =>
    style === 'a' ? String.fromCharCode(97 + index) : style.replace('1', String(index + 1)),
  );
  sheet.add(numbers.map(textCell));
}

function areaText(layout: Layout, index: number): string {
  const numeral = areaNumeral(layout, index);
  const name = planOfLayout(layout).areas[index]?.name ?? '';
  return numeral === '' ? name : `${numeral}. ${name}`;
}

function layAreaRow(table: Table, index: number): void {
  const { sheet, layout, columns } = table;
  const cells = columns.map(() => textCell(''));
  const row = sheet.rows.length;
  if (layout.areaAs === 'row-numbered') {
    cells[indexOfColumn(table, 'number')] = textCell(areaNumeral(layout, index));
    cells[indexOfColumn(table, 'task')] = textCell(planOfLayout(layout).areas[index]?.name ?? '');
  } else cells[0] = textCell(areaText(layout, index));
  sheet.add(cells);
  if (layout.areaAs === 'row-merged') sheet.merge({ top: row, left: 0, bottom: row, right: columns.length - 1 });
}

const assignmentText = ({ headings }: Layout, { lead, coordinating }: LaidTask): string => {
  const texts = [
    `Chủ trì: ${lead}; Phối hợp: ${coordinating}`,
    `Chủ trì: ${lead}\nPhối hợp: ${coordinating}`,
    `- Chủ trì: ${lead}.\n- Phối hợp: ${coordinating}.`,
    `- Cơ quan chủ trì: ${lead};\n- Cơ quan phối hợp: ${coordinating}`,
  ];
  return texts[headings % texts.length] ?? '';
};

/** What a task's cell in a column holds on the task's first row. */
function cellOf(table: Table, task: LaidTask, column: string, isFirstOfArea: boolean): LaidCell {
  const { layout } = table;
  switch (column) {
    case 'area':
      return textCell(isFirstOfArea ? areaText(layout, task.area) : '');
    case 'number':
      return layout.numberEnd === '' && /^\d+$/.test(task.number)
        ? { value: Number(task.number), text: task.number, format: 'General' }
        : textCell(`${task.number}${layout.numberEnd}`);
    case 'task':
      return textCell(layout.numbers === 'glued' ? `${task.number}${layout.numberEnd || '.'} ${task.task}` : task.task);
    case 'product':
      return textCell(task.productParts[0] ?? '');
    case 'assignment':
      return textCell(assignmentText(layout, task));
    case 'lead':
    case 'coordinating':
    case 'funding':
      return textCell(task[column]);
    default:
      return task.cells[column] ?? textCell('');
  }
}

/** Writes a task, over two rows if its product is in two parts. */
function layTask(table: Table, index: number, isFirstOfArea: boolean, isFirstOfPage: boolean): number {
  const { sheet, layout, columns, tasks } = table;
  const task = tasks[index] as LaidTask;
  const row = sheet.rows.length;
  const cells = columns.map(({ name }) => cellOf(table, task, name, isFirstOfArea));
  const shared = indexOfColumn(table, layout.merged);
  // Nobody writes a ditto mark below a blank.
  const isShared = shared >= 0 && cells[shared]?.text !== '' && !isFirstOfPage && sharesAbove(tasks, index);
  if (isShared) cells[shared] = textCell(layout.mergedBy === 'merge' ? '' : layout.mergedBy);
  sheet.add(cells);
  if (isShared && layout.mergedBy === 'merge') sheet.mergeDown(shared, row);
  const [, second] = task.productParts;
  if (second !== undefined) {
    sheet.add(columns.map(({ name }) => textCell(name === 'product' ? second : '')));
    if (layout.taskRows === 'merged')
      columns.forEach(({ name }, column) => {
        if (name !== 'product' && name !== 'area')
          sheet.merge({ top: row, left: column, bottom: row + 1, right: column });
      });
  }
  return row;
}

/** What stands between two pages: a blank row, the page's number, the header again. */
function layPageBreak(table: Table, page: number): void {
  const { sheet, layout, columns } = table;
  const blank = columns.map(() => textCell(''));
  if (layout.blankAtBreak) sheet.add(blank);
  if (layout.pageMark !== '') {
    const cells = [...blank];
    cells[Math.floor(columns.length / 2)] = textCell(layout.pageMark === 'Trang' ? `Trang ${page}/9` : String(page));
    sheet.add(cells);
  }
  if (layout.repeatsHeader) layHeader(table);
}

const between = 'Ngoài các nhiệm vụ nêu trên, các cơ quan, đơn vị tiếp tục thực hiện các nhiệm vụ sau đây:';

/** A task as a person reads it; what has no column is blank. */
function rightTask(layout: Layout, laid: LaidTask, row: number): RightTask {
  const lacks = (field: 'product' | 'coordinating' | 'funding'): boolean => layout.without.includes(field);
  const { areas } = planOfLayout(layout);
  return {
    row,
    area: layout.areaAs === 'none' ? '' : (areas[laid.area]?.name ?? ''),
    number: laid.number,
    task: laid.task,
    product: lacks('product') ? '' : laid.productParts.join(' '),
    lead: laid.lead,
    coordinating: lacks('coordinating') ? '' : laid.coordinating,
    monitor: laid.monitor,
    funding: lacks('funding') ? '' : laid.funding,
    note: laid.note,
    deadline: laid.deadline,
  };
}

/** Lays a plan out. */
export function layOut(layout: Layout): LaidOut {
  const tasks = laidTasks(layout);
  const columns = laidColumns(layout);
  const sheet = newSheet();
  const table: Table = { sheet, layout, columns, tasks };
  const hasAreas = layout.areaAs !== 'none';
  const isColumn = layout.areaAs === 'column' || layout.areaAs === 'column-merged';
  layTitle(sheet, layout, columns.length);
  if (layout.secondTable === 'targets-before') layOtherTable(sheet, 'targets');
  layHeader(table);
  const rows: number[] = [];
  let areaTop = sheet.rows.length;
  const endArea = (): void => {
    const bottom = sheet.rows.length - 1;
    if (layout.areaAs === 'column-merged' && bottom > areaTop) sheet.merge({ top: areaTop, left: 0, bottom, right: 0 });
  };
  let onPage = 0;
  let page = 1;
  tasks.forEach((task, index) => {
    const isNewArea = task.area !== tasks[index - 1]?.area;
    const isBreak = layout.page > 0 && onPage === layout.page;
    const isText = layout.textBetween && isNewArea && task.area === 1;
    if (index > 0 && (isNewArea || isBreak)) endArea();
    if (isText) {
      sheet.add(columns.map(() => textCell('')));
      sheet.add([textCell(between)]);
      layHeader(table);
      onPage = 0;
    } else if (isBreak) {
      layPageBreak(table, ++page);
      onPage = 0;
    } else if (layout.blankRowEvery > 0 && index > 0 && index % layout.blankRowEvery === 0 && !isColumn)
      sheet.add(columns.map(() => textCell('')));
    if (isNewArea && hasAreas && !isColumn) layAreaRow(table, task.area);
    if (isNewArea || onPage === 0) areaTop = sheet.rows.length;
    const isAfterBreak = onPage === 0 || (layout.blankRowEvery > 0 && index % layout.blankRowEvery === 0);
    rows.push(layTask(table, index, isNewArea, isAfterBreak));
    onPage++;
  });
  endArea();
  layEnd(sheet, layout, columns, tasks.length);
  return {
    snapshot: snapshotOfSheet(sheet, layout),
    right: {
      year: layout.title === 'none' ? null : planOfLayout(layout).year,
      areas: hasAreas
        ? [...new Set(tasks.map(({ area }) => area))].map((index) => ({
            numeral: areaNumeral(layout, index),
            name: planOfLayout(layout).areas[index]?.name ?? '',
          }))
        : [],
      tasks: tasks.map((task, index) => rightTask(layout, task, layout.top + (rows[index] ?? 0))),
    },
  };
}
