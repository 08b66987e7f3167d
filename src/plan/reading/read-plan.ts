import { AgencyCatalogue, type AgencyEntry, standardCatalogue } from '../agency/catalogue';
import type { IsoDate } from '../deadline/calendar';
import type {
  Heading as PlanHeading,
  LedgerPlace,
  OutsideRow,
  PlanSheet,
  PlanTitle,
  SheetSnapshot,
  TaskField,
  UnreadRow,
} from '../model';
import { readProgress } from '../progress/read-progress';
import { foldWords } from '../text/fold';
import type { BlockColumns, OwnColumns } from './columns';
import { doubtsOf } from './doubts';
import { gather, type GatheredTask } from './gather';
import { headingRoles } from './headings';
import { withKnownObjects } from './known-objects';
import { ledgerOf, type TaskRow } from './ledger';
import { type Header, isColumnNumbers } from './regions';
import { type LabelledRow, labelRows, type OwnRowKind, type RowKind } from './rows';
import { SheetGrid } from './sheet-grid';
import { type ReadBlock, rowsOfTable, type SheetTables, tablesOf } from './tables';
import { TaskFinisher, yearsOfDeadlines } from './tasks';
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
  /** The user's own kinds of rows, by the sheet's row from 0, which win over what is found. */
  readonly rows?: ReadonlyMap<number, OwnRowKind>;
  /** The workbook's own agencies, which go before the built-in ones. */
  readonly agencies?: readonly AgencyEntry[];
  /** The day by which it is judged what is due. */
  readonly today?: IsoDate;
}

/**
 * Reads a sheet as a plan: regions → columns → cells → rows → outline → plan. A sheet that is none gives a reading without columns
 * and tasks, its rows unread.
 * @param before an earlier reading of the sheet: areas and tasks that are still the same are the same objects
 */
export function readPlan(snapshot: SheetSnapshot, options: ReadingOptions = {}, before?: PlanSheet): PlanSheet {
  const grid = new SheetGrid(snapshot, ownHeadings(options.titles ?? []));
  const tables = tablesOf(grid, options.columns ?? {});
  const plan = tables.plans.length === 0 ? notAPlan(grid, tables, options) : readTables(grid, tables, options);
  return before ? withKnownObjects(plan, before) : plan;
}

const ownHeadings = (titles: NonNullable<ReadingOptions['titles']>): ReadonlyMap<string, TaskField> =>
  new Map(titles.flatMap(({ name, title }) => Object.values(title).map((words) => [foldWords(words), name] as const)));

/** What the steps of the reading found out about one table. */
interface TableReading {
  readonly blocks: readonly ReadBlock[];
  readonly labelled: readonly LabelledRow[];
  readonly tasks: readonly GatheredTask[];
  readonly areas: PlanSheet['areas'];
  readonly places: ReadonlyMap<number, LedgerPlace>;
}

const placeOfKind: Readonly<Record<Exclude<RowKind, 'task' | 'continuation'>, LedgerPlace>> = {
  area: 'area',
  total: 'total',
  note: 'note',
  signature: 'note',
  text: 'text',
  unread: 'unread',
};

function readTable(grid: SheetGrid, blocks: readonly ReadBlock[], options: ReadingOptions): TableReading {
  const { facts, pages, columnNumbers, prepared } = rowsOfTable(grid, blocks);
  const labelled = labelRows(facts, options.rows);
  const { tasks, areas } = gather(grid, labelled, (row) => columnsAt(blocks, row));
  const places = new Map<number, LedgerPlace>();
  for (const row of pages) places.set(row, 'page');
  for (const row of columnNumbers) places.set(row, 'column-number');
  for (const row of prepared) places.set(row, 'text');
  for (const {
    facts: { row },
    kind,
  } of labelled)
    if (kind !== 'task' && kind !== 'continuation') places.set(row, placeOfKind[kind]);
  return { blocks, labelled, tasks, areas, places };
}

function columnsAt(blocks: readonly ReadBlock[], row: number): BlockColumns {
  const found = blocks.find(({ block }) => row >= block.from && row <= block.to) ?? blocks[0];
  if (!found) throw new RangeError('a table has at least one block');
  return found.columns;
}

