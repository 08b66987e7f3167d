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

test('a plan that staff would accept gives no findings', () => expect(checkPlan(planOf())).toEqual([]));

test('a missing column is one finding, not one for each task', () => {
  expect(checkPlan(planOf({}, ['product'])).map(({ rule }) => rule)).toEqual(['structure/missing-column']);
});
