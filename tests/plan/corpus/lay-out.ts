import type { SheetSnapshot } from '../../../src/plan/model';
import { type LaidCell, textCell } from './laid-cells';
import { type LaidColumn, laidColumns } from './laid-columns';
import { type LaidSheet, newSheet, snapshotOfSheet } from './laid-sheet';
import { layEnd, layOtherTable, layTitle } from './laid-surroundings';
import { areaNumeral, cutText, type LaidTask, laidTasks, planOfLayout, sharesAbove } from './laid-tasks';
import { hasNumberColumn, isAreaColumn, type Layout } from './layout';
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
  if (layout.isHeaderMerged) mergeHeader({ sheet, columns }, top, height, isFirst);
  layColumnNumbers(sheet, columns.length, layout.columnNumbers);
}

function mergeHeader(
  { sheet, columns }: Pick<Table, 'sheet' | 'columns'>,
  top: number,
  height: number,
  isFirst: (column: number, line: number) => boolean,
): void {
  columns.forEach(({ name, heading }, column) => {
    const last = heading.length - 1;
    if (name === 'blank') return;
    if (last < height - 1) sheet.merge({ top: top + last, left: column, bottom: top + height - 1, right: column });
    heading.slice(0, -1).forEach((text, line) => {
      if (!isFirst(column, line)) return;
      let right = column;
      while (columns[right + 1]?.heading[line] === text && line < (columns[right + 1]?.heading.length ?? 0) - 1)
        right++;
      if (right > column) sheet.merge({ top: top + line, left: column, bottom: top + line, right });
    });
  });
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

const subAreaNames = ['Nhóm nhiệm vụ thường xuyên', 'Nhóm nhiệm vụ trọng tâm'] as const;

/** The name and numeral of a half of an area. */
const subAreaOf = ({ areaNumerals }: Layout, half: number): { numeral: string; name: string } => ({
  numeral: areaNumerals === 'letters' ? (['I', 'II'][half] ?? '') : String(half + 1),
  name: subAreaNames[half] ?? '',
});

/** Writes the row of an area, or of a half of one. */
function layAreaRow(table: Table, numeral: string, name: string): void {
  const { sheet, layout, columns } = table;
  const cells = columns.map(() => textCell(''));
  const row = sheet.rows.length;
  if (layout.areaAs === 'row-numbered') {
    cells[indexOfColumn(table, 'number')] = textCell(numeral);
    cells[indexOfColumn(table, 'task')] = textCell(name);
  } else cells[0] = textCell(numeral === '' ? name : `${numeral}. ${name}`);
  sheet.add(cells);
  if (layout.areaAs === 'row-merged') sheet.merge({ top: row, left: 0, bottom: row, right: columns.length - 1 });
}

function layAreaRows(table: Table, task: LaidTask, above: LaidTask | undefined): void {
  const { layout } = table;
  const name = planOfLayout(layout).areas[task.area]?.name ?? '';
  const isNew = task.area !== above?.area;
  if (isNew) layAreaRow(table, areaNumeral(layout, task.area), name);
  if (!layout.hasSubAreas || (!isNew && task.subArea === above.subArea)) return;
  const half = subAreaOf(layout, task.subArea);
  layAreaRow(table, half.numeral, half.name);
}

const assignmentText = ({ headings }: Layout, { lead, coordinatingParts }: LaidTask): string => {
  const coordinating = coordinatingParts.join(', ');
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
  const [text = ''] = task.taskParts;
  switch (column) {
    case 'area':
      return textCell(isFirstOfArea || layout.areaAs === 'column-dense' ? areaText(layout, task.area) : '');
    case 'number':
      return layout.numberEnd === '' && /^[1-9]\d*$/.test(task.number)
        ? { value: Number(task.number), text: task.number, format: 'General' }
        : textCell(`${task.number}${layout.numberEnd}`);
    case 'task':
      return textCell(layout.numbers === 'glued' ? `${task.number}${layout.numberEnd || '.'} ${text}` : text);
    case 'product':
      return textCell(layout.taskRows === 'lines' ? task.productParts.join('\n') : (task.productParts[0] ?? ''));
    case 'assignment':
      return textCell(assignmentText(layout, task));
    case 'coordinating':
      return textCell(task.coordinatingParts[0] ?? '');
    case 'lead':
    case 'funding':
      return textCell(task[column]);
    default:
      return task.cells[column] ?? textCell('');
  }
}

/** Writes a task's first row. */
function layTask(table: Table, task: LaidTask, index: number, isFirstOfArea: boolean, isFirstOfPage: boolean): number {
  const { sheet, layout, columns, tasks } = table;
  const row = sheet.rows.length;
  const cells = columns.map(({ name }) => cellOf(table, task, name, isFirstOfArea));
  const shared = indexOfColumn(table, layout.merged);
  // Nobody writes a ditto mark below a blank.
  const isShared = shared >= 0 && cells[shared]?.text !== '' && !isFirstOfPage && sharesAbove(tasks, index);
  if (isShared) cells[shared] = textCell(layout.mergedBy === 'merge' ? '' : layout.mergedBy);
  sheet.add(cells);
  if (isShared && layout.mergedBy === 'merge') sheet.mergeDown(shared, row);
  return row;
}

/** Writes the second row of a task whose texts are in two parts. */
function layRest({ sheet, layout, columns }: Table, task: LaidTask, isOnNextPage: boolean): void {
  const parts: Readonly<Record<string, readonly string[]>> = {
    task: task.taskParts,
    product: layout.taskRows === 'lines' ? [] : task.productParts,
    coordinating: task.coordinatingParts,
  };
  const row = sheet.rows.length;
  const rest = columns.map(({ name }) => parts[name]?.[1] ?? '');
  if (rest.every((text) => text === '')) return;
  sheet.add(rest.map(textCell));
  if (layout.taskRows !== 'merged' || isOnNextPage) return;
  columns.forEach(({ name }, column) => {
    if (name !== 'product' && name !== 'area') sheet.merge({ top: row - 1, left: column, bottom: row, right: column });
  });
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
  const area = layout.hasSubAreas ? subAreaOf(layout, laid.subArea).name : (areas[laid.area]?.name ?? '');
  return {
    row: layout.top + row,
    area: layout.areaAs === 'none' ? '' : area,
    number: laid.number,
    task: laid.taskParts.join(' '),
    product: lacks('product') ? '' : laid.productParts.join(' '),
    lead: laid.lead,
    coordinating: lacks('coordinating')
      ? ''
      : laid.coordinatingParts.join(layout.assignment === 'one-column' ? ', ' : ' '),
    monitor: laid.monitor,
    funding: lacks('funding') ? '' : laid.funding,
    note: laid.note,
    deadline: laid.deadline,
  };
}

/** The areas as a person reads them, halves below their wholes. */
function rightAreas(layout: Layout, tasks: readonly LaidTask[]): RightReading['areas'] {
  if (layout.areaAs === 'none') return [];
  return tasks.flatMap((task, index) => {
    const above = tasks[index - 1];
    const whole = {
      numeral: areaNumeral(layout, task.area),
      name: planOfLayout(layout).areas[task.area]?.name ?? '',
    };
    const isNew = task.area !== above?.area;
    const half =
      layout.hasSubAreas && (isNew || task.subArea !== above.subArea) ? [subAreaOf(layout, task.subArea)] : [];
    return isNew ? [whole, ...half] : half;
  });
}

/** Where the laying out of a table stands. */
interface Progress {
  table: Table;
  areaTop: number;
  onPage: number;
  page: number;
}

function endArea({ table: { sheet, layout }, areaTop }: Progress): void {
  const bottom = sheet.rows.length - 1;
  const left = layout.isAreaAfterNumber && hasNumberColumn(layout) ? 1 : 0;
  if (layout.areaAs === 'column-merged' && bottom > areaTop) sheet.merge({ top: areaTop, left, bottom, right: left });
}

/** The table below a text: its columns may stand in another order. */
function layTextBetween(progress: Progress): void {
  const { table } = progress;
  const { sheet, layout, columns } = table;
  sheet.add(columns.map(() => textCell('')));
  sheet.add([textCell(between)]);
  if (layout.isReordered) {
    const reordered = { ...layout, order: [...layout.order].reverse() };
    progress.table = { ...table, columns: laidColumns(reordered) };
  }
  layHeader(progress.table);
  progress.onPage = 0;
}

/** Writes what stands above a task: a text, the break of a page, a blank row, its area. */
function layAbove(progress: Progress, index: number, isBreak: boolean): void {
  const { layout, tasks } = progress.table;
  const [task, above] = [tasks[index] as LaidTask, tasks[index - 1]];
  const isNewArea = task.area !== above?.area;
  if (index > 0 && (isNewArea || isBreak)) endArea(progress);
  const isBlankRow = layout.blankRowEvery > 0 && index > 0 && index % layout.blankRowEvery === 0;
  if (layout.textBetween && isNewArea && task.area === 1) layTextBetween(progress);
  else if (isBreak) {
    layPageBreak(progress.table, ++progress.page);
    progress.onPage = 0;
  } else if (isBlankRow && !isAreaColumn(layout))
    progress.table.sheet.add(progress.table.columns.map(() => textCell('')));
  if (layout.areaAs !== 'none' && !isAreaColumn(layout)) layAreaRows(progress.table, task, above);
  if (isNewArea || progress.onPage === 0) progress.areaTop = progress.table.sheet.rows.length;
}

/** Writes all tasks. @returns each one's first row, and the tasks as they are written */
function layTasks(progress: Progress): { rows: number[]; written: LaidTask[] } {
  const { layout, tasks } = progress.table;
  const rows: number[] = [];
  const written: LaidTask[] = [];
  let isBroken = false;
  tasks.forEach((given, index) => {
    const isNewArea = given.area !== tasks[index - 1]?.area;
    const isBreak = !isBroken && layout.page > 0 && progress.onPage === layout.page;
    layAbove(progress, index, isBreak);
    const isAfterBlank = layout.blankRowEvery > 0 && index % layout.blankRowEvery === 0;
    const isCut = layout.splitsTasks && progress.onPage === layout.page - 1 && index < tasks.length - 1;
    const task = isCut ? { ...given, taskParts: cutText(given.taskParts.join(' ')) } : given;
    rows.push(layTask(progress.table, task, index, isNewArea, isBroken || progress.onPage === 0 || isAfterBlank));
    isBroken = isCut && task.taskParts.length > 1;
    progress.onPage++;
    if (isBroken) {
      layPageBreak(progress.table, ++progress.page);
      progress.onPage = 0;
    }
    layRest(progress.table, task, isBroken);
    written.push(task);
  });
  endArea(progress);
  return { rows, written };
}

/** Lays a plan out. */
export function layOut(layout: Layout): LaidOut {
  const columns = laidColumns(layout);
  const sheet = newSheet();
  const table: Table = { sheet, layout, columns, tasks: laidTasks(layout) };
  layTitle(sheet, layout, columns.length);
  if (layout.secondTable === 'targets-before') layOtherTable(sheet, 'targets');
  layHeader(table);
  const { rows, written } = layTasks({ table, areaTop: sheet.rows.length, onPage: 0, page: 1 });
  layEnd(sheet, layout, columns, written.length);
  return {
    snapshot: snapshotOfSheet(sheet, layout),
    right: {
      year: layout.title === 'none' ? null : planOfLayout(layout).year,
      areas: rightAreas(layout, written),
      tasks: written.map((task, index) => rightTask(layout, task, rows[index] ?? 0)),
    },
  };
}
