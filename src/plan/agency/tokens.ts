import { fold } from '../text/fold';
import { remember } from '../text/remember';

/** A word, a sign or a line's end of a cell that holds agencies. */
export interface AgencyToken {
  readonly kind: 'word' | 'sign' | 'break';
  readonly text: string;
  /** Small, without marks; "" for what is no word. */
  readonly fold: string;
  readonly start: number;
  readonly end: number;
}

/** Words may hold an apostrophe: "H'leo", "K’Bang". */
const tokenPattern = /\n|[\p{L}\p{N}\p{M}]+(?:['’ʼ‘`´][\p{L}\p{M}]+)*|\S/gu;
const foldWord = remember(fold);

const signOrBreak = (found: string): 'sign' | 'break' => (found === '\n' ? 'break' : 'sign');

/** @param text tidied, with its line breaks. */
export const agencyTokens = (text: string): AgencyToken[] =>
  [...text.matchAll(tokenPattern)].map(({ 0: found, index }) => {
    const isWord = /^[\p{L}\p{N}]/u.test(found);
    const kind = isWord ? 'word' : signOrBreak(found);
    return { kind, text: found, fold: isWord ? foldWord(found) : '', start: index, end: index + found.length };
  });

/** For each opening bracket its closing one; brackets that stand alone have none. */
export function bracketPairs(tokens: readonly AgencyToken[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  tokens.forEach(({ text }, place) => {
    if (text === '(' || text === '[') open.push(place);
    const opening = text === ')' || text === ']' ? open.pop() : undefined;
    // Only the outermost pair matters; it is set last and covers those within.
    if (opening !== undefined) pairs.set(opening, place);
  });
  return pairs;
}
