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
      ignore: (finding, scope) => onAsk({ is: 'ignore', finding, scope }),
      goToPlace: (cell) => void effects.goToPlace(sheetId, cell),
    }),
    [effects, sheetId, onAsk],
  );
  const styles = useStyles();
  const [filter, setFilter] = useState(noFilter);
  const [by, setBy] = useState<Grouping>('task');
  const shown = useMemo(() => filtered(plan, findings, filter, language), [plan, findings, filter, language]);
  const order = useGroupOrder(plan, findings, by, check.order);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => listLines(grouped(plan, shown, order, by), folded), [plan, shown, order, by, folded]);
  const { previous, next, follow } = useSteps(lines, chosen, actions.goTo);
  const followed = useMemo(
    (): FindingActions => ({
      ...actions,
      fix: (finding) => {
        follow(finding);
        actions.fix(finding);
      },
      ignore: (finding, scope) => {
        follow(finding);
        actions.ignore(finding, scope);
      },
    }),
    [actions, follow],
  );
  if (findings.length + ignored.length + plan.doubts.length + state.settings.rows.length === 0)
    return <Centre title={texts.clean} text={texts.cleanText} />;
  return (
    <>
      <Doubts
        plan={plan}
        snapshot={check.checked.snapshot}
        told={check.checked.told}
        texts={texts}
        onGoTo={(cell) => void effects.goToPlace(sheetId, cell)}
        onChoose={(rows, kind) => void effects.setRowKind(rows, kind)}
      />
      <Counts findings={findings} ignored={ignored.length} texts={texts} filter={filter} onFilter={setFilter} />
      <Search filter={filter} shown={shown.length} all={findings.length} texts={texts} onFilter={setFilter}>
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
      {shown.length === 0 && findings.length > 0 && (
        <Centre
          title={texts.noMatch}
          action={<Button onClick={() => setFilter(noFilter)}>{texts.noFilter(findings.length)}</Button>}
        />
      )}
      <FindingList
        lines={lines}
        findings={shown}
        chosen={chosen}
        folded={folded}
        language={language}
        texts={texts}
        actions={followed}
        onFold={(key) => setFolded(withToggled(folded, key))}
      />
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

/** A set with a key put in, or taken out if it was there. */
const withToggled = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  new Set(keys.has(key) ? [...keys].filter((other) => other !== key) : [...keys, key]);

/** Going to the finding before or behind the one that is open, by button or by F8 and Shift+F8, round at the ends. */
function useSteps(
  lines: readonly ListLine[],
  chosen: string | null,
  goTo: (finding: Finding) => void,
): { readonly previous: () => void; readonly next: () => void; readonly follow: (finding: Finding) => void } {
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
  // What a person fixes or ignores leaves the list: the one that then stands behind it is opened.
  const [left, setLeft] = useState<{ readonly key: string; readonly next: string }>();
  const follow = useCallback(
    (finding: Finding): void => {
      const at = listed.findIndex((other) => findingKey(other) === findingKey(finding));
      const behind = listed[at + 1] ?? listed[at - 1];
      setLeft(behind && { key: findingKey(finding), next: findingKey(behind) });
    },
    [listed],
  );
  useEffect(() => {
    if (!left || left.key !== chosen || listed.some((finding) => findingKey(finding) === left.key)) return;
    const target = listed.find((finding) => findingKey(finding) === left.next);
    if (target) goTo(target);
  }, [left, chosen, listed, goTo]);
  return { previous: () => step(-1), next: () => step(1), follow };
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
  all,
  texts,
  onFilter,
  children,
}: FilterProps & { readonly shown: number; readonly all: number; readonly children: ReactNode }): ReactElement {
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
      <Caption1 role="status">{isFiltered ? texts.shown(shown, all) : ''}</Caption1>
      {isFiltered && (
        <Button size="small" appearance="transparent" onClick={() => onFilter(noFilter)}>
          {texts.dropFilter}
        </Button>
      )}
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
