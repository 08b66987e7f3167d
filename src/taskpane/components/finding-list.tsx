import { Caption1, Caption1Strong } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactElement, useMemo, useRef } from 'react';
import type { Texts } from '../../locales';
import type { Finding, PlanSheet } from '../../plan/model';
import type { Language } from '../../plan/schema/schema';
import { type FindingGroup, findingKey, groupByTask, listLines } from '../groups';
import { type FindingActions, FindingLine } from './finding-line';
import { useStyles } from './styles';

interface ListProps {
  readonly plan: PlanSheet;
  readonly findings: readonly Finding[];
  /** The groups' order, made before. */
  readonly order: readonly string[];
  /** The key of the finding that is opened. */
  readonly chosen: string | null;
  readonly language: Language;
  readonly texts: Texts;
  readonly actions: FindingActions;
}

/** Findings by task. Only the lines in view are drawn, so thousands scroll as a few do. */
export const FindingList = memo(function FindingList({ plan, findings, order, chosen, language, texts, actions }: ListProps): ReactElement {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => listLines(groupByTask(plan, findings, order)), [plan, findings, order]);
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
              {line?.is === 'heading' && <GroupHeading group={line.group} texts={texts} />}
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
  for (const { rule, fix } of findings) if (fix && !fix.deletedRows) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function GroupHeading({ group: { task }, texts }: { group: FindingGroup; texts: Texts }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.heading}>
      <Caption1Strong as="h3" block>
        {task ? texts.taskHeading(task.number.text, task.row + 1) : texts.planHeading}
      </Caption1Strong>
      {task && <Caption1 className={styles.headingText}>{task.task.text}</Caption1>}
    </div>
  );
}
