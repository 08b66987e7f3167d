import { type Area, intersection, oneCell } from '../model/address';
import { isBlank } from '../model/cell';
import { editedText, shownText } from '../model/typing';
import { eachCell, type RangeModel } from './cells';
import { camelKeys } from '../wire/names';

/** Work over the cells of a range that more than one object asks for. */

/** Where a text stands in an area, row by row from its top left; undefined where it does not. */
export function findIn({ book, sheet, area }: RangeModel, text: string, criteria: unknown): { row: number; column: number }[] {
  const { completeMatch = false, matchCase = false } = camelKeys(criteria) as { completeMatch?: boolean; matchCase?: boolean };
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
  const { completeMatch = false, matchCase = false } = camelKeys(criteria) as { completeMatch?: boolean; matchCase?: boolean };
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

/** Cells of a kind, as Excel.SpecialCellType names it, run by run in each column. */
export function specialCells({ sheet, area }: RangeModel, type: string): Area[] {
  const used = sheet.used();
  const bounded = used && intersection(used, area);
  if (!bounded) return [];
  const wanted: Readonly<Record<string, (row: number, column: number) => boolean>> = {
    Blanks: (row, column) => isBlank(sheet.cell(row, column)),
    Constants: (row, column) => !isBlank(sheet.cell(row, column)) && sheet.cell(row, column).formula === undefined,
    Formulas: (row, column) => sheet.cell(row, column).formula !== undefined,
    Visible: (row, column) => !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column),
  };
  const fits = wanted[type];
  const found: Area[] = [];
  if (fits) {
    for (let column = bounded.left; column <= bounded.right; column++) {
      for (let row = bounded.top; row <= bounded.bottom; row++) {
        if (!fits(row, column)) continue;
        const above = found.find((one) => one.left === column && one.bottom === row - 1);
        if (above) Object.assign(above, { bottom: row });
        else found.push(oneCell(row, column));
      }
    }
  }
  return found;
}
