import { Body1, Button, Caption1, Link, mergeClasses } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

import type { Texts } from '../../locales';
import { cellAddress } from '../../plan/cell-address';
import { placesOfFinding } from '../../plan/finding-places';
import type { Ignore } from '../../plan/ignoring/ignores';
import type { CellAddress, Finding } from '../../plan/model';
import { unknownAgencyOf } from '../../plan/rules/agency-unknown';
import { wordsOf } from '../../plan/rules/check-plan';
import { fieldTitle, type Language } from '../../plan/schema/schema';
import { ruleExample } from '../rule-name';
import { BeforeAfter } from './before-after';
import { Disclosure } from './disclosure';
import { NextIcon, PreviousIcon, SeverityIcon } from './icons';
import { useStyles } from './styles';
import type { FindingSteps } from './use-finding-steps';

/** What can be done about a finding. */
export interface FindingActions {
  readonly goTo: (finding: Finding) => void;
  readonly fix: (finding: Finding) => void;
  readonly fixRule: (rule: string) => void;
  /** Asks for the reason; `scope` is what is ticked first. */
  readonly ignore: (finding: Finding, scope?: Ignore['scope']) => void;
  readonly goToPlace: (cell: CellAddress) => void;
  /** Adds an agency's name to the workbook's catalogue. */
  readonly addToCatalogue: (name: string) => void;
}

interface LineProps {
  readonly finding: Finding;
  /** Findings of the same rule that can be mended. */
  readonly sameRule: number;
  readonly isChosen: boolean;
  /** True for the one line of the list that Tab comes to; arrow keys go on from there. */
  readonly isTabStop: boolean;
  readonly steps: FindingSteps;
  /** What else the open finding shows. */
  readonly extra: ReactNode;
  readonly language: Language;
  readonly texts: Texts;
  readonly actions: FindingActions;
}

/** A finding: what and where; once gone to, also why, what a fix would do, and what can be done. */
export function FindingLine({
  finding,
  sameRule,
  isChosen,
  isTabStop,
  steps,
  extra,
  language,
  texts,
  actions,
}: LineProps): ReactElement {
  const styles = useStyles();
  const { what, todo, why } = wordsOf(finding, language);
  const where = texts.cell(finding.field ? fieldTitle(finding.field, language) : '', cellAddress(finding.cell));
  const { fix } = finding;
  const example = isChosen ? ruleExample(finding.rule) : undefined;
  return (
    <div className={mergeClasses(styles.item, isChosen && styles.chosen)}>
      <button
        type="button"
        className={styles.finding}
        data-line
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isChosen || undefined}
        aria-expanded={isChosen}
        onClick={() => actions.goTo(finding)}
      >
        <span className={styles[finding.severity]}>
          <SeverityIcon severity={finding.severity} label={texts.severity[finding.severity]} />
        </span>
        <span className={styles.findingText}>
          <Body1>{what}</Body1>
          <Caption1 className={styles.where}>{where}</Caption1>
        </span>
      </button>
      {isChosen && (
        <div className={styles.details}>
          <div className={styles.cardTools}>
            <FindingButtons finding={finding} sameRule={sameRule} texts={texts} actions={actions} />
            <StepButtons steps={steps} texts={texts} />
          </div>
          <Caption1>{todo}</Caption1>
          {extra}
          {finding.others && <Places finding={finding} texts={texts} onGoTo={actions.goToPlace} />}
          <Caption1>
            {texts.why}: {why}
          </Caption1>
          {example && <Caption1>{texts.example(example.bad, example.good)}</Caption1>}
          {fix && <FixPreview finding={finding} texts={texts} />}
        </div>
      )}
    </div>
  );
}

/** The way to the finding before and the one behind, with the place in the list. */
function StepButtons({ steps, texts }: Pick<LineProps, 'steps' | 'texts'>): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.stepButtons}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.iconButton}
        icon={<PreviousIcon />}
        aria-label={texts.previous}
        title={texts.previous}
        onClick={steps.previous}
      />
      <Caption1>{texts.shown(steps.at, steps.of)}</Caption1>
      <Button
        size="small"
        appearance="subtle"
        className={styles.iconButton}
        icon={<NextIcon />}
        aria-label={texts.next}
        title={texts.next}
        onClick={steps.next}
      />
    </span>
  );
}

/** What can be done with a finding. */
function FindingButtons({
  finding,
  sameRule,
  texts,
  actions,
}: Pick<LineProps, 'finding' | 'sameRule' | 'texts' | 'actions'>): ReactElement {
  const styles = useStyles();
  const { fix } = finding;
  const unknownAgency = unknownAgencyOf(finding);
  return (
    <div className={styles.buttons}>
      {fix && (
        <Button size="small" appearance="primary" onClick={() => actions.fix(finding)}>
          {texts.fix}
        </Button>
      )}
      {fix?.is === 'edits' && sameRule > 1 && (
        <Button size="small" onClick={() => actions.fixRule(finding.rule)}>
          {texts.fixRule(sameRule)}
        </Button>
      )}
      {unknownAgency !== null && (
        <Button size="small" onClick={() => actions.addToCatalogue(unknownAgency)}>
          {texts.addToCatalogue}
        </Button>
      )}
      <Button size="small" onClick={() => actions.ignore(finding)}>
        {texts.ignore}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => actions.ignore(finding, 'sheet')}>
        {texts.ignoreKind}
      </Button>
    </div>
  );
}

/** So many cells of one cause are offered to go to. */
const mostPlaces = 200;

/** The cells of one cause, folded: one entry, however many cells it shows in. */
function Places({
  finding,
  texts,
  onGoTo,
}: {
  readonly finding: Finding;
  readonly texts: Texts;
  readonly onGoTo: (cell: CellAddress) => void;
}): ReactElement {
  const styles = useStyles();
  const places = placesOfFinding(finding);
  return (
    <Disclosure label={texts.places(places.length)}>
      <div className={styles.facts}>
        {places.slice(0, mostPlaces).map(({ cell }) => (
          <Link key={cellAddress(cell)} as="button" className={styles.target} onClick={() => onGoTo(cell)}>
            {cellAddress(cell)}
          </Link>
        ))}
        {places.length > mostPlaces && <Caption1>{texts.moreCells(places.length - mostPlaces)}</Caption1>}
      </div>
    </Disclosure>
  );
}

/** More edits than these are counted, not shown. */
const mostShown = 3;

function FixPreview({
  finding: { fix },
  texts,
}: {
  readonly finding: Finding;
  readonly texts: Texts;
}): ReactElement | null {
  const styles = useStyles();
  if (!fix) return null;
  if (fix.is === 'rows') return <Caption1>{texts.rowsToDelete(fix.rows.map((row) => row + 1))}</Caption1>;
  return (
    <div className={styles.preview} role="group" aria-label={texts.beforeAfter}>
      {!fix.safe && <Caption1>{texts.confirmSafe}</Caption1>}
      {fix.edits.slice(0, mostShown).map((edit) => (
        <BeforeAfter key={cellAddress(edit.cell)} edit={edit} texts={texts} />
      ))}
      {fix.edits.length > mostShown && <Caption1>{texts.moreCells(fix.edits.length - mostShown)}</Caption1>}
    </div>
  );
}
