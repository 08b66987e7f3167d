import { AgencyCatalogue, type AgencyEntry, standardCatalogue } from '../agency/catalogue';
import { splitAgencies } from '../agency/split-agencies';
import type { IsoDate } from '../deadline/calendar';
import { deadlineOfCell } from '../deadline/date-cell';
import type { Deadline } from '../deadline/deadline';
import { readDeadline } from '../deadline/read-deadline';
import { textFields } from '../fields/field-lists';
import type { TextField } from '../fields/fields';
import type {
  AgencyCell,
  CellAddress,
  DeadlineCell,
  Heading,
  NumberCell,
  PlanArea,
  PlanSheet,
  SheetSnapshot,
  Task,
  TaskField,
  TextCell,
  UnreadReason,
  UnreadRow,
} from '../model';
import { readProgress } from '../progress/read-progress';
import { foldWords } from '../text/fold';
import { type ColumnMap, columnsOf, columnsOfRow, type OwnColumns } from './columns';
import { looksLikeNumber } from './contents';
import { findHeaders, type Header, isColumnNumbers } from './headers';
import { gluedNumber, headingOf, plainNumber } from './numbering';
import { kindOfRow, loneText, type RowView } from './row-kinds';
import { SheetGrid } from './sheet-grid';
import { readTitle } from './title';

export interface ReadingOptions {
  /** The plan's year where the sheet does not say it. */
  readonly year?: number;
  /** The plan's year whatever the sheet says. */
  readonly ownYear?: number;
  /** Abbreviations of agencies' names beside the built-in ones. */
  readonly abbreviations?: Readonly<Record<string, string>>;
  /** Titles of a schema's fields: columns are known by them too. */
  readonly titles?: readonly { readonly name: TaskField; readonly title: Readonly<Record<string, string>> }[];
  /** The user's own columns, which win over what is found; null is a field that the sheet has not. */
  readonly columns?: OwnColumns;
  /** The workbook's own agencies, which go before the built-in ones. */
  readonly agencies?: readonly AgencyEntry[];
  /** The day by which it is judged what is due. */
  readonly today?: IsoDate;
}

type Texts = Partial<Record<TextField, TextCell>>;

/** A task as it is gathered, row by row. */
interface Gathered {
  readonly row: number;
  readonly area: PlanArea | null;
  readonly number: NumberCell;
  readonly texts: Texts;
}

/**
 * Reads a sheet as a plan. A sheet that is none gives a reading without columns and tasks, its rows unread.
 * @param before an earlier reading of the sheet: areas and tasks whose cells are still the same are the same objects.
 */
export function readPlan(snapshot: SheetSnapshot, options: ReadingOptions = {}, before?: PlanSheet): PlanSheet {
  return new Reader(new SheetGrid(snapshot, ownHeaders(options.titles ?? [])), options, before).read();
}

const ownHeaders = (titles: NonNullable<ReadingOptions['titles']>): ReadonlyMap<string, TaskField> =>
  new Map(titles.flatMap(({ name, title }) => Object.values(title).map((words) => [foldWords(words), name] as const)));

class Reader {
  private readonly areas: PlanArea[] = [];
  private readonly gathered: Gathered[] = [];
  private readonly unread: UnreadRow[] = [];
  private area: PlanArea | null = null;
  /** The area around an Arabic heading, to which the plan comes back after it. */
  private enclosing: PlanArea | null = null;
  private hasNumberedTask = false;
  private numberAbove = '';
  private hasEnded = false;
  /** Deadlines and agencies already read: a plan has a few phrases, written again and again. */
  private readonly deadlines = new Map<string, Deadline>();
  private readonly splits = new Map<string, readonly string[]>();
  private readonly catalogue: AgencyCatalogue;
  private readonly tasksBefore = new Map<number, Task>();
  private readonly areasBefore = new Map<number, PlanArea>();

  constructor(
    private readonly grid: SheetGrid,
    private readonly options: ReadingOptions,
    private readonly before: PlanSheet | undefined,
  ) {
    this.catalogue = catalogueOf(options);
    for (const task of before?.tasks ?? []) this.tasksBefore.set(task.row, task);
    for (const area of before?.areas ?? []) this.areasBefore.set(area.cell.row, area);
  }

