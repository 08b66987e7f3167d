import { type CellKind, type FieldDeclaration, type FieldOf, fields, type TaskField, type TextField } from './fields';

/** All fields, in the appendix's order. */
export const taskFields = Object.keys(fields) as readonly TaskField[];

export const isTaskField = (name: unknown): name is TaskField =>
  typeof name === 'string' && Object.hasOwn(fields, name);

export const fieldDeclaration = (field: TaskField): FieldDeclaration => fields[field];

/** True for a field whose cells are read to one of some kinds. */
export const isOfKind = <Kind extends CellKind>(field: TaskField, ...kinds: readonly Kind[]): field is FieldOf<Kind> =>
  kinds.some((kind) => kind === fields[field].kind);

const fieldsOfKind = <Kind extends CellKind>(...kinds: readonly Kind[]): readonly FieldOf<Kind>[] =>
  taskFields.filter((field): field is FieldOf<Kind> => isOfKind(field, ...kinds));

/** The fields that hold a task's own words. */
export const textFields: readonly TextField[] = fieldsOfKind('text', 'agencies', 'deadline');

export const agencyFields = fieldsOfKind('agencies');

export const isTextField = (field: TaskField): field is TextField => isOfKind(field, 'text', 'agencies', 'deadline');

export const isOptionalField = (field: TaskField): boolean => fields[field].isOptional;

/** The heading that the appendix gives a column, in Vietnamese. */
export const appendixHeading = (field: TaskField): string => {
  const { heading, title } = fieldDeclaration(field);
  return heading ?? title.vi;
};
