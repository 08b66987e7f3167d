import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import { type Readiness, readiness } from '../../plan/summary/readiness';
import { type PaneState, type PaneView } from '../state';
import { useStyles } from './styles';

interface StepsProps {
  readonly state: PaneState;
  readonly texts: Texts;
  readonly onView: (view: PaneView) => void;
}

/** A tick only for a plan that can be handed in. */
function checkMark(ready: Readiness | null, texts: Texts): string {
  if (!ready) return '';
  if (ready.isReady) return '✓';
  return ready.errors > 0 ? texts.severityCount.error(ready.errors) : '!';
}

/** A tick only for a plan that can be handed in and is still what was confirmed. */
function stampMark(stamp: PaneState['stamp']['is'], isReady: boolean): string {
  if (stamp === 'none') return '';
  return stamp === 'whole' && isReady ? '✓' : '!';
}

/** The way from the plan to handing it in: check, summaries, submission; each with how it stands. */
export function Steps({ state, texts, onView }: StepsProps): ReactElement | null {
  const styles = useStyles();
  const { check, sheet, view, stamp } = state;
  if (sheet.is !== 'plan') return null;
  const isChecked = check.is === 'done';
  const ready = check.is === 'done' ? readiness(check.checked) : null;
  const steps: readonly { readonly view: PaneView; readonly title: string; readonly state: string }[] = [
    {
      view: 'findings',
      title: texts.steps.check,
      state: checkMark(ready, texts),
    },
    { view: 'summary', title: texts.summaryTitle, state: '' },
    {
      view: 'submission',
      title: texts.submissionTitle,
      state: stampMark(stamp.is, ready?.isReady === true),
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