function readTables(grid: SheetGrid, tables: SheetTables, options: ReadingOptions): PlanSheet {
  const read = tables.plans.map((blocks) => readTable(grid, blocks, options));
  const gathered = read.flatMap(({ tasks }) => tasks).sort((a, b) => a.row - b.row);
  const areas = read.flatMap((table) => table.areas).sort((a, b) => a.cell.row - b.cell.row);
  const places = placesOf(grid, tables, read);
  const [first] = tables.plans.flat();
  const title = withYears(readTitle(grid, titleRows(grid, places)), gathered, options.ownYear);
  const year = options.ownYear ?? title.year ?? options.year ?? yearOfPlan(title);
  const catalogue = catalogueOf(options);
  const finisher = new TaskFinisher(
    grid,
    catalogue,
    options.ownYear === undefined && title.year === null ? year : year,
  );
  const headers = planHeaders(tables);
  const above = rowsIn(grid, places, 'unread').filter((row) => row < (first?.block.header?.rows[0] ?? grid.top));
  const hidden = new Set(grid.snapshot.hiddenRows);
  const ownRows = new Set(options.rows?.keys() ?? []);
  return {
    sheet: grid.snapshot.name,
    plan: title,
    year,
    headerRows: headers.map(({ rows }) => rows[0] ?? 0),
    repeatedHeaders: headers.slice(1).map((header) => rowsOfRepeatedHeader(grid, header)),
    headings: headers.map((header) => planHeading(grid, header)),
    columns: first?.columns.columns ?? [],
    areas,
    tasks: gathered.map((task) => finisher.finish(task)),
    unread: rowsIn(grid, places, 'unread').map((row): UnreadRow => ({
      row,
      text: grid.rowText(row),
      why: grid.filled(row).length === 1 ? 'lone-text' : 'no-field',
    })),
    outside: outsideRows(grid, places),
    ledger: ledgerOf(grid, places, taskRowsOf(read)),
    doubts: [
      ...(above.length > 0 ? [{ why: 'unread-rows' as const, rows: above }] : []),
      ...read.flatMap(({ blocks, labelled, tasks }) => doubtsOf({ grid, blocks, labelled, tasks, ownRows })),
    ],
    hiddenRows: gathered.map(({ row }) => row).filter((row) => hidden.has(row)),
    merges: grid.snapshot.merges,
    catalogue,
    progress: readProgress(
      grid,
      headers[0]?.rows[0],
      gathered.map(({ row }) => row),
      options.today,
    ),
  };
}

/** Headers of the tables of tasks: the first, and those that are said again. */
const planHeaders = ({ plans }: SheetTables): Header[] =>
  plans
    .flat()
    .flatMap(({ block }) => block.header ?? [])
    .sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));

function taskRowsOf(read: readonly TableReading[]): Map<number, TaskRow> {
  const rows = new Map<number, TaskRow>();
  for (const { blocks, labelled } of read) {
    for (const { facts, kind } of labelled)
      if (kind === 'task' || kind === 'continuation')
        rows.set(facts.row, { map: facts.map, columns: columnsAt(blocks, facts.row) });
  }
  return rows;
}

/** The place of every row that is no task's. */
function placesOf(grid: SheetGrid, tables: SheetTables, read: readonly TableReading[]): Map<number, LedgerPlace> {
  const places = new Map<number, LedgerPlace>();
  for (const { block } of tables.others) {
    for (let row = block.from; row <= block.to; row++)
      places.set(row, grid.filled(row).length > 1 ? 'other-table' : 'text');
    for (const row of block.header?.rows ?? []) places.set(row, 'other-table');
  }
  for (const table of read) for (const [row, place] of table.places) places.set(row, place);
  for (const { rows, numberRow } of planHeaders(tables)) {
    for (const row of rows) places.set(row, 'header');
    if (numberRow !== null) places.set(numberRow, 'column-number');
  }
  const first = Math.min(...tables.plans.flat().map(({ block }) => block.header?.rows[0] ?? block.from));
  for (let row = grid.top; row < first; row++)
    if (places.get(row) !== 'other-table') places.set(row, isFullRow(grid, row) ? 'unread' : 'title');
  return places;
}

/** A title has a text at the left and one at the right; a row of more cells is one of a table whose header is elsewhere or gone. */
const fewestCellsOfRow = 4;
const isFullRow = (grid: SheetGrid, row: number): boolean => grid.filled(row).length >= fewestCellsOfRow;

const rowsIn = (grid: SheetGrid, places: ReadonlyMap<number, LedgerPlace>, wanted: LedgerPlace): number[] =>
  [...places]
    .filter(([row, place]) => place === wanted && grid.filled(row).length > 0)
    .map(([row]) => row)
    .sort((a, b) => a - b);

const titleRows = (grid: SheetGrid, places: ReadonlyMap<number, LedgerPlace>): number[] =>
  rowsIn(grid, places, 'title');

