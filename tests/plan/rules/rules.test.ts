import { placesOfFinding } from '../../../src/plan/finding-places';
import { rules } from '../../../src/plan/rules';
import { checkPlan, wordsOf } from '../../../src/plan/rules/check-plan';
import type { Rule } from '../../../src/plan/rules/rule';
import { type PlanLayout, planOf, planWith } from '../../support/snapshot';

const found = (rule: Rule, example: Rule['good'][number]) =>
  checkPlan(rule.each === 'plan' ? planWith(example as PlanLayout) : planOf(example as Record<string, string>), {
    rules: [rule],
  });

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.good.map((example) => [example]))('finds nothing in %j', (example) =>
    expect(found(rule, example)).toEqual([]),
  );

  test.each(rule.bad.map((example) => [example]))('finds one thing in %j, and says it in both languages', (example) => {
    const findings = found(rule, example);
    expect(findings).toHaveLength(1);
    for (const language of ['vi', 'en'] as const) {
      const words = Object.values(wordsOf(findings[0]!, language));
      expect(words.filter((text) => text === '' || /[{}]|undefined|“”/.test(text))).toEqual([]);
    }
  });
});

test('a rule has examples, a text of its own in each language, and an id that no other has', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { good, bad, text, id } of rules) {
    expect([id, good.length > 0, bad.length > 0]).toEqual([id, true, true]);
    expect(text.vi.what).not.toBe(text.en.what);
  }
});

test('a rule has a short name of its own in each language', () => {
  for (const language of ['vi', 'en'] as const) {
    const names = rules.map(({ name }) => name[language]);
    expect(names.filter((name) => name.split(' ').length < 2 || name.split(' ').length > 5)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('findings of one cause are one, with all their places, and say how many', () => {
  const plan = planWith({
    tasks: [
      { funding: '' },
      { number: '2', area: '', task: 'Kiểm tra văn bản' },
      { number: '3', area: '', task: 'Sơ kết công tác', funding: '' },
    ],
  });
  const [only, ...more] = checkPlan(plan).filter(({ rule }) => rule === 'funding/missing');
  expect(more).toEqual([]);
  expect(placesOfFinding(only!).map(({ taskRow }) => taskRow)).toEqual([2, 4]);
  expect(wordsOf(only!, 'vi').what).toBe('2 nhiệm vụ chưa ghi kinh phí.');
  expect(wordsOf(only!, 'en').what).toBe('2 tasks name no funding.');
});

test('each rule has good and bad examples', () => {
  for (const { good, bad, id } of rules) {
    expect([id, good.length > 0, bad.length > 0]).toEqual([id, true, true]);
  }
});

test('a plan that staff would accept gives no findings', () => expect(checkPlan(planOf())).toEqual([]));

test('a missing column is one finding, not one for each task', () => {
  expect(checkPlan(planOf({}, ['product'])).map(({ rule }) => rule)).toEqual(['structure/missing-column']);
});
