import { Body1, Button, Caption1, Link, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Spinner, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Texts } from '../../locales';
import { texts as allTexts } from '../../locales';
import { type Finding, type PlanSheet, severities } from '../../plan/model';
import { clarityScore } from '../../plan/rules/clarity-score';
import type { Language } from '../../plan/schema/schema';
import type { PaneEffects } from '../effects';
import type { PaneState } from '../state';
import { ColumnChoices } from './column-choices';
import { FindingList } from './finding-list';
import { SeverityIcon } from './icons';
import { useStyles } from './styles';

interface PaneProps {
  readonly state: PaneState;
  readonly effects: PaneEffects;
  readonly version: string;
  readonly onDismiss: () => void;
  readonly onLanguage: (language: Language) => void;
}

/** The whole pane: what the plan is, what can be done, and what was found. */
export function Pane({ state, effects, version, onDismiss, onLanguage }: PaneProps): ReactElement {
  const styles = useStyles();
  const texts = allTexts[state.language];
  return (
    <main className={styles.pane} lang={state.language}>
      <PlanFacts state={state} texts={texts} effects={effects} />
      <Actions state={state} texts={texts} effects={effects} />
      <Messages state={state} texts={texts} onDismiss={onDismiss} />
      <Content state={state} texts={texts} effects={effects} />
      <footer className={styles.footer}>
        <Caption1>{texts.privacy}</Caption1>
        <Caption1>{texts.version(version)}</Caption1>
        <Button size="small" appearance="transparent" aria-label={texts.languageLabel} onClick={() => onLanguage(state.language === 'vi' ? 'en' : 'vi')}>
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
  const { sheet, language } = state;
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
      <Subtitle2 as="h1" className={styles.title}>
        {plan.title ?? texts.untitled}
      </Subtitle2>
      <div className={styles.facts}>
        <Caption1>{year === null ? texts.noYear : texts.year(String(year))}</Caption1>
        <Caption1>{texts.tasks(tasks.length)}</Caption1>
        <Caption1>{texts.areas(areas.length)}</Caption1>
      </div>
      <PlanChoices state={state} texts={texts} effects={effects} />
      <ColumnChoices sheet={sheet} language={language} texts={texts} onChoose={(field, column) => void effects.setColumn(sheet.plan.sheet, field, column)} />
      {unread.length > 0 && <Caption1>{texts.unreadRows(unread.map(({ row }) => row + 1))}</Caption1>}
    </header>
  );
}

