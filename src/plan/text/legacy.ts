import { isSyllable } from './syllable';

/**
 * Texts in the fonts of before Unicode, which read as Windows-1252: TCVN3 ("Phßng Néi vô") and VNI ("Phoøng Noäi vuï"). Tables: TCVN
 * 5712:1993 (VN3) and the VNI-Win standard.
 */

const tcvn3: ReadonlyMap<string, string> = new Map(
  [
    '¡Ă',
    '¢Â',
    '£Ê',
    '¤Ô',
    '¥Ơ',
    '¦Ư',
    '§Đ',
    '¨ă',
    '©â',
    'ªê',
    '«ô',
    '¬ơ',
    '\u00ADư',
    '®đ',
    'µà',
    '¶ả',
    '·ã',
    '¸á',
    '¹ạ',
    '»ằ',
    '¼ẳ',
    '½ẵ',
    '¾ắ',
    'Æặ',
    'Çầ',
    'Èẩ',
    'Éẫ',
    'Êấ',
    'Ëậ',
    'Ìè',
    'Îẻ',
    'Ïẽ',
    'Ðé',
    'Ñẹ',
    'Òề',
    'Óể',
    'Ôễ',
    'Õế',
    'Öệ',
    '×ì',
    'Øỉ',
    'Üĩ',
    'Ýí',
    'Þị',
    'ßò',
    'áỏ',
    'âõ',
    'ãó',
    'äọ',
    'åồ',
    'æổ',
    'çỗ',
    'èố',
    'éộ',
    'êờ',
    'ëở',
    'ìỡ',
    'íớ',
    'îợ',
    'ïù',
    'ñủ',
    'òũ',
    'óú',
    'ôụ',
    'õừ',
    'öử',
    '÷ữ',
    'øứ',
    'ùự',
    'úỳ',
    'ûỷ',
    'üỹ',
    'ýý',
    'þỵ',
  ].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** VNI writes a tone, or a vowel's mark with its tone, as a letter of its own behind the vowel. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** VNI letters that stand alone. */
const vniLetters: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const sameCase = (like: string, text: string): string =>
  like === like.toUpperCase() && like !== like.toLowerCase() ? text.toUpperCase() : text;

const fromTcvn3 = (text: string): string => [...text].map((letter) => tcvn3.get(letter) ?? letter).join('');

function fromVni(text: string): string {
  let result = '';
  for (const letter of text) {
    const small = letter.toLowerCase();
    const mark = vniMarks[small];
    const base = result.at(-1) ?? '';
    if (mark && /[aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ]/.test(base)) result = result.slice(0, -1) + (base + mark).normalize('NFC');
    else result += sameCase(letter, vniLetters[small] ?? small);
  }
  return result;
}

const encodings: readonly (readonly ['tcvn3' | 'vni', (text: string) => string])[] = [
  ['tcvn3', fromTcvn3],
  ['vni', fromVni],
];

/** Letters that no old font has; nearly every Vietnamese text in Unicode has one within its first words. */
const beyondLatin1 = /[^\0-\xFF–—‘’“”…•]/;
const suspicious = /[\xA1-\xFF]/;
const wordPattern = /[\p{L}\xA1-\xBF\xD7\xF7\u00AD]+/gu;

export interface LegacyText {
  readonly encoding: 'tcvn3' | 'vni';
  /** The text meant, in Unicode. */
  readonly text: string;
}

/**
 * The Unicode text of a cell in an old font's encoding; undefined where the text is not surely that. Sure is: some of its words are no
 * Vietnamese as they stand, and all that the decoding changes become Vietnamese syllables.
 */
export function readLegacy(text: string): LegacyText | undefined {
  if (beyondLatin1.test(text) || !suspicious.test(text)) return undefined;
  const words = text.match(wordPattern)?.filter((word) => suspicious.test(word)) ?? [];
  if (words.every(isSyllable)) return undefined;
  const sure = encodings.filter(([, decode]) => isSure(words, words.map(decode)));
  const [first] = sure;
  return sure.length === 1 && first ? { encoding: first[0], text: first[1](text) } : undefined;
}

function isSure(words: readonly string[], decoded: readonly string[]): boolean {
  const changed = decoded.filter((word, index) => word !== words[index]);
  const isLongEnough = changed.length >= 2 || (changed[0]?.length ?? 0) >= 3;
  return isLongEnough && decoded.every((word) => isSyllable(word) || isAcronym(word));
}

/** "HĐND": letters of names, which are no syllables. */
const isAcronym = (word: string): boolean => /^[A-ZĐ]{2,6}$/.test(word);

/** The text as people mean it: decoded where it is surely in an old encoding, else as it stands. */
export const inUnicode = (text: string): string => readLegacy(text)?.text ?? text;
