import fc from 'fast-check';

import { deadlineFormula } from '../../src/excel/validation';
import { cellAddress } from '../../src/plan/cell-address';
import { calculateOne } from '../../src/workbench/model/formula';
import { refusalOfRuleFormula } from '../../src/workbench/model/rule-formula';

const holds = (value: string | number | null): unknown =>
  calculateOne(deadlineFormula('A1'), { values: () => [[value]], cell: { row: 0, column: 1 } });

test('Excel takes the check of deadlines at any cell of a sheet', () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      expect(refusalOfRuleFormula(deadlineFormula(cellAddress({ row, column })))).toBeUndefined();
    }),
  );
});

test.each([
  'Quý I năm 2026',
  '30/11/2026',
  '30-11-2026',
  'Thường xuyên',
  'hằng năm',
  'Hàng quý',
  'khi có yêu cầu',
  'Theo kế hoạch',
  46_000,
])('%s passes as a time', (value) => expect(holds(value)).toBe(true));

test.each(['Sở Nội vụ', 'sớm', 'x'])('%s does not', (value) => expect(holds(value)).toBe(false));

test.each([
  ['=SUM({1,2})>A1', 'array constants'],
  ['=Bảng1[Cột]>0', 'structured references'],
  ['=COUNT((A1,B1))>0', 'unions'],
  ['=SUM(A1:B2 B1:C3)>0', 'unions or intersections'],
  [`=A1="${'x'.repeat(260)}"`, 'at most 255'],
  ['=SUM(', 'no formula'],
])('Excel does not take %s as the formula of a rule', (formula, why) => {
  expect(refusalOfRuleFormula(formula)).toContain(why);
});
