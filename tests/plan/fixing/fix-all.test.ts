import { withEdits } from '../../../src/plan/fixing/edit-snapshot';
import { fixAll } from '../../../src/plan/fixing/fix-all';
import { editsOfFix, isSafelyFixable } from '../../../src/plan/fixing/fix-law';
import type { Finding, SheetSnapshot } from '../../../src/plan/model';
import { readPlan } from '../../../src/plan/reading/read-plan';
import { rules } from '../../../src/plan/rules';
import { checkPlan } from '../../../src/plan/rules/check-plan';
import type { PlanExample } from '../../../src/plan/rules/rule';
import { planSnapshot, sampleSnapshot } from '../../support/snapshot';

const check = (snapshot: SheetSnapshot): Finding[] => checkPlan(readPlan(snapshot));
const sample = sampleSnapshot();

test('after all safe fixes of the sample, a check finds nothing more that a safe fix should have mended', () => {
  const { edits, mended } = fixAll(sample, check, isSafelyFixable);
  const before = check(sample);
  const after = check(withEdits(sample, edits));
  expect(mended).toBe(before.filter(isSafelyFixable).length);
  expect(after.filter(isSafelyFixable)).toEqual([]);
  expect(after.filter(({ fix }) => !fix).length).toBeLessThanOrEqual(before.filter(({ fix }) => !fix).length);
});

test('safe fixes neither add a finding nor lose a task, and keep each task’s words', () => {
  const plan = readPlan(withEdits(sample, fixAll(sample, check, isSafelyFixable).edits));
  const words = (text: string): string =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]/g, '');
  const original = readPlan(sample);
  expect(plan.tasks.map(({ number, task }) => [number.text, words(task.text)])).toEqual(
    original.tasks.map(({ number, task }) => [number.text, words(task.text)]),
  );
  expect(plan.tasks.map(({ deadline }) => deadline.read)).toEqual(original.tasks.map(({ deadline }) => deadline.read));
});

const fixable = rules.flatMap((rule) =>
  rule.bad.map(
    (example) =>
      [
        rule.id,
        rule,
        planSnapshot(rule.each === 'plan' ? (example as PlanExample) : { tasks: [example as Record<string, string>] }),
      ] as const,
  ),
);

describe('a fix mends what its rule found, and a second time finds nothing to mend', () => {
  test.each(fixable)('%s', (_, rule, snapshot) => {
    const found = (now: SheetSnapshot): Finding[] => checkPlan(readPlan(now), { rules: [rule] });
    const { edits } = fixAll(snapshot, found, () => true);
    const hasFix = found(snapshot).some(({ fix }) => editsOfFix(fix).length > 0);
    expect(edits.length > 0).toBe(hasFix);
    expect(found(withEdits(snapshot, edits)).filter(({ fix }) => editsOfFix(fix).length > 0)).toEqual([]);
  });
});

test('of two fixes for one cell both are made, one after the other', () => {
  const snapshot = planSnapshot({
    tasks: [{ coordinating: 'Các ban của HĐND  Các phòng, ban chuyên môn thuộc UBND TP ,' }],
  });
  const mended = withEdits(snapshot, fixAll(snapshot, check, isSafelyFixable).edits);
  expect(readPlan(mended).tasks[0]?.coordinating.value).toBe(
    'Các ban của HĐND; Các phòng, ban chuyên môn thuộc UBND TP',
  );
});

test.each([
  [
    'number/gap',
    [
      { number: '1' },
      { number: '4', area: '', task: 'Kiểm tra văn bản' },
      { number: '5', area: '', task: 'Sơ kết công tác' },
    ],
    ['1', '2', '3'],
  ],
  ['number/missing', [{ number: '1.' }, { number: '', area: '', task: 'Kiểm tra văn bản' }], ['1.', '2.']],
  [
    'number/duplicate',
    [
      { number: '1' },
      { number: '1', area: '', task: 'Kiểm tra văn bản' },
      { number: '2', area: '', task: 'Sơ kết công tác' },
    ],
    ['1', '2', '3'],
  ],
] as const)('%s is fixed by numbering on, once asked for', (rule, tasks, numbers) => {
  const snapshot = planSnapshot({ tasks });
  expect(fixAll(snapshot, check, isSafelyFixable).edits).toEqual([]);
  const plan = readPlan(withEdits(snapshot, fixAll(snapshot, check, (finding) => finding.rule === rule).edits));
  expect(plan.tasks.map(({ number }) => String(number.value))).toEqual(numbers);
});

test('nested numbers are left to people', () => {
  const snapshot = planSnapshot({ tasks: [{ number: '1.1' }, { number: '', area: '', task: 'Kiểm tra văn bản' }] });
  expect(fixAll(snapshot, check, isSafelyFixable).edits).toEqual([]);
});

test.each([
  ['Quý I', 'Quý I năm 2023'],
  ['30/6', '30/6/2023'],
  ['Trước ngày 15/6', 'Trước ngày 15/6/2023'],
  ['Tháng 3', 'Tháng 3 năm 2023'],
  ['Hoàn thành trong quý II', 'Hoàn thành trong quý II năm 2023'],
])('the year is written out: %s → %s', (before, after) => {
  const snapshot = planSnapshot({ tasks: [{ deadline: before }] });
  expect(readPlan(withEdits(snapshot, fixAll(snapshot, check, isSafelyFixable).edits)).tasks[0]?.deadline.text).toBe(
    after,
  );
});

test('a cell that changed meanwhile keeps its whole fix from being made', () => {
  const snapshot = planSnapshot({ tasks: [{ deadline: 'Quý I' }] });
  const findings = check(snapshot);
  const changed = planSnapshot({ tasks: [{ deadline: 'Quý II' }] });
  expect(
    fixAll(
      changed,
      () => findings,
      () => true,
    ).edits,
  ).toEqual([]);
});
