import type { CheckedSheet } from '../../src/plan/checking/check-sheet';
import { shownText } from '../../src/workbench/model/typing';
import type { Workbook } from '../../src/workbench/model/workbook';
import { openSample } from '../support/sample';
import { openChecked, type TestPane } from './pane';

/** The text that a cell shows, its formula worked out. */
export const textAt = (book: Workbook, sheet: string, row: number, column: number): string => {
  const found = book.sheet(sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  book.calculate();
  return shownText(found.cell(row, column), 'vi');
};

/** The row of a text in a sheet's first column. */
export function rowOf(book: Workbook, sheet: string, text: string, column = 0): number {
  const rows = [...book.sheet(sheet)!.entries()]
    .filter((entry) => entry.column === column && entry.cell.value === text)
    .map(({ row }) => row);
  if (rows[0] === undefined) throw new Error(`no "${text}" on ${sheet}`);
  return rows[0];
}

/** The plan that the pane checked. */
export const checkedOf = (pane: TestPane): CheckedSheet => {
  const { check } = pane.state();
  if (check.is !== 'done') throw new Error('not checked');
  return check.checked;
};

/** A workbook with all summary sheets and a tab for every lead agency, made by the pane. */
export const made = async (open = openSample) => {
  const { book, save } = await open();
  const pane = await openChecked(book);
  await pane.effects.summarise('vi', 'leads', false);
  return { book, save, pane };
};
