import { Body1, Button, Caption1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import type { CheckedSheet } from '../../plan/checking/check-sheet';
import type { Ignore } from '../../plan/ignoring/ignores';
import { ruleById } from '../../plan/rules';
import { wordsOf } from '../../plan/rules/check-plan';
import type { Language } from '../../plan/schema/schema';
import { useStyles } from './styles';

interface IgnoredProps {
  readonly checked: CheckedSheet | null;
  readonly ignores: readonly Ignore[];
  readonly language: Language;
  readonly texts: Texts;
  readonly onRestore: (ignore: Ignore) => void;
}

/** All that was set aside in this workbook, with its reason; each can be brought back. */
export function IgnoredView({ checked, ignores, language, texts, onRestore }: IgnoredProps): ReactElement {
  const styles = useStyles();
  if (ignores.length === 0) return <Body1 className={styles.section}>{texts.ignoredNone}</Body1>;
  return (
    <ul className={styles.plainList}>
      {ignores.map((ignore, index) => {
        const covered = checked?.ignored.filter((one) => one.ignore === ignore) ?? [];
        const [first] = covered;
        const isLapsed = checked?.lapsed.includes(ignore) ?? false;
        const what =
          ignore.scope === 'finding' && first
            ? wordsOf(first.finding, language).what
            : (ruleById.get(ignore.rule)?.text[language].todo ?? ignore.rule);
        return (
          <li key={`${ignore.rule} ${index}`} className={styles.section}>
            <Body1>{what}</Body1>
            <Caption1 block>
              {ignore.scope === 'finding' ? ignore.task : `${texts.ignoreScopes[ignore.scope]} (${ignore.rule})`}
            </Caption1>
            <Caption1 block>{texts.reason(ignore.reason, ignore.on)}</Caption1>
            <Caption1 block className={styles.where}>
              {isLapsed ? texts.ignoredLapsed : texts.ignoredMatches(covered.length)}
            </Caption1>
            <Button size="small" onClick={() => onRestore(ignore)}>
              {texts.restore}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
