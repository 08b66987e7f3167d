import { tabLayout } from '../../src/plan/summary/tab-columns';
import { plainStyle } from '../../src/workbench/model/cell';
import type { Sheet } from '../../src/workbench/model/sheet';
import type { Workbook } from '../../src/workbench/model/workbook';
import { openFittingSample, openSample } from '../support/sample';
import { openChecked, type TestPane } from './pane';

const task = 'Kiểm tra văn bản QPPL của HĐND, UBND phường, xã ban hành';
const load = (sheet: Sheet, row: number, column: number, value: string): void =>
  sheet.load(row, column, { value, formula: undefined, style: plainStyle });

const made = async (): Promise<{ book: Workbook; pane: TestPane }> => {
  const { book } = await openFittingSample();
  const pane = await openChecked(book);
  await pane.effects.summarise('vi', 'leads', false);
  return { book, pane };
};

const taskRow = (tab: Sheet): number =>
  [...tab.entries()].find(({ column, cell }) => column === tabLayout.task && cell.value === task)!.row;

function fillIn(book: Workbook, name: string, status: string): void {
  const tab = book.sheet(name)!;
  book.typeByHand(tab, [{ row: taskRow(tab), column: tabLayout.status, text: status }]);
}

test('after another program gave all sheets other ids, tabs are known, renewed and collected from, and nothing doubles', async () => {
  const { book } = await made();
  book.passThroughAnotherProgram();
  book.activate(book.sheets[0]!);
  fillIn(book, 'Phòng Tư pháp', 'Hoàn thành');
  const again = await openChecked(book);
  await again.effects.collect([], true);
  expect(again.state().notice).toMatchObject({ is: 'collected', tasks: 1, conflicts: 0 });
  const count = book.sheets.length;
  await again.effects.summarise('vi', 'leads', false);
  // Whether a person changed them is not known any more, so it is asked.
  expect(again.state().question).toMatchObject({ is: 'overwrite-tabs' });
  await again.effects.summarise('vi', 'leads', true);
  expect(again.state().notice).toMatchObject({ is: 'summaries-made', tabs: 7 });
  expect(book.sheets.length).toBe(count);
  expect(book.sheet('Phòng Tư pháp')!.cell(taskRow(book.sheet('Phòng Tư pháp')!), tabLayout.status).value).toBe(
    'Hoàn thành',
  );
});

test('a sheet of the user’s own that got the id of a deleted one, as on Mac, is never cleared', async () => {
  const { book, pane } = await made();
  const { id } = book.sheet('Tổng quan kế hoạch')!;
  book.sheets.splice(book.sheets.indexOf(book.sheet('Tổng quan kế hoạch')!), 1);
  const own = book.addSheet('Của tôi');
  Object.assign(own, { id });
  load(own, 3, 3, 'đừng xóa');
  await pane.effects.summarise('vi', 'leads', false);
  expect(pane.state().notice).toMatchObject({ is: 'summaries-made' });
  expect([own.cell(3, 3).value, own.name, book.sheet('Tổng quan kế hoạch') !== own]).toEqual([
    'đừng xóa',
    'Của tôi',
    true,
  ]);
});

test.each(['Tổng hợp', 'Bảng xoay', 'Phòng Tư pháp'])(
  'what a person wrote on “%s” is asked for; kept, it stays, and the other sheets are renewed',
  async (name) => {
    const { book, pane } = await made();
    const sheet = book.sheet(name)!;
    book.typeByHand(sheet, [{ row: 2, column: 18, text: 'ghi tay' }]);
    await pane.effects.summarise('vi', 'leads', false);
    expect(pane.state().question).toMatchObject({ is: 'overwrite-tabs', names: [name] });
    await pane.effects.summarise('vi', 'leads', []);
    expect(pane.state().notice).toMatchObject({ is: 'summaries-made', kept: [name] });
    expect(sheet.cell(2, 18).value).toBe('ghi tay');
    await pane.effects.summarise('vi', 'leads', [name]);
    expect([sheet.cell(2, 18).value, book.sheets.length]).toEqual([null, 13]);
    await pane.effects.summarise('vi', 'leads', false);
    expect(pane.state().question).toBeNull();
  },
);

