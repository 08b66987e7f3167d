import { Caption1, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import { columnLetters } from '../../plan/cell-address';
import { isOptionalField, taskFields } from '../../plan/fields/field-lists';
import type { PlanColumn, TaskField } from '../../plan/model';
import type { OwnColumns } from '../../plan/reading/columns';
import { fieldTitle, type Language } from '../../plan/schema/schema';
import type { ColumnChoice } from '../state';
import { Disclosure } from './disclosure';
import { useStyles } from './styles';

interface ColumnChoicesProps {
  /** Those that were found. */
  readonly columns: readonly PlanColumn[];
  readonly choices: readonly ColumnChoice[];
  readonly own: OwnColumns;
  /** Open from the start, where nothing can be done without them. */
  readonly isOpenFirst?: boolean;
  readonly language: Language;
  readonly texts: Texts;
  /** Called when the choices are opened. */
  readonly onOpen?: () => void;
  readonly onChoose: (field: TaskField, column: number | null | undefined, heading?: string) => void;
}

const auto = 'auto';
const none = 'none';

/** Which column was taken for which field, how surely, and the user's own word on it. */
export function ColumnChoices({
  columns,
  choices,
  own,
  isOpenFirst = false,
  language,
  texts,
  onOpen,
  onChoose,
}: ColumnChoicesProps): ReactElement {
  const styles = useStyles();
  const isShown = (field: TaskField): boolean =>
    !isOptionalField(field) || field in own || columns.some((column) => column.field === field);
  return (
    <Disclosure label={texts.columns} isOpenFirst={isOpenFirst} {...(onOpen ? { onOpen } : {})}>
      <div className={styles.columns}>
        {taskFields.filter(isShown).map((field) => {
          const found = columns.find((column) => column.field === field);
          const isOwn = field in own;
          const recognised = found ? texts.columnFound(found.confidence) : texts.columnMissing;
          const state = isOwn ? texts.columnOwn : recognised;
          const chosen = isOwn ? String(own[field] ?? none) : auto;
          return (
            <label key={field} className={styles.columnChoice}>
              <Caption1>
                {fieldTitle(field, language)} ({!isOwn && found ? `${columnLetters(found.column)}, ${state}` : state})
              </Caption1>
              <Select
                size="small"
                value={chosen}
                onChange={(_, { value }) => {
                  if (value === auto) return onChoose(field, undefined);
                  if (value === none) return onChoose(field, null);
                  onChoose(field, Number(value), choices.find(({ column }) => column === Number(value))?.header);
                }}
              >
                <option value={auto}>{texts.columnAuto}</option>
                <option value={none}>{texts.columnNone}</option>
                {choices.map(({ column, header }) => (
                  <option key={column} value={column}>
                    {texts.columnName(columnLetters(column), header)}
                  </option>
                ))}
              </Select>
            </label>
          );
        })}
      </div>
    </Disclosure>
  );
}
