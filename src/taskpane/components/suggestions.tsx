import { Button, Caption1, Caption1Strong } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';

import type { Texts } from '../../locales';
import { placesOfFinding } from '../../plan/finding-places';
import type { CellAddress, CellEdit, Finding, PlanSheet } from '../../plan/model';
import {
  type EarlierPlan,
  suggestedFieldOf,
  suggestionEdit,
  type SuggestionOrigin,
  suggestionsFor,
  taskOfCell,
} from '../../plan/suggesting/suggest';
import type { PlanSource } from '../desk/comparing';
import type { PlanChoice } from '../state';
import { Disclosure } from './disclosure';
import { FilePicker, planFileKinds } from './file-picker';
import { useStyles } from './styles';

interface SuggestionsProps {
  readonly finding: Finding;
  readonly plan: PlanSheet;
  /** The cell that is selected in the sheet: of a finding in many cells, the one that is offered something. */
  readonly selected: CellAddress | null;
  readonly earlier: EarlierPlan | null;
  /** Other sheets that hold a plan. */
  readonly others: readonly PlanChoice[];
  readonly texts: Texts;
  readonly onFillIn: (edit: CellEdit) => void;
  readonly onTakeEarlier: (source: PlanSource) => void;
}

const isAt = (one: CellAddress, other: CellAddress | null): boolean =>
  one.row === other?.row && one.column === other.column;

/** What may stand in a blank cell, each with where it comes from. A person presses one; nothing is filled in by itself. */
export function Suggestions(props: SuggestionsProps): ReactElement | null {
  const { finding, plan, selected, earlier, others, texts, onFillIn, onTakeEarlier } = props;
  const styles = useStyles();
  const field = suggestedFieldOf(finding);
  const place = placesOfFinding(finding).find(({ cell }) => isAt(cell, selected)) ?? finding;
  const task = field && taskOfCell(plan, field, place.cell);
  const suggestions = useMemo(
    () => (field && task ? suggestionsFor(plan, task, field, earlier) : []),
    [plan, task, field, earlier],
  );
  if (!field || !task) return null;
  return (
    <section className={styles.suggestions} aria-label={texts.suggestions.title(task.number.text)}>
      <Caption1Strong block>{texts.suggestions.title(task.number.text)}</Caption1Strong>
      {suggestions.length === 0 && <Caption1 block>{texts.suggestions.none}</Caption1>}
      {suggestions.map((suggestion) => (
        <div key={suggestion.text} className={styles.suggestion}>
          <Button
            size="small"
            className={styles.suggestionText}
            onClick={() => onFillIn(suggestionEdit(task, field, suggestion))}
          >
            {suggestion.text}
          </Button>
          <Caption1 className={styles.quiet}>{originText(suggestion.origin, texts)}</Caption1>
        </div>
      ))}
      <Disclosure label={earlier ? texts.suggestions.earlier(earlier.name) : texts.suggestions.addEarlier}>
        <div className={styles.buttons}>
          <FilePicker
            label={texts.compareFile}
            accept={planFileKinds}
            onFiles={([file]) => file && onTakeEarlier(file)}
          />
          {others.map((choice) => (
            <Button key={choice.sheetId} size="small" onClick={() => onTakeEarlier(choice)}>
              {choice.name}
            </Button>
          ))}
        </div>
      </Disclosure>
    </section>
  );
}

/** Where a suggestion comes from, in words. */
function originText(origin: SuggestionOrigin, texts: Texts): string {
  const { from } = texts.suggestions;
  switch (origin.is) {
    case 'task':
      return from.task(origin.number, origin.row + 1, origin.text);
    case 'area':
      return from.area(origin.name, origin.count);
    case 'earlier':
      return from.earlier(origin.plan, origin.number, origin.text);
    case 'library':
      return from.library(origin.text, origin.source);
  }
}