test('a tab that somebody filtered is renewed with all rows shown, each in its place', async () => {
  const { book, pane } = await made();
  const tab = book.sheet('Phòng Tư pháp')!;
  const row = taskRow(tab);
  const before = [...tab.entries()].length;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Phòng Tư pháp');
    sheet.autoFilter.apply(sheet.getRange('A6:J20'), 2, { filterOn: 'Values', values: [task] });
    await context.sync();
  });
  book.hideRows(tab, row, row, true);
  await pane.effects.summarise('vi', 'leads', false);
  expect([tab.filter, tab.hiddenRows.size, taskRow(tab), [...tab.entries()].length]).toEqual([
    undefined,
    0,
    row,
    before,
  ]);
});

test('with no tab there is nothing to collect, and that is said', async () => {
  const { book } = await openSample();
  const pane = await openChecked(book);
  await pane.effects.collect([], true);
  expect(pane.state().notice).toEqual({ is: 'no-tabs' });
});

test('after a report, and after a chosen few, all other tabs are still known: collected from, and renewed in their place', async () => {
  const { book, pane } = await made();
  await pane.effects.stamp('vi', '0.1.0');
  await pane.effects.summarise('vi', ['phong noi vu'], false);
  fillIn(book, 'Phòng Tư pháp', 'Hoàn thành');
  await pane.effects.collect([], true);
  expect(pane.state().notice).toMatchObject({ is: 'collected', tasks: 1 });
  await pane.effects.summarise('vi', 'leads', false);
  expect([pane.state().notice, book.sheets.length]).toMatchObject([{ is: 'summaries-made', tabs: 7 }, 15]);
});

test('a copy of a tab that a person made is read, and never written over', async () => {
  const { book, pane } = await made();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Phòng Tư pháp').copy('End');
    await context.sync();
  });
  const copy = book.sheets.at(-1)!;
  fillIn(book, copy.name, 'Hoàn thành');
  await pane.effects.collect([], true);
  expect(pane.state().notice).toMatchObject({ is: 'collected', tasks: 1, conflicts: 0 });
  book.typeByHand(copy, [{ row: 1, column: 0, text: 'của tôi' }]);
  await pane.effects.summarise('vi', 'leads', false);
  expect(copy.cell(1, 0).value).toBe('của tôi');
});

test('a report that a person wrote on stays, and the new one stands beside it', async () => {
  const { book, pane } = await made();
  await pane.effects.stamp('vi', '0.1.0');
  const report = book.sheet('Báo cáo kiểm tra')!;
  book.typeByHand(report, [{ row: 3, column: 7, text: 'đã trình' }]);
  await pane.effects.stamp('vi', '0.1.0');
  expect([report.cell(3, 7).value, book.sheet('Báo cáo kiểm tra (2)') !== undefined]).toEqual(['đã trình', true]);
});

test('sheets of the user’s own called “So sánh” stay as they are; the comparison stands beside, and is renewed there', async () => {
  const { book } = await openSample();
  const [plan] = book.sheets;
  const old = book.addSheet('Bản cũ');
  for (const { row, column, cell } of plan!.entries()) old.load(row, column, cell);
  old.merges.push(...plan!.merges);
  const own = book.addSheet('So sánh');
  load(own, 39, 7, 'của tôi');
  // A task was put in above: cells of the newer version are named, not those of the older.
  book.moveRows(plan!, 4, 2);
  const pane = await openChecked(book);
  book.typeByHand(plan!, [{ row: 7, column: 3, text: 'Sản phẩm khác' }]);
  await pane.effects.compare({ sheetId: old.id, name: old.name });
  await pane.effects.writeComparison('vi');
  await pane.effects.writeComparison('vi');
  expect(pane.state().notice).toMatchObject({ is: 'comparison-written', sheet: 'So sánh (2)' });
  expect([own.cell(39, 7).value, book.sheets.length]).toEqual(['của tôi', 4]);
  const written = book.sheet('So sánh (2)')!;
  expect([written.cell(3, 6).value, written.cell(3, 7).value]).toEqual(['Sản phẩm khác', 'D8']);
});
