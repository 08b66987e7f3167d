import { agencyTabs, type TabChoice } from '../../src/plan/summary/agency-tabs';
import { tabLayout } from '../../src/plan/summary/tab-columns';
import { openXlsx } from '../../src/workbench/files/xlsx';
import { plainStyle } from '../../src/workbench/model/cell';
import { Workbook } from '../../src/workbench/model/workbook';
import { gold } from '../support/gold';
import { openSample } from '../support/sample';
import { openChecked } from './pane';
import { checkedOf, made, rowOf, textAt } from './summary-sheets';

const expected = (gold as unknown as { summary: Record<string, Record<string, number>> }).summary;

test('two clicks make dashboard, summary, index, data and a tab for every lead agency; the plan is untouched', async () => {
  const { book, pane } = await made();
  expect(pane.state().notice).toEqual({ is: 'summaries-made', tabs: 7, pivots: true });
  expect(book.sheets.map(({ name }) => name)).toEqual([
    'Phụ lục',
    'Tổng quan kế hoạch',
    'Tổng hợp',
    'Bảng xoay',
    'Mục lục cơ quan',
    'Ban biên tập',
    'Bộ phận TN&TKQ',
    'Phòng Nội vụ',
    'Phòng Tài chính - Kế hoạch',
    'Phòng Tư pháp',
    'Phòng Văn hóa và Thông tin',
    'Văn phòng HĐND và UBND',
    'Dữ liệu CCHC',
  ]);
  expect(book.selection.sheet.name).toBe('Tổng quan kế hoạch');
});

test('the summary’s formulas give the figures of the hand-made reading', async () => {
  const { book } = await made();
  for (const [name, count] of Object.entries(expected.byLead ?? {}))
    expect([name, textAt(book, 'Tổng hợp', rowOf(book, 'Tổng hợp', name), 1)]).toEqual([name, String(count)]);
  expect(textAt(book, 'Tổng hợp', rowOf(book, 'Tổng hợp', 'Tổng cộng'), 1)).toBe('40');
});

test('real PivotTables give the same figures, and are renewed with the plan', async () => {
  const { book, pane } = await made();
  const figures = (): Record<string, number> => {
    const pivot = book.pivots.find(({ name }) => name === 'CCHC_CoQuan')!;
    const { top, left, bottom } = pivot.filled!;
    const at = (row: number, column: number): unknown => pivot.sheet.cell(row, column).value;
    const leads = [1, 2, 3].find((column) => at(top + 1, left + column) === 'Chủ trì')!;
    return Object.fromEntries(
      Array.from({ length: bottom - top - 2 }, (_, index) => top + 2 + index)
        .filter((row) => at(row, left + leads) !== null)
        .map((row) => [String(at(row, left)), Number(at(row, left + leads))]),
    );
  };
  expect(figures()).toEqual(expected.byLead);
  book.typeByHand(book.sheets[0]!, [{ row: 5, column: 4, text: 'Phòng Nội vụ' }]);
  await pane.effects.summarise('vi', 'leads', false);
  expect(figures()).toMatchObject({ 'Phòng Nội vụ': 18, 'Phòng Tư pháp': 3 });
  expect(book.pivots).toHaveLength(6);
});

test('the data is an Excel table, which covers the data whenever it is made again', async () => {
  const { book, pane } = await made();
  const area = (): unknown =>
    book.tables.map(({ name, area: { top, left, bottom, right }, sheet }) => [
      name,
      sheet.name,
      top,
      left,
      bottom === sheet.used()?.bottom,
      right,
    ]);
  expect(area()).toEqual([['CCHC_DuLieu', 'Dữ liệu CCHC', 0, 0, true, 14]]);
  book.typeByHand(book.sheets[0]!, [{ row: 5, column: 5, text: 'Phòng Nội vụ; Phòng Kinh tế; Công an' }]);
  await pane.effects.summarise('vi', 'leads', false);
  expect(area()).toEqual([['CCHC_DuLieu', 'Dữ liệu CCHC', 0, 0, true, 14]]);
});

