import { readPlan } from '../../../src/plan/reading/read-plan';
import { checkPlan } from '../../../src/plan/rules/check-plan';
import { ruleExamples } from '../../../tools/rule-examples';
import { type Cells, fixture, planSnapshot } from '../../support/snapshot';

test('each rule says of its bad examples, and makes of their cells, what tests/fixtures/rule-examples.tsv has', () => {
  expect(ruleExamples().split('\n')).toEqual(fixture('rule-examples.tsv').split('\n'));
});

/** A plan of no year at all: neither title nor decision nor deadlines name one. */
const yearless = (deadlines: readonly string[], more: Cells = {}): string[] =>
  checkPlan(
    readPlan(
      planSnapshot({
        title: ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH'],
        tasks: deadlines.map((deadline, index) => ({
          number: String(index + 1),
          area: index === 0 ? 'I. Cải cách thể chế' : '',
          task: `Xây dựng kế hoạch thứ ${index + 1}`,
          deadline,
          ...more,
        })),
      }),
    ),
  ).map(({ rule }) => rule);

test('where the plan’s year is not known, no rule speaks of it but the one that asks for it', () => {
  expect(yearless(['Quý I', '30/6', 'Trước ngày 15/6'])).toEqual(['plan/year']);
  expect(
    yearless(['Quý IV'], { lead: 'Phòng Nội vụ', task: 'Xây dựng kế hoạch theo Nghị định số 110/2004/NĐ-CP' }),
  ).toEqual(['plan/year']);
});

test.each<[string, Cells, string[]]>([
  [
    'a plan for next year may be due late',
    { task: 'Xây dựng kế hoạch ứng dụng CNTT năm 2024', deadline: 'Quý IV năm 2023' },
    [],
  ],
  [
    'rà soát kế hoạch is not drawing one up',
    { task: 'Rà soát, xây dựng kế hoạch năm 2023', deadline: 'Quý IV năm 2023' },
    [],
  ],
  [
    'a deadline that ends in the year and began before it lies in it',
    { deadline: 'Từ ngày 01/12/2022 đến ngày 28/02/2023' },
    [],
  ],
  [
    'a document within a product’s name is not issued once',
    { deadline: 'Thường xuyên', product: 'Tin, bài về kế hoạch' },
    [],
  ],
  ['a month’s end on a Sunday is nobody’s choice', { deadline: 'Tháng 12 năm 2023' }, []],
  ['dots for funding left out are no spacing', { product: 'Báo cáo ...' }, []],
])('%s', (_, cells, expected) =>
  expect(checkPlan(readPlan(planSnapshot({ tasks: [cells] }))).map(({ rule }) => rule)).toEqual(expected),
);
