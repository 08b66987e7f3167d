import { type Area, oneCell } from './address';
import { type CellValue, isError } from './cell';
import type { Sheet } from './sheet';

/** A field of a pivot table's data area: its column, how it is summed up, and what it is called. */
export interface DataField {
  readonly field: string;
  name: string;
  /** As Excel.AggregationFunction: "Sum", "Count", "Average", "Max", "Min", "Product", "CountNumbers". */
  summarizeBy: string;
  numberFormat: string;
  /** As it was given (Excel.ShowAsRule). */
  showAs: unknown;
}

/** A pivot table over a table of data, written as real cells from its corner on. */
export interface Pivot {
  readonly id: string;
  name: string;
  readonly source: { readonly sheet: Sheet; readonly area: Area };
  readonly sheet: Sheet;
  readonly corner: { readonly row: number; readonly column: number };
  rows: string[];
  columns: string[];
  filters: string[];
  data: DataField[];
  /** Items that are filtered away, by field. */
  readonly hidden: Map<string, ReadonlySet<string>>;
  /** Filters by what an item is called or by its figure, by field, as they were given (Excel.PivotFilters). */
  readonly fieldFilters: Map<string, Readonly<Record<string, unknown>>>;
  /** Fields whose items stand in another order than the usual one. */
  readonly sorts: Map<string, { readonly isDescending: boolean; readonly byData: string | undefined }>;
  /** What is kept of its layout and fields, and only given back. */
  readonly kept: Map<string, unknown>;
  layoutType: string;
  showRowGrandTotals: boolean;
  showColumnGrandTotals: boolean;
  /** The cells that it fills now. */
  filled: Area | undefined;
}

export const fieldsOf = ({ source: { sheet, area } }: Pivot): string[] =>
  Array.from({ length: area.right - area.left + 1 }, (_, index) => String(sheet.cell(area.top, area.left + index).value ?? ''));

type Row = Readonly<Record<string, CellValue>>;

function everyRow(pivot: Pivot): Row[] {
  const { sheet, area } = pivot.source;
  const fields = fieldsOf(pivot);
  return Array.from({ length: area.bottom - area.top }, (_, index): Row => Object.fromEntries(fields.map((field, column) => [field, sheet.cell(area.top + 1 + index, area.left + column).value])));
}

/** The rows that its filters let through. */
function rowsOf(pivot: Pivot): readonly Row[] {
  const rows = everyRow(pivot);
  const shownRows = pivot.hidden.size === 0 ? rows : rows.filter((row) => [...pivot.hidden].every(([field, items]) => !items.has(String(row[field] ?? ''))));
  return [...pivot.fieldFilters].reduce((left, [field, filters]) => filteredBy(pivot, left, field, filters), shownRows);
}

interface LabelFilter {
  readonly condition?: string;
  readonly substring?: string;
  readonly comparator?: string;
  readonly lowerBound?: string;
  readonly upperBound?: string;
  readonly exclusive?: boolean;
}

/** True for an item's name that a label filter lets through (Excel.PivotLabelFilter). */
function labelFits(label: string, { condition, substring = '', comparator = '', lowerBound = '', upperBound = '', exclusive = false }: LabelFilter): boolean {
  const [one, part] = [label.toLowerCase(), substring.toLowerCase()];
  const order = (other: string): number => label.localeCompare(other, 'vi', { numeric: true });
  const fits = {
    BeginsWith: () => one.startsWith(part), EndsWith: () => one.endsWith(part), Contains: () => one.includes(part), Equals: () => one === comparator.toLowerCase(),
    GreaterThan: () => order(comparator) > 0, GreaterThanOrEqualTo: () => order(comparator) >= 0, LessThan: () => order(comparator) < 0, LessThanOrEqualTo: () => order(comparator) <= 0,
    Between: () => order(lowerBound) >= 0 && order(upperBound) <= 0,
  }[condition ?? ''];
  return (fits?.() ?? true) !== exclusive;
}

interface ValueFilter extends Omit<LabelFilter, 'comparator' | 'lowerBound' | 'upperBound'> {
  readonly value?: string;
  readonly comparator?: number;
  readonly lowerBound?: number;
  readonly upperBound?: number;
  readonly threshold?: number;
  readonly selectionType?: string;
}

/** True for an item's figure that a value filter lets through; `all` are the figures of all items. */
function valueFits(figure: number, { condition, comparator = 0, lowerBound = 0, upperBound = 0, exclusive = false, threshold = 0 }: ValueFilter, all: readonly number[]): boolean {
  const ranked = [...all].sort((a, b) => b - a);
  const fits = {
    Equals: () => figure === comparator, GreaterThan: () => figure > comparator, GreaterThanOrEqualTo: () => figure >= comparator, LessThan: () => figure < comparator, LessThanOrEqualTo: () => figure <= comparator,
    Between: () => figure >= lowerBound && figure <= upperBound, Top: () => figure >= (ranked[threshold - 1] ?? -Infinity), TopN: () => figure >= (ranked[threshold - 1] ?? -Infinity), BottomN: () => figure <= (ranked[ranked.length - threshold] ?? Infinity),
  }[condition ?? ''];
  return (fits?.() ?? true) !== exclusive;
}

