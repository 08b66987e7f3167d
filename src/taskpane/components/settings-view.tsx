import {
  Button,
  Caption1,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Select,
  Switch,
  Textarea,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';

import type { Texts } from '../../locales';
import { groupBy } from '../../plan/group-by';
import { rules as allRules } from '../../plan/rules';
import type { Language } from '../../plan/schema/schema';
import { unknownRules } from '../../plan/settings/rules-of';
import {
  type PlanSettings,
  readSettings,
  type SettingProblem,
  standardSettings,
  writeSettings,
} from '../../plan/settings/settings';
import { foldWords } from '../../plan/text/fold';
import { download } from '../download';
import { ruleExample, ruleGroup } from '../rule-name';
import { Disclosure } from './disclosure';
import { FilePicker } from './file-picker';
import { RuleChoice } from './rule-choice';
import { RequiredColumns, SchemaChoice } from './schema-choice';
import { useStyles } from './styles';

interface SettingsProps {
  readonly settings: PlanSettings;
  readonly problems: readonly SettingProblem[];
  readonly language: Language;
  readonly version: string;
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

/** One setting, with the words by which it is searched for. */
interface SettingItem {
  readonly key: string;
  readonly words: string;
  readonly control: ReactElement;
}

interface SettingSection {
  readonly title: string;
  readonly items: readonly SettingItem[];
}

/** How this workbook is to be checked. Nothing holds before it is saved. */
export function SettingsView(props: SettingsProps): ReactElement {
  const { settings, problems: kept, texts, version, onSave } = props;
  const styles = useStyles();
  const [draft, setDraft] = useState(settings);
  const [abbreviations, setAbbreviations] = useState(linesOf(settings.abbreviations));
  const [problems, setProblems] = useState([...kept, ...unknownRules(settings)]);
  const [search, setSearch] = useState('');
  const load = async (file: File): Promise<void> => {
    try {
      const read = readSettings(JSON.parse(await file.text()));
      setProblems([...read.problems, ...unknownRules(read.settings)]);
      setDraft({ ...read.settings, ignores: settings.ignores, rows: settings.rows });
      setAbbreviations(linesOf(read.settings.abbreviations));
    } catch {
      setProblems([{ at: file.name, why: 'not-settings' }]);
    }
  };
  const wanted = foldWords(search);
  const sections = [
    ...ownSections(props, draft, setDraft, abbreviations, setAbbreviations),
    ...ruleSections(props, draft, setDraft),
  ].flatMap(({ title, items }) => {
    const found = items.filter(({ words }) => foldWords(`${title} ${words}`).includes(wanted));
    return found.length > 0 ? [{ title, items: found }] : [];
  });
  return (
    <>
      <div className={styles.search}>
        <Input
          size="small"
          type="search"
          className={styles.searchBox}
          value={search}
          aria-label={texts.settings.search}
          placeholder={texts.settings.search}
          onChange={(_, { value }) => setSearch(value)}
        />
      </div>
      <div className={styles.scroll}>
        <div className={styles.form}>
          {problems.length > 0 && <SettingProblems problems={problems} texts={texts} />}
          {sections.length === 0 && <Caption1 role="status">{texts.settings.noMatch}</Caption1>}
          {sections.map(({ title, items }, index) => (
            <Disclosure key={`${title} ${wanted === ''}`} label={title} isOpenFirst={wanted !== '' || index === 0}>
              {items.map(({ key, control }) => (
                <div key={key} className={styles.formItem}>
                  {control}
                </div>
              ))}
            </Disclosure>
          ))}
          <Caption1>{texts.version(version)}</Caption1>
        </div>
      </div>
      <div className={styles.formEnd}>
        <Button
          size="small"
          appearance="primary"
          onClick={() => onSave({ ...draft, abbreviations: abbreviationsIn(abbreviations) })}
        >
          {texts.settings.save}
        </Button>
        <Button
          size="small"
          onClick={() => onSave({ ...standardSettings, ignores: settings.ignores, rows: settings.rows })}
        >
          {texts.settings.reset}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => download(JSON.stringify(writeSettings(draft), null, 2), 'cchc-settings.json')}
        >
          {texts.settings.exportFile}
        </Button>
        <FilePicker label={texts.settings.importFile} accept=".json" onFiles={([file]) => file && void load(file)} />
      </div>
    </>
  );
}

/** What is set beside the rules: the pane, the plan, agencies. */
function ownSections(
  { language, texts, onLanguage }: SettingsProps,
  draft: PlanSettings,
  setDraft: (settings: PlanSettings) => void,
  abbreviations: string,
  setAbbreviations: (text: string) => void,
): readonly SettingSection[] {
  const words = texts.settings;
  const change = (patch: Partial<PlanSettings>): void => setDraft({ ...draft, ...patch });
  const item = (key: string, label: string, control: ReactElement): SettingItem => ({ key, words: label, control });
  return [
    {
      title: words.sections.pane,
      items: [
        item(
          'language',
          words.language,
          <Field label={words.language}>
            <Select value={language} onChange={(_, { value }) => onLanguage(value as Language)}>
              <option value="vi">Tiếng Việt</option>
              <option value="en">English</option>
            </Select>
          </Field>,
        ),
        item(
          'live',
          words.live,
          <Switch checked={draft.live} label={words.live} onChange={(_, { checked }) => change({ live: checked })} />,
        ),
        item(
          'highlightLive',
          words.highlightLive,
          <Switch
            checked={draft.highlightLive}
            disabled={!draft.live}
            label={`${words.highlightLive}. ${words.highlightLiveCost}`}
            onChange={(_, { checked }) => change({ highlightLive: checked })}
          />,
        ),
      ],
    },
    {
      title: words.sections.plan,
      items: [
        item(
          'year',
          words.year,
          <Field label={words.year}>
            <Input
              type="number"
              value={draft.year === null ? '' : String(draft.year)}
              onChange={(_, { value }) => change({ year: value === '' ? null : Number(value) })}
            />
          </Field>,
        ),
        item(
          'schema',
          `${words.schema} ${words.ownSchema}`,
          <SchemaChoice
            schema={draft.schema}
            language={language}
            texts={texts}
            onChoose={(schema) => change({ schema, required: null })}
          />,
        ),
        item(
          'required',
          words.required,
          <RequiredColumns
            settings={draft}
            language={language}
            texts={texts}
            onChange={(required) => change({ required })}
          />,
        ),
      ],
    },
    {
      title: words.sections.agencies,
      items: [
        item(
          'abbreviations',
          words.abbreviations,
          <Field label={words.abbreviations}>
            <Textarea value={abbreviations} rows={3} onChange={(_, { value }) => setAbbreviations(value)} />
          </Field>,
        ),
      ],
    },
  ];
}

/** The rules by what they are about, each found by its name, its words and its example. */
const ruleSections = (
  { language, texts }: SettingsProps,
  draft: PlanSettings,
  setDraft: (settings: PlanSettings) => void,
): readonly SettingSection[] =>
  [...groupBy(allRules, ({ id }) => ruleGroup(id, texts))].map(([title, own]) => ({
    title: texts.settings.ruleSection(title, own.length),
    items: own.map((rule) => ({
      key: rule.id,
      words: [rule.name[language], rule.text[language].what, ...Object.values(ruleExample(rule.id) ?? {})].join(' '),
      control: (
        <RuleChoice
          rule={rule}
          rules={draft.rules}
          language={language}
          texts={texts}
          onChange={(rules) => setDraft({ ...draft, rules })}
        />
      ),
    })),
  }));

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
