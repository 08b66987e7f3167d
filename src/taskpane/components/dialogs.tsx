import { Body1, Checkbox, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';

import type { Texts } from '../../locales';
import type { Ignore } from '../../plan/ignoring/ignores';
import { wordsOf } from '../../plan/rules/check-plan';
import type { Language } from '../../plan/schema/schema';
import type { TabChoice } from '../../plan/summary/agency-tabs';
import type { Question } from '../state';
import { CollectDialog } from './collect-dialog';
import { DialogShell } from './dialog-shell';
import { FixListDialog } from './fix-list-dialog';
import { useStyles } from './styles';

interface DialogsProps {
  readonly question: Question;
  readonly texts: Texts;
  readonly language: Language;
  readonly onCancel: () => void;
  readonly onOverwrite: (choice: TabChoice, names: readonly string[]) => void;
  readonly onCollect: (files: readonly File[]) => void;
  readonly onDelete: (rows: readonly number[]) => void;
  readonly onFixKinds: (rules: readonly string[]) => void;
  readonly onIgnore: (
    finding: Extract<Question, { is: 'ignore' }>['finding'],
    scope: Ignore['scope'],
    reason: string,
  ) => void;
}

/** What the user is asked before something is done. */
export function Dialogs({
  question,
  texts,
  language,
  onCancel,
  onCollect,
  onDelete,
  onFixKinds,
  onIgnore,
  onOverwrite,
}: DialogsProps): ReactElement {
  if (question.is === 'overwrite-tabs')
    return (
      <OverwriteDialog
        names={question.names}
        texts={texts}
        onCancel={onCancel}
        onOverwrite={(names) => onOverwrite(question.choice, names)}
      />
    );
  if (question.is === 'collect')
    return <CollectDialog question={question} texts={texts} onCancel={onCancel} onCollect={onCollect} />;
  if (question.is === 'fix-all')
    return (
      <FixListDialog
        findings={question.findings}
        texts={texts}
        language={language}
        onCancel={onCancel}
        onFix={onFixKinds}
      />
    );
  return question.is === 'delete-rows' ? (
    <DeleteDialog question={question} texts={texts} onCancel={onCancel} onDelete={onDelete} />
  ) : (
    <IgnoreDialog question={question} texts={texts} language={language} onCancel={onCancel} onIgnore={onIgnore} />
  );
}

/** Of sheets that a person changed only those are written over that this person ticks. */
function OverwriteDialog({
  names,
  texts,
  onCancel,
  onOverwrite,
}: { readonly names: readonly string[]; readonly onOverwrite: (names: readonly string[]) => void } & Pick<
  DialogsProps,
  'texts' | 'onCancel'
>): ReactElement {
  const styles = useStyles();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  return (
    <DialogShell
      isAlert
      title={texts.overwriteTitle}
      confirm={texts.overwriteConfirm(ticked.length, names.length - ticked.length)}
      texts={texts}
      onCancel={onCancel}
      onConfirm={() => onOverwrite(ticked)}
    >
      <Body1>{texts.overwriteText}</Body1>
      <div className={styles.rows}>
        {names.map((name) => (
          <div key={name}>
            <Checkbox
              label={name}
              checked={ticked.includes(name)}
              onChange={(_, { checked }) =>
                setTicked(checked === true ? [...ticked, name] : ticked.filter((other) => other !== name))
              }
            />
          </div>
        ))}
      </div>
    </DialogShell>
  );
}

function DeleteDialog({
  question: { rows },
  texts,
  onCancel,
  onDelete,
}: { question: Extract<Question, { is: 'delete-rows' }> } & Pick<
  DialogsProps,
  'texts' | 'onCancel' | 'onDelete'
>): ReactElement {
  const styles = useStyles();
  return (
    <DialogShell
      isAlert
      isDestructive
      title={texts.deleteTitle}
      confirm={texts.deleteConfirm(rows.length)}
      texts={texts}
      onCancel={onCancel}
      onConfirm={() => onDelete(rows.map(({ row }) => row))}
    >
      <Body1>{texts.deleteText}</Body1>
      <ul className={styles.rows} tabIndex={0}>
        {rows.map(({ row, texts: cells }) => (
          <li key={row}>{texts.deleteRow(row + 1, cells.join(' | '))}</li>
        ))}
      </ul>
    </DialogShell>
  );
}

function IgnoreDialog({
  question: { finding, scope: scopeFirst = 'finding' },
  texts,
  language,
  onCancel,
  onIgnore,
}: { question: Extract<Question, { is: 'ignore' }> } & Pick<
  DialogsProps,
  'texts' | 'language' | 'onCancel' | 'onIgnore'
>): ReactElement {
  const styles = useStyles();
  const [scope, setScope] = useState<Ignore['scope']>(scopeFirst);
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <DialogShell
      title={texts.ignoreTitle}
      confirm={texts.ignoreConfirm}
      canConfirm={given !== ''}
      contentClass={styles.form}
      texts={texts}
      onCancel={onCancel}
      onConfirm={() => onIgnore(finding, scope, given)}
    >
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
    </DialogShell>
  );
}
