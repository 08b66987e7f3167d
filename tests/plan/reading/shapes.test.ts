import { readPlan } from '../../../src/plan/reading/read-plan';
import { fixtureRows, snapshotOf } from '../../support/snapshot';

const header = [
  'STT',
  'Nhiệm vụ',
  'Sản phẩm',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian hoàn thành',
  'Kinh phí',
];
const row = (
  number: string,
  task: string,
  more: Partial<Record<'product' | 'lead' | 'deadline', string>> = {},
): string[] => [
  number,
  task,
  more.product ?? 'Kế hoạch của UBND',
  more.lead ?? 'Phòng Nội vụ',
  'Các cơ quan, đơn vị',
  more.deadline ?? 'Quý I/2024',
  '',
];
const read = (...rows: string[][]) => readPlan(snapshotOf([['KẾ HOẠCH CCHC NĂM 2024'], ...rows]));
const short = (plan: ReturnType<typeof readPlan>) =>
  plan.tasks.map(({ number, area, task }) => [number.text, area?.numeral ?? null, task.text]);

test('areas as rows of their own, Roman, in the number column', () => {
  const plan = read(
    header,
    ['I', 'CẢI CÁCH THỂ CHẾ'],
    row('1', 'Rà soát văn bản quy phạm'),
    ['II', 'CẢI CÁCH THỦ TỤC'],
    row('2', 'Niêm yết thủ tục hành chính'),
  );
  expect(short(plan)).toEqual([
    ['1', 'I', 'Rà soát văn bản quy phạm'],
    ['2', 'II', 'Niêm yết thủ tục hành chính'],
  ]);
  expect(plan.areas.map(({ name }) => name)).toEqual(['CẢI CÁCH THỂ CHẾ', 'CẢI CÁCH THỦ TỤC']);
});

test('Arabic headings with tasks numbered within them', () => {
  const plan = read(
    header,
    ['1', 'Cải cách thể chế'],
    row('1.1', 'Rà soát văn bản quy phạm'),
    row('1.2', 'Kiểm tra văn bản quy phạm'),
    ['2', 'Cải cách thủ tục'],
    row('2.1', 'Niêm yết thủ tục'),
  );
  expect(short(plan)).toEqual([
    ['1.1', '1', 'Rà soát văn bản quy phạm'],
    ['1.2', '1', 'Kiểm tra văn bản quy phạm'],
    ['2.1', '2', 'Niêm yết thủ tục'],
  ]);
});

test('a header on two rows, without accents, away from the sheet’s corner', () => {
  const pad = (cells: string[]): string[] => ['', '', ...cells];
  const plan = readPlan(
    snapshotOf(
      [
        pad(['tt', 'noi dung cong viec', 'ket qua', 'co quan thuc hien', '', 'thoi gian', 'ghi chu']),
        pad(['', '', '', 'chu tri', 'phoi hop', '', '']),
        pad(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)']),
        pad([
          '1',
          'Tổ chức hội nghị tổng kết',
          'Báo cáo',
          'Văn phòng HĐND và UBND',
          'Phòng Nội vụ',
          'Tháng 12/2024',
          'gấp',
        ]),
      ],
      { top: 4, left: 1 },
    ),
  );
  expect(plan.columns.map(({ field, column }) => [field, column])).toEqual([
    ['number', 3],
    ['task', 4],
    ['product', 5],
    ['lead', 6],
    ['coordinating', 7],
    ['deadline', 8],
    ['note', 9],
  ]);
  expect(
    plan.tasks.map(({ lead, coordinating, deadline }) => [lead.text, coordinating.text, deadline.read?.end]),
  ).toEqual([['Văn phòng HĐND và UBND', 'Phòng Nội vụ', '2024-12-31']]);
});

test('a task over several rows: its products join', () => {
  const plan = read(
    header,
    row('1', 'Xây dựng kế hoạch tuyên truyền', { product: '- Quyết định' }),
    ['', '', '- Báo cáo', '', '', '', ''],
    row('2', 'Tổ chức thi tuyển lãnh đạo'),
  );
  expect(plan.tasks.map(({ product }) => product.text)).toEqual(['- Quyết định - Báo cáo', 'Kế hoạch của UBND']);
});

test('a row whose cells stand one column to the right', () => {
  const plan = read(
    header,
    row('1', 'Xây dựng kế hoạch tuyên truyền'),
    ['', ...row('2', 'Tổ chức thi tuyển lãnh đạo quản lý')],
    row('3', 'Rà soát văn bản quy phạm'),
  );
  expect(plan.tasks.map(({ number, lead, deadline }) => [number.text, lead.text, deadline.text])).toEqual([
    ['1', 'Phòng Nội vụ', 'Quý I/2024'],
    ['2', 'Phòng Nội vụ', 'Quý I/2024'],
    ['3', 'Phòng Nội vụ', 'Quý I/2024'],
  ]);
});

