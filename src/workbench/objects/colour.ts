import { readColour } from '../model/colour';
import { invalidArgument } from '../problem';
import type { Json } from '../wire/protocol';
import { givenText } from './given';

/** "red" and "#F00" are accepted by Excel too; they read back as #RRGGBB. @throws InvalidArgument for what is no colour */
export function colour(given: Json): string {
  const text = givenText(given, 'color');
  const found = text === '' ? '' : readColour(text);
  if (found === undefined) throw invalidArgument(`"${text}" is no colour.`);
  return found;
}
