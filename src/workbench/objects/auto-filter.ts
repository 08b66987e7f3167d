import type { Area } from '../model/address';
import type { CellStyle, CellValue } from '../model/cell';
import type { Sheet } from '../model/sheet';
import { shownText } from '../model/typing';
import { invalidArgument } from '../problem';
import { type Argument, hostObject, refer, Reference } from '../wire/host-object';
import { camelKeys } from '../wire/names';
import type { Json } from '../wire/protocol';
import { givenModel, referRange, type SheetModel, type TableModel } from './kinds';

export type Passes = (text: string, value: CellValue, style: CellStyle) => boolean;

/** "<>x", ">=3", "=a*": what a custom criterion asks for. */
function criterion(given: string): Passes {
  const [, sign = '', operand = ''] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(given) ?? [];
  const number = Number(operand);
  const isNumber = operand.trim() !== '' && Number.isFinite(number);
  const pattern = new RegExp(
    `^${operand
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
    'i',
  );
  const isEqual: Passes = (text, value) =>
    isNumber && typeof value === 'number' ? value === number : pattern.test(text);
  switch (sign) {
    case '<>':
      return (text, value, style) => !isEqual(text, value, style);
    case '<':
      return (_, value) => typeof value === 'number' && value < number;
    case '>':
      return (_, value) => typeof value === 'number' && value > number;
    case '<=':
      return (_, value) => typeof value === 'number' && value <= number;
    case '>=':
      return (_, value) => typeof value === 'number' && value >= number;
    default:
      return isEqual;
  }
}

/** How much of "2023-05-10T…" a date filter looks at (Excel.FilterDatetimeSpecificity). */
const dateLengths: Readonly<Record<string, number>> = { Year: 4, Month: 7, Day: 10, Hour: 13, Minute: 16, Second: 19 };
const dateText = (serial: number): string => new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString();

/** Filters that look at the column or at the calendar (Excel.DynamicFilterCriteria). */
function dynamic(name: string, column: readonly CellValue[]): Passes {
  const numbers = column.filter((value): value is number => typeof value === 'number');
  const mean = numbers.reduce((sum, value) => sum + value, 0) / Math.max(numbers.length, 1);
  const ofDate =
    (fits: (date: Date) => boolean): Passes =>
    (_, value) =>
      typeof value === 'number' && fits(new Date(Math.round((value - 25_569) * 86_400_000)));
  const now = new Date();
  const quarter = /^AllDatesInPeriodQuarter([1-4])$/.exec(name);
  const month = months.indexOf(name.replace('AllDatesInPeriod', ''));
  if (quarter) return ofDate((date) => Math.floor(date.getUTCMonth() / 3) + 1 === Number(quarter[1]));
  if (month >= 0) return ofDate((date) => date.getUTCMonth() === month);
  switch (name) {
    case 'AboveAverage':
      return (_, value) => typeof value === 'number' && value > mean;
    case 'BelowAverage':
      return (_, value) => typeof value === 'number' && value < mean;
    case 'ThisYear':
      return ofDate((date) => date.getUTCFullYear() === now.getFullYear());
    case 'LastYear':
      return ofDate((date) => date.getUTCFullYear() === now.getFullYear() - 1);
    case 'NextYear':
      return ofDate((date) => date.getUTCFullYear() === now.getFullYear() + 1);
    case 'ThisMonth':
      return ofDate((date) => date.getUTCFullYear() === now.getFullYear() && date.getUTCMonth() === now.getMonth());
    case 'Today':
      return ofDate(
        (date) =>
          date.toISOString().slice(0, 10) ===
          `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`,
      );
    default:
      return () => true;
  }
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What a criterion (Excel.FilterCriteria) lets through. Icons let everything through. */
export function passes(given: Readonly<Record<string, unknown>>, column: readonly CellValue[]): Passes {
  const { filterOn, values, criterion1, criterion2, operator, dynamicCriteria, color } = camelKeys(given);
  if (Array.isArray(values) && filterOn === 'Values') {
    const wanted = new Set(values.map((value) => (typeof value === 'string' ? value : '')));
    const days = values
      .filter((value) => typeof value === 'object')
      .map((value) => camelKeys(value) as { date?: string; specificity?: string });
    return (text, value) =>
      wanted.has(text) ||
      days.some(
        ({ date = '', specificity = 'Day' }) =>
          typeof value === 'number' && dateText(value).startsWith(date.slice(0, dateLengths[specificity] ?? 10)),
      );
  }
  if (filterOn === 'CellColor')
    return (_text, _value, { fill }) => (fill ?? '#FFFFFF').toLowerCase() === String(color).toLowerCase();
  if (filterOn === 'FontColor')
    return (_text, _value, { fontColor }) => fontColor.toLowerCase() === String(color).toLowerCase();
  if (filterOn === 'Dynamic') return dynamic(String(dynamicCriteria), column);
  const numbers = column.filter((value): value is number => typeof value === 'number').sort((a, b) => b - a);
  const count = Number(criterion1);
  if (filterOn === 'TopItems')
    return (_, value) => typeof value === 'number' && value >= (numbers[count - 1] ?? -Infinity);
  if (filterOn === 'BottomItems')
    return (_, value) => typeof value === 'number' && value <= (numbers[numbers.length - count] ?? Infinity);
  if (filterOn === 'BottomPercent')
    return (_, value) =>
      typeof value === 'number' &&
      value <= (numbers[numbers.length - Math.max(1, Math.ceil((numbers.length * count) / 100))] ?? Infinity);
  if (filterOn === 'TopPercent')
    return (_, value) =>
      typeof value === 'number' &&
      value >= (numbers[Math.max(0, Math.ceil((numbers.length * count) / 100) - 1)] ?? -Infinity);
  if (typeof criterion1 !== 'string') return () => true;
  const first = criterion(criterion1);
  if (typeof criterion2 !== 'string') return first;
  const second = criterion(criterion2);
  return operator === 'Or'
    ? (...cell) => first(...cell) || second(...cell)
    : (...cell) => first(...cell) && second(...cell);
}

/** Hides the rows that any column's criterion leaves out. */
function apply({ book, sheet }: SheetModel): void {
  const { filter } = sheet;
  if (!filter) return;
  book.calculate();
  for (let row = filter.area.top + 1; row <= filter.area.bottom; row++) {
    const isShown = [...filter.columns].every(([column, fits]) => {
      const cell = sheet.cell(row, filter.area.left + column);
      return fits(shownText(cell, book.locale), cell.value, cell.style);
    });
    if (isShown) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
  book.hiddenRowsChanged();
  book.redrawn.tell();
}

const showAll = ({ book, sheet }: SheetModel): void => {
  if (sheet.filter)
    for (let row = sheet.filter.area.top + 1; row <= sheet.filter.area.bottom; row++) sheet.hiddenRows.delete(row);
  book.hiddenRowsChanged();
  book.redrawn.tell();
};

const columnOf = (sheet: Sheet, area: Area, column: number): CellValue[] =>
  Array.from(
    { length: area.bottom - area.top },
    (_, index) => sheet.cell(area.top + 1 + index, area.left + column).value,
  );

function start(model: SheetModel, [range, column, criteria]: readonly Argument[]): void {
  const { sheet } = model;
  sheet.refuseUnless('allowAutoFilter');
  if (range instanceof Reference) {
    showAll(model);
    sheet.filter = { area: givenModel(range, 'range', 'Range').area, columns: new Map(), criteria: new Map() };
  }
  const { filter } = sheet;
  if (filter && typeof column === 'number' && (column < 0 || column > filter.area.right - filter.area.left))
    throw invalidArgument('The column is outside the range that is filtered.');
  if (filter && typeof column === 'number' && typeof criteria === 'object' && criteria !== null) {
    filter.columns.set(
      column,
      passes(criteria as Readonly<Record<string, unknown>>, columnOf(sheet, filter.area, column)),
    );
    filter.criteria.set(column, criteria);
  }
  apply(model);
}

const rangeOf = ({ book, sheet }: SheetModel): Reference | null =>
  sheet.filter ? referRange({ book, sheet, area: sheet.filter.area }) : null;

export const autoFilter = hostObject<SheetModel>({
  name: 'AutoFilter',
  read: {
    Enabled: ({ sheet }) => sheet.filter !== undefined,
    IsDataFiltered: ({ sheet }) => (sheet.filter?.columns.size ?? 0) > 0,
    Criteria: ({ sheet }) => {
      const { filter } = sheet;
      if (!filter) return [];
      return Array.from(
        { length: filter.area.right - filter.area.left + 1 },
        (_, column) => (filter.criteria.get(column) ?? null) as Json,
      );
    },
  },
  call: {
    Apply: start,
    ClearCriteria: (model) => {
      model.sheet.filter?.columns.clear();
      model.sheet.filter?.criteria.clear();
      apply(model);
    },
    ClearColumnCriteria: (model, [column]) => {
      model.sheet.filter?.columns.delete(Number(column));
      model.sheet.filter?.criteria.delete(Number(column));
      apply(model);
    },
    Reapply: apply,
    Remove: (model) => {
      showAll(model);
      model.sheet.filter = undefined;
    },
    GetRange: (model) => rangeOf(model),
    GetRangeOrNullObject: rangeOf,
  },
});

/** A table's own filter, column by column. */
const tableFilter = hostObject<TableModel>({
  name: 'AutoFilter',
  read: {
    Enabled: ({ table }) => table.showFilterButton,
    IsDataFiltered: ({ table }) => table.filters.size > 0,
    Criteria: ({ table }) =>
      Array.from(
        { length: table.area.right - table.area.left + 1 },
        (_, column) => (table.filters.get(column)?.criteria ?? null) as Json,
      ),
  },
  call: {
    Apply: ({ book, table }, [, column, criteria]) => {
      if (typeof column === 'number' && typeof criteria === 'object' && criteria !== null) {
        table.filters.set(column, {
          passes: passes(criteria as Record<string, unknown>, columnOf(table.sheet, table.area, column)),
          criteria: camelKeys(criteria),
        });
      }
      book.filterTable(table);
    },
    ClearCriteria: ({ book, table }) => {
      table.filters.clear();
      book.filterTable(table);
    },
    ClearColumnCriteria: ({ book, table }, [column]) => {
      table.filters.delete(Number(column));
      book.filterTable(table);
    },
    Reapply: ({ book, table }) => book.filterTable(table),
    Remove: ({ book, table }) => {
      table.filters.clear();
      table.showFilterButton = false;
      book.filterTable(table);
    },
    GetRange: ({ book, table }) => referRange({ book, sheet: table.sheet, area: table.area }),
    GetRangeOrNullObject: ({ book, table }) => referRange({ book, sheet: table.sheet, area: table.area }),
  },
});

export const referTableFilter = (model: TableModel): Reference => refer(tableFilter, model);
