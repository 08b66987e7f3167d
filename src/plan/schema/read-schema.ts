import { fieldDeclaration, isTaskField } from '../fields/field-lists';
import type { InBothLanguages } from '../language';
import { appendixSchema, type PlanSchema, type SchemaField } from './schema';

/** What is wrong with an own schema. */
export type SchemaProblem = 'not-an-object' | 'no-fields' | 'unknown-field' | 'field-twice' | 'no-task';

export interface SchemaReading {
  readonly schema: PlanSchema | null;
  readonly problem: SchemaProblem | null;
  /** The field that the problem is about; "" where it is about none. */
  readonly field: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function titleOf(given: unknown, fallback: InBothLanguages): InBothLanguages {
  if (typeof given === 'string' && given.trim() !== '') return { vi: given, en: given };
  if (!isObject(given)) return fallback;
  const { vi, en } = given;
  const own = typeof vi === 'string' && vi !== '' ? vi : undefined;
  return { vi: own ?? fallback.vi, en: typeof en === 'string' && en !== '' ? en : (own ?? fallback.en) };
}

const failed = (problem: SchemaProblem, field = ''): SchemaReading => ({ schema: null, problem, field });

/**
 * Reads a Frictionless Table Schema as a schema of plans. Fields are named as in the appendix schema (task, product, lead…); their titles are
 * the headers by which columns are known. A field that starts with "x-" is a further column, kept and not checked.
 */
export function readSchema(given: unknown): SchemaReading {
  if (!isObject(given)) return failed('not-an-object');
  if (!Array.isArray(given.fields) || given.fields.length === 0) return failed('no-fields');
  const fields: SchemaField[] = [];
  for (const field of given.fields as readonly unknown[]) {
    const name = isObject(field) ? field.name : undefined;
    if (typeof name === 'string' && name.startsWith('x-')) continue;
    if (!isObject(field) || !isTaskField(name)) return failed('unknown-field', String(name ?? ''));
    if (fields.some((known) => known.name === name)) return failed('field-twice', name);
    const required = isObject(field.constraints) && field.constraints.required === true;
    fields.push({ name, title: titleOf(field.title, fieldDeclaration(name).title), isRequired: required });
  }
  if (!fields.some(({ name }) => name === 'task')) return failed('no-task');
  const areas = Array.isArray(given.areas) ? (given.areas as readonly unknown[]).flatMap(areaIn) : appendixSchema.areas;
  const name = typeof given.name === 'string' && given.name !== '' ? given.name : 'own';
  return {
    schema: { name, title: titleOf(given.title, { vi: 'Mẫu riêng', en: 'Own schema' }), fields, areas },
    problem: null,
    field: '',
  };
}

const areaIn = (given: unknown): PlanSchema['areas'] => {
  if (!isObject(given)) return [];
  const title = titleOf(given.title, { vi: '', en: '' });
  const words = Array.isArray(given.words) ? given.words.filter((word) => typeof word === 'string') : [];
  return title.vi === '' || words.length === 0 ? [] : [{ title, words }];
};
