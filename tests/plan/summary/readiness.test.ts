import type { CheckedSheet } from '../../../src/plan/checking/check-sheet';
import { readiness } from '../../../src/plan/summary/readiness';

type Given = Parameters<typeof readiness>[0];
const checked = (plan: object, findings: readonly object[] = [], ignored: readonly object[] = []): Given =>
  ({ plan: { tasks: [{}], unread: [], ...plan }, findings, ignored }) as unknown as CheckedSheet;

test('a plan with tasks, all read and without errors, is ready; warnings do not stand in the way', () => {
  expect(readiness(checked({}, [{ severity: 'warning' }])).isReady).toBe(true);
});

test.each([
  ['no task', checked({ tasks: [] })],
  ['an error', checked({}, [{ severity: 'error' }])],
  ['a row that was not read', checked({ unread: [{}] })],
  ['a doubtful reading', checked({ doubts: [{}] })],
])('a plan with %s is not ready', (_, given) => expect(readiness(given).isReady).toBe(false));

test('rows that were set aside with a reason do not stand in the way', () => {
  const aside = { finding: { rule: 'structure/unread-row' } };
  expect(readiness(checked({ unread: [{}, {}] }, [], [aside, aside])).isReady).toBe(true);
  expect(readiness(checked({ unread: [{}, {}] }, [], [aside])).unread).toBe(1);
});
