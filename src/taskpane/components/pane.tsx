import { Button, Caption1, Link, Spinner, Subtitle2 } from '@fluentui/react-components';
import { lazy, type ReactElement, type ReactNode, Suspense } from 'react';

import type { Texts } from '../../locales';
import { texts as allTexts } from '../../locales';
import type { Language } from '../../plan/schema/schema';
import type { PaneEffects } from '../desk';
import { useKeptFocus } from '../kept-focus';
import { type ColumnOffer, type PaneState, type PaneView, type Question } from '../state';
import { Centre } from './centre';
import { CheckTools, LazyMoreMenu, UncheckedTools } from './check-tools';
import { ColumnChoices } from './column-choices';
import { Conditions, Messages } from './messages';
import { PlanChoices, PlanHeader } from './plan-header';
import { Steps } from './steps';
import { useStyles } from './styles';
import { Tour } from './tour';
import { Working } from './working';

const Findings = lazy(() => import('./checked-views').then(({ Findings: view }) => ({ default: view })));

/** Parts that are opened now and then come in a file of their own, so that the pane is there at once. */
const ComparisonView = lazy(() => import('./more-views').then(({ ComparisonView: view }) => ({ default: view })));
const Beginnings = lazy(() => import('./more-views').then(({ Beginnings: view }) => ({ default: view })));
const DocumentsView = lazy(() => import('./more-views').then(({ DocumentsView: view }) => ({ default: view })));
const Dialogs = lazy(() => import('./more-views').then(({ Dialogs: view }) => ({ default: view })));
const IgnoredView = lazy(() => import('./more-views').then(({ IgnoredView: view }) => ({ default: view })));
const NextYearView = lazy(() => import('./more-views').then(({ NextYearView: view }) => ({ default: view })));
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
      <PlanHeader state={state} texts={texts} effects={effects} />
      <Steps state={state} texts={texts} onView={onView} />
      {state.check.is !== 'done' && <UncheckedTools state={state} texts={texts} effects={effects} onAsk={onAsk} />}
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
            onCollect={(files) => void effects.collect(files, true)}
            onOverwrite={(choice, names) => void effects.summarise(state.language, choice, names)}
            onDelete={(rows) => void effects.deleteRows(rows)}
            onFixKinds={(rules) => void effects.fixKinds(rules)}
            onIgnore={(finding, scope, reason) => void effects.ignore(finding, scope, reason)}
          />
        </Suspense>
      )}
      <Conditions state={state} texts={texts} effects={effects} />
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
        <FooterFact state={state} texts={texts} version={version} onView={onView} />
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

/** The version; once anything is ignored, how much, as a way to it. */
function FooterFact({
  state: { check },
  texts,
  version,
  onView,
}: PartProps & Pick<PaneProps, 'version' | 'onView'>): ReactElement {
  const styles = useStyles();
  const ignored = check.is === 'done' ? check.checked.ignored.length : 0;
  if (ignored === 0) return <Caption1 title={texts.privacy}>{texts.version(version)}</Caption1>;
  return (
    <Link className={styles.target} as="button" onClick={() => onView('ignored')}>
      {texts.ignoredCount(ignored)}
    </Link>
  );
}

interface PartProps {
  readonly state: PaneState;
  readonly texts: Texts;
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
  if (check.is === 'running')
    return (
      <Centre
        action={
          state.work ? (
            <Working work={state.work} texts={texts} onCancel={effects.cancel} />
          ) : (
            <Spinner label={texts.checking} labelPosition="below" />
          )
        }
      />
    );
  if (check.is === 'idle')
    return <Centre title={texts.notChecked} text={texts.notCheckedText} action={<Tour texts={texts} />} />;
  const titles = {
    ignored: texts.ignoredTitle,
    settings: texts.settings.title,
    comparison: texts.compareTitle,
    summary: texts.summaryTitle,
    submission: texts.submissionTitle,
    documents: texts.documents.title,
    'next-year': texts.documents.nextYearTitle,
  };
  if (view === 'findings')
    return (
      <Suspense>
        <Findings
          state={state}
          sheetId={sheet.sheetId}
          check={check}
          texts={texts}
          effects={effects}
          onAsk={onAsk}
          start={<CheckTools state={state} texts={texts} effects={effects} onAsk={onAsk} />}
          end={<LazyMoreMenu state={state} texts={texts} effects={effects} onView={onView} />}
        />
      </Suspense>
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
          version={version}
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
          onCollect={(files) => void effects.collect(files, false)}
          onSettle={(conflict, option) => void effects.settleConflict(conflict, option)}
        />
      )}
      {view === 'documents' && <DocumentsView checked={check.checked} texts={texts} effects={effects} />}
      {view === 'next-year' && <NextYearView checked={check.checked} texts={texts} effects={effects} />}
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
          onCompare={(source) => void effects.compare(source)}
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
