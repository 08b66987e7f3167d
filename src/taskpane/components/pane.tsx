import { Body1Strong, Button, Caption1, Link, Spinner, Subtitle2 } from '@fluentui/react-components';
import { lazy, type ReactElement, type ReactNode, Suspense } from 'react';

import type { Texts } from '../../locales';
import { texts as allTexts } from '../../locales';
import { isSafelyFixable } from '../../plan/fixing/fix-law';
import type { Language } from '../../plan/schema/schema';
import type { PaneEffects } from '../desk';
import { checkButtonId, useKeptFocus } from '../kept-focus';
import { type ColumnOffer, findingsOf, type PaneState, type PaneView, type Question } from '../state';
import { Centre } from './centre';
import { ClarityScores } from './clarity-scores';
import { ColumnChoices } from './column-choices';
import { Findings } from './findings';
import { AgainIcon } from './icons';
import { Conditions, Messages } from './messages';
import { Steps } from './steps';
import { useStyles } from './styles';
import { Tour } from './tour';

/** Parts that are opened now and then come in a file of their own, so that the pane is there at once. */
const ComparisonView = lazy(() => import('./more-views').then(({ ComparisonView: view }) => ({ default: view })));
const Beginnings = lazy(() => import('./more-views').then(({ Beginnings: view }) => ({ default: view })));
const DocumentsView = lazy(() => import('./more-views').then(({ DocumentsView: view }) => ({ default: view })));
const Dialogs = lazy(() => import('./more-views').then(({ Dialogs: view }) => ({ default: view })));
const IgnoredView = lazy(() => import('./more-views').then(({ IgnoredView: view }) => ({ default: view })));
const MoreMenu = lazy(() => import('./more-views').then(({ MoreMenu: view }) => ({ default: view })));
const SubmissionView = lazy(() => import('./more-views').then(({ SubmissionView: view }) => ({ default: view })));
const SummaryView = lazy(() => import('./more-views').then(({ SummaryView: view }) => ({ default: view })));
const SettingsView = lazy(() => import('./more-views').then(({ SettingsView: view }) => ({ default: view })));

interface PaneProps {
  readonly state: PaneState;
  readonly effects: PaneEffects;
  readonly version: string;
  readonly onDismiss: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onView: (view: PaneView) => void;
  readonly onAsk: (question: Question | null) => void;
}

/** The whole pane: what the plan is, what can be done, and what was found. */
export function Pane({ state, effects, version, onDismiss, onLanguage, onView, onAsk }: PaneProps): ReactElement {
  const styles = useStyles();
  const texts = allTexts[state.language];
  useKeptFocus();
  return (
    <main className={styles.pane} lang={state.language}>
      <PlanFacts state={state} texts={texts} effects={effects} />
      <Steps state={state} texts={texts} onView={onView} />
      <Actions state={state} texts={texts} effects={effects} onView={onView} onAsk={onAsk} />
      <Conditions state={state} texts={texts} />
      <Content
        state={state}
        texts={texts}
        effects={effects}
        version={version}
        onView={onView}
        onAsk={onAsk}
        onLanguage={onLanguage}
      />
      {state.question && (
        <Suspense>
          <Dialogs
            question={state.question}
            texts={texts}
            language={state.language}
            onCancel={() => onAsk(null)}
            onOverwrite={(choice, names) => void effects.summarise(state.language, choice, names)}
            onDelete={(rows) => void effects.deleteRows(rows)}
            onFixKinds={(rules) => void effects.fixKinds(rules)}
            onIgnore={(finding, scope, reason) => void effects.ignore(finding, scope, reason)}
          />
        </Suspense>
      )}
      <div className={styles.toastPlace}>
        <Messages
          state={state}
          texts={texts}
          onDismiss={onDismiss}
          onUndo={() => void effects.undo()}
          onCancel={effects.cancel}
          onGoToFixed={(index) => void effects.goToFixed(index)}
        />
      </div>
      <footer className={styles.footer}>
        {state.check.is !== 'done' && <Caption1 className={styles.privacy}>{texts.privacy}</Caption1>}
        <Link className={styles.target} href={`guide/${state.language}.html`} target="_blank" rel="noreferrer">
          {texts.guide}
        </Link>
        <Caption1 title={texts.privacy}>{texts.version(version)}</Caption1>
        <Button
          size="small"
          appearance="transparent"
          aria-label={texts.languageLabel}
          onClick={() => onLanguage(state.language === 'vi' ? 'en' : 'vi')}
        >
          {texts.language}
        </Button>
      </footer>
    </main>
  );
}

interface PartProps {
  readonly state: PaneState;
  readonly texts: Texts;
}

