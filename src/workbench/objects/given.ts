import { invalidArgument } from '../problem';
import { type Argument, Reference } from '../wire/host-object';
import type { Json } from '../wire/protocol';

/** Readers of what an add-in gave: each answers the value, or InvalidArgument as Excel does. */

export function givenText(given: Argument | undefined, what: string): string {
  if (typeof given === 'string') return given;
  throw invalidArgument(`${what} must be a text.`);
}

export function givenNumber(given: Argument | undefined, what: string): number {
  if (typeof given === 'number' && Number.isFinite(given)) return given;
  throw invalidArgument(`${what} must be a number.`);
}

/** A number within bounds, both of them included. */
export function givenWithin(given: Argument | undefined, what: string, least: number, most: number): number {
  const number = givenNumber(given, what);
  if (number < least || number > most) throw invalidArgument(`${what} must be from ${least} to ${most}.`);
  return number;
}

export function givenBoolean(given: Argument | undefined, what: string): boolean {
  if (typeof given === 'boolean') return given;
  throw invalidArgument(`${what} must be true or false.`);
}

export function givenObject(given: Argument | undefined, what: string): Reference {
  if (given instanceof Reference) return given;
  throw invalidArgument(`${what} must be an object.`);
}

const scalar = (given: unknown): given is null | boolean | number | string =>
  given === null || typeof given === 'boolean' || typeof given === 'number' || typeof given === 'string';

/** One value for each cell of an area: a scalar is given to all, an array must have the area's size. */
export function givenGrid(
  given: Json,
  rows: number,
  columns: number,
): (row: number, column: number) => null | boolean | number | string {
  if (scalar(given)) return () => given;
  const fits =
    Array.isArray(given) &&
    given.length === rows &&
    given.every((row) => Array.isArray(row) && row.length === columns && row.every(scalar));
  if (!fits) {
    throw invalidArgument(
      'The number of rows or columns in the input array does not match the size or dimensions of the range.',
    );
  }
  const grid = given as readonly (readonly (null | boolean | number | string)[])[];
  return (row, column) => grid[row]?.[column] ?? null;
}
