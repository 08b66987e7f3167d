import type { Workbook } from '../../src/workbench/model/workbook';
import { openSample } from '../support/sample';
import { openChecked } from './pane';

/** Cells with their formulas, merged cells, heights and hidden rows of the plan's sheet. */
function contents(book: Workbook): unknown {
  const [sheet] = book.sheets;
  return [
    [...sheet!.entries()]
      .filter(({ cell }) => cell.value !== null || cell.formula !== undefined)
      .map(({ row, column, cell }) => `${row}:${column} ${cell.formula ?? cell.value}`)
      .sort(),
    sheet!.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join(' ')).sort(),
    [...sheet!.rowHeights].sort(([a], [b]) => a - b),
    [...sheet!.hiddenRows].sort(),
  ];
}

/** The sample with all that a row can have in two places that are deleted at once: rows 12 and 13, and row 21. */
async function prepared(): Promise<Workbook> {
  const { book } = await openSample();
  const [sheet] = book.sheets;
  sheet!.merges = [...sheet!.merges, { top: 11, left: 9, bottom: 12, right: 9 }];
  book.typeByHand(sheet!, [
    { row: 11, column: 10, text: '=B6+1' },
    { row: 12, column: 10, text: '=K12+1' },
    { row: 20, column: 10, text: '=B7+B30' },
  ]);
  sheet!.setRowHeight(11, 33);
  sheet!.setRowHeight(12, 47);
  sheet!.setRowHeight(20, 61);
  sheet!.hiddenRows.add(20);
  return book;
}

test('deleted rows come back exactly: vertical merges, formulas, heights, hidden rows, in two places; also after the pane was closed', async () => {
  const book = await prepared();
  const before = contents(book);
  const { effects } = await openChecked(book);
  await effects.deleteRows([20, 11, 12]);
  expect(contents(book)).not.toEqual(before);
  const again = await openChecked(book);
  expect(again.state().undoable).toBe(1);
  await again.effects.undo();
  expect(again.state().notice).toEqual({ is: 'rows-restored' });
  expect([contents(book), book.sheets.length, book.settings.has('cchc.deleted')]).toEqual([before, 1, false]);
});

test('a plan that is handed in holds no hidden copy of deleted rows', async () => {
  const book = await prepared();
  const { effects, state } = await openChecked(book);
  await effects.deleteRows([11, 12]);
  expect(book.sheets.some(({ visibility }) => visibility === 'VeryHidden')).toBe(true);
  await effects.stamp('vi', '0.1.0');
  expect([book.sheets.map(({ visibility }) => visibility), book.settings.has('cchc.deleted')]).toEqual([
    ['Visible', 'Visible'],
    false,
  ]);
  expect(state().undoable).toBe(0);
});

test('late events of the pane’s own deletion move no merged cells twice (triggerSource, ExcelApi 1.14)', async () => {
  const book = await prepared();
  const { effects, state, host, until } = await openChecked(book, 1.14);
  await effects.deleteRows([11, 12]);
  const before = state().check;
  await host.eventsTold();
  await until(({ check }) => check !== before);
  const { check } = state();
  const areas = check.is === 'done' ? check.checked.snapshot.merges : [];
  const known = (merges: typeof areas): string[] => merges.map((merge) => JSON.stringify(merge)).sort();
  expect(known(areas)).toEqual(
    known(book.sheets[0]!.merges.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }))),
  );
});
