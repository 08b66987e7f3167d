import { type Area, contains, intersection, isDefinedName } from '../model/address';
import { emptyCell } from '../model/cell';
import { copiedBy } from '../model/references';
import type { Sheet } from '../model/sheet';
import { shiftCells } from '../model/shift-cells';
import {
  bodyArea,
  bodyRows,
  columnNames,
  headerArea,
  insertRow,
  type Table,
  totalsArea,
  withColumnRenamed,
} from '../model/table';
import { plainValue, type Workbook } from '../model/workbook';
import { accessDenied, HostProblem, invalidArgument, itemNotFound } from '../problem';
import { type Argument, hostObject, listening, refer, type Reference } from '../wire/host-object';
import { camel, camelKeys } from '../wire/names';
import type { Json } from '../wire/protocol';
import { passes, referTableFilter } from './auto-filter';
import { givenCells, gridOf } from './cells';
import { givenBoolean, givenGrid, givenNumber, givenText } from './given';
import {
  givenModel,
  hostKind,
  type RangeModel,
  referRange,
  referSheet,
  referTo,
  type TableLineModel,
  type TableModel,
} from './kinds';
import { sortArea, type SortKey } from './sort';

const rangeOf = ({ book, table }: TableModel, area: Area): Reference => referRange({ book, sheet: table.sheet, area });
const valuesOf = ({ table: { sheet } }: TableModel, area: Area): Json =>
  gridOf(area, (row, column) => plainValue(sheet.cell(row, column).value));

/** Writes a grid as a person types. */
function write({ book, table: { sheet } }: TableModel, area: Area, given: Json): void {
  const at = givenGrid(given, area.bottom - area.top + 1, area.right - area.left + 1);
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const value = at(row - area.top, column - area.left);
      if (value !== null) sheet.type(row, column, value, book.locale);
    }
  book.changed.tell({ sheet, area, by: 'add-in' });
}

/** Filters a column of a table; what a criterion means is told in auto-filter.ts. */
function filterBy({ index, ...model }: TableLineModel, criteria: Readonly<Record<string, unknown>>): void {
  const { table, book } = model;
  const body = bodyArea(table);
  const values = Array.from(
    { length: body.bottom - body.top + 1 },
    (_, at) => table.sheet.cell(body.top + at, table.area.left + index).value,
  );
  table.filters.set(index, { passes: passes(criteria, values), criteria: camelKeys(criteria) });
  book.filterTable(table);
}

const filter = hostObject<TableLineModel>({
  name: 'Filter',
  read: { Criteria: ({ table, index }) => (table.filters.get(index)?.criteria ?? null) as Json },
  call: {
    Apply: (model, [criteria]) => filterBy(model, criteria as Record<string, unknown>),
    ApplyBottomItemsFilter: (model, [count]) => filterBy(model, { filterOn: 'BottomItems', criterion1: String(count) }),
    ApplyBottomPercentFilter: (model, [percent]) =>
      filterBy(model, { filterOn: 'BottomPercent', criterion1: String(percent) }),
    ApplyCellColorFilter: (model, [color]) => filterBy(model, { filterOn: 'CellColor', color }),
    ApplyCustomFilter: (model, [criterion1, criterion2, operator]) =>
      filterBy(model, {
        filterOn: 'Custom',
        criterion1,
        ...(criterion2 ? { criterion2, operator: operator ?? 'And' } : {}),
      }),
    ApplyDynamicFilter: (model, [dynamicCriteria]) => filterBy(model, { filterOn: 'Dynamic', dynamicCriteria }),
    ApplyFontColorFilter: (model, [color]) => filterBy(model, { filterOn: 'FontColor', color }),
    ApplyIconFilter: (model, [icon]) => filterBy(model, { filterOn: 'Icon', icon }),
    ApplyTopItemsFilter: (model, [count]) => filterBy(model, { filterOn: 'TopItems', criterion1: String(count) }),
    ApplyTopPercentFilter: (model, [percent]) =>
      filterBy(model, { filterOn: 'TopPercent', criterion1: String(percent) }),
    ApplyValuesFilter: (model, [values]) => filterBy(model, { filterOn: 'Values', values }),
    Clear: ({ index, ...model }) => {
      model.table.filters.delete(index);
      model.book.filterTable(model.table);
    },
  },
});

const columnArea = ({ table: { area }, index }: TableLineModel): Area => ({
  ...area,
  left: area.left + index,
  right: area.left + index,
});