/** The rows that a field's filters let through: chosen items, names, figures. */
function filteredBy(pivot: Pivot, rows: readonly Row[], field: string, filters: Readonly<Record<string, unknown>>): Row[] {
  const { manualFilter, labelFilter, valueFilter } = filters as { manualFilter?: { selectedItems?: readonly unknown[] }; labelFilter?: LabelFilter; valueFilter?: ValueFilter };
  const nameOf = (row: Row): string => shown(row[field] ?? null);
  let left = [...rows];
  if (manualFilter?.selectedItems) left = left.filter((row) => manualFilter.selectedItems?.map(String).includes(nameOf(row)));
  if (labelFilter) left = left.filter((row) => labelFits(nameOf(row), labelFilter));
  if (valueFilter) {
    const data = pivot.data.find(({ name }) => name === valueFilter.value) ?? pivot.data[0];
    const figures = new Map([...byKey(left, [field])].map(([key, group]) => [key, data ? Number(aggregate(group, data.field, data.summarizeBy, false)) : 0]));
    left = left.filter((row) => valueFits(figures.get(keyOf(row, [field])) ?? 0, valueFilter, [...figures.values()]));
  }
  return left;
}

/** The items of a field, in their order. */
export const itemsOf = (pivot: Pivot, field: string): string[] => keysOf(pivot, everyRow(pivot), [field]).map(([item = '']) => item);

const numbers = (values: readonly CellValue[]): number[] => values.filter((value): value is number => typeof value === 'number');

const aggregations: Readonly<Record<string, (values: readonly CellValue[]) => CellValue>> = {
  Sum: (values) => numbers(values).reduce((sum, value) => sum + value, 0),
  Count: (values) => values.filter((value) => value !== null && value !== '').length,
  CountNumbers: (values) => numbers(values).length,
  Average: (values) => (numbers(values).length === 0 ? { error: '#DIV/0!' } : numbers(values).reduce((sum, value) => sum + value, 0) / numbers(values).length),
  Max: (values) => Math.max(...numbers(values), 0),
  Min: (values) => (numbers(values).length === 0 ? 0 : Math.min(...numbers(values))),
  Product: (values) => numbers(values).reduce((product, value) => product * value, 1),
};

const shown = (value: CellValue): string => (value === null || value === '' ? '(blank)' : isError(value) ? value.error : String(value));

/** The distinct values of fields, sorted as Excel sorts them, numbers, then text, where no other order was asked for. */
function keysOf(pivot: Pivot, rows: readonly Row[], fields: readonly string[]): string[][] {
  const sorted = [...new Set(rows.map((row) => keyOf(row, fields)))].map((key) => JSON.parse(key) as string[]);
  const compare = (a: string, b: string): number => {
    const [x, y] = [Number(a), Number(b)];
    const [isX, isY] = [Number.isFinite(x), Number.isFinite(y)];
    return isX && isY ? x - y : Number(isY) - Number(isX) || a.localeCompare(b, 'vi');
  };
  const figureOf = (field: string, item: string, byData: string): number => {
    const data = pivot.data.find(({ name }) => name === byData) ?? pivot.data[0];
    return data ? Number(aggregate(rows.filter((row) => shown(row[field] ?? null) === item), data.field, data.summarizeBy, false)) : 0;
  };
  const inOrder = (a: string, b: string, field: string): number => {
    const sort = pivot.sorts.get(field);
    const order = sort?.byData === undefined ? compare(a, b) : figureOf(field, a, sort.byData) - figureOf(field, b, sort.byData);
    return sort?.isDescending ? -order : order;
  };
  return sorted.sort((a, b) => a.map((value, index) => inOrder(value, b[index] ?? '', fields[index] ?? '')).find((order) => order !== 0) ?? 0);
}

const keyOf = (row: Row, fields: readonly string[]): string => JSON.stringify(fields.map((field) => shown(row[field] ?? null)));

/** Rows by their values in some fields: gone through once, however many keys there are. */
function byKey(rows: readonly Row[], fields: readonly string[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row, fields);
    const group = found.get(key);
    if (group) group.push(row);
    else found.set(key, [row]);
  }
  return found;
}

const none: readonly Row[] = [];

/** Columns that the names of rows take: one for all in the compact layout, else one a field. */
export const labelColumns = ({ rows, layoutType }: Pivot): number => (layoutType === 'Compact' ? 1 : Math.max(rows.length, 1));

type Figures = (rows: readonly Row[]) => CellValue[];

const blanks = (count: number): CellValue[] => Array.from({ length: count }, () => null);

