import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

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
}

/** What went wrong, what was done, and what the list does not show. */
export function Messages({ state, texts, onDismiss, onUndo, onCancel }: MessagesProps): ReactElement {
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
