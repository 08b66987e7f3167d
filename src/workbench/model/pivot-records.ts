import { type CellValue, isError } from './cell';
import { fieldsOf, type Pivot } from './pivot';

export type Row = Readonly<Record<string, CellValue>>;

export function everyRow(pivot: Pivot): Row[] {
  const { sheet, area } = pivot.source;
  const fields = fieldsOf(pivot);
  return Array.from({ length: area.bottom - area.top }, (_, index): Row =>
    Object.fromEntries(
      fields.map((field, column) => [field, sheet.cell(area.top + 1 + index, area.left + column).value]),
    ),
  );
}

/** The rows that its filters let through. */
export function rowsOf(pivot: Pivot): readonly Row[] {
  const rows = everyRow(pivot);
  const shownRows =
    pivot.hidden.size === 0
      ? rows
      : rows.filter((row) => [...pivot.hidden].every(([field, items]) => !items.has(String(row[field] ?? ''))));
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
function labelFits(
  label: string,
  { condition, substring = '', comparator = '', lowerBound = '', upperBound = '', exclusive = false }: LabelFilter,
): boolean {
  const [one, part] = [label.toLowerCase(), substring.toLowerCase()];
  const order = (other: string): number => label.localeCompare(other, 'vi', { numeric: true });
  const fits = {
    BeginsWith: () => one.startsWith(part),
    EndsWith: () => one.endsWith(part),
    Contains: () => one.includes(part),
    Equals: () => one === comparator.toLowerCase(),
    GreaterThan: () => order(comparator) > 0,
    GreaterThanOrEqualTo: () => order(comparator) >= 0,
    LessThan: () => order(comparator) < 0,
    LessThanOrEqualTo: () => order(comparator) <= 0,
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
function valueFits(
  figure: number,
  { condition, comparator = 0, lowerBound = 0, upperBound = 0, exclusive = false, threshold = 0 }: ValueFilter,
  all: readonly number[],
): boolean {
  const ranked = [...all].sort((a, b) => b - a);
  const fits = {
    Equals: () => figure === comparator,
    GreaterThan: () => figure > comparator,
    GreaterThanOrEqualTo: () => figure >= comparator,
    LessThan: () => figure < comparator,
    LessThanOrEqualTo: () => figure <= comparator,
    Between: () => figure >= lowerBound && figure <= upperBound,
    Top: () => figure >= (ranked[threshold - 1] ?? -Infinity),
    TopN: () => figure >= (ranked[threshold - 1] ?? -Infinity),
    BottomN: () => figure <= (ranked[ranked.length - threshold] ?? Infinity),
  }[condition ?? ''];
  return (fits?.() ?? true) !== exclusive;
}

/** The rows that a field's filters let through: chosen items, names, figures. */
function filteredBy(
  pivot: Pivot,
  rows: readonly Row[],
  field: string,
  filters: Readonly<Record<string, unknown>>,
): Row[] {
  const { manualFilter, labelFilter, valueFilter } = filters as {
    manualFilter?: { selectedItems?: readonly unknown[] };
    labelFilter?: LabelFilter;
    valueFilter?: ValueFilter;
  };
  const nameOf = (row: Row): string => shown(row[field] ?? null);
  let left = [...rows];
  if (manualFilter?.selectedItems)
    left = left.filter((row) => manualFilter.selectedItems?.map(String).includes(nameOf(row)));
  if (labelFilter) left = left.filter((row) => labelFits(nameOf(row), labelFilter));
  if (valueFilter) {
    const data = pivot.data.find(({ name }) => name === valueFilter.value) ?? pivot.data[0];
    // Items of a field within another are judged group by group.
    const within = pivot.rows.includes(field) ? pivot.rows.slice(0, pivot.rows.indexOf(field)) : [];
    left = [...byKey(left, within).values()].flatMap((group) => {
      const figures = new Map(
        [...byKey(group, [field])].map(([key, own]) => [
          key,
          data ? Number(aggregate(own, data.field, data.summarizeBy, false)) : 0,
        ]),
      );
      return group.filter((row) =>
        valueFits(figures.get(keyOf(row, [field])) ?? 0, valueFilter, [...figures.values()]),
      );
    });
  }
  return left;
}

/** The items of a field, in their order. */
export const itemsOf = (pivot: Pivot, field: string): string[] =>
  keysOf(pivot, everyRow(pivot), [field]).map(([item = '']) => item);

const numbers = (values: readonly CellValue[]): number[] =>
  values.filter((value): value is number => typeof value === 'number');

/** The mean square of the distances from the mean; `lost` is 1 for a sample, 0 for all that there is. */
function variance(values: readonly number[], lost: 0 | 1): CellValue {
  if (values.length <= lost) return { error: '#DIV/0!' };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - lost);
}

const squareRoot = (value: CellValue): CellValue => (typeof value === 'number' ? Math.sqrt(value) : value);

const aggregations: Readonly<Record<string, (values: readonly CellValue[]) => CellValue>> = {
  Sum: (values) => numbers(values).reduce((sum, value) => sum + value, 0),
  Count: (values) => values.filter((value) => value !== null && value !== '').length,
  CountNumbers: (values) => numbers(values).length,
  Average: (values) =>
    numbers(values).length === 0
      ? { error: '#DIV/0!' }
      : numbers(values).reduce((sum, value) => sum + value, 0) / numbers(values).length,
  Max: (values) => (numbers(values).length === 0 ? 0 : Math.max(...numbers(values))),
  Min: (values) => (numbers(values).length === 0 ? 0 : Math.min(...numbers(values))),
  Product: (values) => numbers(values).reduce((product, value) => product * value, 1),
  StandardDeviation: (values) => squareRoot(variance(numbers(values), 1)),
  StandardDeviationP: (values) => squareRoot(variance(numbers(values), 0)),
  Variance: (values) => variance(numbers(values), 1),
  VarianceP: (values) => variance(numbers(values), 0),
};

function shown(value: CellValue): string {
  if (value === null || value === '') return '(blank)';
  return isError(value) ? value.error : String(value);
}

/** The distinct values of fields, sorted as Excel sorts them, numbers, then text, where no other order was asked for. */
export function keysOf(pivot: Pivot, rows: readonly Row[], fields: readonly string[]): string[][] {
  const sorted = [...new Set(rows.map((row) => keyOf(row, fields)))].map((key) => JSON.parse(key) as string[]);
  const compare = (a: string, b: string): number => {
    const [x, y] = [Number(a), Number(b)];
    const [isX, isY] = [Number.isFinite(x), Number.isFinite(y)];
    return isX && isY ? x - y : Number(isY) - Number(isX) || a.localeCompare(b, 'vi');
  };
  const figureOf = (field: string, item: string, byData: string): number => {
    const data = pivot.data.find(({ name }) => name === byData) ?? pivot.data[0];
    return data
      ? Number(
          aggregate(
            rows.filter((row) => shown(row[field] ?? null) === item),
            data.field,
            data.summarizeBy,
            false,
          ),
        )
      : 0;
  };
  const inOrder = (a: string, b: string, field: string): number => {
    const sort = pivot.sorts.get(field);
    const order =
      sort?.byData === undefined ? compare(a, b) : figureOf(field, a, sort.byData) - figureOf(field, b, sort.byData);
    return sort?.isDescending ? -order : order;
  };
  return sorted.sort(
    (a, b) =>
      a.map((value, index) => inOrder(value, b[index] ?? '', fields[index] ?? '')).find((order) => order !== 0) ?? 0,
  );
}

const keyOf = (row: Row, fields: readonly string[]): string =>
  JSON.stringify(fields.map((field) => shown(row[field] ?? null)));

/** Rows by their values in some fields: gone through once, however many keys there are. */
export function byKey(rows: readonly Row[], fields: readonly string[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row, fields);
    const group = found.get(key);
    if (group) group.push(row);
    else found.set(key, [row]);
  }
  return found;
}

/** Rows summed up in one field; nothing stands where a crossing of row and column has no rows. */
export function aggregate(
  rows: readonly Row[],
  field: string,
  summarizeBy: string,
  isBlankWhereNone: boolean,
): CellValue {
  if (rows.length === 0 && isBlankWhereNone) return null;
  return (aggregations[summarizeBy] ?? aggregations.Sum)?.(rows.map((row) => row[field] ?? null)) ?? null;
}
