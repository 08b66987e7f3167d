import { readLegacy } from '../plan/text/legacy';
import { isSyllable } from '../plan/text/syllable';

const headBytes = 4_096;
/** Old Vietnamese encodings of a byte a letter. Texts in TCVN3 and VNI read as Windows-1252, from which reading knows them. */
const byteEncodings = ['windows-1258', 'windows-1252'] as const;
const syllableLetters = 20_000;

/** The text of a file in any encoding that offices here use: UTF-8, UTF-16 of both ends with and without mark, Windows-1258, TCVN3, VNI. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  const wide = wideEncoding(bytes);
  if (wide) return decode(bytes, wide);
  const utf8 = decode(bytes, 'utf-8');
  if (isMostlyUtf8(bytes, utf8)) return utf8;
  return mostVietnamese(byteEncodings.map((encoding) => decode(bytes, encoding).normalize('NFC')));
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

/** UTF-16 without its mark: every second byte of plain letters is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, headBytes);
  let even = 0;
  let odd = 0;
  head.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  const half = head.length / 2;
  if (odd > half / 4 && even < half / 50) return 'utf-16le';
  return even > half / 4 && odd < half / 50 ? 'utf-16be' : undefined;
}

/** True where letters of several bytes are right but for a few: a bad byte spoils one letter, no file. */
function isMostlyUtf8(bytes: Uint8Array, text: string): boolean {
  const bad = text.split('\uFFFD').length - 1;
  if (bad === 0) return true;
  const good = bytes.reduce((count, byte) => count + (byte >= 0xc2 && byte <= 0xf4 ? 1 : 0), 0) - bad;
  return good > bad * 10;
}

/** Of several readings, that with the most Vietnamese syllables. */
function mostVietnamese(texts: readonly string[]): string {
  const scored = texts.map((text) => ({ text, score: vietnameseScore(text.slice(0, syllableLetters)) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).text;
}

/** Words with marks that are syllables, less those that are none. */
function vietnameseScore(text: string): number {
  const shown = text
    .split(/[\r\n\t;,]+/)
    .map((piece) => readLegacy(piece)?.text ?? piece)
    .join(' ');
  const marked = (shown.match(/\p{L}+/gu) ?? []).filter((word) => /[^a-z]/i.test(word));
  const syllables = marked.filter((word) => isSyllable(word.toLowerCase())).length;
  return 2 * syllables - marked.length;
}
