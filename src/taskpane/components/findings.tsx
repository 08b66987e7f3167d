import { Button } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useMemo, useState } from 'react';

import type { Texts } from '../../locales';
import type { Finding, PlanSheet } from '../../plan/model';
import type { PaneEffects } from '../desk';
import { filtered, noFilter } from '../filter';
import { findingKey, grouped, type Grouping, groupOrder, listLines } from '../groups';
import type { PaneState, Question } from '../state';
import { Centre } from './centre';
import { Doubts } from './doubts';
import type { FindingActions } from './finding-line';
import { FindingList } from './finding-list';
import { FindingTools } from './finding-tools';
import { SelectedCell } from './selected-cell';
import { Suggestions } from './suggestions';
import { useFindingSteps } from './use-finding-steps';

type DoneCheck = Extract<PaneState['check'], { is: 'done' }>;

interface FindingsProps {
  readonly state: PaneState;
  readonly texts: Texts;
  readonly sheetId: string;
  readonly check: DoneCheck;
  readonly effects: PaneEffects;
  readonly onAsk: (question: Question) => void;
  /** What stands before and behind the list's own tools, in the same row. */
  readonly start: ReactNode;
  readonly end: ReactNode;
}

/** What was found: how much of it, and the list, in groups, filtered, gone through by key. */
export function Findings({ state, sheetId, check, texts, effects, onAsk, start, end }: FindingsProps): ReactElement {
  const { language, chosen, selected } = state;
  const { plan, findings, ignored } = check.checked;
  const actions = useFindingActions(sheetId, effects, onAsk);
  const [filter, setFilter] = useState(noFilter);
  const [by, setBy] = useState<Grouping>('task');
  const shown = useMemo(() => filtered(plan, findings, filter, language), [plan, findings, filter, language]);
  const order = useGroupOrder(plan, findings, by, check.order);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => listLines(grouped(plan, shown, order, by), folded), [plan, shown, order, by, folded]);
  const steps = useFindingSteps(lines, chosen, actions.goTo);
  const { follow } = steps;
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
  const { earlier, plans } = state;
  const open = findings.find((finding) => findingKey(finding) === chosen);
  const extra = useMemo(
    () =>
      open && (
        <Suggestions
          finding={open}
          plan={plan}
          selected={selected}
          earlier={earlier}
          others={plans.filter((other) => other.sheetId !== sheetId)}
          texts={texts}
          onFillIn={(edit) => {
            follow(open);
            void effects.fillIn(edit);
          }}
          onTakeEarlier={(source) => void effects.takeEarlier(source)}
        />
      ),
    [open, plan, selected, earlier, plans, sheetId, texts, follow, effects],
  );
  const isClean = findings.length + ignored.length + plan.doubts.length + check.checked.told.length === 0;
  return (
    <>
      <FindingTools
        findings={findings}
        shown={shown.length}
        filter={filter}
        by={by}
        texts={texts}
        onFilter={setFilter}
        onGroupBy={setBy}
        start={start}
        end={end}
      />
      <Doubts
        plan={plan}
        snapshot={check.checked.snapshot}
        told={check.checked.told}
        texts={texts}
        onGoTo={(cell) => void effects.goToPlace(sheetId, cell)}
        onChoose={(rows, kind) => void effects.setRowKind(rows, kind)}
      />
      {isClean && <Centre title={texts.clean} text={texts.cleanText} />}
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
        steps={steps}
        extra={extra}
        folded={folded}
        language={language}
        texts={texts}
        actions={followed}
        onFold={(key) => setFolded(withToggled(folded, key))}
      />
      <SelectedCell findings={findings} selected={selected} chosen={chosen} language={language} texts={texts} />
    </>
  );
}

/** What can be done with a finding, over the pane's effects. */
const useFindingActions = (
  sheetId: string,
  effects: PaneEffects,
  onAsk: (question: Question) => void,
): FindingActions =>
  useMemo(
    () => ({
      goTo: (finding: Finding) => void effects.goTo(sheetId, finding),
      fix: (finding: Finding) => void effects.fix(finding),
      fixRule: (rule: string) => void effects.fixAll(rule),
      ignore: (finding, scope) => onAsk({ is: 'ignore', finding, scope }),
      goToPlace: (cell) => void effects.goToPlace(sheetId, cell),
      addToCatalogue: (name) => void effects.addToCatalogue(name),
    }),
    [effects, sheetId, onAsk],
  );

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
