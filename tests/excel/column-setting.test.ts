import { saveOwnColumn } from '../../src/excel/column-setting';
import { readActiveSheet } from '../../src/excel/snapshot';
import { plainStyle } from '../../src/workbench/model/cell';
import type { Sheet } from '../../src/workbench/model/sheet';
import { Workbook } from '../../src/workbench/model/workbook';
import { startOffice } from '../support/office';

const heads = ['STT', 'Việc', 'Đầu ra', 'Đơn vị'];

function fill(sheet: Sheet, left = 0, headings = heads): void {
  [headings, ['1', 'Rà soát văn bản', 'Báo cáo', 'Sở Nội vụ']].forEach((texts, row) =>
    texts.forEach((value, column) => sheet.load(row, left + column, { value, formula: undefined, style: plainStyle })),
  );
}

function bookOf(...names: readonly string[]): Workbook {
  const book = new Workbook('k.xlsx');
  for (const name of names) fill(book.addSheet(name));
  startOffice(book);
  return book;
}

/** The user's columns of a sheet as the pane reads them. */
async function ownColumns(book: Workbook, sheet: Sheet): Promise<unknown> {
  book.activate(sheet);
  return (await readActiveSheet('with-merges')).ownColumns;
}

const choose = (name: string, column: number): Promise<void> =>
  saveOwnColumn(name, { field: 'product', column, heading: heads[column]! });

test('an own column follows its heading when columns are inserted before it', async () => {
  const book = bookOf('Phụ lục');
  await choose('Phụ lục', 2);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Phụ lục').getRange('B:C').insert('Right');
    await context.sync();
  });
  expect(await ownColumns(book, book.sheets[0]!)).toEqual({ product: 4 });
});

test('two sheets have each their own columns, and keep them when one is set anew', async () => {
  const book = bookOf('Phụ lục', 'Phụ lục 2');
  await choose('Phụ lục', 2);
  await choose('Phụ lục 2', 3);
  await saveOwnColumn('Phụ lục', { field: 'task', column: null, heading: '' });
  expect([await ownColumns(book, book.sheets[0]!), await ownColumns(book, book.sheets[1]!)]).toEqual([
    { product: 2, task: null },
    { product: 3 },
  ]);
});

test('they are known after the sheet was renamed, and after another program gave it another id', async () => {
  const book = bookOf('Phụ lục');
  const [sheet] = book.sheets;
  await choose('Phụ lục', 2);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Phụ lục').name = 'Kế hoạch 2026';
    await context.sync();
  });
  expect(await ownColumns(book, sheet!)).toEqual({ product: 2 });
  await choose('Kế hoạch 2026', 3);
  Object.assign(sheet!, { id: '{FOREIGN-1}' });
  expect(await ownColumns(book, sheet!)).toEqual({ product: 3 });
});

test('a new sheet that got the id of a deleted one, as on Mac, has no columns of it unless it has its headings', async () => {
  const book = bookOf('Phụ lục');
  await choose('Phụ lục', 2);
  const other = book.addSheet('Của tôi');
  fill(other, 0, ['STT', 'Tên', 'Ghi chú', 'Người làm']);
  const { id } = book.sheets[0]!;
  book.sheets.splice(0, 1);
  Object.assign(other, { id });
  expect(await ownColumns(book, other)).toEqual({});
});

test('a heading that stands twice, or is gone, leaves the column where it was chosen', async () => {
  const book = bookOf('Phụ lục');
  const [sheet] = book.sheets;
  await choose('Phụ lục', 2);
  book.typeByHand(sheet!, [{ row: 0, column: 2, text: 'Sản phẩm' }]);
  expect(await ownColumns(book, sheet!)).toEqual({ product: 2 });
  book.typeByHand(sheet!, [
    { row: 0, column: 1, text: 'Đầu ra' },
    { row: 0, column: 3, text: 'Đầu ra' },
  ]);
  expect(await ownColumns(book, sheet!)).toEqual({ product: 2 });
});
