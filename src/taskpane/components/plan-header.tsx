import { Body1Strong, Button, Caption1, Link, Subtitle2 } from '@fluentui/react-components';
import { lazy, type ReactElement, Suspense } from 'react';

import type { Texts } from '../../locales';
import type { PaneEffects } from '../desk';
import type { PaneState } from '../state';
import { ColumnChoices } from './column-choices';
import { HelpLink } from './help-link';
import { UndoIcon } from './icons';
import { useStyles } from './styles';

const ClarityScores = lazy(() => import('./checked-views').then(({ ClarityScores: view }) => ({ default: view })));

interface HeaderProps {
  readonly state: PaneState;
  readonly texts: Texts;
  readonly effects: PaneEffects;
}

/** What the sheet is, in two lines: the plan's name with what is always at hand, and its facts with the score. */
export function PlanHeader({ state, texts, effects }: HeaderProps): ReactElement {
  const styles = useStyles();
  const { sheet, check } = state;
  if (sheet.is !== 'plan') {
    return (
      <header className={styles.header}>
        <div className={styles.titleRow}>
          <Subtitle2 as="h1" className={styles.title}>
            {texts.appName}
          </Subtitle2>
          <HelpLink state={state} texts={texts} />
        </div>
      </header>
    );
  }
  const { title } = sheet.plan.plan;
  return (
    <header className={styles.header}>
      <div className={styles.titleRow}>
        <Body1Strong as="h1" className={styles.title} title={title ?? undefined}>
          {title ?? texts.untitled}
        </Body1Strong>
        {check.is === 'done' && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.iconButton}
            icon={<UndoIcon />}
            disabledFocusable={state.undoable === 0}
            aria-label={texts.undo}
            title={texts.undoCount(state.undoable)}
            onClick={() => void effects.undo()}
          />
        )}
        <HelpLink state={state} texts={texts} />
      </div>
      <PlanFacts state={state} sheet={sheet} texts={texts} effects={effects} />
      {check.is !== 'done' && (
        <>
          <PlanChoices state={state} texts={texts} effects={effects} />
          {sheet.plan.unread.length > 0 && (
            <Caption1>{texts.unreadRows(sheet.plan.unread.map(({ row }) => row + 1))}</Caption1>
          )}
        </>
      )}
    </header>
  );
}

/** Year, tasks, areas, columns and score in one line; opened, the last two show all they hold. */
function PlanFacts({
  state: { check, language },
  sheet: { plan, sheetId, choices, own },
  texts,
  effects,
}: HeaderProps & { readonly sheet: Extract<PaneState['sheet'], { is: 'plan' }> }): ReactElement {
  const styles = useStyles();
  const { tasks, areas, year } = plan;
  return (
    <div className={styles.facts}>
      <Caption1>{year === null ? texts.noYear : texts.year(String(year))}</Caption1>
      <Caption1>{texts.tasks(tasks.length)}</Caption1>
      <Caption1>{texts.areas(areas.length)}</Caption1>
      <ColumnChoices
        columns={plan.columns}
        choices={choices}
        own={own}
        language={language}
        texts={texts}
        onOpen={() => void effects.showHeader(sheetId, plan)}
        onChoose={(...chosen) => void effects.setColumn(plan.sheet, ...chosen)}
      />
      {check.is === 'done' && tasks.length > 0 && (
        <Suspense>
          <ClarityScores plan={check.checked.plan} findings={check.checked.findings} texts={texts} />
        </Suspense>
      )}
    </div>
  );
}

/** Links to the other sheets of the workbook that hold a plan. */
export function PlanChoices({ state: { plans, sheet }, texts, effects }: HeaderProps): ReactElement | null {
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