function PlanFacts({ state, texts, effects }: PartProps & { readonly effects: PaneEffects }): ReactElement {
  const styles = useStyles();
  const { sheet, check, language } = state;
  if (sheet.is !== 'plan') {
    return (
      <header className={styles.header}>
        <Subtitle2 as="h1">{texts.appName}</Subtitle2>
      </header>
    );
  }
  const { plan, tasks, areas, year, unread } = { ...sheet.plan };
  return (
    <header className={styles.header}>
      <Body1Strong as="h1" className={styles.title} title={plan.title ?? undefined}>
        {plan.title ?? texts.untitled}
      </Body1Strong>
      <div className={styles.facts}>
        <Caption1>{year === null ? texts.noYear : texts.year(String(year))}</Caption1>
        <Caption1>{texts.tasks(tasks.length)}</Caption1>
        <Caption1>{texts.areas(areas.length)}</Caption1>
        <ColumnChoices
          columns={sheet.plan.columns}
          choices={sheet.choices}
          own={sheet.own}
          language={language}
          texts={texts}
          onChoose={(...chosen) => void effects.setColumn(sheet.plan.sheet, ...chosen)}
        />
        {check.is === 'done' && tasks.length > 0 && (
          <ClarityScores plan={check.checked.plan} findings={check.checked.findings} texts={texts} />
        )}
      </div>
      <PlanChoices state={state} texts={texts} effects={effects} />
      {unread.length > 0 && <Caption1>{texts.unreadRows(unread.map(({ row }) => row + 1))}</Caption1>}
    </header>
  );
}

