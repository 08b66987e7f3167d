import { type TaskField, taskFields } from '../model';
import appendix from './appendix.json';

export type Language = 'vi' | 'en';
export type InBothLanguages = Readonly<Record<Language, string>>;

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

/** The appendix that decisions on administrative reform carry: seven columns, and the task's number. */
export const appendixSchema: PlanSchema = {
  name: appendix.name,
  title: appendix.title,
  fields: appendix.fields.map(({ name, title, constraints }) => ({
    name: name as TaskField,
    title,
    isRequired: constraints?.required ?? false,
  })),
  areas: appendix.areas,
};

const requiring = (schema: PlanSchema, more: readonly TaskField[]): readonly SchemaField[] =>
  schema.fields.map((field) => (more.includes(field.name) ? { ...field, isRequired: true } : field));

/** The common forms of the appendix: with the number in a column of its own, and with notes behind it ("Ghi chú", kept and not checked). */
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
    fields: requiring(appendixSchema, ['number', 'coordinating']),
  },
];

export const fieldTitle = (field: TaskField, language: Language, schema = appendixSchema): string =>
  schema.fields.find(({ name }) => name === field)?.title[language] ?? field;

export const isTaskField = (name: unknown): name is TaskField =>
  typeof name === 'string' && (taskFields as readonly string[]).includes(name);
