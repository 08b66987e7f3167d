import { checkPlan } from '../../../src/plan/rules/check-plan';
import { clarityScore } from '../../../src/plan/rules/clarity-score';
import { planWith } from '../../support/snapshot';

const score = (tasks: Parameters<typeof planWith>[0]['tasks']) => {
  const plan = planWith({ tasks: tasks ?? [] });
  return Object.fromEntries(clarityScore(plan, checkPlan(plan)).map(({ clarity, clear, of }) => [clarity, `${clear}/${of}`]));
};

test('a task that is clear in all counts in all', () => {
  expect(score([{}])).toEqual({ who: '1/1', what: '1/1', responsibility: '1/1', authority: '1/1', time: '1/1', result: '1/1' });
});

test('a task counts once against a clarity, however many findings it has; notes do not count', () => {
  expect(score([{ product: '', deadline: '31/02/2023', lead: 'Phòng Nội vụ; Phòng Tư pháp' }, { number: '2', area: '', task: 'Kiểm tra văn bản quy phạm pháp luật', coordinating: '' }])).toEqual({
    who: '1/2', what: '2/2', responsibility: '1/2', authority: '2/2', time: '1/2', result: '1/2',
  });
});
