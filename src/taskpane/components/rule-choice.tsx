import { Body1, Caption1, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import { severities, type Severity } from '../../plan/model';
import type { Rule } from '../../plan/rules/rule';
import type { Language } from '../../plan/schema/schema';
import type { PlanSettings } from '../../plan/settings/settings';
import { ruleExample } from '../rule-name';
import { useStyles } from './styles';

interface RuleChoiceProps {
  readonly rule: Rule;
  readonly rules: PlanSettings['rules'];
  readonly language: Language;
  readonly texts: Texts;
  readonly onChange: (rules: PlanSettings['rules']) => void;
}

/** One rule by its name, with an example, and how severe it is in this workbook. */
export function RuleChoice({ rule, rules, language, texts, onChange }: RuleChoiceProps): ReactElement {
  const styles = useStyles();
  const example = ruleExample(rule.id);
  const choose = (value: string): void => {
    const others = Object.fromEntries(Object.entries(rules).filter(([other]) => other !== rule.id));
    onChange(value === 'standard' ? others : { ...others, [rule.id]: value as Severity | 'off' });
  };
  return (
    <div className={styles.formItem}>
      <label className={styles.columnChoice}>
        <Body1>{rule.name[language]}</Body1>
        <Select size="small" value={rules[rule.id] ?? 'standard'} onChange={(_, { value }) => choose(value)}>
          <option value="standard">{texts.settings.standard(texts.severity[rule.severity])}</option>
          {severities.map((severity) => (
            <option key={severity} value={severity}>
              {texts.severity[severity]}
            </option>
          ))}
          <option value="off">{texts.settings.off}</option>
        </Select>
      </label>
      <Caption1 className={styles.quiet}>
        {example ? texts.example(example.bad, example.good) : rule.text[language].why}
      </Caption1>
    </div>
  );
}
