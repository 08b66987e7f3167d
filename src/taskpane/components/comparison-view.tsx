import { Body1, Button, Caption1, Caption1Strong } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import type { FieldChange, TaskChange } from '../../plan/comparing/compare-plans';
import { fieldTitle, type Language } from '../../plan/schema/schema';
import type { PlanSource } from '../desk/comparing';
import type { PaneState, PlanChoice } from '../state';
import { FilePicker, planFileKinds } from './file-picker';
import { useStyles } from './styles';

interface ComparisonProps {
  readonly comparison: PaneState['comparison'];
  readonly others: readonly PlanChoice[];
  readonly language: Language;
  readonly texts: Texts;
  readonly onCompare: (source: PlanSource) => void;
  readonly onWrite: () => void;
}

/** Two versions of the plan: a sheet is chosen, then what became of each task is listed. */
export function ComparisonView({
  comparison,
  others,
  language,
  texts,
  onCompare,
  onWrite,
}: ComparisonProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.scroll}>
      <div className={styles.section}>
        <Body1 block>{texts.compareChoose}</Body1>
        <div className={styles.buttons}>
          <FilePicker label={texts.compareFile} accept={planFileKinds} onFiles={([file]) => file && onCompare(file)} />
          {others.map((choice) => (
            <Button key={choice.sheetId} size="small" onClick={() => onCompare(choice)}>
              {choice.name}
            </Button>
          ))}
        </div>
      </div>
      {comparison && <Result comparison={comparison} language={language} texts={texts} onWrite={onWrite} />}
    </div>
  );
}

/** More changes than these are read in a sheet, not in a pane. */
const mostShown = 200;

function Result({
  comparison: { name, result },
  language,
  texts,
  onWrite,
}: { comparison: NonNullable<ComparisonProps['comparison']> } & Pick<
  ComparisonProps,
  'language' | 'texts' | 'onWrite'
>): ReactElement {
  const styles = useStyles();
  const { added, removed, moved, changed } = result.counts;
  return (
    <section className={styles.section} role="status">
      <Caption1Strong as="h3" block>
        {texts.compareWith(name)}
      </Caption1Strong>
      <Caption1 block>
        {result.changes.length === 0 ? texts.compareSame : texts.compareCounts(added, removed, moved, changed)}
      </Caption1>
      {result.changes.length > 0 && (
        <Button size="small" onClick={onWrite}>
          {texts.compareWrite}
        </Button>
      )}
      <ul className={styles.plainList}>
        {result.changes.slice(0, mostShown).map((change) => (
          <Change
            key={`${change.is} ${('after' in change ? change.after : change.before).row}`}
            change={change}
            language={language}
            texts={texts}
          />
        ))}
      </ul>
    </section>
  );
}

function Change({
  change,
  language,
  texts,
}: {
  readonly change: TaskChange;
  readonly language: Language;
  readonly texts: Texts;
}): ReactElement {
  const styles = useStyles();
  const before = 'before' in change ? change.before : null;
  const task = 'after' in change ? change.after : change.before;
  return (
    <li className={styles.change}>
      <Caption1Strong block>
        {texts.compareKinds[change.is]} · {texts.numbers(before?.number.text ?? '', task.number.text)}
      </Caption1Strong>
      <Caption1 block className={styles.headingText}>
        {task.task.text}
      </Caption1>
      {'fields' in change &&
        change.fields.map((field) => <Words key={field.field} change={field} language={language} />)}
    </li>
  );
}

function Words({
  change: { field, parts },
  language,
}: {
  readonly change: FieldChange;
  readonly language: Language;
}): ReactElement {
  const styles = useStyles();
  return (
    <Caption1 block>
      {fieldTitle(field, language)}:{' '}
      {parts.map(({ text, is }, index) => {
        if (is === 'added')
          return (
            <ins key={index} className={styles.added}>
              {text}
            </ins>
          );
        return is === 'removed' ? (
          <del key={index} className={styles.removed}>
            {text}
          </del>
        ) : (
          <span key={index}>{text}</span>
        );
      })}
    </Caption1>
  );
}
