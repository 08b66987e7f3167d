import { checkSheet } from '../../../src/plan/checking/check-sheet';
import { plainContext } from '../../../src/plan/checking/read-with';
import {
  assessPlan,
  criteriaDraft,
  type CriterionResult,
  defaultCriteria,
  readCriteria,
} from '../../../src/plan/summary/par-index';
import { sampleSnapshot, snapshotOf } from '../../support/snapshot';

const header = ['STT', 'Nhiệm vụ cụ thể', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian', 'Tình trạng'];
const rows = (decision: string): string[][] => [
  ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026'],
  [decision],
  header,
  ['I. Cải cách thể chế'],
  ['1', 'Rà soát văn bản', 'Báo cáo', 'Phòng Tư pháp', '', 'Quý I năm 2026', 'Hoàn thành'],
  ['2', 'Kiểm tra văn bản', '', 'Các cơ quan, đơn vị', '', 'Trước ngày 15/4/2026', 'Đang thực hiện'],
];
const results = (decision: string): Record<string, Pick<CriterionResult, 'verdict' | 'count'>> =>
  Object.fromEntries(
    assessPlan(
      checkSheet(snapshotOf(rows(decision)), { ...plainContext, today: '2026-05-15' }),
      defaultCriteria('vi'),
    ).map(({ measure, verdict, count }) => [measure, { verdict, count }]),
  );

test('a plan is read as an assessor of the index reads it', () => {
  expect(results('(Kèm theo Quyết định số 12/QĐ-UBND ngày 28/12/2025 của UBND xã)')).toEqual({
    issued: { verdict: 'met', count: { met: 1, of: 1 } },
    areas: { verdict: 'not-met', count: { met: 1, of: expect.any(Number) as number } },
    products: { verdict: 'not-met', count: { met: 1, of: 2 } },
    deadlines: { verdict: 'met', count: { met: 2, of: 2 } },
    leads: { verdict: 'not-met', count: { met: 1, of: 2 } },
    done: { verdict: 'not-met', count: { met: 1, of: 2 } },
  });
});

test.each([
  ['(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND xã)', 'not-met'],
  ['(Kèm theo Quyết định số ...../QĐ-UBND ngày ..... tháng ..... năm 2026 của UBND xã)', 'unknown'],
])('issued by the last day of the year before: %s is %s', (decision, verdict) =>
  expect(results(decision).issued?.verdict).toBe(verdict),
);

test.each(['vi', 'en'] as const)('the sheet of criteria is read as it was written (%s)', (language) => {
  const criteria = defaultCriteria(language);
  const texts = criteriaDraft(criteria, language).rows.map((row) => row.map((cell) => String(cell?.value ?? '')));
  expect(readCriteria(texts)).toEqual(criteria);
});

test('an office’s thresholds, points and own criteria are followed; what a person must judge is not guessed', () => {
  const criteria = readCriteria([
    ['Tiêu chí', 'Ngưỡng', 'Điểm tối đa', 'Căn cứ'],
    ['Nhiệm vụ có sản phẩm, kết quả rõ', '95%', '0,5', 'QĐ của tỉnh'],
    ['Báo cáo đúng hạn', '100', '1', ''],
  ]);
  const found = assessPlan(checkSheet(sampleSnapshot()), criteria ?? []);
  expect(found.map(({ verdict, score }) => [verdict, score])).toEqual([
    ['met', 0.5],
    ['unknown', null],
  ]);
});

test('a sheet of anything else has no criteria', () => expect(readCriteria(sampleSnapshot().texts)).toBeUndefined());