test('links lead from the index to the tabs and back', async () => {
  const { book } = await made();
  const row = rowOf(book, 'Mục lục cơ quan', 'Phòng Tư pháp');
  expect(book.sheet('Mục lục cơ quan')!.hyperlinks.get(`${row}:4`)).toMatchObject({
    documentReference: "'Phòng Tư pháp'!A1",
  });
  expect(book.sheet('Phòng Tư pháp')!.hyperlinks.get('0:0')).toMatchObject({ documentReference: "'Phụ lục'!A1" });
});

test('made again, nothing doubles and nothing differs; what an agency filled in is carried over', async () => {
  const { book, pane, save } = await made();
  const tab = book.sheet('Phòng Tư pháp')!;
  const row = rowOf(book, 'Phòng Tư pháp', 'Kiểm tra văn bản QPPL của HĐND, UBND phường, xã ban hành', tabLayout.task);
  book.typeByHand(tab, [
    { row, column: tabLayout.status, text: 'Hoàn thành' },
    { row, column: tabLayout.result, text: 'Báo cáo số 12' },
  ]);
  const before = await save();
  await pane.effects.summarise('vi', 'leads', false);
  expect(pane.state().notice).toEqual({ is: 'summaries-made', tabs: 7, pivots: true });
  expect(book.sheets).toHaveLength(13);
  expect([tab.cell(row, tabLayout.status).value, tab.cell(row, tabLayout.result).value]).toEqual([
    'Hoàn thành',
    'Báo cáo số 12',
  ]);
  const [one, other] = [await openXlsx('a', before), await openXlsx('b', await save())];
  const all = ({ book: { sheets } }: typeof one): unknown =>
    sheets.map((sheet) => [
      sheet.name,
      [...sheet.entries()]
        .filter(({ cell }) => cell.value !== null || cell.formula !== undefined)
        .map(({ row: at, column, cell }) => [at, column, cell.value, cell.formula])
        .sort(),
    ]);
  expect(all(other)).toEqual(all(one));
});

test('a tab that a person changed is not written over without asking', async () => {
  const { book, pane } = await made();
  const tab = book.sheet('Phòng Tư pháp')!;
  book.typeByHand(tab, [{ row: 7, column: tabLayout.task, text: 'Sửa tay' }]);
  await pane.effects.summarise('vi', 'leads', false);
  expect(pane.state().question).toEqual({ is: 'overwrite-tabs', names: ['Phòng Tư pháp'], choice: 'leads' });
  expect(tab.cell(7, tabLayout.task).value).toBe('Sửa tay');
  await pane.effects.summarise('vi', 'leads', true);
  expect(tab.cell(7, tabLayout.task).value).not.toBe('Sửa tay');
});

test('a sheet of the user’s own that is named as one of ours stays; ours stands beside it, is found again, and is referred to by its name', async () => {
  const { book } = await openSample();
  const own = ['Tổng hợp', 'Dữ liệu CCHC', 'Mục lục cơ quan'].map((name) => {
    const sheet = book.addSheet(name);
    sheet.load(0, 0, { value: 'của tôi', formula: undefined, style: plainStyle });
    return sheet;
  });
  book.activate(book.sheets[0]!);
  const pane = await openChecked(book);
  await pane.effects.summarise('vi', 'leads', false);
  const beside = ['Tổng hợp (2)', 'Mục lục cơ quan (2)', 'Dữ liệu CCHC (2)'];
  expect(pane.state().notice).toMatchObject({ is: 'summaries-made', beside });
  expect(own.map((sheet) => [sheet.cell(0, 0).value, [...sheet.entries()].length])).toEqual(
    own.map(() => ['của tôi', 1]),
  );
  const formulas = [...book.sheet('Tổng hợp (2)')!.entries()].flatMap(({ cell }) => cell.formula ?? []);
  expect(formulas.length).toBeGreaterThan(20);
  expect(formulas.filter((formula) => formula.includes('CCHC') && !formula.includes("'Dữ liệu CCHC (2)'!"))).toEqual(
    [],
  );
  expect([...book.sheet('Phòng Tư pháp')!.hyperlinks.values()].map((link) => JSON.stringify(link)).join()).toContain(
    "'Mục lục cơ quan (2)'!A1",
  );
  const count = book.sheets.length;
  await pane.effects.summarise('vi', 'leads', false);
  expect(pane.state().notice).not.toHaveProperty('beside');
  expect(book.sheets.length).toBe(count);
});

