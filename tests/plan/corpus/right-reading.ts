import type { TaskField } from '../../../src/plan/fields/fields';

/** A deadline's right reading: its text, or its days if it is made of several cells or of a date. */
export type RightDeadline =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'days'; readonly start: string | null; readonly end: string };

/** A task as a person reads it, its area by name. */
export type RightTask = Readonly<Record<Exclude<TaskField, 'deadline'>, string>> & {
  /** The sheet's own row, from 0. */
  readonly row: number;
  readonly deadline: RightDeadline;
};

/** What a person reads in a sheet. */
export interface RightReading {
  /** Null if nothing on the sheet says it. */
  readonly year: number | null;
  readonly areas: readonly { readonly numeral: string; readonly name: string }[];
  readonly tasks: readonly RightTask[];
}
