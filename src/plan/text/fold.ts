/** Vietnamese text made comparable. Nothing here changes what stands in a cell. */

const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const anySpace = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;

/** A cell's text as people read it: composed Unicode, no invisible characters, single spaces, no spaces at the ends. */
export const tidy = (text: string): string => text.normalize('NFC').replace(invisible, '').replace(anySpace, ' ').trim();

/** As `tidy`, but line breaks stay: they separate agencies and products. */
export const tidyLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n');

/** Letters without tone or vowel marks, small: "Quý IV" → "quy iv". Đ is a letter of its own and becomes d. */
export const fold = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd');

/** `fold`, and anything that is neither letter nor digit becomes one space: for names that differ in commas and hyphens. */
export const foldWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
