import { emptyPlan, samplePlan } from '../../src/plan/new-plan/new-plan';
import { mayBeOneOff, yearMoves } from '../../src/plan/next-year/next-year';
import { openDecision, yearLater } from '../../src/plan/next-year/year-later';
import { readPlan } from '../../src/plan/reading/read-plan';
import { checkPlan } from '../../src/plan/rules/check-plan';
import { appendixSchema } from '../../src/plan/schema/schema';
import { planSnapshot, planWith, sampleSnapshot, snapshotOf } from '../support/snapshot';

test.each([
  ['Quý I năm 2023', 'Quý I năm 2024'],
  ['Trước ngày 10/5/2023', 'Trước ngày 10/5/2024'],
  ['Tháng 12/2023', 'Tháng 12/2024'],
  ['Báo cáo tổng kết năm 2022', 'Báo cáo tổng kết năm 2023'],
  ['Kế hoạch năm 2024', 'Kế hoạch năm 2025'],
  ['Từ 01/3/2023 đến 30/6/2023', 'Từ 01/3/2024 đến 30/6/2024'],
  ['giai đoạn 2021-2025', 'giai đoạn 2021-2025'],
  ['giai đoạn 2022 – 2024', 'giai đoạn 2022 – 2024'],
  ['theo Nghị định số 30/2023/NĐ-CP', 'theo Nghị định số 30/2023/NĐ-CP'],
  ['Kế hoạch số 178/KH-UBND ngày 30/9/2022 của UBND', 'Kế hoạch số 178/KH-UBND ngày 30/9/2022 của UBND'],
  ['đến năm 2030', 'đến năm 2030'],
  ['120235 hồ sơ, 1.2023', '120235 hồ sơ, 1.2024'],
  ['Thường xuyên', 'Thường xuyên'],
  ['Quý I/2023', 'Quý I/2024'],
  ['Quý III, IV/2023', 'Quý III, IV/2024'],
  ['Q4/2023', 'Q4/2024'],
  ['Tháng 11/2023 - 02/2024', 'Tháng 11/2024 - 02/2025'],
  ['Tháng 11/2023-02/2024', 'Tháng 11/2024-02/2025'],
  ['01/3/2023 – 30/6/2023', '01/3/2024 – 30/6/2024'],
  ['01.3.2023-30.6.2023', '01.3.2024-30.6.2024'],
  ['2023-03-31', '2024-03-31'],
  ['2023-03-01 - 2023-06-30', '2024-03-01 - 2024-06-30'],
  ['năm học 2023-2024', 'năm học 2023-2024'],
  ['Luật số 63/2023/QH15', 'Luật số 63/2023/QH15'],
  ['Công văn số 178/2023', 'Công văn số 178/2023'],
  ['cuối tháng 12 năm 2023, đầu năm 2024', 'cuối tháng 12 năm 2024, đầu năm 2025'],
])('“%s” next year: “%s”', (before, after) => expect(yearLater(before, 2023)).toBe(after));

test.each([
  ['29/02/2024', '28/02/2025'],
  ['trước ngày 29-2-2024', 'trước ngày 28-2-2025'],
  ['ngày 29 tháng 02 năm 2024', 'ngày 28 tháng 02 năm 2025'],
  ['2024-02-29', '2025-02-28'],
  ['28/02/2024', '28/02/2025'],
])('a day that next year does not have: “%s” is “%s”', (before, after) => expect(yearLater(before, 2024)).toBe(after));

test.each(['số 1', 'ngày 1', 'tháng 2', '2023', '29/02/2024 ', 'I/2024 - ', '1/'])(
  'a cell of “%s” again and again is read in no time',
  (piece) => {
    const text = piece.repeat(Math.floor(32_767 / piece.length));
    const start = performance.now();
    openDecision(yearLater(text, 2023), 2023);
    expect(performance.now() - start).toBeLessThan(1_000);
  },
);