  read(): PlanSheet {
    const { grid, options } = this;
    const headers = findHeaders(grid);
    const [first] = headers;
    const titleEnd = (first?.rows[0] ?? this.firstFullRow()) - 1;
    const plan = readTitle(grid, titleEnd);
    const blocks = this.blocks(headers);
    const columns = blocks.map(({ header, from, to }) => columnsOf(grid, header, from, to, options.columns));
    if (!isPlan(first, columns[0]?.map)) return this.notAPlan(plan, headers);
    blocks.forEach(({ from, to }, index) => this.readBlock(from, to, columns[index]?.map ?? {}));
    const year = options.ownYear ?? plan.year ?? options.year ?? plan.decision?.year ?? this.commonYear() ?? null;
    const hidden = new Set(grid.snapshot.hiddenRows);
    return {
      sheet: grid.snapshot.name,
      plan,
      year,
      headerRows: headers.map(({ rows }) => rows[0] ?? 0),
      headings: headers.map((header) => headingLabels(grid, header)),
      repeatedHeaders: headers.slice(1).map((header) => this.withBlankRows(header)),
      columns: columns[0]?.columns ?? [],
      areas: this.areas,
      tasks: this.gathered.map((task) => this.finish(task, year)),
      unread: this.unread,
      hiddenRows: this.gathered.map(({ row }) => row).filter((row) => hidden.has(row)),
      merges: grid.snapshot.merges,
      catalogue: this.catalogue,
      progress: readProgress(
        grid,
        first?.rows[0],
        this.gathered.map(({ row }) => row),
        options.today,
      ),
    };
  }

  /** A block reaches from below one header to above the next. */
  private blocks(headers: readonly Header[]): { header: Header | undefined; from: number; to: number }[] {
    const { grid } = this;
    if (headers.length === 0) return [{ header: undefined, from: this.firstFullRow(), to: grid.bottom }];
    return headers.map((header, index) => ({
      header,
      from: (header.rows.at(-1) ?? 0) + 1,
      to: (headers[index + 1]?.rows[0] ?? grid.bottom + 1) - 1,
    }));
  }

  /** All rows that go with a repeated header: the blank ones of the page break above it, and the column numbers below. */
  private withBlankRows({ rows }: Header): number[] {
    const { grid } = this;
    const all = [...rows];
    for (let row = (rows[0] ?? 0) - 1; row > grid.top && grid.filled(row).length === 0; row--) all.unshift(row);
    const below = (rows.at(-1) ?? 0) + 1;
    return isColumnNumbers(grid, below) ? [...all, below] : all;
  }

  /** Where a table without a header begins: the first row with several filled cells. */
  private firstFullRow(): number {
    const { grid } = this;
    for (let row = grid.top; row <= grid.bottom; row++) if (grid.filled(row).length >= 3) return row;
    return grid.top;
  }

  private notAPlan(plan: PlanSheet['plan'], headers: readonly Header[]): PlanSheet {
    const { grid } = this;
    for (let row = grid.top; row <= grid.bottom; row++) this.leave(row, 'before-header');
    const year = this.options.ownYear ?? plan.year ?? this.options.year ?? null;
    return {
      sheet: grid.snapshot.name,
      plan,
      year,
      headerRows: headers.map(({ rows }) => rows[0] ?? 0),
      headings: headers.map((header) => headingLabels(grid, header)),
      repeatedHeaders: [],
      columns: [],
      areas: [],
      tasks: [],
      unread: this.unread,
      hiddenRows: [],
      merges: [],
      catalogue: this.catalogue,
      progress: null,
    };
  }

  private readBlock(from: number, to: number, blockMap: ColumnMap): void {
    for (let row = from; row <= to; row++) {
      if (isColumnNumbers(this.grid, row) && (this.gathered.length === 0 || row === from)) continue;
      const map = columnsOfRow(this.grid, row, blockMap);
      this.readRow({
        grid: this.grid,
        row,
        map,
        lastRow: to,
        hasTaskAbove: this.gathered.length > 0,
        numberAbove: this.numberAbove,
      });
    }
  }

  private readRow(view: RowView): void {
    const kind = kindOfRow(view);
    if (this.hasEnded && kind !== 'blank' && kind !== 'end' && kind !== 'total') {
      if (kind !== 'task') return;
      this.hasEnded = false;
    }
    switch (kind) {
      case 'area':
        return this.beginArea(view);
      case 'task':
        return this.beginTask(view);
      case 'continuation':
        return this.continueTask(view);
      case 'end':
        this.hasEnded = true;
        return;
      case 'unread':
        return this.leave(view.row, loneText(view) ? 'lone-text' : 'no-field');
      case 'blank':
      case 'total':
        return;
    }
  }

  private leave(row: number, why: UnreadReason): void {
    const text = this.grid.rowText(row);
    if (text !== '') this.unread.push({ row, text, why });
  }

