import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

import type { RefusedEdit } from '../../excel/edits';
import type { Texts } from '../../locales';
import { cellAddress } from '../../plan/cell-address';
import type { Notice, PaneState } from '../state';
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
  const canUndo = undoable > 0 && (notice?.is === 'fixed' || notice?.is === 'rows-deleted');
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

const isRefusal = (notice: Notice): boolean =>
  notice.is === 'refused' ||
  notice.is === 'name-taken' ||
  notice.is === 'unread-file' ||
  notice.is === 'newer-settings' ||
  (notice.is === 'collected' && notice.unread.length > 0) ||
  (notice.is === 'undone' && notice.refused.length > 0);

const mostCells = 6;
const cellsOf = (refused: readonly RefusedEdit[]): string =>
  refused
    .slice(0, mostCells)
    .map(({ edit }) => cellAddress(edit.cell))
    .join(', ') + (refused.length > mostCells ? ', …' : '');

function noticeText(notice: Notice, texts: Texts): string {
  const words = texts.notice;
  switch (notice.is) {
    case 'cleared':
      return texts.cleared;
    case 'nothing-to-clear':
      return texts.nothingToClear;
    case 'fixed':
      return words.fixed(notice.count, notice.cells);
    case 'undone':
      return [
        words.undone(notice.cells),
        ...(notice.refused.length > 0 ? [words.notUndone(cellsOf(notice.refused))] : []),
      ].join(' ');
    case 'refused':
      return notice.refused.some(({ why }) => why === 'formula')
        ? words.refusedFormula(cellsOf(notice.refused))
        : words.refusedChanged(cellsOf(notice.refused));
    case 'no-safe-fix':
      return words.noSafeFix;
    case 'rows-deleted':
      return words.rowsDeleted;
    case 'rows-restored':
      return words.rowsRestored;
    case 'ignored':
      return words.ignored;
    case 'settings-saved':
      return words.settingsSaved;
    case 'catalogue-made':
      return words.catalogueMade;
    case 'catalogue-there':
      return words.catalogueThere;
    case 'validation-added':
      return words.validationAdded(notice.count);
    case 'validation-removed':
      return words.validationRemoved;
    case 'notes-added':
      return words.notesAdded(notice.count);
    case 'notes-removed':
      return words.notesRemoved(notice.count);
    case 'summaries-made':
      return words.summariesMade(notice.tabs, notice.pivots);
    case 'name-taken':
      return words.nameTaken(notice.name);
    case 'collected':
      return [
        words.collected(notice.tasks, notice.conflicts, notice.unmatched),
        ...(notice.unread.length > 0 ? [words.unreadFiles(notice.unread.join(', '))] : []),
      ].join(' ');
    case 'imported':
      return words.imported(notice.words, notice.headers);
    case 'unread-file':
      return words.unreadFile(notice.name);
    case 'next-year-made':
      return words.nextYearMade(notice.cells, notice.tasks);
    case 'exported':
      return words.exported;
    case 'newer-settings':
      return words.newerSettings;
    case 'plan-made':
      return words.planMade;
    case 'stamped':
      return words.stamped;
    case 'cancelled':
      return words.cancelled;
    case 'comparison-written':
      return words.comparisonWritten;
  }
}
