import { Body1, Button, Caption1, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import { cellAddress } from '../../plan/cell-address';
import type { Finding } from '../../plan/model';
import { wordsOf } from '../../plan/rules/check-plan';
import { fieldTitle, type Language } from '../../plan/schema/schema';
import { ruleExample } from '../rule-name';
import { BeforeAfter } from './before-after';
import { SeverityIcon } from './icons';
import { useStyles } from './styles';

/** What can be done about a finding. */
export interface FindingActions {
  readonly goTo: (finding: Finding) => void;
  readonly fix: (finding: Finding) => void;
  readonly fixRule: (rule: string) => void;
  readonly ignore: (finding: Finding) => void;
}

interface LineProps {
  readonly finding: Finding;
  /** Findings of the same rule that can be mended. */
  readonly sameRule: number;
  readonly isChosen: boolean;
  readonly language: Language;
  readonly texts: Texts;
  readonly actions: FindingActions;
}

/** A finding: what and where; once gone to, also why, what a fix would do, and what can be done. */
export function FindingLine({ finding, sameRule, isChosen, language, texts, actions }: LineProps): ReactElement {
  const styles = useStyles();
  const { what, todo, why } = wordsOf(finding, language);
  const where = texts.cell(finding.field ? fieldTitle(finding.field, language) : '', cellAddress(finding.cell));
  const { fix } = finding;
  const example = isChosen ? ruleExample(finding.rule) : undefined;
  return (
    <div className={mergeClasses(styles.item, isChosen && styles.chosen)}>
      <button
        type="button"
        className={styles.finding}
        aria-current={isChosen || undefined}
        aria-expanded={isChosen}
        onClick={() => actions.goTo(finding)}
      >
        <span className={styles[finding.severity]}>
          <SeverityIcon severity={finding.severity} label={texts.severity[finding.severity]} />
        </span>
        <span className={styles.findingText}>
          <Body1>{what}</Body1>
          <Caption1 className={styles.where}>{where}</Caption1>
          <Caption1>{todo}</Caption1>
        </span>
      </button>
      {isChosen && (
        <div className={styles.details}>
          <Caption1>
            {texts.why}: {why}
          </Caption1>
          {example && <Caption1>{texts.example(example.bad, example.good)}</Caption1>}
          {fix && <FixPreview finding={finding} texts={texts} />}
          <div className={styles.buttons}>
            {fix && (
              <Button size="small" appearance="primary" onClick={() => actions.fix(finding)}>
                {texts.fix}
              </Button>
            )}
            {fix?.is === 'edits' && sameRule > 1 && (
              <Button size="small" onClick={() => actions.fixRule(finding.rule)}>
                {texts.fixRule(sameRule)}
              </Button>
            )}
            <Button size="small" onClick={() => actions.ignore(finding)}>
              {texts.ignore}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** More edits than these are counted, not shown. */
const mostShown = 3;

function FixPreview({
  finding: { fix },
  texts,
}: {
  readonly finding: Finding;
  readonly texts: Texts;
}): ReactElement | null {
  const styles = useStyles();
  if (!fix) return null;
  if (fix.is === 'rows') return <Caption1>{texts.rowsToDelete(fix.rows.map((row) => row + 1))}</Caption1>;
  return (
    <div className={styles.preview} role="group" aria-label={texts.beforeAfter}>
      {!fix.safe && <Caption1>{texts.confirmSafe}</Caption1>}
      {fix.edits.slice(0, mostShown).map((edit) => (
        <BeforeAfter key={cellAddress(edit.cell)} edit={edit} texts={texts} />
      ))}
      {fix.edits.length > mostShown && <Caption1>{texts.moreCells(fix.edits.length - mostShown)}</Caption1>}
    </div>
  );
}
