import { Caption1, Checkbox, Field, Select } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';

import type { Texts } from '../../locales';
import type { TaskField } from '../../plan/model';
import { readSchema } from '../../plan/schema/read-schema';
import { builtInSchemas, type Language, type PlanSchema } from '../../plan/schema/schema';
import { type PlanSettings, schemaOf } from '../../plan/settings/settings';
import { useStyles } from './styles';

interface ChoiceProps {
  readonly language: Language;
  readonly texts: Texts;
}

/** Which appendix the plan follows: a built-in one, or one of the office's own from a file. */
export function SchemaChoice({
  schema,
  language,
  texts,
  onChoose,
}: { readonly schema: PlanSchema; readonly onChoose: (schema: PlanSchema) => void } & ChoiceProps): ReactElement {
  const [problem, setProblem] = useState<string>();
  const choices = builtInSchemas.includes(schema) ? builtInSchemas : [...builtInSchemas, schema];
  const load = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      const reading = readSchema(JSON.parse(await file.text()));
      setProblem(reading.problem ? `${texts.settings.problem[reading.problem]} ${reading.field}` : undefined);
      if (reading.schema) onChoose(reading.schema);
    } catch {
      setProblem(texts.settings.badJson);
    }
  };
  return (
    <>
      <Field label={texts.settings.schema}>
        <Select
          value={schema.name}
          onChange={(_, { value }) => onChoose(choices.find(({ name }) => name === value) ?? schema)}
        >
          {choices.map(({ name, title }) => (
            <option key={name} value={name}>
              {title[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.settings.ownSchema} validationMessage={problem} validationState={problem ? 'error' : 'none'}>
        <input
          type="file"
          accept=".json,application/json"
          aria-label={texts.settings.ownSchema}
          onChange={(event) => void load(event.target.files?.[0])}
        />
      </Field>
    </>
  );
}

/** Which columns a plan must have. */
export function RequiredColumns({
  settings,
  language,
  texts,
  onChange,
}: {
  readonly settings: PlanSettings;
  readonly onChange: (required: readonly TaskField[]) => void;
} & ChoiceProps): ReactElement {
  const styles = useStyles();
  const { fields } = schemaOf(settings);
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return (
    <fieldset className={styles.fieldset}>
      <legend>
        <Caption1>{texts.settings.required}</Caption1>
      </legend>
      {fields.map(({ name, title }) => (
        <Checkbox
          key={name}
          label={title[language]}
          checked={required.includes(name)}
          onChange={(_, { checked }) =>
            onChange(checked ? [...required, name] : required.filter((other) => other !== name))
          }
        />
      ))}
    </fieldset>
  );
}
