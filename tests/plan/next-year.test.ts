import { emptyPlan, samplePlan } from '../../src/plan/new-plan/new-plan';
import { mayBeOneOff, openDecision, yearLater, yearMoves } from '../../src/plan/next-year/next-year';
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
])('“%s” next year: “%s”', (before, after) => expect(yearLater(before, 2023)).toBe(after));

test.each([
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
