import type { Ignore } from '../ignoring/ignores';
import { severities, type Severity, type TaskField } from '../model';
import { readSchema, type SchemaProblem } from '../schema/read-schema';
import { appendixSchema, builtInSchemas, isTaskField, type PlanSchema } from '../schema/schema';
import { isRowChoice, type RowChoice } from './row-choices';

/** What a workbook says about how it is to be checked. Kept in the workbook, so that colleagues check alike. */
export interface PlanSettings {
  /** Rules whose severity is another here, or that are off; those of a newer version are kept, and do nothing. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Columns that a plan must have; null: those of the schema. */
  readonly required: readonly TaskField[] | null;
  /** The plan's year where the sheet says none, or says a wrong one; null: the sheet's. */
  readonly year: number | null;
  /** Abbreviations of agencies' names beside the built-in ones: "TPVT" → "thành phố Vũng Tàu". */
  readonly abbreviations: Readonly<Record<string, string>>;
  readonly schema: PlanSchema;
  /** Whether an edit is checked as it happens. */
  readonly live: boolean;
  /** Whether highlights follow at once, too: each is a step of Excel's undo, so that Ctrl+Z takes it back before the user's own edit. */
  readonly highlightLive: boolean;
  readonly ignores: readonly Ignore[];
  /** What a person said of rows that were not surely read. */
  readonly rows: readonly RowChoice[];
}

const settingsVersion = 1;

export const standardSettings: PlanSettings = {
  rules: {},
  required: null,
  year: null,
  abbreviations: {},
  schema: appendixSchema,
  live: true,
  highlightLive: false,
  ignores: [],
  rows: [],
};

/** A part of given settings that makes no sense, and was left at its standard. */
export interface SettingProblem {
  /** "rules.product/missing": where it stands. */
  readonly at: string;
  readonly why: 'not-settings' | 'newer-version' | 'unknown-rule' | 'bad-value' | SchemaProblem;
}

export interface SettingsReading {
  readonly settings: PlanSettings;
  readonly problems: readonly SettingProblem[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own entries of a given object, without names that could reach an object's prototype. */
const entriesOf = (value: unknown): (readonly [string, unknown])[] =>
  isObject(value)
    ? Object.entries(value).filter(([name]) => !['__proto__', 'constructor', 'prototype'].includes(name))
    : [];

const isSeverityOrOff = (value: unknown): value is Severity | 'off' =>
  value === 'off' || severities.includes(value as Severity);
const firstYear = 1990;
const lastYear = 2099;
const isYear = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= firstYear && (value as number) <= lastYear;

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

const scopes: readonly string[] = ['finding', 'sheet', 'workbook'];
function isIgnore(value: unknown): value is Ignore {
  if (!isObject(value)) return false;
  const texts = [value.rule, value.sheet, value.task, value.text, value.reason, value.on];
  return texts.every((text) => typeof text === 'string') && scopes.includes(String(value.scope));
}

/** Reads settings from wherever they were kept. What makes no sense is left at its standard and told of; nothing here throws. */
export function readSettings(given: unknown): SettingsReading {
  if (given === null || given === undefined) return { settings: standardSettings, problems: [] };
  if (!isObject(given)) return { settings: standardSettings, problems: [{ at: '', why: 'not-settings' }] };
  if (typeof given.version === 'number' && given.version > settingsVersion)
    return { settings: standardSettings, problems: [{ at: 'version', why: 'newer-version' }] };
  const problems: SettingProblem[] = [];
  const bad = (at: string, why: SettingProblem['why'] = 'bad-value'): undefined => void problems.push({ at, why });
  /** A value that may be left out; where it stands and makes no sense, that is told. */
  const optional = <Value>(name: string, isRight: (value: unknown) => value is Value, standard: Value): Value => {
    const value = given[name];
    if (value === undefined || value === null) return standard;
    return isRight(value) ? value : (bad(name) ?? standard);
  };
  const rules = entriesOf(given.rules).flatMap(([id, value]) => {
    return isSeverityOrOff(value) ? [[id, value] as const] : (bad(`rules.${id}`) ?? []);
  });
  const abbreviations = entriesOf(given.abbreviations).flatMap(([short, long]) =>
    typeof long === 'string' && long.trim() !== '' && short.trim() !== ''
      ? [[short, long] as const]
      : (bad(`abbreviations.${short}`) ?? []),
  );
  const ignores = Array.isArray(given.ignores)
    ? given.ignores.flatMap((ignore: unknown, index) => (isIgnore(ignore) ? [ignore] : (bad(`ignores.${index}`) ?? [])))
    : [];
  const rows = Array.isArray(given.rows)
    ? given.rows.flatMap((row: unknown, index) => (isRowChoice(row) ? [row] : (bad(`rows.${index}`) ?? [])))
    : [];
  const settings: PlanSettings = {
    rows,
    rules: Object.fromEntries(rules),
    abbreviations: Object.fromEntries(abbreviations),
    ignores,
    required: optional<readonly TaskField[] | null>(
      'required',
      (value): value is readonly TaskField[] => Array.isArray(value) && value.every(isTaskField),
      null,
    ),
    year: optional<number | null>('year', isYear, null),
    live: optional('live', isBoolean, true),
    highlightLive: optional('highlightLive', isBoolean, false),
    schema: schemaIn(given.schema, bad),
  };
  return { settings, problems };
}

/** A built-in schema by its name, or one of the workbook's own. */
function schemaIn(given: unknown, bad: (at: string, why?: SettingProblem['why']) => undefined): PlanSchema {
  if (given === undefined || given === null) return appendixSchema;
  if (typeof given === 'string')
    return builtInSchemas.find(({ name }) => name === given) ?? bad('schema') ?? appendixSchema;
  const { schema, problem, field } = readSchema(given);
  return schema ?? bad(field === '' ? 'schema' : `schema.${field}`, problem ?? 'bad-value') ?? appendixSchema;
}

/** Settings as they are kept: plain JSON that `readSettings` reads back. */
export function writeSettings({ schema, ...settings }: PlanSettings): Readonly<Record<string, unknown>> {
  const isBuiltIn = builtInSchemas.some((known) => known === schema);
  const own = {
    name: schema.name,
    title: schema.title,
    areas: schema.areas,
    fields: schema.fields.map(({ name, title, isRequired }) => ({
      name,
      type: 'string',
      title,
      constraints: { required: isRequired },
    })),
  };
  return { version: settingsVersion, ...settings, schema: isBuiltIn ? schema.name : own };
}

/** The schema with the workbook's own choice of required columns. */
export const schemaOf = ({ schema, required }: PlanSettings): PlanSchema =>
  required === null
    ? schema
    : { ...schema, fields: schema.fields.map((field) => ({ ...field, isRequired: required.includes(field.name) })) };
