import { Body1, Button, Caption1, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import { cellAddress } from '../../plan/cell-address';
import type { CheckedSheet } from '../../plan/checking/check-sheet';
import type { Finding } from '../../plan/model';
import { wordsOf } from '../../plan/rules/check-plan';
import type { Language } from '../../plan/schema/schema';
import { severityCounts } from '../../plan/severity-counts';
import { readiness } from '../../plan/summary/readiness';
import type { StampState } from '../state';
import { useStyles } from './styles';

interface SubmissionProps {
  readonly checked: CheckedSheet;
  readonly stamp: StampState;
  readonly language: Language;
  readonly texts: Texts;
  readonly onGoTo: (finding: Finding) => void;
  readonly onStamp: () => void;
}

/** A clear yes or no, with what still stands in the way. */
export function SubmissionView({ checked, stamp, language, texts, onGoTo, onStamp }: SubmissionProps): ReactElement {
  const styles = useStyles();
  const { findings, ignored } = checked;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const state = readiness(checked);
  const ready = state.isReady;
  const counts = severityCounts(findings);
  return (
    <div className={styles.scroll}>
      <div className={styles.section}>
        <MessageBar intent={ready ? 'success' : 'error'} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{ready ? texts.ready : texts.notReady(state)}</MessageBarTitle>{' '}
            {ready ? texts.readyText(counts.warning, counts.info, ignored.length) : texts.notReadyText}
          </MessageBarBody>
        </MessageBar>
        {stamp.is !== 'none' && (
          <MessageBar intent={stamp.is === 'whole' ? 'success' : 'warning'} layout="multiline">
            <MessageBarBody>
              {stamp.is === 'whole' ? texts.stampWhole(stamp.stamp.on) : texts.stampBroken(stamp.stamp.on)}
            </MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" onClick={onStamp}>
            {ready ? texts.makeReport : texts.makeReportNotReady}
          </Button>
        </div>
      </div>
      <ul className={styles.plainList}>
        {errors.map((finding, index) => (
          <li key={index}>
            <button type="button" className={styles.finding} onClick={() => onGoTo(finding)}>
              <span className={styles.findingText}>
                <Body1>{wordsOf(finding, language).what}</Body1>
                <Caption1 className={styles.where}>{cellAddress(finding.cell)}</Caption1>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
