import {
  Body1, Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Radio, RadioGroup, Textarea,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Texts } from '../../locales';
import type { Ignore } from '../../plan/ignoring/ignores';
import { wordsOf } from '../../plan/rules/check-plan';
import type { Language } from '../../plan/schema/schema';
import type { Question } from '../state';
import { useStyles } from './styles';

interface DialogsProps {
  readonly question: Question;
  readonly texts: Texts;
  readonly language: Language;
  readonly onCancel: () => void;
  readonly onOverwrite: () => void;
  readonly onDelete: (rows: readonly number[]) => void;
  readonly onIgnore: (finding: Extract<Question, { is: 'ignore' }>['finding'], scope: Ignore['scope'], reason: string) => void;
}

/** What the user is asked before something is done. */
export function Dialogs({ question, texts, language, onCancel, onDelete, onIgnore, onOverwrite }: DialogsProps): ReactElement {
  if (question.is === 'overwrite-tabs') return <OverwriteDialog names={question.names} texts={texts} onCancel={onCancel} onOverwrite={onOverwrite} />;
  return question.is === 'delete-rows' ? (
    <DeleteDialog question={question} texts={texts} onCancel={onCancel} onDelete={onDelete} />
  ) : (
    <IgnoreDialog question={question} texts={texts} language={language} onCancel={onCancel} onIgnore={onIgnore} />
  );
}

/** Tabs that a person changed are written over only when that person says so. */
function OverwriteDialog({ names, texts, onCancel, onOverwrite }: { readonly names: readonly string[] } & Pick<DialogsProps, 'texts' | 'onCancel' | 'onOverwrite'>): ReactElement {
  const styles = useStyles();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface className={styles.dialog}>
        <DialogBody>
          <DialogTitle>{texts.overwriteTitle}</DialogTitle>
          <DialogContent>
            <Body1>{texts.overwriteText}</Body1>
            <ul className={styles.rows}>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onOverwrite}>
              {texts.overwriteConfirm}
            </Button>
            <Button onClick={onCancel}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function DeleteDialog({ question: { rows }, texts, onCancel, onDelete }: { question: Extract<Question, { is: 'delete-rows' }> } & Pick<DialogsProps, 'texts' | 'onCancel' | 'onDelete'>): ReactElement {
  const styles = useStyles();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface className={styles.dialog}>
        <DialogBody>
          <DialogTitle>{texts.deleteTitle}</DialogTitle>
          <DialogContent>
            <Body1>{texts.deleteText}</Body1>
            <ul className={styles.rows}>
              {rows.map(({ row, texts: cells }) => (
                <li key={row}>{texts.deleteRow(row + 1, cells.join(' | '))}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => onDelete(rows.map(({ row }) => row))}>
              {texts.deleteConfirm(rows.length)}
            </Button>
            <Button onClick={onCancel}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function IgnoreDialog({ question: { finding }, texts, language, onCancel, onIgnore }: { question: Extract<Question, { is: 'ignore' }> } & Pick<DialogsProps, 'texts' | 'language' | 'onCancel' | 'onIgnore'>): ReactElement {
  const styles = useStyles();
  const [scope, setScope] = useState<Ignore['scope']>('finding');
  const [reason, setReason] = useState('');
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface className={styles.dialog}>
        <DialogBody>
          <DialogTitle>{texts.ignoreTitle}</DialogTitle>
          <DialogContent className={styles.form}>
            <Body1>{wordsOf(finding, language).what}</Body1>
            <Field label={texts.ignoreScope}>
              <RadioGroup value={scope} onChange={(_, { value }) => setScope(value as Ignore['scope'])}>
                {(['finding', 'sheet', 'workbook'] as const).map((value) => (
                  <Radio key={value} value={value} label={texts.ignoreScopes[value]} />
                ))}
              </RadioGroup>
            </Field>
            <Field label={texts.ignoreReason} required>
              <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
            </Field>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={reason.trim() === ''} onClick={() => onIgnore(finding, scope, reason.trim())}>
              {texts.ignoreConfirm}
            </Button>
            <Button onClick={onCancel}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