const outsidePlaces = ['total', 'note', 'page', 'text', 'other-table'] as const;
const outsideRows = (grid: SheetGrid, places: ReadonlyMap<number, LedgerPlace>): OutsideRow[] =>
  outsidePlaces
    .flatMap((place) => rowsIn(grid, places, place).map((row) => ({ row, place, text: grid.rowText(row) })))
    .sort((a, b) => a.row - b.row);

/** All rows that go with a repeated header: the blank ones of the page break above it, and the column numbers below. */
function rowsOfRepeatedHeader(grid: SheetGrid, { rows, numberRow }: Header): number[] {
  const all = [...rows];
  for (let row = (rows[0] ?? 0) - 1; row > grid.top && grid.filled(row).length === 0; row--) all.unshift(row);
  return numberRow !== null && isColumnNumbers(grid, numberRow) ? [...all, numberRow] : all;
}

function planHeading(grid: SheetGrid, { rows, headings }: Header): PlanHeading {
  const labels = headings
    .filter(({ isSpread }) => !isSpread)
    .map(({ row, column, path }) => ({
      cell: { row, column },
      text: path.join(' '),
      value: grid.value(row, column),
      field: fieldNamed(grid, path.at(-1) ?? '') ?? fieldNamed(grid, path.join(' ')),
    }));
  return { rows, labels };
}

/** The field that a label names, whatever stands below it. */
function fieldNamed(grid: SheetGrid, text: string): TaskField | null {
  let best: { readonly role: TaskField | null; readonly score: number } = { role: null, score: 0.4 };
  for (const [role, score] of headingRoles(text, grid.ownHeaders)) {
    if (score <= best.score) continue;
    best = { role: role === 'other' || role === 'begin' ? null : role, score };
  }
  return best.role;
}

/** A year that a person set wins; years from deadlines stand in if the plan has no name that says them. */
function withYears(title: PlanTitle, tasks: readonly GatheredTask[], ownYear: number | undefined): PlanTitle {
  if (ownYear !== undefined)
    return { ...title, years: { first: ownYear, last: ownYear, year: ownYear, isSchoolYear: false } };
  return title.years ? title : { ...title, years: yearsOfDeadlines(tasks) };
}

const lateMonth = 10;

/** A plan that does not say its year: that of its deadlines, else of its decision unless that was made at the end of a year. */
function yearOfPlan({ years, decision, year }: PlanTitle): number | null {
  if (year !== null) return year;
  if (years) return years.year;
  return decision?.year != null && (decision.month ?? 1) < lateMonth ? decision.year : null;
}

function notAPlan(grid: SheetGrid, { headers }: SheetTables, options: ReadingOptions): PlanSheet {
  const rows = Array.from({ length: grid.bottom - grid.top + 1 }, (_, index) => grid.top + index).filter(
    (row) => grid.filled(row).length > 0,
  );
  const title = readTitle(
    grid,
    rows.filter((row) => row < (headers[0]?.rows[0] ?? grid.top)),
  );
  return {
    sheet: grid.snapshot.name,
    plan: title,
    year: options.ownYear ?? title.year ?? options.year ?? null,
    headerRows: headers.map(({ rows: [row = 0] }) => row),
    repeatedHeaders: [],
    headings: [],
    columns: [],
    areas: [],
    tasks: [],
    unread: rows.map((row) => ({ row, text: grid.rowText(row), why: 'before-header' })),
    outside: [],
    ledger: ledgerOf(grid, new Map(), new Map()),
    doubts: [],
    hiddenRows: [],
    merges: [],
    catalogue: catalogueOf(options),
    progress: null,
  };
}

const catalogues = new WeakMap<object, WeakMap<object, AgencyCatalogue>>();
const nothing: readonly never[] = [];
const noAbbreviations: Readonly<Record<string, string>> = {};

/** The catalogue that a workbook wants; the same object for the same options, as making one costs, and readings are compared by it. */
function catalogueOf({ agencies = nothing, abbreviations = noAbbreviations }: ReadingOptions): AgencyCatalogue {
  if (agencies.length === 0 && Object.keys(abbreviations).length === 0) return standardCatalogue;
  const byAbbreviations = catalogues.get(agencies) ?? new WeakMap<object, AgencyCatalogue>();
  catalogues.set(agencies, byAbbreviations);
  const catalogue = byAbbreviations.get(abbreviations) ?? new AgencyCatalogue(agencies, abbreviations);
  byAbbreviations.set(abbreviations, catalogue);
  return catalogue;
}
