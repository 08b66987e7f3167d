import type { CellValue as FileValue, Workbook as FileBook, Worksheet } from '@cj-tech-master/excelts';

import { areaName, parseArea } from '../model/address';
import { isError } from '../model/cell';
import { referencesIn } from '../model/references';
import type { Sheet } from '../model/sheet';
import { bodyArea, columnNames, type Table } from '../model/table';
import type { Workbook } from '../model/workbook';

/** What belongs to a workbook beside its cells: tables, names, properties, protection, filters. */

const properties = {
  Title: 'title',
  Subject: 'subject',
  Author: 'creator',
  Keywords: 'keywords',
  Comments: 'description',
  Category: 'category',
  Manager: 'manager',
  Company: 'company',
} as const;

/** Takes them over from the file. */
export function loadBelongings(
  book: Workbook,
  file: FileBook,
  sheets: readonly { readonly sheet: Sheet; readonly from: Worksheet }[],
): void {
  for (const [name, own] of Object.entries(properties)) {
    const value = (file as unknown as Record<string, unknown>)[own];
    if (typeof value === 'string' && value !== '') book.properties.set(name, value);
  }
  for (const { name, ranges } of file.definedNames.model) {
    if (ranges.length === 1 && !name.startsWith('_xlnm.'))
      book.names.push({ name, formula: `=${ranges[0] ?? ''}`, comment: '', isVisible: true, sheet: undefined });
  }
  for (const { sheet, from } of sheets) {
    sheet.tabColor = tabColour(from);
    loadTables(book, sheet, from);
    const filter = typeof from.autoFilter === 'string' ? parseArea(from.autoFilter) : undefined;
    if (filter) sheet.filter = { area: filter, columns: new Map(), criteria: new Map() };
  }
}

function tabColour({ properties: { tabColor } }: Worksheet): string {
  const argb = (tabColor as { argb?: string } | undefined)?.argb;
  return argb ? `#${argb.slice(-6).toUpperCase()}` : '';
}

function loadTables(book: Workbook, sheet: Sheet, from: Worksheet): void {
  for (const file of from.getTables()) {
    const { name, tableRef, ref, headerRow, totalsRow, style } = file.model;
    const area = parseArea(tableRef ?? ref);
    if (!area) continue;
    const table: Table = {
      id: book.nextFormatId(),
      name,
      sheet,
      area,
      style: style?.theme ?? 'TableStyleMedium2',
      showHeaders: headerRow !== false,
      showTotals: totalsRow === true,
      showFilterButton: true,
      showBandedRows: style?.showRowStripes ?? false,
      showBandedColumns: style?.showColumnStripes ?? false,
      highlightFirstColumn: style?.showFirstColumn ?? false,
      highlightLastColumn: style?.showLastColumn ?? false,
      filters: new Map(),
      sortFields: [],
    };
    book.tables.push(table);
    origins.set(table, pictureOf(table));
  }
}

/** Tables as they came with the file: those that are still so are left to the file. */
const origins = new WeakMap<Table, string>();
const pictureOf = (table: Table): string =>
  JSON.stringify([
    table.name,
    table.area,
    table.style,
    table.showHeaders,
    table.showTotals,
    table.showBandedRows,
    table.showBandedColumns,
    table.highlightFirstColumn,
    table.highlightLastColumn,
    columnNames(table),
  ]);

/** Gives them back to the file. */
export function saveBelongings(
  book: Workbook,
  file: FileBook,
  sheets: readonly { readonly sheet: Sheet; readonly from: Worksheet }[],
): void {
  for (const [name, own] of Object.entries(properties)) {
    const value = book.properties.get(name);
    if (value !== undefined) (file as unknown as Record<string, unknown>)[own] = value;
  }
  saveNames(book, file);
  for (const { sheet, from } of sheets) {
    if (!book.sheets.includes(sheet)) continue;
    if (sheet.tabColor !== tabColour(from)) from.properties.tabColor = { argb: `FF${sheet.tabColor.slice(1)}` };
    saveTables(book, sheet, from);
    saveProtection(sheet, from);
    if (sheet.filter && typeof from.autoFilter !== 'string') from.autoFilter = areaName(sheet.filter.area);
    for (const row of sheet.hiddenRows) from.getRow(row + 1).hidden = true;
    for (const column of sheet.hiddenColumns) from.getColumn(column + 1).hidden = true;
  }
}

