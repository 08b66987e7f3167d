import {
  Button,
  Caption1,
  Caption1Strong,
  Input,
  mergeClasses,
  Select,
  ToggleButton,
} from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';

import type { Texts } from '../../locales';
import { cellAddress } from '../../plan/cell-address';
import { type Finding, type PlanSheet, severities } from '../../plan/model';
import { wordsOf } from '../../plan/rules/check-plan';
import type { Language } from '../../plan/schema/schema';
import { severityCounts } from '../../plan/severity-counts';
import type { PaneEffects } from '../desk';
import { filtered, type FindingFilter, noFilter } from '../filter';
import { findingKey, grouped, type Grouping, groupings, groupOrder, type ListLine, listLines } from '../groups';
import type { PaneState, Question } from '../state';
import { Centre } from './centre';
import { Doubts } from './doubts';
import type { FindingActions } from './finding-line';
import { FindingList } from './finding-list';
import { SeverityIcon } from './icons';
import { useStyles } from './styles';

type DoneCheck = Extract<PaneState['check'], { is: 'done' }>;

interface FindingsProps {
  readonly state: PaneState;
  readonly texts: Texts;
  readonly sheetId: string;
  readonly check: DoneCheck;
  readonly effects: PaneEffects;
  readonly onAsk: (question: Question) => void;
}

