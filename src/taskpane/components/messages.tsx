import {
  Button,
  Caption1,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';

import type { Texts } from '../../locales';
import type { PaneEffects } from '../desk';
import { canBeUndone, isRefusal, noticeText } from '../notices';
import type { PaneState } from '../state';
import { PlanChoices } from './plan-header';
import { useStyles } from './styles';
import { Working } from './working';

interface MessagesProps {
  readonly state: PaneState;
  readonly texts: Texts;
  readonly onDismiss: () => void;
  readonly onUndo: () => void;
  readonly onCancel: () => void;
  readonly onGoToFixed: (index: number) => void;
}

/** How the list stands to the sheet, where they differ: below the list, so that the list stays where it is. */
export function Conditions({
  state,
  texts,
  effects,
}: Pick<MessagesProps, 'state' | 'texts'> & { readonly effects: PaneEffects }): ReactElement {
  const styles = useStyles();
  const { check, sheet, isOnOtherSheet } = state;
  const isDone = check.is === 'done';
  return (
    <div className={styles.messages} role="status" aria-live="polite">
      {isDone && !check.isHighlighted && <Message intent="warning">{texts.protectedSheet}</Message>}
      {isDone && check.isHighlightOld && !check.isStale && <Caption1>{texts.oldHighlights}</Caption1>}
      {isDone && isOnOtherSheet && sheet.is === 'plan' && (
        <>
          <Caption1>
            {texts.otherSheet}{' '}
            <Link
              as="button"
              className={styles.target}
              onClick={() => void effects.goToPlace(sheet.sheetId, { row: sheet.plan.headerRows[0] ?? 0, column: 0 })}
            >
              {texts.backToPlan}
            </Link>
          </Caption1>
          <PlanChoices state={state} texts={texts} effects={effects} />
        </>
      )}
      {isDone && check.isStale && !isOnOtherSheet && <Message intent="info">{texts.stale}</Message>}
    </div>
  );
}

/** So long a message of success stays, unless somebody points at it or is in it. */
const stayFor = 12_000;

/** What went wrong and what was done; over the list, so that nothing moves. Success goes by itself, everything else is closed by a person. */
export function Messages({ state, texts, onDismiss, onUndo, onCancel, onGoToFixed }: MessagesProps): ReactElement {
  const styles = useStyles();
  const { problem, notice, undoable, work, check } = state;
  const toast = useRef<HTMLDivElement>(null);
  const goesByItself = notice !== null && problem === null && !isRefusal(notice);
  const letGo = useEffectEvent(onDismiss);
  useEffect(() => {
    if (!goesByItself) return undefined;
    // Asked of the page, not counted from events: what is pointed at may vanish without one.
    const timer = setInterval(() => {
      const isInUse = toast.current?.matches(':hover, :focus-within') === true;
      if (!isInUse) letGo();
    }, stayFor);
    return () => clearInterval(timer);
    // A new notice has its own time.
  }, [goesByItself, notice]);
  const close = (
    <Button size="small" appearance="transparent" onClick={onDismiss}>
      {texts.close}
    </Button>
  );
  const canUndo = undoable > 0 && notice !== null && canBeUndone(notice);
  return (
    <div ref={toast} className={styles.toast} data-toast role="status" aria-live="polite">
      {work && check.is !== 'running' && <Working work={work} texts={texts} onCancel={onCancel} />}
      {problem && (
        <Message intent="error" title={texts.problem[problem].title} actions={close}>
          {texts.problem[problem].todo}
        </Message>
      )}
      {notice && (
        <Message
          intent={isRefusal(notice) ? 'warning' : 'success'}
          actions={
            <>
              {notice.is === 'fixed' && canUndo && (
                <FixedCells key={notice.cells} count={notice.cells} texts={texts} onGoTo={onGoToFixed} />
              )}
              {canUndo && (
                <Button size="small" onClick={onUndo}>
                  {texts.undo}
                </Button>
              )}
              {close}
            </>
          }
        >
          {noticeText(notice, texts)}
        </Message>
      )}
    </div>
  );
}

/** Goes through the cells that were fixed, one by one. */
function FixedCells({
  count,
  texts,
  onGoTo,
}: {
  readonly count: number;
  readonly texts: Texts;
  readonly onGoTo: (index: number) => void;
}): ReactElement {
  const [at, setAt] = useState<number>();
  const go = (index: number): void => {
    const next = (index + count) % Math.max(count, 1);
    setAt(next);
    onGoTo(next);
  };
  if (at === undefined)
    return (
      <Button size="small" onClick={() => go(0)}>
        {texts.fixList.seeFixed}
      </Button>
    );
  return (
    <>
      <Button size="small" appearance="subtle" aria-label={texts.fixList.previousCell} onClick={() => go(at - 1)}>
        ‹
      </Button>
      <Caption1>{texts.fixList.position(at + 1, count)}</Caption1>
      <Button size="small" appearance="subtle" aria-label={texts.fixList.nextCell} onClick={() => go(at + 1)}>
        ›
      </Button>
    </>
  );
}

interface MessageProps {
  readonly intent: 'error' | 'success' | 'warning' | 'info';
  readonly title?: string;
  readonly actions?: ReactElement;
  readonly children: ReactNode;
}

const Message = ({ intent, title, actions, children }: MessageProps): ReactElement => (
  <MessageBar intent={intent} layout="multiline" politeness="polite">
    <MessageBarBody>
      {title && <MessageBarTitle>{title}</MessageBarTitle>} {children}
    </MessageBarBody>
    {actions && <MessageBarActions>{actions}</MessageBarActions>}
  </MessageBar>
);
