import type { CellArea, SheetSnapshot } from '../../../src/plan/model';
import { readPlan } from '../../../src/plan/reading/read-plan';
import { isShifted, movesToColumns } from '../../../src/plan/rules/move-cells';
import { snapshotOf } from '../../support/snapshot';

const header = [
  'STT',
  'Nhiệm vụ cụ thể',
  'Sản phẩm',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian thực hiện',
  'Kinh phí',
  '',
];
const good = (number: string): string[] => [
  number,
  `Rà soát văn bản lần thứ ${number}`,
  'Báo cáo',
  'Phòng Tư pháp',
  'Công an xã',
  'Quý I năm 2023',
  'NSNN',
  '',
];

function sheet(
  row: readonly string[],
  more: Partial<SheetSnapshot> = {},
  asNumbers = false,
): ReturnType<typeof readPlan> {
  const snapshot = snapshotOf(
    [['KẾ HOẠCH NĂM 2023', '', '', '', '', '', '', ''], header, good('1'), row, good('3')],
    more,
  );
  return readPlan(
    asNumbers
      ? {
          ...snapshot,
          values: snapshot.values.map((cells) =>
            cells.map((value, column) => (column === 0 && /^\d+$/.test(String(value)) ? Number(value) : value)),
          ),
        }
      : snapshot,
  );
}

/** What becomes of the second task's cells: "column: before → after". */
function moves(row: readonly string[], merges: readonly CellArea[] = [], asNumbers = false): string[] | undefined {
  const plan = sheet(row, { merges }, asNumbers);
  return movesToColumns(plan.tasks[1]!, plan)?.map(
    ({ cell, before, after }) => `${cell.row}/${cell.column}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
  );
}

const shifted = [
  '',
  '2',
  'Thống kê hồ sơ trễ hẹn',
  'Báo cáo',
  'Phòng Kinh tế',
  'Công an xã',
  'Quý II năm 2023',
  'NSNN',
];

test('a row that slid one column to the right goes back, number and all; what it leaves behind is blank', () => {
  expect(moves(shifted)).toEqual([
    '3/0: "" → "2"',
    '3/1: "2" → "Thống kê hồ sơ trễ hẹn"',
    '3/2: "Thống kê hồ sơ trễ hẹn" → "Báo cáo"',
    '3/3: "Báo cáo" → "Phòng Kinh tế"',
    '3/4: "Phòng Kinh tế" → "Công an xã"',
    '3/5: "Công an xã" → "Quý II năm 2023"',
    '3/6: "Quý II năm 2023" → "NSNN"',
    '3/7: "NSNN" → ""',
  ]);
});

test('a row in its place moves nothing', () => {
  const plan = sheet(good('2'));
  expect([isShifted(plan.tasks[1]!, plan), movesToColumns(plan.tasks[1]!, plan)]).toEqual([false, []]);
});

test('a row that slid is told from one in its place', () => {
  const plan = sheet(shifted);
  expect(plan.tasks.map((task) => isShifted(task, plan))).toEqual([false, true, false]);
});

test('a task of nothing is not shifted', () => {
  const plan = sheet(['2', '', '', 'Phòng Kinh tế', 'Công an xã', 'Quý II năm 2023', 'NSNN', '']);
  expect(plan.tasks.map((task) => isShifted(task, plan))).toEqual([false, false, false]);
});

test.each<[string, string, boolean, string[]]>([
  [
    'as text where numbers are texts',
    '2. Thống kê hồ sơ',
    false,
    ['3/0: "" → "2"', '3/1: "2. Thống kê hồ sơ" → "Thống kê hồ sơ"'],
  ],
  [
    'as a number where numbers are numbers',
    '2 Thống kê hồ sơ',
    true,
    ['3/0: "" → 2', '3/1: "2 Thống kê hồ sơ" → "Thống kê hồ sơ"'],
  ],
  [
    'with blanks before it',
    '  2) Thống kê hồ sơ',
    false,
    ['3/0: "" → "2"', '3/1: "  2) Thống kê hồ sơ" → "Thống kê hồ sơ"'],
  ],
])('a glued number goes into its own cell: %s', (_, text, asNumbers, expected) => {
  expect(
    moves(['', text, 'Báo cáo', 'Phòng Kinh tế', 'Công an xã', 'Quý II năm 2023', 'NSNN', ''], [], asNumbers),
  ).toEqual(expected);
});

test('a place that is merged away stops the move; one that is merged, but the first of it, does not', () => {
  const merged = (left: number, right: number, top = 3, bottom = 3): CellArea => ({ top, left, bottom, right });
  expect(moves(shifted, [merged(5, 6)])).toBeUndefined();
  expect(moves(shifted, [merged(6, 7)])).toHaveLength(8);
  expect(moves(shifted, [merged(5, 6, 4, 4)])).toHaveLength(8);
  expect(moves(shifted, [merged(6, 6, 2, 3)])).toBeUndefined();
});

test('a task of several rows is not moved', () => {
  const snapshot = snapshotOf([
    ['KẾ HOẠCH NĂM 2023', '', '', '', '', '', '', ''],
    header,
    good('1'),
    shifted,
    ['', '', '', '- Danh mục hồ sơ', '', '', '', ''],
    good('3'),
  ]);
  const plan = readPlan(snapshot);
  const task = plan.tasks[1]!;
  expect(plan.tasks).toHaveLength(3);
  expect(movesToColumns(task, plan)).toBeUndefined();
});

test('without a column for numbers a glued number stays where it is', () => {
  const rows = [
    ['Rà soát văn bản', 'Báo cáo', 'Phòng Tư pháp', 'Quý I năm 2023'],
    ['2. Thống kê hồ sơ', 'Báo cáo', 'Phòng Kinh tế', 'Quý II năm 2023'],
  ];
  const plan = readPlan(
    snapshotOf([
      ['KẾ HOẠCH NĂM 2023', '', '', ''],
      ['Nhiệm vụ cụ thể', 'Sản phẩm', 'Cơ quan chủ trì', 'Thời gian thực hiện'],
      ...rows,
    ]),
  );
  expect(movesToColumns(plan.tasks[1]!, plan)).toBeUndefined();
});