/** What was found: how much of it, the score, and the list, in groups, filtered, gone through by key. */
export function Findings({ state, sheetId, check, texts, effects, onAsk }: FindingsProps): ReactElement {
  const { language, chosen, selected } = state;
  const { plan, findings, ignored } = check.checked;
  const actions = useMemo(
    (): FindingActions => ({
      goTo: (finding) => void effects.goTo(sheetId, finding),
      fix: (finding) => void effects.fix(finding),
      fixRule: (rule) => void effects.fixAll(rule),
      ignore: (finding) => onAsk({ is: 'ignore', finding }),
    }),
    [effects, sheetId, onAsk],
  );
  const styles = useStyles();
  const [filter, setFilter] = useState(noFilter);
  const [by, setBy] = useState<Grouping>('task');
  const shown = useMemo(() => filtered(plan, findings, filter, language), [plan, findings, filter, language]);
  const order = useGroupOrder(plan, findings, by, check.order);
  const lines = useMemo(() => listLines(grouped(plan, shown, order, by)), [plan, shown, order, by]);
  const { previous, next } = useSteps(lines, chosen, actions.goTo);
  if (findings.length + ignored.length + plan.doubts.length + state.settings.rows.length === 0)
    return <Centre title={texts.clean} text={texts.cleanText} />;
  return (
    <>
      <Doubts
        plan={plan}
        snapshot={check.checked.snapshot}
        choices={state.settings.rows}
        texts={texts}
        onGoTo={(cell) => void effects.goToPlace(sheetId, cell)}
        onChoose={(rows, kind) => void effects.setRowKind(rows, kind)}
      />
      <Counts findings={findings} ignored={ignored.length} texts={texts} filter={filter} onFilter={setFilter} />
      <Search filter={filter} shown={shown.length} texts={texts} onFilter={setFilter}>
        <Select
          size="small"
          value={by}
          aria-label={texts.groupBy}
          onChange={(_, { value }) => setBy(value as Grouping)}
        >
          {groupings.map((grouping) => (
            <option key={grouping} value={grouping}>
              {texts.groupings[grouping]}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          className={styles.narrowButton}
          aria-label={texts.previous}
          title={texts.previous}
          onClick={previous}
        >
          ‹
        </Button>
        <Button
          size="small"
          appearance="subtle"
          className={styles.narrowButton}
          aria-label={texts.next}
          title={texts.next}
          onClick={next}
        >
          ›
        </Button>
      </Search>
      <SelectedCell findings={findings} selected={selected} chosen={chosen} language={language} texts={texts} />
      <FindingList lines={lines} findings={shown} chosen={chosen} language={language} texts={texts} actions={actions} />
    </>
  );
}

/** The groups' order: while edits are checked as they happen, groups keep their places, whichever way they are grouped. */
function useGroupOrder(
  plan: PlanSheet,
  findings: readonly Finding[],
  by: Grouping,
  byTask: readonly string[],
): readonly string[] {
  const [held, setHeld] = useState<{
    readonly by: Grouping;
    readonly findings: readonly Finding[];
    readonly order: readonly string[];
  }>({ by: 'task', findings: [], order: [] });
  if (by === 'task') return byTask;
  if (held.by === by && held.findings === findings) return held.order;
  const order = groupOrder(plan, findings, held.by === by ? held.order : undefined, by);
  setHeld({ by, findings, order });
  return order;
}

/** Going to the finding before or behind the one that is open, by button or by F8 and Shift+F8, round at the ends. */
function useSteps(
  lines: readonly ListLine[],
  chosen: string | null,
  goTo: (finding: Finding) => void,
): { readonly previous: () => void; readonly next: () => void } {
  const listed = useMemo(() => lines.flatMap((line) => (line.is === 'finding' ? [line.finding] : [])), [lines]);
  const step = useCallback(
    (by: 1 | -1): void => {
      const at = listed.findIndex((finding) => findingKey(finding) === chosen);
      const target =
        listed[(at < 0 ? (by > 0 ? 0 : listed.length - 1) : at + by + listed.length) % Math.max(listed.length, 1)];
      if (target) goTo(target);
    },
    [listed, chosen, goTo],
  );
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [step]);
  return { previous: () => step(-1), next: () => step(1) };
}

/** What was found in the cell that is selected in the sheet. */
function SelectedCell({
  findings,
  selected,
  chosen,
  language,
  texts,
}: {
  readonly findings: readonly Finding[];
  readonly selected: PaneState['selected'];
  readonly chosen: string | null;
  readonly language: Language;
  readonly texts: Texts;
}): ReactElement | null {
  const styles = useStyles();
  const own = selected
    ? findings.filter(({ cell }) => cell.row === selected.row && cell.column === selected.column)
    : [];
  // What was just gone to from the list is told there.
  if (!selected || own.length === 0 || own.some((finding) => findingKey(finding) === chosen)) return null;
  return (
    <aside className={styles.selectedCell} aria-label={texts.atCell(cellAddress(selected))} aria-live="polite">
      <Caption1Strong block>{texts.atCell(cellAddress(selected))}</Caption1Strong>
      {own.map((finding) => {
        const { what, why } = wordsOf(finding, language);
        return (
          <Caption1 key={findingKey(finding)} block>
            {texts.severity[finding.severity]}: {what} {why}
          </Caption1>
        );
      })}
    </aside>
  );
}

interface FilterProps {
  readonly texts: Texts;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

function Search({
  filter,
  shown,
  texts,
  onFilter,
  children,
}: FilterProps & { readonly shown: number; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const isFiltered = filter.search !== '' || filter.severity !== null;
  return (
    <div className={styles.search}>
      <Input
        size="small"
        type="search"
        className={styles.searchBox}
        value={filter.search}
        aria-label={texts.search}
        placeholder={texts.search}
        onChange={(_, { value }) => onFilter({ ...filter, search: value })}
      />
      {children}
      <Caption1 role="status">{isFiltered ? texts.shown(shown) : ''}</Caption1>
    </div>
  );
}

/** How many of each severity; each stands beside the look of its highlight, and so is the legend too. Pressed, it shows that severity alone. */
function Counts({
  findings,
  ignored,
  texts,
  filter,
  onFilter,
}: FilterProps & { readonly findings: readonly Finding[]; readonly ignored: number }): ReactElement {
  const styles = useStyles();
  const counts = severityCounts(findings);
  return (
    <div className={styles.counts} role="group" aria-label={texts.legend}>
      {severities.map((severity) => {
        const count = counts[severity];
        const isPressed = filter.severity === severity;
        return (
          count > 0 && (
            <ToggleButton
              key={severity}
              size="small"
              appearance="subtle"
              className={styles.count}
              checked={isPressed}
              title={texts.legendLine[severity]}
              onClick={() => onFilter({ ...filter, severity: isPressed ? null : severity })}
            >
              <span className={styles[severity]}>
                <SeverityIcon severity={severity} label={texts.severity[severity]} />
              </span>
              <span
                className={mergeClasses(styles.swatch, styles[`${severity}Swatch`])}
                role="img"
                aria-label={texts.legendLine[severity]}
              />
              <Caption1>{texts.severityCount[severity](count)}</Caption1>
            </ToggleButton>
          )
        );
      })}
      {ignored > 0 && <Caption1>{texts.ignoredCount(ignored)}</Caption1>}
    </div>
  );
}
