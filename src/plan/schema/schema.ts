import { fieldDeclaration, isOptionalField, taskFields } from '../fields/field-lists';
import type { TaskField } from '../fields/fields';
import type { InBothLanguages, Language } from '../language';
import appendix from './appendix.json';

export { isTaskField } from '../fields/field-lists';
export type { InBothLanguages, Language } from '../language';

/** A field of the plan, as a Frictionless Table Schema describes it. */
export interface SchemaField {
  readonly name: TaskField;
  readonly title: InBothLanguages;
  readonly isRequired: boolean;
}

/** A reform area, known by any of its words, without accents. */
export interface SchemaArea {
  readonly title: InBothLanguages;
  readonly words: readonly string[];
}

/** The columns that a plan must have, and the reform areas that it is about. */
export interface PlanSchema {
  readonly name: string;
  readonly title: InBothLanguages;
  readonly fields: readonly SchemaField[];
  /** The areas of Nghị quyết 76/NQ-CP; none where a schema says nothing of areas. */
  readonly areas: readonly SchemaArea[];
}

function schemaField(name: TaskField): SchemaField {
  const { title, isRequired } = fieldDeclaration(name);
  return { name, title, isRequired };
}

/** The appendix that decisions on administrative reform carry: seven columns, and the task's number. */
export const appendixSchema: PlanSchema = {
  name: appendix.name,
  title: appendix.title,
  fields: taskFields.filter((field) => !isOptionalField(field)).map((field) => schemaField(field)),
  areas: appendix.areas,
};

const requiring = (schema: PlanSchema, more: readonly TaskField[]): readonly SchemaField[] =>
  schema.fields.map((field) => (more.includes(field.name) ? { ...field, isRequired: true } : field));

/** The common forms of the appendix: with the number in a column of its own, and with notes ("Ghi chú") behind it. */
export const builtInSchemas: readonly PlanSchema[] = [
  appendixSchema,
  {
    ...appendixSchema,
    name: 'appendix-8',
    title: { vi: 'Phụ lục 8 cột (có cột STT)', en: '8 columns (number apart)' },
    fields: requiring(appendixSchema, ['number']),
  },
  {
    ...appendixSchema,
    name: 'appendix-9',
    title: { vi: 'Phụ lục 9 cột (STT, ghi chú)', en: '9 columns (number apart, notes)' },
    fields: [...requiring(appendixSchema, ['number', 'coordinating']), schemaField('note')],
  },
];

/** A field's name for people: the schema's own, else the appendix's. */
export const fieldTitle = (field: TaskField, language: Language, schema = appendixSchema): string =>
  (schema.fields.find(({ name }) => name === field) ?? fieldDeclaration(field)).title[language];
