import { Body1, Caption1, Caption1Strong, mergeClasses } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactElement, useMemo, useRef } from 'react';
import { cellAddress } from '../../plan/cell-address';
import type { Texts } from '../../locales';
import type { Finding, PlanSheet } from '../../plan/model';
import { wordsOf } from '../../plan/rules/check-plan';
import { fieldTitle, type Language } from '../../plan/schema/schema';
import { type FindingGroup, groupByTask, listLines } from '../groups';
import { SeverityIcon } from './icons';
import { useStyles } from './styles';

interface ListProps {
  readonly plan: PlanSheet;
  readonly findings: readonly Finding[];
  readonly chosen: Finding | null;
  readonly language: Language;
  readonly texts: Texts;
  readonly onChoose: (finding: Finding) => void;
}

/** Findings by task. Only the lines in view are drawn, so thousands scroll as a few do. */
export const FindingList = memo(function FindingList({ plan, findings, chosen, language, texts, onChoose }: ListProps): ReactElement {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => listLines(groupByTask(plan, findings)), [plan, findings]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.is === 'heading' ? 62 : 92),
    overscan: 6,
  });
  return (
    <div ref={scroller} className={styles.list} tabIndex={-1}>
      <div role="list" aria-label={texts.listLabel} style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          return (
            <div
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={lines.length}
              style={{ position: 'absolute', top: 0, left: 0, right: 0, transform: `translateY(${start}px)` }}
            >
              {line?.is === 'heading' && <GroupHeading group={line.group} texts={texts} />}
              {line?.is === 'finding' && (
                <FindingLine finding={line.finding} isChosen={line.finding === chosen} language={language} texts={texts} onChoose={onChoose} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
});

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

interface LineProps {
  readonly finding: Finding;
  readonly isChosen: boolean;
  readonly language: Language;
  readonly texts: Texts;
  readonly onChoose: (finding: Finding) => void;
}

function FindingLine({ finding, isChosen, language, texts, onChoose }: LineProps): ReactElement {
  const styles = useStyles();
  const { what, todo, why } = wordsOf(finding, language);
  const where = texts.cell(finding.field ? fieldTitle(finding.field, language) : '', cellAddress(finding.cell));
  return (
    <button type="button" className={mergeClasses(styles.finding, isChosen && styles.chosen)} aria-current={isChosen || undefined} title={`${texts.why}: ${why}`} onClick={() => onChoose(finding)}>
      <span className={styles[finding.severity]}>
        <SeverityIcon severity={finding.severity} label={texts.severity[finding.severity]} />
      </span>
      <span className={styles.findingText}>
        <Body1>{what}</Body1>
        <Caption1 className={styles.where}>{where}</Caption1>
        <Caption1>{todo}</Caption1>
      </span>
    </button>
  );
}
