import { groupBy } from '../group-by';
import { fold, tidy } from './fold';
import { remember } from './remember';
import { isSyllable } from './syllable';
import catalogue from './terms.json';
import { withTraditionalToneMarks } from './tone-marks';

/** A run of words that is nearly a common term, and the term. */
export interface Slip {
  readonly written: string;
  readonly term: string;
}

interface Term {
  readonly text: string;
  readonly words: readonly string[];
  readonly folded: readonly string[];
}

const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
const asTerm = (text: string): Term => ({ text, words: wordsOf(text), folded: wordsOf(text).map(fold) });

const terms: readonly Term[] = catalogue.terms.map(asTerm);
const slips: readonly (readonly [Term, string])[] = Object.entries(catalogue.slips).map(([slip, term]) => [
  asTerm(slip),
  term,
]);

/** Terms and slips by their first two words without marks: few runs of a text begin so, and only those are looked at. */
const startOf = ({ folded }: Term): string => folded.slice(0, 2).join(' ');
const byStart = groupBy(terms, startOf);
const slipsByStart = new Map(slips.map(([slip, term]) => [startOf(slip), { slip, term }]));

/** Letters by their place in the alphabet without marks; 0 for what is no letter. */
const letterCode = new Uint8Array(0x1f00);
for (let code = 0x41; code < letterCode.length; code++) {
  const letter = fold(String.fromCharCode(code));
  if (/^[a-z]$/.test(letter)) letterCode[code] = letter.charCodeAt(0) - 0x60;
}

const pairHash = (first: number, second: number): number => (Math.imul(first, 0x9e37) + second) >>> 0;

/** Each start's hash, with the exact spellings after which nothing need be looked at. */
const spelledStarts = new Map<number, string[]>();
for (const { text, folded } of [...terms, ...slips.map(([slip]) => slip)]) {
  const [first = 0, second = 0] = folded
    .slice(0, 2)
    .map((word) => [...word].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0) - 0x60) | 0, 0));
  const key = pairHash(first, second);
  const isSlip = slips.some(([slip]) => slip.text === text);
  spelledStarts.set(key, [
    ...(spelledStarts.get(key) ?? []),
    ...(isSlip ? [] : [text, text.charAt(0).toUpperCase() + text.slice(1)]),
  ]);
}

/** A quick no for nearly all pairs of words. */
const startMask = 0xfff;
const mayStart = new Uint8Array(startMask + 1);
for (const pair of spelledStarts.keys()) mayStart[pair & startMask] = 1;

/**
 * Whether a text may hold a slip: one pass over its letters, as tens of thousands of texts are asked and nearly all are spelt well. True where
 * two words begin a term and none of its exact spellings follows.
 */
function mayHoldSlip(text: string): boolean {
  let hash = 0;
  let before = 0;
  let start = 0;
  let startBefore = 0;
  const codes = letterCode;
  const { length } = text;
  for (let at = 0; at <= length; at++) {
    // Past the table there is no number: as good as no letter.
    const letter = at < length ? codes[text.charCodeAt(at)] : 0;
    if (letter) {
      if (hash === 0) start = at;
      hash = (Math.imul(hash, 31) + letter) | 0;
    } else if (hash !== 0) {
      const pair = pairHash(before, hash);
      const spellings = mayStart[pair & startMask] === 1 ? spelledStarts.get(pair) : undefined;
      if (spellings && !spellings.some((spelling) => text.startsWith(spelling, startBefore))) return true;
      before = hash;
      startBefore = start;
      hash = 0;
    }
  }
  return false;
}

const foldedWords = new Map<string, string>();
/** A plan is written in a few thousand syllables; each is folded once. */
function foldWord(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  const folded = fold(word);
  if (foldedWords.size > 20_000) foldedWords.clear();
  foldedWords.set(word, folded);
  return folded;
}

const inOneForm = (word: string): string => withTraditionalToneMarks(word.toLowerCase());

/** True where a word that stands for another is no Vietnamese syllable, and so can only be a slip. */
const isNoWord = (word: string): boolean => word.length > 1 && /\p{Ll}/u.test(word) && !isSyllable(word);

/** Whether the words at a place are nearly the term: the same but for marks, or but for one word that is none. */
function isNearly(words: readonly string[], folded: readonly string[], at: number, term: Term): boolean {
  let wrongMarks = 0;
  let noWords = 0;
  for (let index = 0; index < term.words.length; index++) {
    const word = words[at + index];
    if (word === undefined) return false;
    if (folded[at + index] !== term.folded[index]) {
      if (!isNoWord(word)) return false;
      noWords++;
    } else if (inOneForm(word) !== term.words[index]) wrongMarks++;
  }
  const hasMarks = words.slice(at, at + term.words.length).some((word) => /[^\0-\x7f]/.test(word));
  return (wrongMarks > 0 && noWords === 0 && hasMarks) || (noWords === 1 && wrongMarks === 0 && term.words.length > 2);
}

const none: readonly Slip[] = [];
/** Names of agencies and products stand in many rows; tasks do not. */
const longestRemembered = 80;

/** Words of a text that are nearly a common administrative term. */
export const slipsIn = remember<readonly Slip[]>(
  (text) => (mayHoldSlip(text) ? slipsAmong(text) : none),
  longestRemembered,
);

function slipsAmong(text: string): readonly Slip[] {
  const clean = tidy(text);
  const words = wordsOf(clean);
  const folded = words.map(foldWord);
  const found: Slip[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    const key = `${folded[at]} ${folded[at + 1]}`;
    const slip = slipsByStart.get(key);
    if (slip && slip.slip.words.every((word, index) => inOneForm(words[at + index] ?? '') === word)) {
      found.push({ written: words.slice(at, at + slip.slip.words.length).join(' '), term: slip.term });
      continue;
    }
    const term = byStart.get(key)?.find((candidate) => isNearly(words, folded, at, candidate));
    if (term) found.push({ written: runOf(clean, words, at, term.words.length), term: term.text });
  }
  return found;
}

/** The run of words as it stands in the text, with the signs between them. */
function runOf(text: string, words: readonly string[], at: number, length: number): string {
  const pattern = words.slice(at, at + length).join('[^\\p{L}]+');
  return new RegExp(pattern, 'u').exec(text)?.[0] ?? words.slice(at, at + length).join(' ');
}
