import { checkPlan } from '../../../src/plan/rules/check-plan';
import { clarityScore } from '../../../src/plan/rules/clarity-score';
import { planWith } from '../../support/snapshot';

const score = (tasks: Parameters<typeof planWith>[0]['tasks']) => {
  const plan = planWith({ tasks: tasks ?? [] });
  return Object.fromEntries(
    clarityScore(plan, checkPlan(plan)).map(({ clarity, clear, of }) => [clarity, `${clear}/${of}`]),
  );
};

test('a task that is clear in all counts in all', () => {
  expect(score([{}])).toEqual({
    who: '1/1',
    what: '1/1',
    responsibility: '1/1',
    authority: '1/1',
    time: '1/1',
    result: '1/1',
  });
});

test('a task counts once against a clarity, however many findings it has; notes do not count', () => {
  expect(
    score([
      { product: '', deadline: '31/02/2023', lead: 'Phòng Nội vụ; Phòng Tư pháp' },
      { number: '2', area: '', task: 'Kiểm tra văn bản quy phạm pháp luật', coordinating: '' },
    ]),
  ).toEqual({
    who: '1/2',
    what: '2/2',
    responsibility: '1/2',
    authority: '2/2',
    time: '1/2',
    result: '1/2',
  });
});

test('the six stand in the order in which they are always named', () => {
  expect(clarityScore(planWith({}), []).map(({ clarity }) => clarity)).toEqual([
    'who',
    'what',
    'responsibility',
    'authority',
    'time',
    'result',
  ]);
});

test('what is about the plan as a whole, or about no clarity, counts against none', () => {
  const plan = planWith({
    tasks: [{}, { number: '3', area: '', task: 'Kiểm tra văn bản quy phạm pháp luật' }],
    without: ['product'],
  });
  const findings = checkPlan(plan);
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['number/gap', 'structure/missing-column']));
  expect(clarityScore(plan, findings).every(({ clear, of }) => clear === 2 && of === 2)).toBe(true);
});

test('a missing deadline is not clear in time, a missing product not in result, a missing lead neither in person nor in duty', () => {
  expect(score([{ deadline: '' }])).toEqual({
    who: '1/1',
    what: '1/1',
    responsibility: '1/1',
    authority: '1/1',
    time: '0/1',
    result: '1/1',
  });
  expect(score([{ product: '' }])).toEqual({
    who: '1/1',
    what: '1/1',
    responsibility: '1/1',
    authority: '1/1',
    time: '1/1',
    result: '0/1',
  });
  expect(score([{ lead: '' }])).toEqual({
    who: '0/1',
    what: '1/1',
    responsibility: '0/1',
    authority: '1/1',
    time: '1/1',
    result: '1/1',
  });
});