test('formulas follow a data sheet that the user renamed', async () => {
  const { book, pane } = await made();
  book.sheet('Dữ liệu CCHC')!.name = 'Số liệu';
  await pane.effects.summarise('vi', 'leads', true);
  const formulas = [...book.sheet('Tổng hợp')!.entries()].flatMap(({ cell }) => cell.formula ?? []);
  expect(formulas.filter((formula) => formula.includes('Dữ liệu CCHC'))).toEqual([]);
  expect(formulas.filter((formula) => formula.includes("'Số liệu'!")).length).toBeGreaterThan(20);
});

test('a renamed tab is renewed under its new name', async () => {
  const { book, pane } = await made();
  book.sheet('Phòng Tư pháp')!.name = 'PTP';
  await pane.effects.summarise('vi', 'leads', false);
  expect([book.sheet('Phòng Tư pháp'), book.sheets.length]).toEqual([undefined, 13]);
  expect(
    book.sheet('Mục lục cơ quan')!.hyperlinks.get(`${rowOf(book, 'Mục lục cơ quan', 'Phòng Tư pháp')}:4`),
  ).toMatchObject({ documentReference: "'PTP'!A1" });
});

test.each([['cellEditMode'], ['activityLimit']] as const)(
  'where Excel refuses (%s), nothing is half made',
  async (fault) => {
    const { book } = await openSample();
    const pane = await openChecked(book);
    const answer = pane.host.answer.bind(pane.host);
    let batches = 0;
    pane.host.answer = (request) => {
      // The last write is refused: the sheets were added by then.
      if (request.includes('"Name":"Values"')) pane.host.faults[fault] = ++batches === 1;
      else pane.host.faults[fault] = false;
      return answer(request);
    };
    await pane.effects.summarise('vi', 'leads', false);
    expect(pane.state().problem).not.toBeNull();
    expect(book.sheets.map(({ name }) => name)).toEqual(['Phụ lục']);
  },
);