  private enterArea(text: string, own: string, cell: CellAddress, numeralCell = cell): void {
    const { numeral, name } = own === '' ? headingOf(text) : { numeral: own, name: text };
    const area = this.sameArea({
      numeral,
      name,
      cell,
      numeralCell,
      numeralValue: this.grid.value(numeralCell.row, numeralCell.column),
    });
    const last = this.areas.at(-1);
    // After a page break staff write the area's name again over the rows that go on with it.
    if (last && last.numeral === numeral && foldWords(last.name) === foldWords(name)) return;
    this.areas.push(area);
    this.enclosing = /^\d+$/.test(numeral)
      ? /^\d+$/.test(this.area?.numeral ?? '')
        ? this.enclosing
        : this.area
      : null;
    this.hasNumberedTask = false;
    this.area = area;
  }

  private sameArea(area: PlanArea): PlanArea {
    const before = this.areasBefore.get(area.cell.row);
    return before &&
      before.numeral === area.numeral &&
      before.name === area.name &&
      before.cell.column === area.cell.column &&
      before.numeralValue === area.numeralValue
      ? before
      : area;
  }

  private beginArea(view: RowView): void {
    const { grid, row, map } = view;
    const lone = loneText(view);
    if (!lone) return;
    const number = map.number === undefined ? '' : grid.text(row, map.number);
    const own = lone.column !== map.number && looksLikeNumber(number) ? plainNumber(number) : '';
    const cell = { row, column: lone.column };
    this.enterArea(lone.text, own, cell, own === '' || map.number === undefined ? cell : { row, column: map.number });
  }

  private beginTask(view: RowView): void {
    const { grid, row, map } = view;
    const areaText = map.area === undefined || grid.continuesFromAbove(row, map.area) ? '' : grid.text(row, map.area);
    if (areaText !== '' && map.area !== undefined) this.enterArea(areaText, '', { row, column: map.area });
    const taskColumn = map.task ?? this.grid.left;
    const number = this.numberOf(view, taskColumn);
    this.leaveHeading(number.text);
    if (number.text !== '') this.numberAbove = number.text;
    this.gathered.push({ row, area: this.area, number, texts: this.textsOf(view, number) });
  }

  /** Below "1 Xây dựng…" with its bullets, task 2 stands beside the heading and not under it. */
  private leaveHeading(number: string): void {
    const numeral = this.area?.numeral ?? '';
    if (!/^\d+$/.test(number)) return;
    if (/^\d+$/.test(numeral) && !this.hasNumberedTask && Number(number) === Number(numeral) + 1)
      this.area = this.enclosing;
    else this.hasNumberedTask = true;
  }

  /** The number in its own cell, else the one glued to the task's text. */
  private numberOf({ grid, row, map }: RowView, taskColumn: number): NumberCell {
    const column = map.number;
    const own = column === undefined ? '' : grid.text(row, column);
    if (column !== undefined && looksLikeNumber(own)) {
      const text = plainNumber(own);
      return { cell: { row, column }, text, lines: text, written: own, value: grid.value(row, column), glued: false };
    }
    const glued = gluedNumber(grid.text(row, taskColumn), this.numberAbove);
    const cell = glued ? { row, column: taskColumn } : { row, column: column ?? taskColumn };
    const text = glued?.number ?? '';
    return {
      cell,
      text,
      lines: text,
      written: text,
      value: grid.value(cell.row, cell.column),
      glued: glued !== undefined,
    };
  }

  private textsOf({ grid, row, map }: RowView, number: NumberCell | undefined): Texts {
    const texts: Texts = {};
    for (const field of textFields) {
      const column = map[field];
      if (column === undefined) continue;
      const cell = grid.cell(row, column);
      texts[field] = field === 'task' && number?.glued === true ? withoutNumber(cell, number.text) : cell;
    }
    // Text in the number's column that is no number belongs to the task.
    const { number: numberColumn } = map;
    const extra = numberColumn === undefined ? '' : grid.text(row, numberColumn);
    if (numberColumn !== undefined && extra !== '' && !looksLikeNumber(extra))
      texts.task = joined(grid.cell(row, numberColumn), texts.task);
    return texts;
  }

  private continueTask(view: RowView): void {
    const task = this.gathered.at(-1);
    if (!task) return;
    const more = this.textsOf(view, undefined);
    for (const field of textFields) {
      const cell = more[field];
      if (cell) task.texts[field] = joined(task.texts[field] ?? cell, task.texts[field] ? cell : undefined);
    }
  }

