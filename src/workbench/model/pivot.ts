import type { Area } from './address';
import type { Sheet } from './sheet';

/** A field of a pivot table's data area: its column, how it is summed up, and what it is called. */
export interface DataField {
  readonly id: string;
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
  /** The cells that it fills now, and those of its filters above. */
  filled: Area | undefined;
  filterArea?: Area | undefined;
}

export const fieldsOf = ({ source: { sheet, area } }: Pivot): string[] =>
  Array.from({ length: area.right - area.left + 1 }, (_, index) =>
    String(sheet.cell(area.top, area.left + index).value ?? ''),
  );

/** Columns that the names of rows take: one for all in the compact layout, else one a field. */
export const labelColumns = ({ rows, layoutType }: Pivot): number =>
  layoutType === 'Compact' ? 1 : Math.max(rows.length, 1);

/** Rows of headings above the figures: one, or with fields across one for each of them and one more. */
export const headingRows = ({ columns, data }: Pivot): number =>
  columns.length === 0 ? 1 : columns.length + (data.length > 1 ? 2 : 1);

/** Where a group's subtotal stands, as Excel.SubtotalLocationType; in the tabular layout it is below, wherever it was asked for. */
export function subtotalPlace({ kept, layoutType }: Pivot, field: string): 'AtTop' | 'AtBottom' | 'Off' {
  const own = kept.get(`subtotals.${field}`) as Readonly<Record<string, boolean>> | undefined;
  const place = kept.get('layout.SubtotalLocation') ?? 'AtTop';
  if (place === 'Off' || (own && !Object.values(own).some(Boolean))) return 'Off';
  return layoutType === 'Tabular' || place === 'AtBottom' ? 'AtBottom' : 'AtTop';
}
