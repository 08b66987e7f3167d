import { asHex } from '../model/colour';
import type { Json } from '../wire/protocol';
import { givenText } from './given';

/** "red" and "#F00" are accepted by Excel too; they read back as #RRGGBB. */
export const colour = (given: Json): string => asHex(givenText(given, 'color'));