  /** The year that most deadlines name: what a sheet without a title is about. */
  private commonYear(): number | undefined {
    const counts = new Map<number, number>();
    for (const { texts } of this.gathered) {
      const text = texts.deadline?.text ?? '';
      for (const [year] of text.matchAll(/\b20\d{2}\b/g)) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  }

  private finish(gathered: Gathered, year: number | null): Task {
    const { row, area, number, texts } = gathered;
    const before =
      year === this.before?.year && this.catalogue === this.before?.catalogue ? this.tasksBefore.get(row) : undefined;
    if (before && isSame(before, gathered)) return before;
    const field = (name: TextField): TextCell => texts[name] ?? blankCell(number);
    return {
      row,
      number,
      area,
      task: field('task'),
      product: field('product'),
      lead: this.agencies(field('lead')),
      coordinating: this.agencies(field('coordinating')),
      monitor: field('monitor'),
      deadline: this.deadline(field('deadline'), year),
      funding: field('funding'),
      note: field('note'),
    };
  }

  private agencies(cell: TextCell): AgencyCell {
    let agencies = this.splits.get(cell.lines);
    if (!agencies) this.splits.set(cell.lines, (agencies = splitAgencies(cell.lines, this.catalogue)));
    const { cell: at, text, lines, written, value, more } = cell;
    return more
      ? { cell: at, text, lines, written, value, more, agencies }
      : { cell: at, text, lines, written, value, agencies };
  }

  private deadline(cell: TextCell, year: number | null): DeadlineCell {
    const { row, column } = cell.cell;
    const value = this.grid.value(row, column);
    if (cell.text === '') return { ...cell, read: null };
    if (typeof value === 'number') {
      const numberFormat = this.grid.numberFormat(row, column);
      return { ...cell, read: deadlineOfCell({ value, numberFormat, lines: cell.lines }, year) };
    }
    let read = this.deadlines.get(cell.lines);
    if (!read) this.deadlines.set(cell.lines, (read = readDeadline(cell.lines, year)));
    return { ...cell, read };
  }
}

let lastCatalogue:
  { readonly agencies: unknown; readonly abbreviations: unknown; readonly catalogue: AgencyCatalogue } | undefined;

/** The catalogue that a workbook wants; the same object for the same options, as making one costs, and readings are compared by it. */
function catalogueOf({ agencies, abbreviations }: ReadingOptions): AgencyCatalogue {
  if ((agencies?.length ?? 0) === 0 && Object.keys(abbreviations ?? {}).length === 0) return standardCatalogue;
  if (lastCatalogue && lastCatalogue.agencies === agencies && lastCatalogue.abbreviations === abbreviations)
    return lastCatalogue.catalogue;
  const catalogue = new AgencyCatalogue(agencies, abbreviations);
  lastCatalogue = { agencies, abbreviations, catalogue };
  return catalogue;
}

/** A heading's labels with the cells that they stand in: of a heading of two rows, the lower one if it is filled. */
function headingLabels(grid: SheetGrid, { rows, cells }: Header): Heading {
  return {
    rows,
    labels: cells.map(({ column, text, match }) => {
      const row = [...rows].reverse().find((at) => grid.text(at, column) !== '') ?? rows[0] ?? 0;
      const field = match && match.field !== 'other' ? match.field : null;
      return { cell: { row, column }, text, value: grid.value(row, column), field };
    }),
  };
}

/** The cell of a field for which the plan has no column. */
const blankCell = ({ cell }: NumberCell): TextCell => ({ cell, text: '', lines: '', written: '', value: '' });

const isSameCell = (one: TextCell, other: TextCell): boolean =>
  one === other ||
  (one.value === other.value &&
    one.text === other.text &&
    one.cell.column === other.cell.column &&
    one.cell.row === other.cell.row &&
    !one.more &&
    !other.more);

/** True where a task of an earlier reading is the one gathered now, cell by cell. */
const isSame = (task: Task, { area, number, texts }: Gathered): boolean =>
  task.area === area &&
  task.number.text === number.text &&
  task.number.glued === number.glued &&
  isSameCell(task.number, number) &&
  textFields.every((field) => isSameCell(task[field], texts[field] ?? blankCell(number)));

/** Two cells of one field, as those of a task's rows; a finding points at the first that is filled. */
function joined(first: TextCell, second: TextCell | undefined): TextCell {
  if (!second || second.text === '') return first;
  if (first.text === '') return second;
  const { cell, value, more = [] } = first;
  return {
    cell,
    value,
    text: `${first.text} ${second.text}`,
    lines: `${first.lines}\n${second.lines}`,
    written: `${first.written} ${second.written}`,
    more: [...more, second],
  };
}

function withoutNumber(cell: TextCell, number: string): TextCell {
  const strip = (text: string): string => text.slice(number.length).replace(/^[.)]?\s*/, '');
  return { ...cell, text: strip(cell.text), lines: strip(cell.lines), written: strip(cell.written) };
}

/** A header, or columns that by their contents can only be a plan's. */
function isPlan(header: Header | undefined, map: ColumnMap | undefined): boolean {
  if (!map) return false;
  if (header) return map.task !== undefined || map.deadline !== undefined;
  return map.task !== undefined && map.deadline !== undefined && map.lead !== undefined;
}
