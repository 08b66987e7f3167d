import type { CellValue } from './cell';
import { type DataField, labelColumns, type Pivot, subtotalPlace } from './pivot';
import { aggregate, byKey, everyRow, keysOf, type Row, rowsOf } from './pivot-records';

/** A column of figures: the column items that it is of, outermost first (fewer for a subtotal, none for the total), and what it sums up. */
interface Column {
  readonly items: readonly string[];
  readonly data: DataField;
  /** Its heading on each level; null where the heading beside it goes on. */
  readonly labels: readonly CellValue[];
}

const blanks = (count: number): CellValue[] => Array.from({ length: count }, () => null);

/** An item as its cells hold it: the number 2023 rather than its text. */
function labelsOf(pivot: Pivot): (field: string, item: string) => CellValue {
  const rows = everyRow(pivot);
  const numbers = new Map(
    [...pivot.rows, ...pivot.columns].map((field) => [
      field,
      new Set(rows.flatMap((row) => (typeof row[field] === 'number' ? [String(row[field])] : []))),
    ]),
  );
  return (field, item) => (numbers.get(field)?.has(item) ? Number(item) : item);
}

type LabelOf = ReturnType<typeof labelsOf>;

/** The columns of the items within a field and, behind each group of them, its subtotal. */
function columnsWithin(pivot: Pivot, rows: readonly Row[], before: readonly string[], labelOf: LabelOf): Column[] {
  const depth = before.length;
  const field = pivot.columns[depth];
  if (field === undefined) return [];
  const isLast = depth === pivot.columns.length - 1;
  const above = blanks(depth);
  const groups = byKey(rows, [field]);
  return keysOf(pivot, rows, [field]).flatMap(([item = '']) => {
    const items = [...before, item];
    const label = labelOf(field, item);
    if (isLast)
      return pivot.data.map((data, index) => ({ items, data, labels: [...above, index === 0 ? label : null] }));
    const inner = columnsWithin(pivot, groups.get(JSON.stringify([item])) ?? [], items, labelOf);
    const named = inner.map((column, index) =>
      index === 0 ? { ...column, labels: column.labels.map((one, level) => (level === depth ? label : one)) } : column,
    );
    if (subtotalPlace(pivot, field) === 'Off') return named;
    const totals = pivot.data.map((data) => ({
      items,
      data,
      labels: [...above, totalName(item, pivot, data), ...blanks(pivot.columns.length - depth - 1)],
    }));
    return [...named, ...totals];
  });
}

/** "2023 Total", or with several figures "2023 Sum of Sales". */
const totalName = (item: string, { data }: Pivot, { name }: DataField): string =>
  data.length > 1 ? `${item} ${name}` : `${item} Total`;

function columnsOf(pivot: Pivot, rows: readonly Row[], labelOf: LabelOf): Column[] {
  const { columns, data, showRowGrandTotals } = pivot;
  if (columns.length === 0) return data.map((one) => ({ items: [], data: one, labels: [] }));
  const totals = showRowGrandTotals
    ? data.map((one) => ({
        items: [],
        data: one,
        labels: [data.length > 1 ? `Total ${one.name}` : 'Grand Total', ...blanks(columns.length - 1)],
      }))
    : [];
  return [...columnsWithin(pivot, rows, [], labelOf), ...totals];
}

const percentages: Readonly<Record<string, (of: { all: CellValue; row: CellValue; column: CellValue }) => CellValue>> =
  {
    PercentOfGrandTotal: ({ all }) => all,
    PercentOfRowTotal: ({ row }) => row,
    PercentOfColumnTotal: ({ column }) => column,
  };

type Figures = (rows: readonly Row[]) => CellValue[];

/** The figures of some rows, column by column, as they are to be shown: themselves, or as a part of a total. */
function figuresOf(pivot: Pivot, all: readonly Row[], columns: readonly Column[]): Figures {
  const within = (rows: readonly Row[], items: readonly string[]): readonly Row[] =>
    items.length === 0 ? rows : (byKey(rows, pivot.columns.slice(0, items.length)).get(JSON.stringify(items)) ?? []);
  return (rows) =>
    columns.map(({ items, data: { field, summarizeBy, showAs } }) => {
      const sum = (of: readonly Row[], by: readonly string[]): CellValue =>
        aggregate(within(of, by), field, summarizeBy, pivot.columns.length > 0);
      const figure = sum(rows, items);
      const share = percentages[String((showAs as { calculation?: string } | undefined)?.calculation)];
      if (!share || typeof figure !== 'number') return figure;
      const whole = share({ all: sum(all, []), row: sum(rows, []), column: sum(all, items) });
      return typeof whole === 'number' && whole !== 0 ? figure / whole : { error: '#DIV/0!' };
    });
}

