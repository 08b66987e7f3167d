import { checkSheet } from '../src/plan/checking/check-sheet';
import { makeSummaries } from '../src/taskpane/summaries';
import { plainStyle } from '../src/workbench/model/cell';
import { Workbook } from '../src/workbench/model/workbook';
import { startOffice } from '../tests/support/office';
import { planRows, snapshotOf } from './core';
import type { Figure } from './figures';

const agencies = 100;
const tasks = 2_000;

/** All summary sheets and a tab for each of a hundred agencies (each task with one lead and one coordinating agency), through the real office.js into the workbench. */
export async function summariesFigure(): Promise<Figure> {
  const withAgencies = (cells: string[], row: number): string[] =>
    cells.toSpliced(3, 2, `Trung tâm số ${row % agencies}`, `Trung tâm số ${(row + 1) % agencies}`);
  const rows = planRows(tasks).map((cells, row) => (row < 2 ? cells : withAgencies(cells, row)));
  const width = Math.max(...rows.map((cells) => cells.length));
  const book = new Workbook('Lớn.xlsx');
  const sheet = book.addSheet('Phụ lục');
  rows.forEach((cells, row) =>
    cells.forEach((text, column) => sheet.load(row, column, { value: text, formula: undefined, style: plainStyle })),
  );
  startOffice(book);
  const checked = checkSheet(
    snapshotOf(rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ''))),
  );
  const start = performance.now();
  await makeSummaries(checked, 'vi', '2026-05-15', 'leads', false, { reaches: async () => false });
  return {
    what: `${agencies} agency tabs and all summaries of ${tasks} tasks`,
    value: performance.now() - start,
    unit: 'ms',
    against: 'limit 3,000 ms',
  };
}
