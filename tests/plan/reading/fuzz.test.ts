import fc from 'fast-check';

import { readPlan } from '../../../src/plan/reading/read-plan';
import { checkPlan } from '../../../src/plan/rules/check-plan';
import { snapshotOf } from '../../support/snapshot';

fc.configureGlobal({ seed: 20_230_110 });

const words = fc.constantFrom(
  '',
  '',
  '',
  'I',
  '1',
  '2.1',
  'a)',
  '-',
  '(1)',
  'Nhiệm vụ',
  'Sản phẩm',
  'Cơ quan chủ trì',
  'Thời gian',
  'STT',
  'Kinh phí',
  'Xây dựng và triển khai kế hoạch',
  'Phòng Nội vụ',
  'Quý I/2024',
  '#REF!',
  'Tổng cộng',
  'Nơi nhận:',
  'II. Cải cách',
);
const cell = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

test('any sheet is read without failing, is not changed, and no text of its table vanishes', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }), (rows) => {
      const snapshot = snapshotOf(rows);
      const plan = readPlan(snapshot);
      checkPlan(plan);
      expect(new Set(plan.tasks.map(({ row }) => row)).size).toBe(plan.tasks.length);
    }),
    { numRuns: 1_500 },
  );
});