/** Formulas that name a table's column name it by its new name. */
function renameInFormulas(book: Workbook, table: Table, before: string, after: string): void {
  for (const sheet of book.sheets) {
    for (const { row, column, formula } of [...sheet.formulas()]) {
      const isWithin = sheet === table.sheet && contains(table.area, row, column);
      const renamed = withColumnRenamed(formula, table.name, isWithin, before, after);
      if (renamed !== formula) sheet.put(row, column, { ...sheet.cell(row, column), formula: renamed });
    }
  }
}

hostKind('TableColumn', {
  identity: ({ index }) => ({ Id: index + 1 }),
  read: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: ({ table, index }) => columnNames(table)[index] ?? '',
    Values: (model) => valuesOf(model, columnArea(model)),
  },
  write: {
    Name: ({ book, table, index }, given) => {
      const before = columnNames(table)[index] ?? '';
      const name = givenText(given, 'name');
      table.sheet.type(table.area.top, table.area.left + index, name, book.locale);
      renameInFormulas(book, table, before, name);
    },
    Values: (model, given) => write(model, columnArea(model), given),
  },
  open: { Filter: (model) => refer(filter, model) },
  call: {
    Delete: ({ book, table, index }) => {
      const { sheet, area } = table;
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left + index; column < area.right; column++)
          sheet.put(row, column, sheet.cell(row, column + 1));
        sheet.put(row, area.right, emptyCell);
      }
      table.area = { ...area, right: area.right - 1 };
      book.redrawn.tell();
    },
    GetDataBodyRange: (model) =>
      rangeOf(model, { ...columnArea(model), top: bodyArea(model.table).top, bottom: bodyArea(model.table).bottom }),
    GetHeaderRowRange: (model) => rangeOf(model, { ...columnArea(model), bottom: model.table.area.top }),
    GetRange: (model) => rangeOf(model, columnArea(model)),
    GetTotalRowRange: (model) => rangeOf(model, { ...columnArea(model), top: model.table.area.bottom }),
  },
});

const findColumn = (model: TableModel, key: Json): TableLineModel | undefined => {
  const index =
    typeof key === 'number'
      ? key - 1
      : columnNames(model.table).findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
  return index >= 0 && index <= model.table.area.right - model.table.area.left ? { ...model, index } : undefined;
};

const columns = hostObject<TableModel>({
  name: 'TableColumnCollection',
  read: { Count: ({ table: { area } }) => area.right - area.left + 1 },
  items: (model) => columnNames(model.table).map((_, index) => referTo('TableColumn', { ...model, index })),
  item: (model, key) => {
    const found = findColumn(model, key);
    if (!found) throw itemNotFound(`column ${String(key)}`);
    return referTo('TableColumn', found);
  },
  call: {
    Add: (model, [index, values, name]) => {
      const { table, book } = model;
      const { sheet, area } = table;
      const count = area.right - area.left + 1;
      const at = typeof index === 'number' && index >= 0 ? Math.min(index, count) : count;
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.right + 1; column > area.left + at; column--)
          sheet.put(row, column, sheet.cell(row, column - 1));
        sheet.put(row, area.left + at, emptyCell);
      }
      table.area = { ...area, right: area.right + 1 };
      const added = { ...model, index: at };
      if (values !== undefined && values !== null) write(model, columnArea(added), values as Json);
      if (typeof name === 'string') sheet.type(area.top, area.left + at, name, book.locale);
      else if (sheet.cell(area.top, area.left + at).value === null)
        sheet.type(area.top, area.left + at, `Column${count + 1}`, book.locale);
      return referTo('TableColumn', added);
    },
    GetCount: ({ table: { area } }) => area.right - area.left + 1,
    GetItemAt: (model, [index]) => referTo('TableColumn', { ...model, index: givenNumber(index, 'index') }),
    GetItemOrNullObject: (model, [key]) => {
      const found = findColumn(model, key as Json);
      return found ? referTo('TableColumn', found) : null;
    },
  },
});

const rowArea = ({ table, index }: TableLineModel): Area => {
  const body = bodyArea(table);
  return { ...body, top: body.top + index, bottom: body.top + index };
};

