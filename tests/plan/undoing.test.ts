import fc from 'fast-check';

import { withEdits } from '../../src/plan/fixing/edit-snapshot';
import type { CellEdit, CellValue, SheetSnapshot } from '../../src/plan/model';
import { findAgain, remembered } from '../../src/plan/undoing/find-again';

const snapshotOf = (values: readonly (readonly CellValue[])[], top = 0, left = 0): SheetSnapshot => ({
  name: 'Phụ lục',
  top,
  left,
  values,
  texts: values.map((row) => row.map(String)),
  numberFormats: values.map((row) => row.map(() => 'General')),
  merges: [],
  hiddenRows: [],
  isProtected: false,
});

const header = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì'];
const rows = Array.from({ length: 6 }, (_, index) => [
  index + 1,
  `Nhiệm vụ thứ ${index + 1}`,
  'Báo cáo',
  index % 2 === 0 ? 'Sở Nội vụ ' : 'Sở Tư pháp ',
]);
const trimmed = (row: number): CellEdit => ({
  cell: { row, column: 3 },
  before: String(rows[row - 1]![3]),
  after: String(rows[row - 1]![3]).trim(),
});

test('whatever order the rows are sorted into, with rows and a column put in: undo gives every row back what it had', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
      fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 1 }),
      fc.nat({ max: 2 }),
      fc.boolean(),
      (order, edited, inserted, hasColumn) => {
        const before = snapshotOf([header, ...rows]);
        const edits = edited.map(trimmed);
        const steps = remembered(edits, before, 0);
        const after = withEdits(before, edits).values;
        const wide = (row: readonly CellValue[]): CellValue[] =>
          hasColumn ? [...row.slice(0, 2), 'x', ...row.slice(2)] : [...row];
        const now = snapshotOf([
          wide(after[0]!),
          ...Array.from({ length: inserted }, () => wide(['', '', '', ''])),
          ...order.map((index) => wide(after[index + 1]!)),
        ]);
        const { found, lost } = findAgain(steps, now, 0);
        expect(lost).toEqual([]);
        const back = withEdits(now, found).values.slice(1 + inserted);
        expect(back).toEqual(order.map((index) => wide(rows[index]!)));
      },
    ),
    { seed: 3, numRuns: 200 },
  );
});

test('a row that was deleted is lost, and no other row is touched for it', () => {
  const before = snapshotOf([header, ...rows]);
  const steps = remembered([trimmed(2), trimmed(3)], before, 0);
  const after = withEdits(before, [trimmed(2), trimmed(3)]).values;
  const now = snapshotOf(after.filter((_, index) => index !== 2));
  const { found, lost } = findAgain(steps, now, 0);
  expect([found.map(({ cell }) => cell.row), lost.map(({ cell }) => cell.row)]).toEqual([[2], [2]]);
});

test('of two rows alike that both moved, none is taken by chance', () => {
  const twins = [rows[0]!, rows[1]!, rows[0]!];
  const before = snapshotOf([header, ...twins]);
  const steps = remembered([trimmed(1)], before, 0);
  const after = withEdits(before, [trimmed(1)]).values;
  const now = snapshotOf([after[0]!, after[2]!, [9, 'Mới', 'Kế hoạch', 'Sở Tài chính'], after[2]!, after[2]!], 5, 1);
  const { found, lost } = findAgain(steps, now, 5);
  expect([found, lost.length]).toEqual([[], 1]);
});
