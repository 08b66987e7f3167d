import { type Area, contains, intersection } from '../model/address';
import { areasOf } from '../model/areas-of';
import { type Cell, type CellValue, isBlank, isError } from '../model/cell';
import { editedText, shownText } from '../model/typing';
import { invalidArgument } from '../problem';
import type { Argument } from '../wire/host-object';
import { camelKeys } from '../wire/names';
import { eachCell } from './cells';
import { type RangeModel } from './kinds';

/** Work over the cells of a range that more than one object asks for. */

/** Where a text stands in an area, row by row from its top left; undefined where it does not. */
export function findIn(
  { book, sheet, area }: RangeModel,
  text: string,
  criteria: unknown,
): { row: number; column: number }[] {
  const { completeMatch = false, matchCase = false } = camelKeys(criteria) as {
    completeMatch?: boolean;
    matchCase?: boolean;
  };
  book.calculate();
  const used = sheet.used();
  const bounded = used && intersection(used, area);
  if (!bounded) return [];
  const form = (one: string): string => (matchCase ? one : one.toLowerCase());
  const found: { row: number; column: number }[] = [];
  eachCell(bounded, (row, column) => {
    const shown = form(shownText(sheet.cell(row, column), book.locale));
    if (completeMatch ? shown === form(text) : shown.includes(form(text))) found.push({ row, column });
  });
  return text === '' ? [] : found;
}

/** Replaces a text in the cells' own texts; formulas are left alone. @returns how many times. */
export function replaceIn(model: RangeModel, text: string, replacement: string, criteria: unknown): number {
  const { book, sheet } = model;
  const { completeMatch = false, matchCase = false } = camelKeys(criteria) as {
    completeMatch?: boolean;
    matchCase?: boolean;
  };
  const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), matchCase ? 'g' : 'gi');
  let count = 0;
  for (const { row, column } of findIn(model, text, criteria)) {
    const cell = sheet.cell(row, column);
    if (cell.formula !== undefined) continue;
    const before = editedText(cell, book.locale);
    count += completeMatch ? 1 : (before.match(pattern)?.length ?? 0);
    sheet.type(row, column, completeMatch ? replacement : before.replace(pattern, () => replacement), book.locale);
  }
  if (count > 0) book.changed.tell({ sheet, area: model.area, by: 'add-in' });
  return count;
}

const kindNames: Readonly<Record<string, string>> = { boolean: 'Logical', number: 'Numbers' };

/** Which results or constants are meant, as Excel.SpecialCellValueType names them: a name holds those of its kinds ("LogicalNumbers"). */
function isOfKind(value: CellValue, kinds: string): boolean {
  const kind = isError(value) ? 'Errors' : (kindNames[typeof value] ?? 'Text');
  return kinds === 'All' || kinds.includes(kind) || (kind === 'Numbers' && kinds === 'ErrorsLogicalNumber');
}

/** Cells of a kind, as Excel.SpecialCellType names it; constants and formulas by what they hold where that is asked for. */
export function specialCells({ book, sheet, area }: RangeModel, [type, given]: readonly Argument[]): Area[] {
  const kinds = typeof given === 'string' ? given : 'All';
  const used = sheet.used();
  const bounded = used && intersection(used, area);
  if (!bounded) return [];
  book.calculate();
  const isIn = (parts: readonly { readonly areas: readonly Area[] }[], row: number, column: number): boolean =>
    parts.some(({ areas }) => areas.some((one) => contains(one, row, column)));
  const wanted: Readonly<Record<string, (row: number, column: number, cell: Cell) => boolean>> = {
    Blanks: (_, __, cell) => isBlank(cell),
    Constants: (_, __, cell) => !isBlank(cell) && cell.formula === undefined && isOfKind(cell.value, kinds),
    Formulas: (_, __, cell) => cell.formula !== undefined && isOfKind(cell.value, kinds),
    Visible: (row, column) => !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column),
    ConditionalFormats: (row, column) => isIn(sheet.conditionalFormats, row, column),
    DataValidations: (row, column) => isIn(sheet.validations, row, column),
  };
  const fits = wanted[String(type)];
  if (!fits) throw invalidArgument(`No cells are of the kind "${String(type)}" here.`);
  const found: { row: number; column: number }[] = [];
  eachCell(bounded, (row, column) => {
    if (fits(row, column, sheet.cell(row, column))) found.push({ row, column });
  });
  return areasOf(found);
}
