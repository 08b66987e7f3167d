import {
  Button,
  Caption1,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Select,
  Switch,
  Textarea,
} from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';

import type { Texts } from '../../locales';
import type { Severity, TaskField } from '../../plan/model';
import { severities } from '../../plan/model';
import { rules as allRules } from '../../plan/rules';
import { readSchema } from '../../plan/schema/read-schema';
import { builtInSchemas, type Language, type PlanSchema } from '../../plan/schema/schema';
import {
  type PlanSettings,
  readSettings,
  schemaOf,
  type SettingProblem,
  standardSettings,
  writeSettings,
} from '../../plan/settings/settings';
import { foldWords } from '../../plan/text/fold';
import { download } from '../download';
import { ruleName } from '../rule-name';
import { FilePicker } from './file-picker';
import { useStyles } from './styles';

interface SettingsProps {
  readonly settings: PlanSettings;
  readonly problems: readonly SettingProblem[];
  readonly language: Language;
  readonly texts: Texts;
  readonly onSave: (settings: PlanSettings) => void;
  readonly onLanguage: (language: Language) => void;
}

const linesOf = (abbreviations: PlanSettings['abbreviations']): string =>
  Object.entries(abbreviations)
    .map(([short, long]) => `${short} = ${long}`)
    .join('\n');

const abbreviationsIn = (text: string): PlanSettings['abbreviations'] =>
  Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const at = line.indexOf('=');
      const [short, long] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
      return at > 0 && short !== '' && long !== '' ? [[short, long]] : [];
    }),
  );

/** How this workbook is to be checked. Nothing holds before it is saved. */
export function SettingsView({
  settings,
  problems: kept,
  language,
  texts,
  onSave,
  onLanguage,
}: SettingsProps): ReactElement {
  const styles = useStyles();
  const [draft, setDraft] = useState(settings);
  const [abbreviations, setAbbreviations] = useState(linesOf(settings.abbreviations));
  const [problems, setProblems] = useState(kept);
  const change = (patch: Partial<PlanSettings>): void => setDraft({ ...draft, ...patch });
  const load = async (file: File): Promise<void> => {
    try {
      const read = readSettings(JSON.parse(await file.text()));
      setProblems(read.problems);
      setDraft({ ...read.settings, ignores: settings.ignores, rows: settings.rows });
      setAbbreviations(linesOf(read.settings.abbreviations));
    } catch {
      setProblems([{ at: file.name, why: 'not-settings' }]);
    }
  };
  return (
    <div className={styles.scroll}>
      <div className={styles.form}>
        {problems.length > 0 && <SettingProblems problems={problems} texts={texts} />}
        <Field label={texts.settings.language}>
          <Select value={language} onChange={(_, { value }) => onLanguage(value as Language)}>
            <option value="vi">Tiếng Việt</option>
            <option value="en">English</option>
          </Select>
        </Field>
        <Switch
          checked={draft.live}
          label={texts.settings.live}
          onChange={(_, { checked }) => change({ live: checked })}
        />
        <Switch
          checked={draft.highlightLive}
          disabled={!draft.live}
          label={`${texts.settings.highlightLive}. ${texts.settings.highlightLiveCost}`}
          onChange={(_, { checked }) => change({ highlightLive: checked })}
        />
        <Field label={texts.settings.year}>
          <Input
            type="number"
            value={draft.year === null ? '' : String(draft.year)}
            onChange={(_, { value }) => change({ year: value === '' ? null : Number(value) })}
          />
        </Field>
        <SchemaChoice
          schema={draft.schema}
          language={language}
          texts={texts}
          onChoose={(schema) => change({ schema, required: null })}
        />
        <RequiredColumns
          settings={draft}
          language={language}
          texts={texts}
          onChange={(required) => change({ required })}
        />
        <Field label={texts.settings.abbreviations}>
          <Textarea value={abbreviations} rows={3} onChange={(_, { value }) => setAbbreviations(value)} />
        </Field>
        <RuleChoices rules={draft.rules} language={language} texts={texts} onChange={(rules) => change({ rules })} />
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          onClick={() => onSave({ ...draft, abbreviations: abbreviationsIn(abbreviations) })}
        >
          {texts.settings.save}
        </Button>
        <Button onClick={() => onSave({ ...standardSettings, ignores: settings.ignores, rows: settings.rows })}>
          {texts.settings.reset}
        </Button>
        <Button
          size="small"
          onClick={() => download(JSON.stringify(writeSettings(draft), null, 2), 'cchc-settings.json')}
        >
          {texts.settings.exportFile}
        </Button>
        <FilePicker label={texts.settings.importFile} accept=".json" onFiles={([file]) => file && void load(file)} />
      </div>
    </div>
  );
}

const SettingProblems = ({ problems, texts }: Pick<SettingsProps, 'problems' | 'texts'>): ReactElement => (
  <MessageBar intent="warning" layout="multiline">
    <MessageBarBody>
      {texts.settings.problems}
      <ul>
        {problems.map(({ at, why }) => (
          <li key={`${at} ${why}`}>
            {at}: {texts.settings.problem[why]}
          </li>
        ))}
      </ul>
    </MessageBarBody>
  </MessageBar>
);

function SchemaChoice({
  schema,
  language,
  texts,
  onChoose,
}: { readonly schema: PlanSchema; readonly onChoose: (schema: PlanSchema) => void } & Pick<
  SettingsProps,
  'language' | 'texts'
>): ReactElement {
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

function RequiredColumns({
  settings,
  language,
  texts,
  onChange,
}: { readonly settings: PlanSettings; readonly onChange: (required: readonly TaskField[]) => void } & Pick<
  SettingsProps,
  'language' | 'texts'
>): ReactElement {
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

function RuleChoices({
  rules,
  language,
  texts,
  onChange,
}: { readonly rules: PlanSettings['rules']; readonly onChange: (rules: PlanSettings['rules']) => void } & Pick<
  SettingsProps,
  'language' | 'texts'
>): ReactElement {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const shown = useMemo(
    () => allRules.filter((rule) => foldWords(ruleName(rule.id, language)).includes(foldWords(search))),
    [search, language],
  );
  const choose = (id: string, value: string): void => {
    const others = Object.fromEntries(Object.entries(rules).filter(([other]) => other !== id));
    onChange(value === 'standard' ? others : { ...others, [id]: value as Severity | 'off' });
  };
  return (
    <fieldset className={styles.fieldset}>
      <legend>
        <Caption1>{texts.settings.rules}</Caption1>
      </legend>
      <Input
        type="search"
        value={search}
        aria-label={texts.settings.searchRules}
        placeholder={texts.settings.searchRules}
        onChange={(_, { value }) => setSearch(value)}
      />
      {shown.map((rule) => (
        <label key={rule.id} className={styles.columnChoice}>
          <Caption1>{ruleName(rule.id, language)}</Caption1>
          <Select size="small" value={rules[rule.id] ?? 'standard'} onChange={(_, { value }) => choose(rule.id, value)}>
            <option value="standard">{texts.settings.standard(texts.severity[rule.severity])}</option>
            {severities.map((severity) => (
              <option key={severity} value={severity}>
                {texts.severity[severity]}
              </option>
            ))}
            <option value="off">{texts.settings.off}</option>
          </Select>
        </label>
      ))}
    </fieldset>
  );
}
