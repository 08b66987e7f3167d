import { Body1, Button, Caption1, Caption1Strong } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import type { Texts } from '../../locales';
import type { CheckedSheet } from '../../plan/checking/check-sheet';
import type { Language } from '../../plan/schema/schema';
import type { Conflict, Option } from '../../plan/summary/collect';
import { summarise } from '../../plan/summary/groups';
import { groupName, summaryWords } from '../../plan/summary/words';
import { useStyles } from './styles';

interface SummaryProps {
  readonly checked: CheckedSheet;
  readonly conflicts: readonly Conflict[];
  readonly language: Language;
  readonly texts: Texts;
  readonly onMake: () => void;
  readonly onCollect: () => void;
  readonly onSettle: (conflict: Conflict, option: Option) => void;
}

/** Counts by lead agency, and the documents that are made from them. */
export function SummaryView({ checked, conflicts, language, texts, onMake, onCollect, onSettle }: SummaryProps): ReactElement {
  const styles = useStyles();
  const { byLead, tasks, shared } = useMemo(() => summarise(checked.plan, checked.findings), [checked]);
  const words = summaryWords[language];
  return (
    <div className={styles.scroll}>
      <div className={styles.section}>
        <Body1 block>{texts.summaryText}</Body1>
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" onClick={onMake}>
            {texts.makeSummaries}
          </Button>
          <Button size="small" onClick={onCollect}>
            {texts.collect}
          </Button>
        </div>
      </div>
      {conflicts.length > 0 && (
        <section className={styles.section} role="status">
          <Caption1Strong as="h3" block>
            {texts.conflicts(conflicts.length)}
          </Caption1Strong>
          {conflicts.map((conflict) => (
            <ConflictChoices key={conflict.task.row} conflict={conflict} texts={texts} onSettle={onSettle} />
          ))}
        </section>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.byLead}</th>
            <th scope="col">{words.counts[0]}</th>
          </tr>
        </thead>
        <tbody>
          {byLead.map((group) => (
            <tr key={group.key}>
              <td>{groupName(group, words)}</td>
              <td>{group.tasks.length}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td>{tasks}</td>
          </tr>
        </tfoot>
      </table>
      {shared > 0 && <Caption1 block className={styles.section}>{words.shared(shared)}</Caption1>}
    </div>
  );
}

/** What each side says of a task, side by side; one is taken by a press. */
function ConflictChoices({ conflict, texts, onSettle }: { readonly conflict: Conflict } & Pick<SummaryProps, 'texts' | 'onSettle'>): ReactElement {
  const styles = useStyles();
  const { task, options } = conflict;
  return (
    <div className={styles.change}>
      <Caption1Strong block>{texts.taskHeading(task.number.text, task.row + 1)}</Caption1Strong>
      {options.map((option, index) => (
        <div key={index} className={styles.edit}>
          <Caption1>
            {option.from === '' ? texts.inPlan : option.from}: {[option.status, option.result].filter((text) => text !== '').join(' – ')}
          </Caption1>
          <Button size="small" onClick={() => onSettle(conflict, option)}>
            {texts.takeThis}
          </Button>
        </div>
      ))}
    </div>
  );
}