/** Links to the other sheets of the workbook that hold a plan. */
function PlanChoices({ state: { plans, sheet }, texts, effects }: PartProps & { readonly effects: PaneEffects }): ReactElement | null {
  const styles = useStyles();
  const others = plans.filter(({ sheetId }) => sheet.is !== 'plan' || sheetId !== sheet.sheetId);
  if (others.length === 0) return null;
  return (
    <nav className={styles.facts} aria-label={texts.plansElsewhere}>
      <Caption1>{texts.plansElsewhere}</Caption1>
      {others.map(({ sheetId, name }) => (
        <Link key={sheetId} as="button" onClick={() => void effects.choosePlan(sheetId)}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

function Actions({ state: { check, sheet }, texts, effects }: PartProps & { readonly effects: PaneEffects }): ReactElement {
  const styles = useStyles();
  const isRunning = check.is === 'running' || sheet.is === 'reading';
  return (
    <div className={styles.actions}>
      <Button appearance="primary" disabledFocusable={isRunning} icon={check.is === 'running' ? <Spinner size="tiny" /> : undefined} onClick={() => void effects.check()}>
        {check.is === 'running' ? texts.checking : check.is === 'done' ? texts.checkAgain : texts.check}
      </Button>
      <Button disabledFocusable={isRunning} onClick={() => void effects.clear()}>
        {texts.clear}
      </Button>
    </div>
  );
}

function Messages({ state, texts, onDismiss }: PartProps & { readonly onDismiss: () => void }): ReactElement {
  const styles = useStyles();
  const { problem, notice, check, isOnOtherSheet } = state;
  const close = (
    <Button size="small" appearance="transparent" onClick={onDismiss}>
      {texts.close}
    </Button>
  );
  const isDone = check.is === 'done';
  return (
    <div className={styles.messages} role="status" aria-live="polite">
      {problem && (
        <Message intent="error" title={texts.problem[problem].title} action={close}>
          {texts.problem[problem].todo}
        </Message>
      )}
      {notice && (
        <Message intent="success" action={close}>
          {notice === 'cleared' ? texts.cleared : texts.nothingToClear}
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
  readonly action?: ReactElement;
  readonly children: ReactNode;
}

const Message = ({ intent, title, action, children }: MessageProps): ReactElement => (
  <MessageBar intent={intent} layout="multiline" politeness="polite">
    <MessageBarBody>
      {title && <MessageBarTitle>{title}</MessageBarTitle>} {children}
    </MessageBarBody>
    {action && <MessageBarActions>{action}</MessageBarActions>}
  </MessageBar>
);

function Content({ state, texts, effects }: PartProps & { readonly effects: PaneEffects }): ReactElement {
  const { sheet, check, language, chosen } = state;
  const again = (
    <>
      <Button onClick={() => void effects.read()}>{texts.readAgain}</Button>
      <PlanChoices state={state} texts={texts} effects={effects} />
    </>
  );
  if (sheet.is === 'reading') return <Centre action={<Spinner label={texts.reading} labelPosition="below" />} />;
  if (sheet.is === 'empty') return <Centre title={texts.emptySheet} text={texts.emptySheetText} action={again} />;
  if (sheet.is === 'not-a-plan') return <Centre title={texts.notAPlan} text={texts.notAPlanText} action={again} />;
  if (check.is === 'running') return <Centre action={<Spinner label={texts.checking} labelPosition="below" />} />;
  if (check.is === 'idle') return <Centre title={texts.notChecked} text={texts.notCheckedText} />;
  if (check.findings.length === 0) return <Centre title={texts.clean} text={texts.cleanText} />;
  const choose = (finding: Finding): void => void effects.goTo(sheet.sheetId, finding);
  return (
    <>
      <Counts findings={check.findings} texts={texts} />
      <ClarityScores plan={sheet.plan} findings={check.findings} texts={texts} />
      <FindingList plan={sheet.plan} findings={check.findings} chosen={chosen} language={language} texts={texts} onChoose={choose} />
    </>
  );
}

function Centre({ title, text, action }: { readonly title?: string; readonly text?: string; readonly action?: ReactElement }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.centre}>
      {title && <Subtitle2 as="h2">{title}</Subtitle2>}
      {text && <Body1>{text}</Body1>}
      {action}
    </div>
  );
}

/** The plan's score by the "6 rõ": what the staff's chiefs ask about. */
function ClarityScores({ plan, findings, texts }: { readonly plan: PlanSheet; readonly findings: readonly Finding[]; readonly texts: Texts }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.clarities} aria-label={texts.clarityLabel}>
      {clarityScore(plan, findings).map(({ clarity, clear, of }) => (
        <li key={clarity} className={clear < of ? styles.unclear : styles.clear}>
          <Caption1>{texts.clarityScore(texts.clarity[clarity], clear, of)}</Caption1>
        </li>
      ))}
    </ul>
  );
}

function Counts({ findings, texts }: { readonly findings: readonly Finding[]; readonly texts: Texts }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.counts} role="status">
      {severities.map((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        return (
          count > 0 && (
            <span key={severity} className={styles.count}>
              <span className={styles[severity]}>
                <SeverityIcon severity={severity} label={texts.severity[severity]} />
              </span>
              <Caption1>{texts.severityCount[severity](count)}</Caption1>
            </span>
          )
        );
      })}
    </div>
  );
}
