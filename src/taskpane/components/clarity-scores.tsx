import { Caption1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import type { Finding, PlanSheet } from '../../plan/model';
import { clarityPercent, clarityScore } from '../../plan/rules/clarity-score';
import { Disclosure } from './disclosure';
import { useStyles } from './styles';

/** The plan's score by the "6 rõ", which the staff's chiefs ask about: in one figure, and opened, for each. */
export function ClarityScores({
  plan,
  findings,
  texts,
}: {
  readonly plan: PlanSheet;
  readonly findings: readonly Finding[];
  readonly texts: Texts;
}): ReactElement {
  const styles = useStyles();
  const scores = clarityScore(plan, findings);
  return (
    <Disclosure label={texts.clarities(clarityPercent(scores))}>
      <ul className={styles.clarities} aria-label={texts.clarityLabel}>
        {scores.map(({ clarity, clear, of }) => (
          <li key={clarity} className={clear < of ? styles.unclear : styles.clear}>
            <Caption1>{texts.clarityScore(texts.clarity[clarity], clear, of)}</Caption1>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