/** Rows of a field's items and, below each, of those of the fields within it; a group's subtotals stand beside its name, below it, or nowhere. */
function bodyRows(
  pivot: Pivot,
  rows: readonly Row[],
  depth: number,
  before: readonly CellValue[],
  figures: Figures,
  labelOf: LabelOf,
): CellValue[][] {
  const { rows: fields, layoutType } = pivot;
  const field = fields[depth];
  if (field === undefined) return [];
  const width = labelColumns(pivot);
  const isCompact = layoutType === 'Compact';
  const isRepeated = pivot.kept.get('layout.repeatLabels') === true;
  const place = subtotalPlace(pivot, field);
  const groups = byKey(rows, [field]);
  const noFigures = blanks(figures([]).length);
  return keysOf(pivot, rows, [field]).flatMap(([item = ''], index) => {
    const own = groups.get(JSON.stringify([item])) ?? [];
    const isFirst = layoutType === 'Tabular' && index === 0;
    const labels = isCompact
      ? [labelOf(field, item)]
      : [...(isFirst || isRepeated ? before : blanks(depth)), labelOf(field, item)];
    const padding = blanks(width - labels.length);
    if (depth === fields.length - 1) return [[...labels, ...padding, ...figures(own)]];
    const inner = bodyRows(pivot, own, depth + 1, labels, figures, labelOf);
    const heading =
      layoutType === 'Tabular' ? [] : [[...labels, ...padding, ...(place === 'AtTop' ? figures(own) : noFigures)]];
    const total =
      place === 'AtBottom'
        ? [[...labels.slice(0, -1).map(() => null), `${item} Total`, ...padding, ...figures(own)]]
        : [];
    return [...heading, ...inner, ...total];
  });
}

/** The headings: what is summed up in the corner, the column items level by level, the names of the row fields beside the last. */
function headings(pivot: Pivot, columns: readonly Column[]): CellValue[][] {
  const { rows: rowFields, columns: columnFields, data, layoutType } = pivot;
  const width = labelColumns(pivot);
  const isCompact = layoutType === 'Compact';
  const namedRows = isCompact ? ['Row Labels'] : rowFields;
  const rowTitles = rowFields.length === 0 ? blanks(width) : namedRows;
  if (columnFields.length === 0) return [[...rowTitles, ...data.map(({ name }) => name)]];
  const only = data.length === 1 ? data[0] : undefined;
  const titles = isCompact ? ['Column Labels'] : columnFields;
  const first = [
    only?.name ?? null,
    ...blanks(width - 1),
    ...titles,
    ...blanks(Math.max(0, columns.length - titles.length)),
  ];
  const levels = columnFields.map((_, level) => [
    ...blanks(width),
    ...columns.map(({ labels }) => labels[level] ?? null),
  ]);
  const names =
    data.length > 1
      ? [
          [
            ...blanks(width),
            ...columns.map(({ items, data: { name } }) => (items.length === columnFields.length ? name : null)),
          ],
        ]
      : [];
  const below = [...levels, ...names];
  return [
    first,
    ...below.map((row, index) => (index === below.length - 1 ? [...rowTitles, ...row.slice(width)] : row)),
  ];
}

/** The pivot's cells, row by row: headings, a row for each item, totals. */
export function pivotCells(pivot: Pivot): CellValue[][] {
  const { rows: rowFields, data } = pivot;
  if (data.length === 0 && rowFields.length === 0) return [[pivot.name]];
  const all = rowsOf(pivot);
  const labelOf = labelsOf(pivot);
  const columns = columnsOf(pivot, all, labelOf);
  const figures = figuresOf(pivot, all, columns);
  const totals: CellValue[][] =
    pivot.showColumnGrandTotals && data.length > 0
      ? [[rowFields.length > 0 ? 'Grand Total' : null, ...blanks(labelColumns(pivot) - 1), ...figures(all)]]
      : [];
  return [...headings(pivot, columns), ...bodyRows(pivot, all, 0, [], figures, labelOf), ...totals];
}
