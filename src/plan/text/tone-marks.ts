import { tidy } from './fold';

/**
 * Where the tone mark of an open syllable in oa, oe, uy stands: "hòa" (traditional, as most offices write) or "hoà" (by the main vowel).
 * Both are right; one text should hold to one. Syllables with a final consonant ("hoàn") and those in "qu" ("quý") have only one way.
 */

const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const openPairs = [
  ['o', 'a'],
  ['o', 'e'],
  ['u', 'y'],
] as const;

/** Each pair in both ways: "oà" → "òa". */
const traditionalOf = new Map<string, string>(
  openPairs.flatMap(([first, second]) =>
    tones.flatMap((tone): [string, string][] => {
      const modern = first + (second + tone).normalize('NFC');
      const traditional = (first + tone).normalize('NFC') + second;
      return [
        [modern, traditional],
        [modern.toUpperCase(), traditional.toUpperCase()],
        [first.toUpperCase() + modern.slice(1), traditional.charAt(0).toUpperCase() + traditional.slice(1)],
      ];
    }),
  ),
);
const modernPair = new RegExp(`(?<![qQ])(?:${[...traditionalOf.keys()].join('|')})(?!\\p{L})`, 'gu');

/** The text with every tone mark of an open oa, oe, uy in its traditional place: "hoá" → "hóa", "thuỷ" → "thủy". */
export const withTraditionalToneMarks = (text: string): string =>
  tidy(text).replace(modernPair, (pair) => traditionalOf.get(pair) ?? pair);