test.each([
  ['Ngọc Lặc, ngày      tháng 12 năm 2022', 'Ngọc Lặc, ngày ..... tháng ..... năm 2024'],
  [
    '(Kèm theo Quyết định số     /QĐ-UBND, tháng 12 năm 2022)',
    '(Kèm theo Quyết định số     /QĐ-UBND, tháng ..... năm 2024)',
  ],
  [
    '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2023 của UBND xã)',
    '(Kèm theo Quyết định số ...../QĐ-UBND ngày ..... tháng ..... năm 2024 của UBND xã)',
  ],
  [
    '(Kèm theo Quyết định số 3012/QĐ-UBND ngày 25 tháng 12 năm 2022 của UBND xã)',
    '(Kèm theo Quyết định số ...../QĐ-UBND ngày ..... tháng ..... năm 2024 của UBND xã)',
  ],
])('%s', (before, after) => expect(openDecision(before, 2023)).toBe(after));

test('of the sample plan: title, decision and deadlines move; read again it is the plan of next year', () => {
  const snapshot = sampleSnapshot();
  const plan = readPlan(snapshot);
  const moves = yearMoves(plan, snapshot);
  const values = snapshot.values.map((row) => [...row]);
  for (const { cell, after } of moves) values[cell.row]![cell.column] = after;
  const next = readPlan({ ...snapshot, values, texts: values.map((row) => row.map(String)) });
  expect([next.plan.year, next.plan.decision?.number, next.tasks.length]).toEqual([2024, null, plan.tasks.length]);
  expect(
    next.tasks
      .filter(
        (task, index) =>
          task.deadline.read?.end &&
          task.deadline.read.end.slice(0, 4) === plan.tasks[index]!.deadline.read?.end?.slice(0, 4),
      )
      .map(({ deadline }) => deadline.text),
  ).toEqual([]);
});

test('date cells move by a year; the 29th of February becomes the 28th', () => {
  const snapshot = planSnapshot({
    title: ['KẾ HOẠCH NĂM 2024'],
    tasks: [{ deadline: 45351 }, { number: '2', area: '', task: 'Kiểm tra văn bản', deadline: 45422 }],
  });
  expect(
    yearMoves(readPlan(snapshot), snapshot)
      .filter(({ kind }) => kind === 'deadline')
      .map(({ before, after }) => [before, after]),
  ).toEqual([
    [45351, 45716],
    [45422, 45787],
  ]);
});

test('a task with a day of its own may have been for this year alone; what comes round again is not', () => {
  const { tasks } = planWith({
    tasks: [
      { deadline: 'Ngày 10/5/2023' },
      { number: '2', area: '', task: 'Kiểm tra', deadline: 'Thường xuyên' },
      { number: '3', area: '', task: 'Báo cáo quý', deadline: 'Hằng quý' },
    ],
  });
  expect(tasks.map(mayBeOneOff)).toEqual([true, false, false]);
});

const rowsOf = (draft: ReturnType<typeof emptyPlan>): string[][] =>
  draft.rows.map((row) => row.map((cell) => String(cell?.value ?? '')));

test('an empty plan is read as a plan of its year, with the areas of the schema', () => {
  const plan = readPlan(snapshotOf(rowsOf(emptyPlan('Kế hoạch', 2027))));
  expect([plan.plan.year, plan.areas.length, plan.columns.map(({ field }) => field)]).toEqual([
    2027,
    appendixSchema.areas.length,
    ['number', 'task', 'product', 'lead', 'coordinating', 'deadline', 'funding'],
  ]);
});

test('the plan to try has something of each kind to find, and something to mend', () => {
  const findings = checkPlan(readPlan(snapshotOf(rowsOf(samplePlan('Mẫu', 2027)))));
  expect(findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining([
      'product/missing',
      'deadline/invalid',
      'agency/separator',
      'agency/punctuation',
      'lead/collective',
    ]),
  );
  expect(findings.some(({ fix }) => fix?.is === 'edits' && fix.safe)).toBe(true);
});
