import { Body1, Button, Caption1, Checkbox } from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';

import type { Texts } from '../../locales';
import { cellKey } from '../../plan/cell-address';
import { editsOfFix } from '../../plan/fixing/fix-law';
import { groupBy } from '../../plan/group-by';
import type { Finding } from '../../plan/model';
import type { Language } from '../../plan/schema/schema';
import { ruleName } from '../rule-name';
import { BeforeAfter } from './before-after';
import { DialogShell } from './dialog-shell';
import { useStyles } from './styles';

interface FixListProps {
  readonly findings: readonly Finding[];
  readonly texts: Texts;
  readonly language: Language;
  readonly onCancel: () => void;
  readonly onFix: (rules: readonly string[]) => void;
}

/** So many cells of a kind are shown first, and so many more each time. */
const shownAtOnce = 5;

const cellsOf = (findings: readonly Finding[]): number =>
  new Set(findings.flatMap(({ fix }) => editsOfFix(fix).map(({ cell }) => cellKey(cell)))).size;

/** All that is safe to fix, by kind, with each cell before and after; only kinds that stay ticked are fixed. */
export function FixListDialog({ findings, texts, language, onCancel, onFix }: FixListProps): ReactElement {
  const styles = useStyles();
  const kinds = useMemo(() => [...groupBy(findings, ({ rule }) => rule)], [findings]);
  const [left, setLeft] = useState<readonly string[]>([]);
  const wanted = findings.filter(({ rule }) => !left.includes(rule));
  return (
    <DialogShell
      title={texts.fixList.title(findings.length)}
      confirm={texts.fixList.confirm(wanted.length, cellsOf(wanted))}
      canConfirm={wanted.length > 0}
      texts={texts}
      onCancel={onCancel}
      onConfirm={() => onFix(kinds.map(([rule]) => rule).filter((rule) => !left.includes(rule)))}
    >
      <Body1 block>{texts.fixList.text}</Body1>
      <div className={styles.fixList} tabIndex={0} role="group" aria-label={texts.fixList.title(findings.length)}>
        {kinds.map(([rule, own]) => (
          <div key={rule}>
            <Checkbox
              label={texts.fixList.kind(ruleName(rule, language), own.length)}
              checked={!left.includes(rule)}
              onChange={(_, { checked }) =>
                setLeft(checked === true ? left.filter((other) => other !== rule) : [...left, rule])
              }
            />
            <KindEdits findings={own} texts={texts} />
          </div>
        ))}
      </div>
    </DialogShell>
  );
}

function KindEdits({ findings, texts }: Pick<FixListProps, 'findings' | 'texts'>): ReactElement {
  const styles = useStyles();
  const [shown, setShown] = useState(shownAtOnce);
  const edits = useMemo(() => findings.flatMap(({ fix }) => editsOfFix(fix)), [findings]);
  const more = edits.length - shown;
  return (
    <div className={styles.kindEdits}>
      {edits.slice(0, shown).map((edit, index) => (
        <BeforeAfter key={index} edit={edit} texts={texts} />
      ))}
      {more > 0 && (
        <Button size="small" appearance="transparent" onClick={() => setShown(shown + 10 * shownAtOnce)}>
          <Caption1>{texts.fixList.more(more)}</Caption1>
        </Button>
      )}
    </div>
  );
}
