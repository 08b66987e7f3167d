import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useState } from 'react';

import type { Texts } from '../../locales';
import { canBeUndone, isRefusal, noticeText } from '../notices';
import type { PaneState } from '../state';
import { useStyles } from './styles';

interface MessagesProps {
  readonly state: PaneState;
  readonly texts: Texts;
  readonly onDismiss: () => void;
  readonly onUndo: () => void;
  readonly onCancel: () => void;
  readonly onGoToFixed: (index: number) => void;
}

/** What went wrong, what was done, and what the list does not show. */
export function Messages({ state, texts, onDismiss, onUndo, onCancel, onGoToFixed }: MessagesProps): ReactElement {
  const styles = useStyles();
  const { problem, notice, check, isOnOtherSheet, undoable, isWorking } = state;
  const close = (
    <Button size="small" appearance="transparent" onClick={onDismiss}>
      {texts.close}
    </Button>
  );
  const canUndo = undoable > 0 && notice !== null && canBeUndone(notice);
  const isDone = check.is === 'done';
  return (
    <div className={styles.messages} role="status" aria-live="polite">
      {isWorking && (
        <div className={styles.working}>
          <Spinner size="tiny" label={texts.working} />
          <Button size="small" onClick={onCancel}>
            {texts.cancel}
          </Button>
        </div>
      )}
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
      {isDone && !check.isHighlighted && <Message intent="warning">{texts.protectedSheet}</Message>}
      {isDone && check.isHighlightOld && !check.isStale && <Caption1>{texts.oldHighlights}</Caption1>}
      {isDone && isOnOtherSheet && <Message intent="info">{texts.otherSheet}</Message>}
      {isDone && check.isStale && !isOnOtherSheet && <Message intent="info">{texts.stale}</Message>}
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
