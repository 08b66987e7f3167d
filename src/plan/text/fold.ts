import { latinFor, withoutLookAlikes } from './look-alikes';

/** Vietnamese text made comparable. Nothing here changes what stands in a cell. */

/** Nothing that people see: control characters, zero-width characters, marks of direction. */
const invisible = /\uFEFF|(?![\s\x85])[\p{Cc}\p{Cf}\uFE0E\uFE0F]/gu;
const anySpace = /[\s\x85\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;

/** Anything but single blanks between visible characters: most texts have none of it, and are answered as they are. */
const untidy = /[\p{Cc}\p{Cf}\uFE0E\uFE0F\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]| {2}|^ | $/u;

/** Line breaks that Excel does not know as such: Word's own (U+000B), page breaks, and those of Unicode. */
const oddLineBreak = /[\v\f\u2028\u2029]/g;

/** Marks that may join the letter before them; and letters that Unicode itself composes otherwise (the ångström sign). */
const decomposed = /[\u0300-\u036F\u1E9B\u2126\u212A\u212B\u1F00-\u1FFF]/;

/** A cell's text as people read it: composed Unicode, no invisible characters, no look-alikes, single spaces, no spaces at the ends. */
export function tidy(text: string): string {
  const plain = withoutLookAlikes(text);
  const composed = decomposed.test(plain) ? plain.normalize('NFC') : plain;
  return untidy.test(composed) ? composed.replace(invisible, '').replace(anySpace, ' ').trim() : composed;
}

/** As `tidy`, but line breaks stay: they separate agencies and products. */
export const tidyLines = (text: string): string =>
  text
    .split(/\r\n|[\r\n\v\f\u2028\u2029]/)
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n');

const unaccented = new Map<string, string>();

/** A letter beyond ASCII without its marks; worked out once for each letter. */
function bare(letter: string): string {
  const known = unaccented.get(letter);
  if (known !== undefined) return known;
  const plain = letter === 'đ' ? 'd' : (latinFor(letter) ?? letter.normalize('NFD').replace(/\p{M}/gu, ''));
  unaccented.set(letter, plain);
  return plain;
}

/** Letters without tone or vowel marks, small: "Quý IV" → "quy iv". Đ is a letter of its own and becomes d. */
export const fold = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, bare);

/** `fold`, and anything that is neither letter nor digit becomes one space: for names that differ in commas and hyphens. */
export const foldWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const startLength = 28;

/** The first words of a text, as `foldWords` gives them: enough to tell what kind of name or sentence it begins. */
export const foldStart = (text: string): string =>
  foldWords(text.length > startLength ? text.slice(0, startLength) : text);

/** Composed letters, plain blanks and line breaks, nothing invisible, no look-alikes; spacing stays as it is. */
export const withPlainUnicode = (text: string): string =>
  withoutLookAlikes(text)
    .normalize('NFC')
    .replace(oddLineBreak, '\n')
    .replace(invisible, '')
    .replace(/[\x85\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ');

/** Single blanks between words, none at the ends of lines or before a sign; line breaks stay. */
export const withSingleSpaces = (text: string): string =>
  text
    .replace(/[ \t]+/g, ' ')
    .replace(/ *(\r\n|\n|\r) */g, '$1')
    .replace(/ +(?=[,;:](?:\s|$)|\.(?!\.))/g, '')
    .trim();