hostKind('TableRow', {
  identity: ({ index }) => ({ Index: index }),
  read: { Index: ({ index }) => index, Values: (model) => valuesOf(model, rowArea(model)) },
  write: { Values: (model, given) => write(model, rowArea(model), given) },
  call: {
    Delete: ({ index, ...model }) => removeRows(model, index, 1),
    GetRange: (model) => rangeOf(model, rowArea(model)),
  },
});

function removeRows({ book, table }: TableModel, index: number, count: number): void {
  const { sheet, area } = table;
  const before = bodyRows(table);
  const from = bodyArea(table).top + index;
  for (let row = from; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      sheet.put(row, column, row + count <= area.bottom ? sheet.cell(row + count, column) : emptyCell);
  table.hasInsertRow = count >= before;
  table.area = { ...area, bottom: area.bottom - (table.hasInsertRow ? Math.max(0, before - 1) : count) };
  book.changed.tell({ sheet, area, by: 'add-in' });
}

/** A table made of its headers alone has no row until one is added. */
const rowCount = ({ table }: TableModel): number => bodyRows(table);

/** New rows of a column that holds one formula throughout have it too, where they are given nothing else. */
function fillCalculated({ sheet, area }: Table, above: number, from: number, last: number): void {
  for (let column = area.left; column <= area.right; column++) {
    const { formula, style } = sheet.cell(above, column);
    for (let row = from; formula !== undefined && row <= last; row++)
      sheet.put(row, column, { value: null, formula: copiedBy(formula, row - above, 0), style });
  }
}

/** Rows as they were given: several, one alone, or none for a blank one. */
function givenRows(values: Argument | undefined, width: number): readonly unknown[] {
  if (values === undefined || values === null) return [Array.from({ length: width }, () => null)];
  return Array.isArray(values) && Array.isArray(values[0]) ? values : [values];
}

const rows = hostObject<TableModel>({
  name: 'TableRowCollection',
  read: { Count: rowCount },
  items: (model) => Array.from({ length: rowCount(model) }, (_, index) => referTo('TableRow', { ...model, index })),
  item: (model, index) => referTo('TableRow', { ...model, index: givenNumber(index, 'index') }),
  call: {
    Add: (model, [index, values]) => {
      const { book, table } = model;
      const { sheet, area } = table;
      const given = givenRows(values, area.right - area.left + 1);
      const body = bodyArea(table);
      const at = typeof index === 'number' && index >= 0 ? index : rowCount(model);
      const from = body.top + at;
      const more = insertRow(table) ? given.length - 1 : given.length;
      const last = from + given.length - 1;
      const above = from > body.top && rowCount(model) > 0 ? from - 1 : undefined;
      // What stands below the table makes room.
      if (more > 0) shiftCells(book, sheet, { ...area, top: last - more + 1, bottom: last }, false, false);
      for (let row = from; row <= last; row++)
        for (let column = area.left; column <= area.right; column++) sheet.put(row, column, emptyCell);
      table.area = { ...area, bottom: area.bottom + more };
      if (above !== undefined) fillCalculated(table, above, from, last);
      write(model, { ...area, top: from, bottom: from + given.length - 1 }, given as Json);
      return referTo('TableRow', { ...model, index: at });
    },
    DeleteRows: (model, [rows]) => {
      const indexes = (rows as readonly (number | Reference)[]).map((row) =>
        typeof row === 'number' ? row : givenModel(row, 'rows', 'TableRow').index,
      );
      for (const index of [...indexes].sort((a, b) => b - a)) removeRows(model, index, 1);
    },
    DeleteRowsAt: (model, [index, count]) =>
      removeRows(model, givenNumber(index, 'index'), typeof count === 'number' ? count : 1),
    GetCount: rowCount,
    GetItemAt: (model, [index]) => {
      const at = givenNumber(index, 'index');
      if (at < 0 || at >= rowCount(model)) throw itemNotFound(`row ${at}`);
      return referTo('TableRow', { ...model, index: at });
    },
  },
});

const tableSort = hostObject<TableModel>({
  name: 'TableSort',
  read: { MatchCase: () => false, Method: () => 'PinYin', Fields: ({ table }) => table.sortFields as Json },
  call: {
    Apply: ({ book, table }, [fields]) => {
      table.sortFields = fields as readonly unknown[];
      sortArea(book, table.sheet, bodyArea(table), fields as readonly SortKey[]);
      book.filterTable(table);
    },
    Clear: ({ table }) => void (table.sortFields = []),
    Reapply: ({ book, table }) => sortArea(book, table.sheet, bodyArea(table), table.sortFields as readonly SortKey[]),
  },
});

/** A row of totals as Excel makes it: "Total" in the first column, and in the last one the sum of its numbers, or else how many cells are filled. */
function addTotals({ book, table }: TableModel): void {
  const { sheet } = table;
  const body = bodyArea(table);
  const names = columnNames(table);
  table.area = { ...table.area, bottom: table.area.bottom + 1 };
  table.showTotals = true;
  const { bottom, left, right } = table.area;
  book.calculate();
  const hasNumber = Array.from({ length: body.bottom - body.top + 1 }, (_, at) =>
    sheet.cell(body.top + at, right),
  ).some(({ value }) => typeof value === 'number');
  if (left < right) sheet.type(bottom, left, 'Total', book.locale);
  sheet.type(bottom, right, `=SUBTOTAL(${hasNumber ? 109 : 103},[${names.at(-1) ?? ''}])`, book.locale);
}

function dropTotals({ table }: TableModel): void {
  const { sheet, area } = table;
  for (let column = area.left; column <= area.right; column++) sheet.put(area.bottom, column, emptyCell);
  table.area = { ...area, bottom: area.bottom - 1 };
  table.showTotals = false;
}

const flags = [
  'ShowBandedRows',
  'ShowBandedColumns',
  'ShowFilterButton',
  'HighlightFirstColumn',
  'HighlightLastColumn',
] as const;
type Flag =
  'showBandedRows' | 'showBandedColumns' | 'showFilterButton' | 'highlightFirstColumn' | 'highlightLastColumn';
const flagOf = (name: string): Flag => camel(name) as Flag;

hostKind('Table', {
  identity: ({ table: { id } }) => ({ Id: id }),
  read: {
    Id: ({ table: { id } }) => id,
    LegacyId: ({ table: { id } }) => id,
    Name: ({ table: { name } }) => name,
    ShowHeaders: ({ table: { showHeaders } }) => showHeaders,
    ShowTotals: ({ table: { showTotals } }) => showTotals,
    Style: ({ table: { style } }) => style,
    ...Object.fromEntries(flags.map((flag) => [flag, ({ table }: TableModel) => table[flagOf(flag)]])),
  },
  write: {
    Name: ({ book, table }, given) => {
      const name = givenText(given, 'name');
      if (!isDefinedName(name) || name.includes('?'))
        throw invalidArgument(`"${name}" is not a valid name for a table.`);
      if (book.tables.some((other) => other !== table && other.name.toLowerCase() === name.toLowerCase()))
        throw new HostProblem('ItemAlreadyExists', `There is a table "${name}" already.`);
      table.name = name;
    },
    ShowHeaders: ({ table }, given) => void (table.showHeaders = givenBoolean(given, 'showHeaders')),
    ShowTotals: ({ book, table }, given) => {
      const wanted = givenBoolean(given, 'showTotals');
      if (wanted !== table.showTotals) (wanted ? addTotals : dropTotals)({ book, table });
    },
    Style: ({ table }, given) => void (table.style = givenText(given, 'style')),
    ...Object.fromEntries(
      flags.map((flag) => [
        flag,
        ({ table }: TableModel, given: Json) => void (table[flagOf(flag)] = givenBoolean(given, flag)),
      ]),
    ),
  },
  open: {
    Columns: (model) => refer(columns, model),
    Rows: (model) => refer(rows, model),
    Sort: (model) => refer(tableSort, model),
    AutoFilter: (model) => referTableFilter(model),
    Worksheet: ({ book, table }) => referSheet(book, table.sheet),
  },
  call: {
    ClearFilters: (model) => {
      model.table.filters.clear();
      model.book.filterTable(model.table);
    },
    ReapplyFilters: ({ book, table }) => book.filterTable(table),
    ConvertToRange: (model) => {
      model.book.tables.splice(model.book.tables.indexOf(model.table), 1);
      return rangeOf(model, model.table.area);
    },
    Delete: ({ book, table }) => {
      const { sheet, area } = table;
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) sheet.put(row, column, emptyCell);
      book.tables.splice(book.tables.indexOf(table), 1);
      book.redrawn.tell();
    },
    GetDataBodyRange: (model) => rangeOf(model, bodyArea(model.table)),
    GetHeaderRowRange: (model) => rangeOf(model, headerArea(model.table)),
    GetRange: (model) => rangeOf(model, model.table.area),
    GetTotalRowRange: (model) => rangeOf(model, totalsArea(model.table)),
    Resize: (model, [given]) => {
      const { table } = model;
      const { area } = placeOf({ book: model.book, sheet: table.sheet }, given);
      if (area.top !== table.area.top || !intersection(area, table.area))
        throw invalidArgument('The headers must stay in their row, and the table must lie over the one that it was.');
      table.area = area;
      nameColumns(table.sheet, area);
    },
    ...listening('DataChanged', 'SelectionChanged'),
  },
});

