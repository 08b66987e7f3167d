import { plainStyle } from './cell';
import { fieldsOf, type Pivot } from './pivot';
import type { Sheet } from './sheet';
import { columnNames, type Table } from './table';

/** Buttons that filter a pivot table or a table by one of its fields. Sizes and places in points. */
export interface Slicer {
  readonly id: string;
  readonly source: { readonly is: 'pivot'; readonly pivot: Pivot } | { readonly is: 'table'; readonly table: Table };
  readonly field: string;
  readonly sheet: Sheet;
  name: string;
  caption: string;
  style: string;
  /** As Excel.SlicerSortType. */
  sortBy: string;
  top: number;
  left: number;
  width: number;
  height: number;
}

/** The fields that a slicer may be made of. */
export const slicerFields = (source: Slicer['source']): string[] =>
  source.is === 'pivot' ? fieldsOf(source.pivot) : columnNames(source.table);

/** All that stands in the field, once each. */
export function slicerKeys({ source, field, sortBy }: Slicer): string[] {
  const { sheet, area } = source.is === 'pivot' ? source.pivot.source : source.table;
  const column = area.left + slicerFields(source).indexOf(field);
  const texts = Array.from({ length: area.bottom - area.top }, (_, index) =>
    String(sheet.cell(area.top + 1 + index, column).value ?? ''),
  );
  const keys = [...new Set(texts)];
  if (sortBy === 'DataSourceOrder') return keys;
  const sorted = keys.sort((a, b) => a.localeCompare(b, 'vi', { numeric: true }));
  return sortBy === 'Descending' ? sorted.reverse() : sorted;
}

/** The items that are shown; all of them where nothing is filtered. */
export function selectedKeys(slicer: Slicer): string[] {
  const { source, field } = slicer;
  const keys = slicerKeys(slicer);
  if (source.is === 'pivot') {
    const hidden = source.pivot.hidden.get(field);
    return hidden ? keys.filter((key) => !hidden.has(key)) : keys;
  }
  const shown = source.table.filters.get(slicerFields(source).indexOf(field));
  return shown ? keys.filter((key) => shown.passes(key, key, plainStyle)) : keys;
}

/** Shows some items alone; none given, all of them. */
export function select(slicer: Slicer, wanted: readonly string[]): void {
  const { source, field } = slicer;
  const keys = slicerKeys(slicer);
  const isAll = wanted.length === 0 || keys.every((key) => wanted.includes(key));
  if (source.is === 'pivot') {
    if (isAll) source.pivot.hidden.delete(field);
    else source.pivot.hidden.set(field, new Set(keys.filter((key) => !wanted.includes(key))));
  } else {
    const column = slicerFields(source).indexOf(field);
    if (isAll) source.table.filters.delete(column);
    else
      source.table.filters.set(column, {
        passes: (text) => wanted.includes(text),
        criteria: { filterOn: 'Values', values: wanted },
      });
  }
}
