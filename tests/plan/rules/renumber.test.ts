import type { PlanSheet } from '../../../src/plan/model';
import { readPlan } from '../../../src/plan/reading/read-plan';
import { checkPlan } from '../../../src/plan/rules/check-plan';
import { renumbering, sharedRenumbering } from '../../../src/plan/rules/renumber';
import { snapshotOf } from '../../support/snapshot';

const header = ['STT', 'Nhiệm vụ cụ thể', 'Sản phẩm', 'Cơ quan chủ trì', 'Thời gian thực hiện'];
const title = ['KẾ HOẠCH NĂM 2023', '', '', '', ''];
const task = (number: string, what = 'Rà soát văn bản lần'): string[] => [
  number,
  `${what} ${number || 'nữa'}`,
  'Báo cáo',
  'Phòng Tư pháp',
  'Quý I năm 2023',
];
const area = (name: string): string[] => [name, '', '', '', ''];

/** @param asNumbers numbers that stand in the sheet as numbers and not as texts. */
function plan(rows: readonly (readonly string[])[], asNumbers = false): PlanSheet {
  const snapshot = snapshotOf([title, header, ...rows]);
  return readPlan(
    asNumbers
      ? {
          ...snapshot,
          values: snapshot.values.map((cells, row) =>
            row < 2
              ? cells
              : cells.map((value, column) => (column === 0 && /^\d+$/.test(String(value)) ? Number(value) : value)),
          ),
        }
      : snapshot,
  );
}

/** Edits as "row: before → after", rows of tasks counted from 1. */
const edits = (sheet: PlanSheet): string[] | undefined =>
  renumbering(sheet)?.edits.map(
    ({ cell, before, after }) => `${cell.row - 1}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
  );

test.each<[string, string[], string[] | undefined]>([
  ['numbers that run on are left alone', ['1', '2', '3'], undefined],
  ['a plan that begins with 5 runs on from there', ['5', '6', '8'], ['3: "8" → "7"']],
  ['a gap moves all behind it up', ['1', '3', '4'], ['2: "3" → "2"', '3: "4" → "3"']],
  ['a number twice moves those behind it on', ['1', '2', '2', '3'], ['3: "2" → "3"', '4: "3" → "4"']],
  ['a missing one is written as the others are', ['1', '', '3'], ['2: "" → "2"']],
  ['a full stop stays', ['1.', '3.', ''], ['2: "3." → "2."', '3: "" → "3."']],
  ['nested numbers are not certain', ['1.1', '1.3', '2'], undefined],
  ['the first has none', ['', '2', '3'], ['1: "" → "1"']],
])('%s', (_, numbers, expected) => expect(edits(plan(numbers.map((number) => task(number))))).toEqual(expected));

test('numbers stay numbers, texts stay texts', () => {
  expect(edits(plan([task('1'), task('3'), task('')], true))).toEqual(['2: 3 → 2', '3: "" → 3']);
});

test('where most areas count from 1 anew, each is counted by itself', () => {
  const rows = [
    area('I. Cải cách thể chế'),
    task('1'),
    task('2'),
    area('II. Cải cách thủ tục hành chính'),
    task('1'),
    task('3'),
    area('III. Cải cách tài chính công'),
    task('1'),
  ];
  expect(edits(plan(rows))).toEqual(['6: "3" → "2"']);
});

test('where only one of three areas begins with 1, that is the slip', () => {
  const rows = [
    area('I. Cải cách thể chế'),
    task('1'),
    area('II. Cải cách thủ tục hành chính'),
    task('1'),
    area('III. Cải cách tài chính công'),
    task('3'),
    area('IV. Cải cách công vụ'),
    task('4'),
  ];
  expect(edits(plan(rows))).toEqual(['4: "1" → "2"']);
});

test('a number glued to its text is changed there, the text stays', () => {
  expect(edits(plan([task('1'), ['', '3. Kiểm tra 5 xã', 'Báo cáo', 'Phòng Tư pháp', 'Quý I năm 2023']]))).toEqual([
    '2: "3. Kiểm tra 5 xã" → "2. Kiểm tra 5 xã"',
  ]);
});

test('a task without a number, in a plan without a column for numbers, is left alone with all others', () => {
  const rows = [
    ['1. Rà soát văn bản', 'Báo cáo', 'Phòng Tư pháp', 'Quý I năm 2023'],
    ['Kiểm tra văn bản', 'Báo cáo', 'Phòng Tư pháp', 'Quý I năm 2023'],
    ['4. Công bố văn bản', 'Báo cáo', 'Phòng Tư pháp', 'Quý I năm 2023'],
  ];
  expect(
    renumbering(readPlan(snapshotOf([['KẾ HOẠCH NĂM 2023', '', '', ''], header.slice(1), ...rows]))),
  ).toBeUndefined();
});

test('the fix is one for all findings of a plan, and is asked for', () => {
  const sheet = plan([task('1'), task('3')]);
  expect(checkPlan(sheet).flatMap(({ fix }) => (fix?.is === 'edits' ? [fix.safe] : []))).toEqual([false]);
  expect(sharedRenumbering(sheet)).toBe(sharedRenumbering(sheet));
  expect(sharedRenumbering(plan([task('1'), task('2')]))).toEqual({});
});
