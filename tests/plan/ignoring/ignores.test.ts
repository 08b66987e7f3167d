import { checkSheet } from '../../../src/plan/checking/check-sheet';
import { plainContext } from '../../../src/plan/checking/read-with';
import { type Ignore, ignoreOf } from '../../../src/plan/ignoring/ignores';
import { standardSettings } from '../../../src/plan/settings/settings';
import { type PlanLayout, planSnapshot } from '../../support/snapshot';

const check = (layout: PlanLayout, ignores: readonly Ignore[] = []) =>
  checkSheet(planSnapshot(layout), { ...plainContext, settings: { ...standardSettings, ignores } });
const rulesIn = ({ findings }: ReturnType<typeof check>): string[] =>
  findings.map(({ rule, taskNumber }) => `${rule} ${taskNumber}`.trim());

const two: PlanLayout = {
  tasks: [
    { product: '', task: 'Kiểm tra văn bản' },
    { number: '2', area: '', product: '', task: 'Sơ kết công tác' },
  ],
};

function ignoring(layout: PlanLayout, scope: Ignore['scope']): Ignore {
  const { plan, findings } = check(layout);
  const [finding] = findings;
  if (!finding) throw new Error('nothing was found');
  return ignoreOf(plan, finding, scope, 'đã thống nhất với Sở Nội vụ', '2026-11-24');
}

test('one finding is set aside, with its reason; the same rule elsewhere is not', () => {
  const checked = check(two, [ignoring(two, 'finding')]);
  expect(rulesIn(checked)).toEqual(['product/missing 2']);
  expect(checked.ignored.map(({ ignore }) => ignore.reason)).toEqual(['đã thống nhất với Sở Nội vụ']);
});

test('a finding that was set aside stays so when its task is moved and renumbered', () => {
  const ignore = ignoring(two, 'finding');
  const moved: PlanLayout = {
    tasks: [
      { number: '1', product: '', task: 'Sơ kết công tác' },
      { number: '2', area: '', product: '', task: 'Kiểm tra văn bản' },
    ],
  };
  expect(rulesIn(check(moved, [ignore]))).toEqual(['product/missing 1']);
});

test.each([
  ['the task’s words', { product: '', task: 'Kiểm tra quy trình' }],
  ['the cell’s words', { product: 'x', task: 'Kiểm tra văn bản' }],
])('it lapses when %s change', (_, task) => {
  const checked = check({ tasks: [task] }, [
    ignoring({ tasks: [{ product: '', task: 'Kiểm tra văn bản' }] }, 'finding'),
  ]);
  expect(checked.ignored).toEqual([]);
  expect(checked.lapsed).toHaveLength(1);
  expect(checked.findings.length).toBeGreaterThan(0);
});

test('a rule is set aside on one sheet, or everywhere', () => {
  expect(rulesIn(check(two, [ignoring(two, 'sheet')]))).toEqual([]);
  expect(rulesIn(check(two, [{ ...ignoring(two, 'sheet'), sheet: 'Trang khác' }]))).toHaveLength(2);
  expect(rulesIn(check(two, [ignoring(two, 'workbook')]))).toEqual([]);
});