test('signatures and notes below the table are no tasks, and are not unread', () => {
  const plan = read(
    header,
    row('1', 'Xây dựng kế hoạch tuyên truyền'),
    [],
    ['', 'Nơi nhận:', '', '', 'TM. ỦY BAN NHÂN DÂN'],
    ['', '- Sở Nội vụ;', '', '', 'CHỦ TỊCH'],
  );
  expect([plan.tasks.length, plan.unread]).toEqual([1, []]);
});

test('a date cell is a date, whatever it looks like', () => {
  const rows = [header, row('1', 'Xây dựng kế hoạch tuyên truyền', { deadline: '5/10/2024' })];
  const plain = snapshotOf(rows);
  const plan = readPlan({
    ...plain,
    values: plain.values.map((cells, index) =>
      index === 1 ? cells.map((cell, column) => (column === 5 ? 45_422 : cell)) : cells,
    ),
    numberFormats: plain.numberFormats.map((cells, index) =>
      index === 1 ? cells.map((cell, column) => (column === 5 ? 'm/d/yyyy' : cell)) : cells,
    ),
  });
  expect(plan.tasks[0]?.deadline.read).toMatchObject({ kind: 'date', start: '2024-05-10' });
});

test.each([
  ['real/laocai-2026.tsv', 14, 0, 2026],
  ['real/chinhphu-2025.tsv', 37, 6, 2025],
])('%s: every task and area, nothing unread', (name, tasks, areas, year) => {
  const plan = readPlan(snapshotOf(fixtureRows(name)));
  expect([plan.tasks.length, plan.areas.length, plan.year, plan.unread]).toEqual([tasks, areas, year, []]);
  expect(plan.tasks.map(({ number }) => number.text)).toEqual(plan.tasks.map((_, index) => String(index + 1)));
});

test.each([
  [[]],
  [[['Danh sách cán bộ'], ['Họ tên', 'Năm sinh'], ['Nguyễn Văn A', '1980']]],
  [
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
])('a sheet that is no plan gives no columns: %j', (rows) => {
  const plan = readPlan(snapshotOf(rows));
  expect([plan.columns, plan.tasks]).toEqual([[], []]);
});

test('a row whose deadline is a ditto sign and whose bodies stand in one cell stays in its columns', () => {
  const heads = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Phân công thực hiện', 'Kết quả thực hiện', 'Thời gian', 'Kinh phí'];
  const bodies = 'Chủ trì: Chủ tịch UBND xã; Phối hợp: Các phòng chuyên môn';
  const plan = read(
    heads,
    ['1', 'Kiểm tra kỷ luật, kỷ cương hành chính', 'Biên bản', bodies, 'Đã có dự thảo', 'Quý I/2024', ''],
    ['2', 'Đánh giá, xếp loại công chức theo sản phẩm công việc', 'Kết quả xếp loại', bodies, '', 'như trên', ''],
  );
  expect(plan.tasks.map(({ task, lead, deadline }) => [task.text.slice(0, 8), lead.text, deadline.text])).toEqual([
    ['Kiểm tra', 'Chủ tịch UBND xã', 'Quý I/2024'],
    ['Đánh giá', 'Chủ tịch UBND xã', 'Quý I/2024'],
  ]);
});

test('merged headings show a header of several rows, though one of them names no field', () => {
  const plan = readPlan(
    snapshotOf(
      [
        ['KẾ HOẠCH CCHC NĂM 2024'],
        ['Nhiệm vụ cụ thể', 'Cấp thực hiện', 'Tổ chức thực hiện', '', ''],
        ['', '', 'Chủ trì', 'Phối hợp', 'Thời gian'],
        ['Phát động thi đua trong toàn xã', 'Cấp xã', 'Phòng Văn hóa', 'Các phòng', 'Quý I/2024'],
      ],
      {
        merges: [
          { top: 1, left: 0, bottom: 2, right: 0 },
          { top: 1, left: 1, bottom: 2, right: 1 },
          { top: 1, left: 2, bottom: 1, right: 4 },
        ],
      },
    ),
  );
  expect(plan.tasks.map(({ task, lead, deadline }) => [task.text, lead.text, deadline.text])).toEqual([
    ['Phát động thi đua trong toàn xã', 'Phòng Văn hóa', 'Quý I/2024'],
  ]);
});
