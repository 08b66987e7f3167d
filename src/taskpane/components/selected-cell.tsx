import { Caption1, Caption1Strong } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import { cellAddress } from '../../plan/cell-address';
import type { Finding } from '../../plan/model';
import { wordsOf } from '../../plan/rules/check-plan';
import type { Language } from '../../plan/schema/schema';
import { findingKey } from '../groups';
import type { PaneState } from '../state';
import { useStyles } from './styles';

interface SelectedCellProps {
  readonly findings: readonly Finding[];
  readonly selected: PaneState['selected'];
  readonly chosen: string | null;
  readonly language: Language;
  readonly texts: Texts;
}

/** What was found in the cell that is selected in the sheet: below the list, so that the list stays where it is. */
export function SelectedCell({ findings, selected, chosen, language, texts }: SelectedCellProps): ReactElement | null {
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
