import {
  Body1,
  Button,
  Caption1,
  Caption1Strong,
  Checkbox,
  Field,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';

import type { Texts } from '../../locales';
import type { CheckedSheet } from '../../plan/checking/check-sheet';
import type { Language } from '../../plan/schema/schema';
import { type AgencyTab, agencyTabs, isChosen, type TabChoice } from '../../plan/summary/agency-tabs';
import type { Conflict, Option } from '../../plan/summary/collect';
import { summarizePlan } from '../../plan/summary/groups';
import { groupName, summaryWords } from '../../plan/summary/words';
import { FilePicker, planFileKinds } from './file-picker';
import { useStyles } from './styles';

interface SummaryProps {
  readonly checked: CheckedSheet;
  readonly conflicts: readonly Conflict[];
  readonly language: Language;
  readonly texts: Texts;
  readonly onMake: (choice: TabChoice) => void;
  /** With no files: from the tabs in the workbook. */
  readonly onCollect: (files: readonly File[]) => void;
  readonly onSettle: (conflict: Conflict, option: Option) => void;
}

/** More tabs than these are made only after the list of agencies was seen. */
const mostUnasked = 20;

/** Counts by lead agency, and the documents that are made from them. */
export function SummaryView({
  checked,
  conflicts,
  language,
  texts,
  onMake,
  onCollect,
  onSettle,
}: SummaryProps): ReactElement {
  const styles = useStyles();
  const { byLead, tasks, shared } = useMemo(() => summarizePlan(checked.plan, checked.findings), [checked]);
  const words = summaryWords[language];
  const [choice, setChoice] = useState<TabChoice>('leads');
  const agencies = useMemo(() => agencyTabs(checked.plan, 'all'), [checked]);
  const [isReviewed, setReviewed] = useState(false);
  const chosen = agencies.filter((tab) => isChosen(tab, choice));
  // Many tabs are made only after somebody has seen for whom.
  const make = (): void => {
    if (chosen.length <= mostUnasked || isReviewed || typeof choice === 'object') return onMake(choice);
    setReviewed(true);
    setChoice(chosen.map(({ key }) => key));
  };
  return (
    <div className={styles.scroll}>
      <div className={styles.section}>
        <Body1 block>{texts.summaryText}</Body1>
        <AgencyChoice
          agencies={agencies}
          choice={choice}
          texts={texts}
          onChoose={(next) => {
            if (typeof next === 'string') setReviewed(false);
            setChoice(next);
          }}
        />
        <Caption1 block role="status">
          {isReviewed && chosen.length > mostUnasked ? texts.manyTabs(chosen.length) : texts.tabCount(chosen.length)}
        </Caption1>
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" disabledFocusable={choice.length === 0} onClick={make}>
            {texts.makeSummaries}
          </Button>
          <Button size="small" onClick={() => onCollect([])}>
            {texts.collect}
          </Button>
          <FilePicker label={texts.collectFiles} accept={planFileKinds} isMany onFiles={onCollect} />
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
      {shared > 0 && (
        <Caption1 block className={styles.section}>
          {words.shared(shared)}
        </Caption1>
      )}
    </div>
  );
}

/** For which agencies tabs are made. */
function AgencyChoice({
  agencies,
  choice,
  texts,
  onChoose,
}: {
  readonly agencies: readonly AgencyTab[];
  readonly choice: TabChoice;
  readonly onChoose: (choice: TabChoice) => void;
} & Pick<SummaryProps, 'texts'>): ReactElement {
  const styles = useStyles();
  const chosen = typeof choice === 'string' ? null : choice;
  return (
    <>
      <Field label={texts.tabsFor}>
        <RadioGroup
          value={chosen ? 'chosen' : (choice as string)}
          onChange={(_, { value }) => onChoose(value === 'chosen' ? [] : (value as TabChoice))}
        >
          {(['leads', 'all', 'chosen'] as const).map((value) => (
            <Radio key={value} value={value} label={texts.tabChoices[value]} />
          ))}
        </RadioGroup>
      </Field>
      {chosen && (
        <fieldset className={styles.fieldset}>
          <legend>
            <Caption1>{texts.chosenAgencies}</Caption1>
          </legend>
          {agencies.map(({ key, name }) => (
            <Checkbox
              key={key}
              label={name}
              checked={chosen.includes(key)}
              onChange={(_, { checked: isOn }) =>
                onChoose(isOn ? [...chosen, key] : chosen.filter((other) => other !== key))
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

/** What each side says of a task, side by side; one is taken by a press. */
function ConflictChoices({
  conflict,
  texts,
  onSettle,
}: { readonly conflict: Conflict } & Pick<SummaryProps, 'texts' | 'onSettle'>): ReactElement {
  const styles = useStyles();
  const { task, options } = conflict;
  return (
    <div className={styles.change}>
      <Caption1Strong block>{texts.taskHeading(task.number.text, task.row + 1)}</Caption1Strong>
      {conflict.why === 'alike' && <Caption1 block>{texts.conflictAlike}</Caption1>}
      {options.map((option, index) => (
        <div key={index} className={styles.edit}>
          <Caption1>
            {option.from === '' ? texts.inPlan : option.from}:{' '}
            {[option.status, option.result].filter((text) => text !== '').join(' – ')}
          </Caption1>
          <Button size="small" onClick={() => onSettle(conflict, option)}>
            {texts.takeThis}
          </Button>
        </div>
      ))}
    </div>
  );
}