/** A plan of many tasks and agencies, each coordinating agency named by itself. */
function planOf(tasks: number, agencies: number): Workbook {
  const book = new Workbook('Lớn.xlsx');
  const sheet = book.addSheet('Phụ lục');
  const put = (row: number, texts: readonly string[]): void =>
    texts.forEach((text, column) => sheet.load(row, column, { value: text, formula: undefined, style: plainStyle }));
  put(0, ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026']);
  put(1, [
    'STT',
    'Nhiệm vụ cụ thể',
    'Sản phẩm',
    'Cơ quan chủ trì',
    'Cơ quan phối hợp',
    'Thời gian thực hiện',
    'Kinh phí',
  ]);
  for (let task = 1; task <= tasks; task++)
    put(task + 1, [
      String(task),
      `Rà soát nội dung thứ ${task}`,
      'Báo cáo',
      `Trung tâm số ${task % agencies}`,
      `Trung tâm số ${(task + 1) % agencies}`,
      `Quý ${['I', 'II', 'III', 'IV'][task % 4]}/2026`,
      'NSNN',
    ]);
  return book;
}

test('a hundred agencies cost as many syncs as three', async () => {
  const cost = async (agencies: number): Promise<[number, number]> => {
    const pane = await openChecked(planOf(agencies * 4, agencies));
    const before = pane.host.batches;
    await pane.effects.summarise('vi', 'leads', false);
    const { notice } = pane.state();
    return [pane.host.batches - before, notice?.is === 'summaries-made' ? notice.tabs : -1];
  };
  const [few, many] = [await cost(3), await cost(100)];
  expect([few[1], many]).toEqual([3, [few[0], 100]]);
});

test('a hundred agencies with two thousand tasks stay below the 5 MB that Excel takes at once', async () => {
  const pane = await openChecked(planOf(2_000, 100));
  await pane.effects.summarise('vi', 'leads', false);
  expect(pane.state().notice).toEqual({ is: 'summaries-made', tabs: 100, pivots: true });
});

/** Lead agencies of the sample that told nothing where only Phòng Tư pháp did. */
describe('for whom tabs are made', () => {
  const tabsMade = async (choice: TabChoice): Promise<string[]> => {
    const { book } = await openSample();
    const pane = await openChecked(book);
    await pane.effects.summarise('vi', choice, false);
    return book.sheets.slice(5, -1).map(({ name }) => name);
  };

  test('all agencies, also those that only support', async () => {
    const all = await tabsMade('all');
    expect(all).toHaveLength(agencyTabs(checkedOf(await openChecked((await openSample()).book)).plan, 'all').length);
    expect(all.length).toBeGreaterThan(7);
  });

  test('a chosen few; the index then leads to those and to the ones that were there', async () => {
    const { book, pane } = await made();
    book.typeByHand(book.sheet('Phòng Nội vụ')!, [{ row: 7, column: tabLayout.task, text: 'Sửa tay' }]);
    await pane.effects.summarise('vi', ['phong tu phap'], false);
    expect(pane.state().notice).toEqual({ is: 'summaries-made', tabs: 1, pivots: true });
    expect(book.sheet('Phòng Nội vụ')!.cell(7, tabLayout.task).value).toBe('Sửa tay');
    expect(rowOf(book, 'Mục lục cơ quan', 'Phòng Nội vụ')).toBeGreaterThan(0);
    expect(await tabsMade(['phong tu phap'])).toEqual(['Phòng Tư pháp']);
  });
});

test('slicers and PivotCharts stand beside the pivot tables, once however often they are made; a slicer filters', async () => {
  const { book, pane } = await made();
  await pane.effects.summarise('vi', 'leads', false);
  expect([
    book.slicers.map(({ field }) => field),
    book.sheet('Bảng xoay')!.charts.map(({ parts }) => parts.get('title.Text')),
  ]).toEqual([
    ['Lĩnh vực', 'Quý'],
    ['Theo cơ quan chủ trì', 'Theo lĩnh vực'],
  ]);
  const pivot = book.pivots.find(({ name }) => name === 'CCHC_CoQuan')!;
  const total = (): unknown => pivot.sheet.cell(pivot.filled!.bottom, pivot.filled!.right).value;
  const before = total();
  await Excel.run(async (context) => {
    context.workbook.slicers.getItem('CCHC_CoQuan_Quý').selectItems(['Quý IV/2023']);
    await context.sync();
  });
  book.calculate();
  expect(Number(total())).toBeLessThan(Number(before));
});

describe('submission', () => {
  test('the report is a sheet with a stamp, seen to be broken once the plan changes, and whole again when it is changed back', async () => {
    const { book } = await openSample();
    const pane = await openChecked(book);
    await pane.effects.stamp('vi', '0.1.0');
    expect(pane.state().notice).toEqual({ is: 'stamped' });
    expect(textAt(book, 'Báo cáo kiểm tra', 2, 0)).toBe('CHƯA ĐỦ ĐIỀU KIỆN TRÌNH: còn 2 lỗi');
    expect(pane.state().stamp.is).toBe('whole');
    const plan = book.sheets[0]!;
    book.typeByHand(plan, [{ row: 5, column: 3, text: 'Khác' }]);
    await pane.until(({ stamp }) => stamp.is === 'broken');
    book.undo();
    await pane.until(({ stamp }) => stamp.is === 'whole');
    const again = await openChecked(book);
    book.activate(plan);
    await again.effects.check();
    expect(again.state().stamp.is).toBe('whole');
  });

  test('colour and width do not break the stamp', async () => {
    const { book } = await openSample();
    const pane = await openChecked(book);
    await pane.effects.stamp('vi', '0.1.0');
    book.sheets[0]!.restyle(5, 3, { fill: '#FFFF00' });
    book.activate(book.sheets[0]!);
    await pane.effects.check();
    expect(pane.state().stamp.is).toBe('whole');
  });
});

test('a workbook whose structure is protected takes no new sheets: it is said so, and nothing is left half made', async () => {
  const { book } = await openSample();
  const pane = await openChecked(book);
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const sheets = (): string[] => book.sheets.map(({ name }) => name);
  const before = sheets();
  for (const act of [
    () => pane.effects.summarise('vi', 'leads', false),
    () => pane.effects.makeEmptyPlan(2027),
    () => pane.effects.makeCatalogue(),
    () => pane.effects.deleteRows([42]),
  ]) {
    await act();
    expect([pane.state().problem, sheets()]).toEqual(['protected', before]);
  }
});
