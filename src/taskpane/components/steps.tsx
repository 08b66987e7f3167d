import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import { isReady } from '../../plan/summary/report-draft';
import { findingsOf, type PaneState, type PaneView } from '../state';
import { useStyles } from './styles';

interface StepsProps {
  readonly state: PaneState;
  readonly texts: Texts;
  readonly onView: (view: PaneView) => void;
}

/** The way from the plan to handing it in: check, summaries, submission; each with how it stands. */
export function Steps({ state, texts, onView }: StepsProps): ReactElement | null {
  const styles = useStyles();
  const { check, sheet, view, stamp } = state;
  if (sheet.is !== 'plan') return null;
  const isChecked = check.is === 'done';
  const errors = findingsOf(state).filter(({ severity }) => severity === 'error').length;
  const steps: readonly { readonly view: PaneView; readonly title: string; readonly state: string }[] = [
    {
      view: 'findings',
      title: texts.steps.check,
      state: !isChecked ? '' : isReady(findingsOf(state)) ? '✓' : texts.severityCount.error(errors),
    },
    { view: 'summary', title: texts.summaryTitle, state: '' },
    {
      view: 'submission',
      title: texts.submissionTitle,
      state: stamp.is === 'whole' ? '✓' : stamp.is === 'broken' ? '!' : '',
    },
  ];
  return (
    <nav className={styles.steps} aria-label={texts.steps.label}>
      {steps.map((step, index) => (
        <button
          key={step.view}
          type="button"
          className={mergeClasses(styles.step, view === step.view && styles.stepNow)}
          aria-current={view === step.view ? 'step' : undefined}
          aria-disabled={!isChecked || undefined}
          onClick={() => isChecked && onView(step.view)}
        >
          {index + 1}. {step.title} {step.state !== '' && <span className={styles.where}>{step.state}</span>}
        </button>
      ))}
    </nav>
  );
}
