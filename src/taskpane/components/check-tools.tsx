import { Button, Spinner } from '@fluentui/react-components';
import { lazy, type ReactElement, Suspense } from 'react';

import type { Texts } from '../../locales';
import { isSafelyFixable } from '../../plan/fixing/fix-law';
import type { PaneEffects } from '../desk';
import { checkButtonId } from '../kept-focus';
import { findingsOf, type PaneState, type PaneView, type Question } from '../state';
import { AgainIcon } from './icons';
import { useStyles } from './styles';

const MoreMenu = lazy(() => import('./more-views').then(({ MoreMenu: view }) => ({ default: view })));

interface ToolsProps {
  readonly state: PaneState;
  readonly texts: Texts;
  readonly effects: PaneEffects;
  readonly onAsk: (question: Question) => void;
}

/** Before a check: check, and take away highlights that an earlier one left. */
export function UncheckedTools({ state, texts, effects }: ToolsProps): ReactElement {
  const styles = useStyles();
  const isRunning = state.check.is === 'running';
  const isBusy = isRunning || state.sheet.is === 'reading' || state.work !== null;
  return (
    <div className={styles.actions}>
      <Button
        id={checkButtonId}
        size="small"
        appearance="primary"
        disabledFocusable={isBusy}
        icon={isRunning ? <Spinner size="tiny" /> : undefined}
        onClick={() => void effects.check()}
      >
        {isRunning ? texts.checking : texts.check}
      </Button>
      <Button size="small" disabledFocusable={isBusy} onClick={() => void effects.clear()}>
        {texts.clear}
      </Button>
    </div>
  );
}

/** After a check: check again, as an arrow, and the list of all that is safe to fix. */
export function CheckTools({ state, texts, effects, onAsk }: ToolsProps): ReactElement {
  const styles = useStyles();
  const safe = findingsOf(state).filter(isSafelyFixable);
  return (
    <>
      <Button
        id={checkButtonId}
        size="small"
        className={styles.iconButton}
        icon={<AgainIcon />}
        title={texts.checkAgain}
        aria-label={texts.checkAgain}
        onClick={() => void effects.check()}
      />
      {safe.length > 0 && (
        <Button
          size="small"
          appearance="primary"
          className={styles.fixAll}
          onClick={() => onAsk({ is: 'fix-all', findings: safe })}
        >
          {texts.fixSafe(safe.length)}
        </Button>
      )}
    </>
  );
}

/** The menu of what is done now and then; its place is kept until it is there. */
export function LazyMoreMenu({
  state,
  texts,
  effects,
  onView,
}: Omit<ToolsProps, 'onAsk'> & { readonly onView: (view: PaneView) => void }): ReactElement {
  const styles = useStyles();
  return (
    <Suspense
      fallback={
        <Button size="small" className={styles.iconButton} disabledFocusable aria-label={texts.more}>
          ⋯
        </Button>
      }
    >
      <MoreMenu language={state.language} texts={texts} effects={effects} onView={onView} />
    </Suspense>
  );
}