/** Rows of a field's items and, below each, of those of the fields within it; a group's subtotals stand beside its name, or below it in the tabular layout. */
function bodyRows(pivot: Pivot, rows: readonly Row[], depth: number, before: readonly CellValue[], figures: Figures): CellValue[][] {
  const { rows: fields, layoutType } = pivot;
  const field = fields[depth];
  if (field === undefined) return [];
  const width = labelColumns(pivot);
  const isLast = depth === fields.length - 1;
  const groups = byKey(rows, [field]);
  return keysOf(pivot, rows, [field]).flatMap(([item = ''], index) => {
    const own = groups.get(JSON.stringify([item])) ?? none;
    if (layoutType === 'Tabular') {
      const labels = [...(index === 0 ? before : before.map(() => null)), item];
      if (isLast) return [[...labels, ...figures(own)]];
      const total = [...before.map(() => null), `${item} Total`, ...blanks(width - depth - 1), ...figures(own)];
      return [...bodyRows(pivot, own, depth + 1, labels, figures), total];
    }
    const labels = layoutType === 'Compact' ? [item] : [...blanks(depth), item, ...blanks(width - depth - 1)];
    return [[...labels, ...figures(own)], ...bodyRows(pivot, own, depth + 1, [], figures)];
  });
}

/** The pivot's cells, row by row: headings, a row for each item, totals. */
function pivotCells(pivot: Pivot): CellValue[][] {
  const { rows: rowFields, columns: columnFields, data, layoutType } = pivot;
  if (data.length === 0 && rowFields.length === 0) return [[pivot.name]];
  const all = rowsOf(pivot);
  const columnKeys = columnFields.length > 0 ? keysOf(pivot, all, columnFields) : [[]];
  const hasTotalColumn = columnFields.length > 0 && pivot.showRowGrandTotals && data.length > 0;
  const figures: Figures = (rows) => {
    const byColumn = columnFields.length > 0 ? byKey(rows, columnFields) : new Map([['[]', rows]]);
    return [
      ...columnKeys.flatMap((key) => data.map(({ field, summarizeBy }) => aggregate(byColumn.get(JSON.stringify(key)) ?? none, field, summarizeBy, columnFields.length > 0))),
      ...(hasTotalColumn ? data.map(({ field, summarizeBy }) => aggregate(rows, field, summarizeBy, false)) : []),
    ];
  };
  const width = labelColumns(pivot);
  const isCompact = layoutType === 'Compact';
  const rowTitles = rowFields.length === 0 ? blanks(width) : isCompact ? ['Row Labels'] : rowFields;
  const heading: CellValue[][] =
    columnFields.length > 0
      ? [
          [data.length === 1 ? (data[0]?.name ?? null) : null, ...blanks(width - 1), isCompact ? 'Column Labels' : columnFields.join(' / ')],
          [...rowTitles, ...columnKeys.flatMap((key) => data.map(({ name }) => (data.length > 1 ? `${key.join(' / ')} ${name}` : key.join(' / ')))), ...(hasTotalColumn ? data.map(({ name }) => (data.length > 1 ? `Total ${name}` : 'Grand Total')) : [])],
        ]
      : [[...rowTitles, ...data.map(({ name }) => name)]];
  const totals: CellValue[][] = pivot.showColumnGrandTotals && data.length > 0 ? [[rowFields.length > 0 ? 'Grand Total' : null, ...blanks(width - 1), ...figures(all)]] : [];
  return [...heading, ...bodyRows(pivot, all, 0, [], figures), ...totals];
}

function aggregate(rows: readonly Row[], field: string, summarizeBy: string, isBlankWhereNone: boolean): CellValue {
  if (rows.length === 0 && isBlankWhereNone) return null;
  return (aggregations[summarizeBy] ?? aggregations.Sum)?.(rows.map((row) => row[field] ?? null)) ?? null;
}

/** Writes the pivot's cells, in place of those before. */
export function writePivot(pivot: Pivot): void {
  const { sheet, corner } = pivot;
  clearPivot(pivot);
  const cells = pivotCells(pivot);
  cells.forEach((row, down) =>
    row.forEach((value, right) => {
      const cell = sheet.cell(corner.row + down, corner.column + right);
      sheet.put(corner.row + down, corner.column + right, { ...cell, value, formula: undefined });
    }),
  );
  const width = Math.max(...cells.map((row) => row.length));
  pivot.filled = { ...oneCell(corner.row, corner.column), bottom: corner.row + cells.length - 1, right: corner.column + width - 1 };
}

export function clearPivot(pivot: Pivot): void {
  const { filled, sheet } = pivot;
  if (!filled) return;
  for (let row = filled.top; row <= filled.bottom; row++) for (let column = filled.left; column <= filled.right; column++) sheet.put(row, column, { ...sheet.cell(row, column), value: null, formula: undefined });
  pivot.filled = undefined;
}