/** Names for places. Names for values and formulas are not in the library's power. */
function saveNames(book: Workbook, file: FileBook): void {
  const before = new Map(file.definedNames.model.map(({ name, ranges }) => [name, ranges]));
  const now = new Map(
    book.names.filter(({ sheet }) => sheet === undefined).map(({ name, formula }) => [name, formula.replace(/^=/, '')]),
  );
  for (const [name, ranges] of before)
    if (!name.startsWith('_xlnm.') && now.get(name) !== ranges[0])
      for (const range of ranges) file.definedNames.remove(range, name);
  for (const [name, place] of now) {
    const [only, more] = referencesIn(place);
    if (only && more === undefined && before.get(name)?.[0] !== place) file.definedNames.add(place, name);
  }
}

function saveTables(book: Workbook, sheet: Sheet, to: Worksheet): void {
  const now = book.tables.filter((table) => table.sheet === sheet);
  const untouched = new Set(now.filter((table) => origins.get(table) === pictureOf(table)).map(({ name }) => name));
  for (const { name } of to.getTables()) if (!untouched.has(name)) to.removeTable(name);
  for (const table of now) if (!untouched.has(table.name)) addTable(table, to);
}

function addTable(table: Table, to: Worksheet): void {
  const { sheet, area, name, showHeaders, showTotals, style } = table;
  const body = bodyArea(table);
  const at = (row: number, column: number): FileValue => {
    const { value, formula } = sheet.cell(row, column);
    if (formula !== undefined)
      return { formula: formula.slice(1), result: isError(value) ? undefined : (value ?? undefined) } as FileValue;
    return isError(value) ? ({ error: value.error } as FileValue) : value;
  };
  const rows = Array.from({ length: body.bottom - body.top + 1 }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (_unused, column) => at(body.top + row, area.left + column)),
  );
  const titles = columnNames(table).map((title, index, all) =>
    title === '' || all.indexOf(title) < index ? `Column${index + 1}` : title,
  );
  to.addTable({
    name,
    ref: areaName({ ...area, bottom: area.top, right: area.left }),
    headerRow: showHeaders,
    totalsRow: showTotals,
    style: {
      theme: style as 'TableStyleMedium2',
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
    },
    columns: titles.map((title, index) => ({
      name: title,
      filterButton: table.showFilterButton,
      ...(showTotals ? totalOf(table, index) : {}),
    })),
    rows,
  });
  // The library writes totals of its own over what stands in their row.
  if (showTotals)
    for (let column = area.left; column <= area.right; column++)
      to.getCell(area.bottom + 1, column + 1).value = at(area.bottom, column);
}

/** What a column's total is, as the file keeps it: a formula, or a text. */
function totalOf(
  { sheet, area }: Table,
  index: number,
): {
  totalsRowFunction?: 'custom';
  totalsRowFormula?: string;
  totalsRowResult?: string | number | boolean;
  totalsRowLabel?: string;
} {
  const { value, formula } = sheet.cell(area.bottom, area.left + index);
  if (formula !== undefined)
    return {
      totalsRowFunction: 'custom',
      totalsRowFormula: formula.slice(1),
      ...(isError(value) || value === null ? {} : { totalsRowResult: value }),
    };
  return typeof value === 'string' ? { totalsRowLabel: value } : {};
}

function saveProtection(sheet: Sheet, to: Worksheet): void {
  const inFile = to as unknown as { sheetProtection: { sheet?: boolean } | null };
  const wasProtected = Boolean(inFile.sheetProtection?.sheet);
  if (sheet.isProtected === wasProtected) return;
  const {
    allowFormatCells = false,
    allowInsertRows = false,
    allowDeleteRows = false,
    allowSort = false,
    allowAutoFilter = false,
  } = sheet.protectionOptions;
  inFile.sheetProtection = sheet.isProtected
    ? ({
        sheet: true,
        formatCells: allowFormatCells,
        insertRows: allowInsertRows,
        deleteRows: allowDeleteRows,
        sort: allowSort,
        autoFilter: allowAutoFilter,
      } as { sheet: boolean })
    : null;
}