interface TablesModel {
  readonly book: Workbook;
  readonly sheet: Sheet | undefined;
}

const placeOf = ({ book, sheet }: TablesModel, given: Argument | undefined): RangeModel =>
  givenCells(book, given, sheet ?? book.selection.sheet, 'address');

const all = ({ book, sheet }: TablesModel): Table[] =>
  book.tables.filter((table) => sheet === undefined || table.sheet === sheet);

const find = (model: TablesModel, key: Json): Table | undefined =>
  all(model).find(({ id, name }) => id === String(key) || name.toLowerCase() === String(key).toLowerCase());

function add(model: TablesModel, [address, hasHeaders]: readonly Argument[]): Reference {
  const { book } = model;
  const { sheet, area: given } = placeOf(model, address);
  const isHeaderAlone = hasHeaders === true && given.top === given.bottom;
  if (sheet.isProtected) throw accessDenied();
  if (book.tables.some((table) => table.sheet === sheet && intersection(table.area, given)))
    throw invalidArgument('A table cannot overlap another table.');
  const isHeaded = hasHeaders === true;
  let area = given;
  if (!isHeaded) {
    // Without headers Excel puts a row of them above: the cells move down by one.
    for (let row = given.bottom; row >= given.top; row--)
      for (let column = given.left; column <= given.right; column++)
        sheet.put(row + 1, column, sheet.cell(row, column));
    area = { ...given, bottom: given.bottom + 1 };
  } else if (isHeaderAlone) area = { ...area, bottom: area.bottom + 1 };
  nameColumns(sheet, area);
  let number = book.tables.length + 1;
  while (book.tables.some(({ name }) => name === `Table${number}`)) number++;
  const table: Table = {
    id: book.nextFormatId(),
    name: `Table${number}`,
    sheet,
    area,
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: new Map(),
    sortFields: [],
    hasInsertRow: isHeaderAlone,
  };
  book.tables.push(table);
  book.redrawn.tell();
  return referTo('Table', { book, table });
}

