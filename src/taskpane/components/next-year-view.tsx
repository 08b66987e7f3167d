import { Body1, Button, Caption1, Caption1Strong, Checkbox, mergeClasses } from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';

import type { Texts } from '../../locales';
import { cellAddress } from '../../plan/cell-address';
import type { CheckedSheet } from '../../plan/checking/check-sheet';
import type { Task } from '../../plan/model';
import { mayBeOneOff, type YearMove, yearMoves } from '../../plan/next-year/next-year';
import type { DocumentEffects } from '../desk/documents';
import { useStyles } from './styles';

interface NextYearProps {
  readonly checked: CheckedSheet;
  readonly texts: Texts;
  readonly effects: DocumentEffects;
}

/** What ticks are kept by: rows may move while the view is open. */
const taskKey = ({ number, task }: Task): string => `${number.text} ${task.text}`;
const moveKey = ({ cell, before, task }: YearMove): string =>
  `${cell.column} ${before} ${task ? taskKey(task) : cell.row}`;

/** What next year's plan says otherwise, each to be refused; and which tasks are taken along. */
export function NextYearView({ checked: { plan, snapshot }, texts, effects }: NextYearProps): ReactElement {
  const styles = useStyles();
  const moves = useMemo(() => yearMoves(plan, snapshot), [plan, snapshot]);
  const oneOff = useMemo(() => plan.tasks.filter(mayBeOneOff), [plan]);
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const without = (set: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> =>
    new Set(isIn ? [...set, key] : [...set].filter((other) => other !== key));
  if (plan.year === null) return <Body1 className={styles.section}>{texts.documents.noYear}</Body1>;
  const rowsLeftOut = oneOff.filter((task) => leftOut.has(taskKey(task))).map(({ row }) => row);
  const wanted = moves.filter((move) => !refused.has(moveKey(move)) && !rowsLeftOut.includes(move.task?.row ?? -1));
  return (
    <section className={mergeClasses(styles.scroll, styles.section)}>
      <Caption1Strong as="h3" block>
        {texts.documents.nextYear(plan.year + 1)}
      </Caption1Strong>
      <Body1 block>{texts.documents.nextYearText}</Body1>
      {oneOff.length > 0 && (
        <fieldset className={styles.fieldset}>
          <legend>
            <Caption1Strong>{texts.documents.oneOff}</Caption1Strong>
          </legend>
          {oneOff.map((task) => (
            <Checkbox
              key={task.row}
              checked={!leftOut.has(taskKey(task))}
              label={`${task.number.text}. ${task.task.text}`}
              onChange={(_, { checked: isOn }) => setLeftOut(without(leftOut, taskKey(task), isOn !== true))}
            />
          ))}
        </fieldset>
      )}
      <fieldset className={styles.fieldset}>
        <legend>
          <Caption1Strong>{texts.documents.moves(moves.length)}</Caption1Strong>
        </legend>
        {moves.map((move) => {
          const { cell, before, after } = move;
          const address = cellAddress(cell);
          const key = moveKey(move);
          return (
            <Checkbox
              key={address}
              checked={!refused.has(key)}
              onChange={(_, { checked: isOn }) => setRefused(without(refused, key, isOn !== true))}
              label={<MoveLabel address={address} before={String(before)} after={String(after)} />}
            />
          );
        })}
      </fieldset>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => void effects.makeNextYear(wanted, rowsLeftOut)}>
          {texts.documents.makeNextYear(plan.year + 1)}
        </Button>
      </div>
    </section>
  );
}

/** A cell that will say something else, and what. */
function MoveLabel({
  address,
  before,
  after,
}: {
  readonly address: string;
  readonly before: string;
  readonly after: string;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <Caption1 block>{address}</Caption1>
      <Caption1 block className={styles.removed}>
        <del>{before}</del>
      </Caption1>
      <Caption1 block className={styles.added}>
        <ins>{after}</ins>
      </Caption1>
    </>
  );
}
