import type { Area } from '../model/address';
import type { CellValue } from '../model/cell';
import type { Sheet } from '../model/sheet';
import { shownText } from '../model/typing';
import type { Workbook } from '../model/workbook';
import { accessDenied } from '../problem';
import { type Argument, hostObject, Reference } from '../wire/host-object';
import type { Json } from '../wire/protocol';
import type { RangeModel } from './cells';
import { referRange } from './range';
import { camelKeys } from '../wire/names';

interface FilterModel {
  readonly book: Workbook;
  readonly sheet: Sheet;
}

type Passes = (text: string, value: CellValue) => boolean;

/** "<>x", ">=3", "=a*": what a custom criterion asks for. */
function criterion(given: string): Passes {
  const [, sign = '', operand = ''] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(given) ?? [];
  const number = Number(operand);
  const isNumber = operand.trim() !== '' && Number.isFinite(number);
  const pattern = new RegExp(`^${operand.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*').replace(/\?/g, '.')}$`, 'i');
  const isEqual: Passes = (text, value) => (isNumber && typeof value === 'number' ? value === number : pattern.test(text));
  switch (sign) {
    case '<>':
      return (text, value) => !isEqual(text, value);
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

/** What a criterion (Excel.FilterCriteria) lets through. Colours, icons and dates let everything through. */
function passes(given: Readonly<Record<string, unknown>>, column: readonly CellValue[]): Passes {
  const { filterOn, values, criterion1, criterion2, operator } = camelKeys(given);
  if (Array.isArray(values) && filterOn === 'Values') {
    const wanted = new Set(values.map(String));
    return (text) => wanted.has(text);
  }
  const numbers = column.filter((value): value is number => typeof value === 'number').sort((a, b) => b - a);
  const count = Number(criterion1);
  if (filterOn === 'TopItems') return (_, value) => typeof value === 'number' && value >= (numbers[count - 1] ?? -Infinity);
  if (filterOn === 'BottomItems') return (_, value) => typeof value === 'number' && value <= (numbers[numbers.length - count] ?? Infinity);
  if (filterOn === 'TopPercent') return (_, value) => typeof value === 'number' && value >= (numbers[Math.max(0, Math.ceil((numbers.length * count) / 100) - 1)] ?? -Infinity);
  if (typeof criterion1 !== 'string') return () => true;
  const first = criterion(criterion1);
  if (typeof criterion2 !== 'string') return first;
  const second = criterion(criterion2);
  return operator === 'Or' ? (text, value) => first(text, value) || second(text, value) : (text, value) => first(text, value) && second(text, value);
}

/** Hides the rows that any column's criterion leaves out. */
function apply({ book, sheet }: FilterModel): void {
  const { filter } = sheet;
  if (!filter) return;
  for (let row = filter.area.top + 1; row <= filter.area.bottom; row++) {
    const isShown = [...filter.columns].every(([column, fits]) => {
      const cell = sheet.cell(row, filter.area.left + column);
      return fits(shownText(cell, book.locale), cell.value);
    });
    if (isShown) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
  book.redrawn.tell();
}

const showAll = ({ book, sheet }: FilterModel): void => {
  if (sheet.filter) for (let row = sheet.filter.area.top + 1; row <= sheet.filter.area.bottom; row++) sheet.hiddenRows.delete(row);
  book.redrawn.tell();
};

const columnOf = (sheet: Sheet, area: Area, column: number): CellValue[] => Array.from({ length: area.bottom - area.top }, (_, index) => sheet.cell(area.top + 1 + index, area.left + column).value);

function start(model: FilterModel, [range, column, criteria]: readonly Argument[]): void {
  const { sheet } = model;
  if (sheet.isProtected) throw accessDenied();
  if (range instanceof Reference) {
    showAll(model);
    sheet.filter = { area: (range.model as RangeModel).area, columns: new Map(), criteria: new Map() };
  }
  const { filter } = sheet;
  if (filter && typeof column === 'number' && typeof criteria === 'object' && criteria !== null) {
    filter.columns.set(column, passes(criteria as Readonly<Record<string, unknown>>, columnOf(sheet, filter.area, column)));
    filter.criteria.set(column, criteria);
  }
  apply(model);
}

const rangeOf = ({ book, sheet }: FilterModel): Reference | null => (sheet.filter ? referRange({ book, sheet, area: sheet.filter.area }) : null);

export const autoFilter = hostObject<FilterModel>({
  name: 'AutoFilter',
  read: {
    Enabled: ({ sheet }) => sheet.filter !== undefined,
    IsDataFiltered: ({ sheet }) => (sheet.filter?.columns.size ?? 0) > 0,
    Criteria: ({ sheet }) => {
      const { filter } = sheet;
      if (!filter) return [];
      return Array.from({ length: filter.area.right - filter.area.left + 1 }, (_, column) => (filter.criteria.get(column) ?? null) as Json);
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