/** Every column of a table has a name of its own, which is text: Excel fills in what is missing, and numbers what is there twice. */
function nameColumns(sheet: Sheet, { top, left, right }: Area): void {
  const taken = new Set<string>();
  for (let column = left; column <= right; column++) {
    const cell = sheet.cell(top, column);
    const written = cell.value === null ? '' : String(plainValue(cell.value));
    const wanted = written === '' ? `Column${column - left + 1}` : written;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    if (cell.value !== name || cell.formula !== undefined)
      sheet.put(top, column, { ...cell, value: name, formula: undefined });
  }
}

export const tables = hostObject<TablesModel>({
  name: 'TableCollection',
  read: { Count: (model) => all(model).length },
  items: (model) => all(model).map((table) => referTo('Table', { book: model.book, table })),
  item: (model, key) => {
    const table = find(model, key);
    if (!table) throw itemNotFound(`table ${String(key)}`);
    return referTo('Table', { book: model.book, table });
  },
  call: {
    Add: add,
    GetCount: (model) => all(model).length,
    GetFirst: (model) => {
      const [table] = all(model);
      return table ? referTo('Table', { book: model.book, table }) : null;
    },
    GetItemAt: (model, [index]) => {
      const table = all(model)[givenNumber(index, 'index')];
      if (!table) throw itemNotFound(`table ${String(index)}`);
      return referTo('Table', { book: model.book, table });
    },
    GetItemOrNullObject: (model, [key]) => {
      const table = find(model, key as Json);
      return table ? referTo('Table', { book: model.book, table }) : null;
    },
    ...listening('DataChanged', 'Added'),
  },
});

/** The tables that an area touches; those wholly inside it where asked for. */
export const tablesIn = ({ book, sheet, area }: RangeModel): Table[] =>
  book.tables.filter((table) => table.sheet === sheet && intersection(table.area, area));