/** Links to the other sheets of the workbook that hold a plan. */
function PlanChoices({
  state: { plans, sheet },
  texts,
  effects,
}: PartProps & { readonly effects: PaneEffects }): ReactElement | null {
  const styles = useStyles();
  const others = plans.filter(({ sheetId }) => sheet.is !== 'plan' || sheetId !== sheet.sheetId);
  if (others.length === 0) return null;
  return (
    <nav className={styles.facts} aria-label={texts.plansElsewhere}>
      <Caption1>{texts.plansElsewhere}</Caption1>
      {others.map(({ sheetId, name }) => (
        <Link key={sheetId} className={styles.target} as="button" onClick={() => void effects.choosePlan(sheetId)}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

function checkIcon(is: PaneState['check']['is']): ReactElement | undefined {
  if (is === 'running') return <Spinner size="tiny" />;
  return is === 'done' ? <AgainIcon /> : undefined;
}

/** Once checked, an arrow that goes round says enough. */
function checkLabel(is: PaneState['check']['is'], texts: Texts): string | undefined {
  if (is === 'running') return texts.checking;
  return is === 'done' ? undefined : texts.check;
}

function Actions({
  state,
  texts,
  effects,
  onView,
  onAsk,
}: PartProps & Pick<PaneProps, 'effects' | 'onView' | 'onAsk'>): ReactElement | null {
  const styles = useStyles();
  const { check, sheet, undoable, view } = state;
  // The other steps have tools of their own.
  if (check.is === 'done' && view !== 'findings') return null;
  const isRunning = check.is === 'running' || sheet.is === 'reading';
  const safe = findingsOf(state).filter(isSafelyFixable);
  return (
    <div className={styles.actions}>
      <Button
        id={checkButtonId}
        size="small"
        appearance={check.is === 'done' ? 'secondary' : 'primary'}
        disabledFocusable={isRunning}
        icon={checkIcon(check.is)}
        title={check.is === 'done' ? texts.checkAgain : undefined}
        aria-label={check.is === 'done' ? texts.checkAgain : undefined}
        onClick={() => void effects.check()}
      >
        {checkLabel(check.is, texts)}
      </Button>
      {safe.length > 0 && (
        <Button size="small" appearance="primary" onClick={() => onAsk({ is: 'fix-all', findings: safe })}>
          {texts.fixSafe(safe.length)}
        </Button>
      )}
      {undoable > 0 && (
        <Button size="small" onClick={() => void effects.undo()}>
          {texts.undo}
        </Button>
      )}
      {check.is === 'done' ? (
        <Suspense
          fallback={
            <Button size="small" disabledFocusable>
              {texts.more}
            </Button>
          }
        >
          <MoreMenu language={state.language} texts={texts} effects={effects} onView={onView} />
        </Suspense>
      ) : (
        <Button size="small" disabledFocusable={isRunning} onClick={() => void effects.clear()}>
          {texts.clear}
        </Button>
      )}
    </div>
  );
}

interface ContentProps extends PartProps, Pick<PaneProps, 'effects' | 'version' | 'onView' | 'onAsk' | 'onLanguage'> {}

function Content({ state, texts, effects, version, onView, onAsk, onLanguage }: ContentProps): ReactElement {
  const { sheet, check, language, view, settings, settingProblems, plans, comparison } = state;
  const again = (
    <>
      <Button onClick={() => void effects.read()}>{texts.readAgain}</Button>
      <PlanChoices state={state} texts={texts} effects={effects} />
      <Suspense>
        <Beginnings texts={texts} effects={effects} />
      </Suspense>
    </>
  );
  if (sheet.is === 'reading') return <Centre action={<Spinner label={texts.reading} labelPosition="below" />} />;
  if (sheet.is === 'empty') return <Centre title={texts.emptySheet} text={texts.emptySheetText} action={again} />;
  if (sheet.is === 'not-a-plan')
    return (
      <Centre
        title={texts.notAPlan}
        text={texts.notAPlanText}
        action={
          <>
            {again}
            {sheet.columns && (
              <GuidedColumns offer={sheet.columns} language={language} texts={texts} effects={effects} />
            )}
          </>
        }
      />
    );
  if (check.is === 'running') return <Centre action={<Spinner label={texts.checking} labelPosition="below" />} />;
  if (check.is === 'idle')
    return <Centre title={texts.notChecked} text={texts.notCheckedText} action={<Tour texts={texts} />} />;
  const titles = {
    ignored: texts.ignoredTitle,
    settings: texts.settings.title,
    comparison: texts.compareTitle,
    summary: texts.summaryTitle,
    submission: texts.submissionTitle,
    documents: texts.documents.title,
  };
  if (view === 'findings')
    return (
      <Findings state={state} sheetId={sheet.sheetId} check={check} texts={texts} effects={effects} onAsk={onAsk} />
    );
  return (
    <SubView title={titles[view]} texts={texts} onBack={() => onView('findings')}>
      {view === 'ignored' && (
        <IgnoredView
          checked={check.checked}
          ignores={settings.ignores}
          language={language}
          texts={texts}
          onRestore={(ignore) => void effects.restore(ignore)}
        />
      )}
      {view === 'settings' && (
        <SettingsView
          settings={settings}
          problems={settingProblems}
          language={language}
          texts={texts}
          onSave={(next) => void effects.setSettings(next).then(() => onView('findings'))}
          onLanguage={onLanguage}
        />
      )}
      {view === 'summary' && (
        <SummaryView
          checked={check.checked}
          conflicts={state.conflicts}
          language={language}
          texts={texts}
          onMake={(choice) => void effects.summarise(language, choice, false)}
          onCollect={(files) => void effects.collect(files)}
          onSettle={(conflict, option) => void effects.settleConflict(conflict, option)}
        />
      )}
      {view === 'documents' && <DocumentsView checked={check.checked} texts={texts} effects={effects} />}
      {view === 'submission' && (
        <SubmissionView
          checked={check.checked}
          stamp={state.stamp}
          language={language}
          texts={texts}
          onGoTo={(finding) => void effects.goTo(sheet.sheetId, finding)}
          onStamp={() => void effects.stamp(language, version)}
        />
      )}
      {view === 'comparison' && (
        <ComparisonView
          comparison={comparison}
          others={plans.filter(({ sheetId }) => sheetId !== sheet.sheetId)}
          language={language}
          texts={texts}
          onCompare={({ sheetId, name }) => void effects.compare(sheetId, name)}
          onWrite={() => void effects.writeComparison(language)}
        />
      )}
    </SubView>
  );
}

/** Where no header was recognised, the user says which column is which; three are enough for a plan. */
function GuidedColumns({
  offer: { sheet, choices, own },
  language,
  texts,
  effects,
}: { readonly offer: ColumnOffer; readonly language: Language } & Pick<
  ContentProps,
  'texts' | 'effects'
>): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.guided} aria-label={texts.guidedColumns}>
      <Caption1 block>{texts.guidedColumns}</Caption1>
      <ColumnChoices
        columns={[]}
        choices={choices}
        own={own}
        language={language}
        texts={texts}
        onChoose={(...chosen) => void effects.setColumn(sheet, ...chosen)}
      />
    </section>
  );
}

/** A part of the pane that is opened from the menu, with the way back. */
function SubView({
  title,
  texts,
  onBack,
  children,
}: {
  readonly title: string;
  readonly texts: Texts;
  readonly onBack: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.subView} aria-label={title}>
      <div className={styles.subHeader}>
        <Subtitle2 as="h2">{title}</Subtitle2>
        <Link as="button" onClick={onBack}>
          {texts.back}
        </Link>
      </div>
      <Suspense fallback={<Spinner size="small" aria-label={texts.reading} />}>{children}</Suspense>
    </section>
  );
}
