import { Caption1, Caption1Strong } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import { cellAddress } from '../../plan/cell-address';
import { type TextPart, textParts } from '../../plan/comparing/compare-plans';
import { shownAs } from '../../plan/fixing/edit-snapshot';
import type { CellEdit } from '../../plan/model';
import { useStyles } from './styles';

/** Longer texts are shown whole before and after: words of so long a cell are not told apart while somebody waits. */
const longestCompared = 4_000;

/** The words of an edit in one text; undefined where single words tell nothing (a number, spaces alone, a blank cell). */
function editParts({ before, after }: CellEdit): readonly TextPart[] | undefined {
  if (typeof before !== 'string' || typeof after !== 'string' || before === '' || after === '') return undefined;
  if (before.length + after.length > longestCompared) return undefined;
  const parts = textParts(before, after);
  return parts.some(({ is }) => is === 'same') && parts.some(({ is }) => is !== 'same') ? parts : undefined;
}

/** A cell before and after an edit, by words: only what changes is marked. */
export function BeforeAfter({ edit, texts }: { readonly edit: CellEdit; readonly texts: Texts }): ReactElement {
  const styles = useStyles();
  const { cell, before, after } = edit;
  const parts = editParts(edit);
  const shown = (value: CellEdit['before']): string =>
    value === '' ? texts.blank : shownAs(value, typeof value === 'number' && value > 20_000 ? 'd/m/yyyy' : 'General');
  if (parts)
    return (
      <div className={styles.edit}>
        <Caption1Strong>{cellAddress(cell)}</Caption1Strong>
        <Caption1>
          {parts.map((part, index) => (
            <PartOfText key={index} part={part} texts={texts} />
          ))}
        </Caption1>
      </div>
    );
  return (
    <div className={styles.edit}>
      <Caption1Strong>{cellAddress(cell)}</Caption1Strong>
      <Caption1 className={styles.removed}>
        <span className={styles.hidden}>{texts.before}: </span>
        <del>{shown(before)}</del>
      </Caption1>
      <Caption1 className={styles.added}>
        <span className={styles.hidden}>{texts.after}: </span>
        <ins>{shown(after)}</ins>
      </Caption1>
    </div>
  );
}

function PartOfText({ part: { text, is }, texts }: { readonly part: TextPart; readonly texts: Texts }): ReactElement {
  const styles = useStyles();
  if (is === 'same') return <>{text}</>;
  return is === 'removed' ? (
    <del className={styles.removed}>
      <span className={styles.hidden}>{texts.before}: </span>
      {text}
    </del>
  ) : (
    <ins className={styles.added}>
      <span className={styles.hidden}>{texts.after}: </span>
      {text}
    </ins>
  );
}
