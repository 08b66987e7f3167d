import { Button, Caption1, Link, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import type { CellAddress, Doubt, PlanSheet, SheetSnapshot } from '../../plan/model';
import { type OwnRowKind, ownRowKinds } from '../../plan/reading/rows';
import { Disclosure } from './disclosure';
import { useStyles } from './styles';

interface DoubtsProps {
  readonly plan: PlanSheet;
  readonly snapshot: SheetSnapshot;
  /** Rows whose kind a person told, from 0. */
  readonly told: readonly number[];
  readonly texts: Texts;
  readonly onGoTo: (cell: CellAddress) => void;
  readonly onChoose: (rows: readonly number[], kind: OwnRowKind | null) => void;
}

/** More rows than these are told the kind of together. */
const mostSingleRows = 40;

const oneBased = (rows: readonly number[]): number[] => rows.map((row) => row + 1);

/** What was not surely read, before all findings: a mistake there makes findings that are none. */
export function Doubts({ plan, snapshot, told, texts, onGoTo, onChoose }: DoubtsProps): ReactElement | null {
  const styles = useStyles();
  const { doubts } = plan;
  if (doubts.length === 0 && told.length === 0) return null;
  const goToRow = (row: number): void => onGoTo({ row, column: plan.columns[0]?.column ?? snapshot.left });
  return (
    <section className={styles.doubts} aria-label={texts.doubts.title(doubts.length)}>
      {doubts.length > 0 && (
        <Disclosure label={texts.doubts.title(doubts.length)} isOpenFirst={doubts.length === 1}>
          <ul className={styles.doubtList}>
            {doubts.map((doubt) => (
              <DoubtLine
                key={`${doubt.why} ${doubt.rows[0] ?? ''}`}
                doubt={doubt}
                snapshot={snapshot}
                texts={texts}
                onGoToRow={goToRow}
                onChoose={onChoose}
              />
            ))}
          </ul>
        </Disclosure>
      )}
      {told.length > 0 && (
        <div className={styles.facts}>
          <Caption1>{texts.doubts.told(told.length)}</Caption1>
          <Button size="small" appearance="transparent" onClick={() => onChoose(told, null)}>
            {texts.doubts.forget}
          </Button>
        </div>
      )}
    </section>
  );
}

function DoubtLine({
  doubt: { rows, why },
  snapshot,
  texts,
  onGoToRow,
  onChoose,
}: { readonly doubt: Doubt; readonly onGoToRow: (row: number) => void } & Pick<
  DoubtsProps,
  'snapshot' | 'texts' | 'onChoose'
>): ReactElement {
  const styles = useStyles();
  const [first = 0] = rows;
  const textOf = (row: number): string =>
    (snapshot.texts[row - snapshot.top] ?? []).filter((text) => text.trim() !== '').join(' | ');
  return (
    <li className={styles.columnChoice}>
      <Caption1>
        <Link as="button" className={styles.target} onClick={() => onGoToRow(first)}>
          {texts.doubts.rows(oneBased(rows))}
        </Link>
        : {texts.doubts.why[why]}
      </Caption1>
      <KindChoice rows={rows} texts={texts} onChoose={onChoose} />
      {rows.length > 1 && rows.length <= mostSingleRows && (
        <Disclosure label={texts.doubts.each(rows.length)}>
          <ul className={styles.doubtList}>
            {rows.map((row) => (
              <li key={row} className={styles.columnChoice}>
                <Caption1 className={styles.headingText}>
                  <Link as="button" className={styles.target} onClick={() => onGoToRow(row)}>
                    {texts.doubts.rows([row + 1])}
                  </Link>
                  : {textOf(row)}
                </Caption1>
                <KindChoice rows={[row]} texts={texts} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </li>
  );
}

const KindChoice = ({
  rows,
  texts,
  onChoose,
}: { readonly rows: readonly number[] } & Pick<DoubtsProps, 'texts' | 'onChoose'>): ReactElement => (
  <Select
    size="small"
    value=""
    aria-label={texts.doubts.kind(oneBased(rows))}
    onChange={(_, { value }) => value !== '' && onChoose(rows, value as OwnRowKind)}
  >
    <option value="">{texts.doubts.choose}</option>
    {ownRowKinds.map((kind) => (
      <option key={kind} value={kind}>
        {texts.doubts.kinds[kind]}
      </option>
    ))}
  </Select>
);
