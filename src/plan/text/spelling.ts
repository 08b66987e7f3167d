import { fold, tidy } from './fold';
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
const slips: readonly (readonly [Term, string])[] = Object.entries(catalogue.slips).map(([slip, term]) => [asTerm(slip), term]);

/** Terms by their first two words without marks: few runs of a text begin so, and only those are looked at. */
const byStart = new Map<string, Term[]>();
for (const term of terms) {
  const key = term.folded.slice(0, 2).join(' ');
  byStart.set(key, [...(byStart.get(key) ?? []), term]);
}
const slipsByStart = new Map(slips.map(([slip, term]) => [slip.folded.slice(0, 2).join(' '), { slip, term }]));

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

/** Words of a text that are nearly a common administrative term. */
export function slipsIn(text: string): Slip[] {
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
