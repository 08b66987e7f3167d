import { Caption1, Caption1Strong } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  memo,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';

import type { Texts } from '../../locales';
import type { Finding } from '../../plan/model';
import type { Language } from '../../plan/schema/schema';
import { type FindingGroup, findingKey, type ListLine, planKey } from '../groups';
import { ruleName } from '../rule-name';
import { type FindingActions, FindingLine } from './finding-line';
import { useStyles } from './styles';
import type { FindingSteps } from './use-finding-steps';

interface ListProps {
  readonly lines: readonly ListLine[];
  readonly findings: readonly Finding[];
  /** The key of the finding that is opened. */
  readonly chosen: string | null;
  readonly steps: FindingSteps;
  /** What else the open finding shows. */
  readonly extra: ReactNode;
  /** The keys of groups of which only the heading is shown. */
  readonly folded: ReadonlySet<string>;
  readonly onFold: (key: string) => void;
  readonly language: Language;
  readonly texts: Texts;
  readonly actions: FindingActions;
}

/** Findings in their groups. Only the lines in view are drawn, so thousands scroll as a few do. */
export const FindingList = memo(function FindingList({
  lines,
  findings,
  chosen,
  steps,
  extra,
  folded,
  language,
  texts,
  actions,
  onFold,
}: ListProps): ReactElement {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const sameRule = useMemo(() => countByRule(findings), [findings]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.is === 'heading' ? 44 : 56),
    getItemKey: (index) => lineKey(lines[index], index),
    overscan: 6,
  });
  const { at, hear, setAt } = useArrowKeys(lines.length, scroller, (index) => virtual.scrollToIndex(index));
  // What is gone to, from the list or by a key, stands in view.
  const chosenIndex = lines.findIndex((line) => line.is === 'finding' && findingKey(line.finding) === chosen);
  const reveal = useEffectEvent((): void => {
    if (chosenIndex < 0) return;
    virtual.scrollToIndex(chosenIndex, { align: 'auto' });
    setAt(chosenIndex, steps.steppedTo === chosen || scroller.current?.contains(document.activeElement) === true);
  });
  // Only when another finding is gone to, not while the list is measured.
  useEffect(() => reveal(), [chosen]);
  return (
    <div ref={scroller} className={styles.list} data-list tabIndex={-1} onKeyDown={hear}>
      <div role="list" aria-label={texts.listLabel} style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const line = lines[index];
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={lines.length}
              style={{ position: 'absolute', top: 0, left: 0, right: 0, transform: `translateY(${start}px)` }}
            >
              {line && (
                <ListLine
                  line={line}
                  isTabStop={index === at}
                  {...{ chosen, steps, extra, folded, onFold, sameRule, language, texts, actions }}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
});

const lineKey = (line: ListLine | undefined, index: number): string =>
  line?.is === 'finding' ? findingKey(line.finding) : `heading ${line?.group.key ?? index}`;

/** A line of the list: the heading of a group, or a finding. */
function ListLine({
  line,
  isTabStop,
  chosen,
  steps,
  extra,
  folded,
  onFold,
  sameRule,
  language,
  texts,
  actions,
}: Omit<ListProps, 'lines' | 'findings'> & {
  readonly line: ListProps['lines'][number];
  readonly isTabStop: boolean;
  readonly sameRule: ReadonlyMap<string, number>;
}): ReactElement {
  return line.is === 'heading' ? (
    <GroupHeading
      group={line.group}
      isFolded={folded.has(line.group.key)}
      isTabStop={isTabStop}
      language={language}
      texts={texts}
      onFold={() => onFold(line.group.key)}
    />
  ) : (
    <FindingLine
      finding={line.finding}
      sameRule={sameRule.get(line.finding.rule) ?? 1}
      isChosen={findingKey(line.finding) === chosen}
      isTabStop={isTabStop}
      steps={steps}
      extra={extra}
      language={language}
      texts={texts}
      actions={actions}
    />
  );
}

/** Keys that move in the list, and how far. */
const keySteps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** One stop of Tab for the whole list; arrow keys, Home and End move in it. */
function useArrowKeys(
  count: number,
  scroller: RefObject<HTMLDivElement | null>,
  scrollTo: (index: number) => void,
): {
  readonly at: number;
  readonly hear: (event: KeyboardEvent) => void;
  readonly setAt: (index: number, isFocused: boolean) => void;
} {
  const [wanted, setWanted] = useState({ index: 0, isFocused: false });
  const at = Math.min(wanted.index, Math.max(count - 1, 0));
  // Only once the line is drawn can it be focused.
  useEffect(() => {
    if (wanted.isFocused) scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"] [data-line]`)?.focus();
  }, [wanted, at, scroller]);
  const hear = (event: KeyboardEvent): void => {
    const step = keySteps[event.key];
    if (step === undefined || !(event.target as Element).hasAttribute('data-line')) return;
    event.preventDefault();
    const from = Number((event.target as Element).closest('[data-index]')?.getAttribute('data-index') ?? at);
    const index = Math.min(Math.max(from + step, 0), Math.max(count - 1, 0));
    scrollTo(index);
    setWanted({ index, isFocused: true });
  };
  return { at, hear, setAt: (index, isFocused) => setWanted({ index, isFocused }) };
}

/** How many findings of each rule can be mended. */
function countByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, fix } of findings) if (fix?.is === 'edits') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** What a group is called: its task, rule, area or agency. */
function headingTitle(
  task: FindingGroup['task'],
  key: string,
  name: string,
  rule: string | undefined,
  language: Language,
  texts: Texts,
): string {
  if (task) return texts.taskHeading(task.number.text, task.row + 1);
  if (key === rule) return ruleName(key, language);
  if (name !== '') return name;
  return key === planKey ? texts.planHeading : texts.noGroup;
}

function GroupHeading({
  group: { task, name, key, findings },
  isFolded,
  isTabStop,
  language,
  texts,
  onFold,
}: {
  readonly group: FindingGroup;
  readonly isFolded: boolean;
  readonly isTabStop: boolean;
  readonly language: Language;
  readonly texts: Texts;
  readonly onFold: () => void;
}): ReactElement {
  const styles = useStyles();
  const title = headingTitle(task, key, name, findings[0]?.rule, language, texts);
  return (
    <div className={styles.heading}>
      <h3 className={styles.plainHeading}>
        <button
          type="button"
          className={styles.foldButton}
          data-line
          tabIndex={isTabStop ? 0 : -1}
          aria-expanded={!isFolded}
          onClick={onFold}
        >
          <Caption1Strong>
            {isFolded ? '▸' : '▾'} {title}
            {(!task || isFolded) && ` (${findings.length})`}
          </Caption1Strong>
        </button>
      </h3>
      {task && <Caption1 className={styles.headingText}>{task.task.text}</Caption1>}
    </div>
  );
}
