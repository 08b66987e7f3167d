import { xlsxOf } from '../../src/files/write-xlsx';
import { tabDrafts } from '../../src/plan/summary/all-drafts';
import { tabLayout } from '../../src/plan/summary/tab-columns';
import { summaryWords } from '../../src/plan/summary/words';
import { gold } from '../support/gold';
import { openFittingSample, openSample } from '../support/sample';
import { openChecked } from './pane';
import { checkedOf, made, rowOf } from './summary-sheets';

const allButJustice = [
  'Ban biên tập',
  'Bộ phận tiếp nhận và trả kết quả',
  'Phòng Nội vụ',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Văn hóa và Thông tin',
  'Văn phòng HĐND và UBND',
];

test('what lead agencies filled in comes back into the plan, in columns of its own; undo takes it out', async () => {
  const { book, pane } = await made();
  const row = rowOf(book, 'Phòng Tư pháp', 'Kiểm tra văn bản QPPL của HĐND, UBND phường, xã ban hành', tabLayout.task);
  book.typeByHand(book.sheet('Phòng Tư pháp')!, [
    { row, column: tabLayout.status, text: 'Hoàn thành' },
    { row, column: tabLayout.result, text: "'- Báo cáo số 12" },
  ]);
  await pane.effects.collect([], true);
  expect(pane.state().notice).toEqual({
    is: 'collected',
    tasks: 1,
    conflicts: 0,
    unmatched: [],
    unread: [],
    silent: allButJustice,
  });
  const plan = book.sheets[0]!;
  expect([plan.cell(4, 8).value, plan.cell(4, 9).value, plan.cell(6, 8).value, plan.cell(6, 9).value]).toEqual([
    'Tình trạng',
    'Kết quả thực hiện',
    'Hoàn thành',
    '- Báo cáo số 12',
  ]);
  await pane.effects.undo();
  expect([plan.cell(4, 8).value, plan.cell(6, 9).value]).toEqual([null, null]);
});

test('two leads that differ are shown side by side, and one is taken by a person', async () => {
  const { book, pane } = await made();
  const task = 'Chấm điểm, đánh giá xếp hạng chỉ số chuyên đổi số năm 2023';
  for (const [sheet, status] of [
    ['Phòng Văn hóa và Thông tin', 'Hoàn thành'],
    ['Văn phòng HĐND và UBND', 'Đang làm'],
  ] as const) {
    book.typeByHand(book.sheet(sheet)!, [
      { row: rowOf(book, sheet, task, tabLayout.task), column: tabLayout.status, text: status },
    ]);
  }
  await pane.effects.collect([], true);
  const [conflict] = pane.state().conflicts;
  expect(conflict?.options.map(({ from, status }) => `${from}: ${status}`)).toEqual([
    'Phòng Văn hóa và Thông tin: Hoàn thành',
    'Văn phòng HĐND và UBND: Đang làm',
  ]);
  expect(book.sheets[0]!.cell(39, 8).value).toBeNull();
  await pane.effects.settleConflict(conflict!, conflict!.options[0]!);
  expect([book.sheets[0]!.cell(39, 8).value, pane.state().conflicts]).toEqual(['Hoàn thành', []]);
});

test('what the plan says already is not overwritten', async () => {
  const { book, pane } = await made(openFittingSample);
  const sheet = 'Phòng Tư pháp';
  const row = rowOf(book, sheet, 'Kiểm tra văn bản QPPL của HĐND, UBND phường, xã ban hành', tabLayout.task);
  book.typeByHand(book.sheet(sheet)!, [{ row, column: tabLayout.status, text: 'Hoàn thành' }]);
  await pane.effects.collect([], true);
  book.typeByHand(book.sheet(sheet)!, [{ row, column: tabLayout.status, text: 'Chậm' }]);
  await pane.effects.collect([], true);
  expect(book.sheets[0]!.cell(6, 8).value).toBe('Hoàn thành');
  expect(pane.state().conflicts.map(({ options }) => options.map(({ from, status }) => `${from}|${status}`))).toEqual([
    ['|Hoàn thành', 'Phòng Tư pháp|Chậm'],
  ]);
});

describe('what agencies send back', () => {
  const task = 'Kiểm tra văn bản QPPL của HĐND, UBND phường, xã ban hành';

  test('a file made by --split, filled in, comes back into the plan; a file that is no tab is named, and stops nothing', async () => {
    const { book } = await openSample();
    const pane = await openChecked(book);
    const { tabs } = tabDrafts(checkedOf(pane), [], summaryWords.en, ['phong tu phap']);
    const filled = tabs.map(({ draft }) => ({
      ...draft,
      rows: draft.rows.map((row) =>
        row[tabLayout.task]?.value === task
          ? row.map((cell, column) => (column === tabLayout.status ? { ...cell!, value: 'Hoàn thành' } : cell))
          : row,
      ),
    }));
    const files = [
      new File([(await xlsxOf(filled)) as BlobPart], 'Phòng Tư pháp.xlsx'),
      new File(['không phải'], 'khác.xlsx'),
    ];
    await pane.effects.collect(files, true);
    expect(pane.state().notice).toEqual({
      is: 'collected',
      tasks: 1,
      conflicts: 0,
      unmatched: [],
      unread: ['khác.xlsx'],
      silent: allButJustice,
    });
    expect(book.sheets[0]!.cell(6, 8).value).toBe('Hoàn thành');
  });

  test('once results are in, what is late shows among the findings and on the dashboard; what is done does not', async () => {
    const { book, pane } = await made();
    book.typeByHand(book.sheet('Phòng Tư pháp')!, [
      { row: rowOf(book, 'Phòng Tư pháp', task, tabLayout.task), column: tabLayout.status, text: 'Hoàn thành' },
    ]);
    expect(pane.found().filter((found) => found.startsWith('progress/'))).toEqual([]);
    await pane.effects.collect([], true);
    const due = (gold.tasks as { deadline: { end?: string | null } }[]).filter(({ deadline }) => deadline.end).length;
    const late = pane.found().filter((found) => found.startsWith('progress/overdue'));
    expect([late.length, late.includes('progress/overdue 2')]).toEqual([due - 1, false]);
    await pane.effects.summarise('vi', 'leads', false);
    expect(rowOf(book, 'Tổng quan kế hoạch', `Quá hạn (${due - 1})`)).toBeGreaterThan(0);
  });
});
