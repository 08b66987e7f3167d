import { ruleById, rules as allRules } from '../rules';
import type { Rule } from '../rules/rule';
import type { PlanSettings, SettingProblem } from './settings';

/** The rules that are on, each with its severity here. A column that the schema asks for makes a blank in it an error. */
export function rulesOf({ rules, schema }: PlanSettings): readonly Rule[] {
  const isFundingRequired = schema.fields.some(({ name, isRequired }) => name === 'funding' && isRequired);
  if (Object.keys(rules).length === 0 && !isFundingRequired) return allRules;
  return allRules.flatMap((rule): Rule[] => {
    const standard = rule.id === 'funding/missing' && isFundingRequired ? 'error' : rule.severity;
    const severity = Object.hasOwn(rules, rule.id) ? (rules[rule.id] ?? standard) : standard;
    return severity === 'off' ? [] : [{ ...rule, severity }];
  });
}

/** Rules that settings speak of and that there are not: a slip, or those of another version. */
export const unknownRules = ({ rules }: PlanSettings): readonly SettingProblem[] =>
  Object.keys(rules)
    .filter((id) => !ruleById.has(id))
    .map((id) => ({ at: `rules.${id}`, why: 'unknown-rule' }));
