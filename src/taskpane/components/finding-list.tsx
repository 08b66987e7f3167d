import { Caption1, Caption1Strong } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactElement, useEffect, useMemo, useRef } from 'react';

import type { Texts } from '../../locales';
import type { Finding } from '../../plan/model';
import type { Language } from '../../plan/schema/schema';
import { type FindingGroup, findingKey, type ListLine } from '../groups';
import { ruleName } from '../rule-name';
import { type FindingActions, FindingLine } from './finding-line';
import { useStyles } from './styles';

interface ListProps {
  readonly lines: readonly ListLine[];
  readonly findings: readonly Finding[];
  /** The key of the finding that is opened. */
  readonly chosen: string | null;
  readonly language: Language;
  readonly texts: Texts;
  readonly actions: FindingActions;
}

/** Findings in their groups. Only the lines in view are drawn, so thousands scroll as a few do. */
export const FindingList = memo(function FindingList({
  lines,
  findings,
  chosen,
  language,
  texts,
  actions,
}: ListProps): ReactElement {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const sameRule = useMemo(() => countByRule(findings), [findings]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.is === 'heading' ? 62 : 92),
    getItemKey: (index) => {
      const line = lines[index];
      return line?.is === 'finding' ? findingKey(line.finding) : `heading ${line?.group.key ?? index}`;
    },
    overscan: 6,
  });
  // What is gone to, from the list or by a key, stands in view.
  const chosenIndex = lines.findIndex((line) => line.is === 'finding' && findingKey(line.finding) === chosen);
  useEffect(() => {
    if (chosenIndex >= 0) virtual.scrollToIndex(chosenIndex, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when another finding is gone to, not while the list is measured
  }, [chosen]);
  return (
    <div ref={scroller} className={styles.list} tabIndex={-1}>
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
              {line?.is === 'heading' && <GroupHeading group={line.group} language={language} texts={texts} />}
              {line?.is === 'finding' && (
                <FindingLine
                  finding={line.finding}
                  sameRule={sameRule.get(line.finding.rule) ?? 1}
                  isChosen={findingKey(line.finding) === chosen}
                  language={language}
                  texts={texts}
                  actions={actions}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
});

/** How many findings of each rule can be mended. */
function countByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, fix } of findings) if (fix?.is === 'edits') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function GroupHeading({
  group: { task, name, key, findings },
  language,
  texts,
}: {
  group: FindingGroup;
  language: Language;
  texts: Texts;
}): ReactElement {
  const styles = useStyles();
  const title = task
    ? texts.taskHeading(task.number.text, task.row + 1)
    : key === findings[0]?.rule
      ? ruleName(key, language)
      : name !== ''
        ? name
        : key === 'plan'
          ? texts.planHeading
          : texts.noGroup;
  return (
    <div className={styles.heading}>
      <Caption1Strong as="h3" block>
        {title}
        {!task && ` (${findings.length})`}
      </Caption1Strong>
      {task && <Caption1 className={styles.headingText}>{task.task.text}</Caption1>}
    </div>
  );
}
