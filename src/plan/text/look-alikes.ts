/**
 * Characters that look like others and come from old fonts, from PDF and from East Asian keyboards. Sources: The Unicode Standard, charts
 * Latin Extended-B (U+01A2/01A3 "OI", what VNI-PDF gives for Ư), Latin-1 (U+00D0 eth), Number Forms (U+2160–217F), Halfwidth and Fullwidth Forms.
 */

const single: Readonly<Record<string, string>> = {
  Ƣ: 'Ư',
  ƣ: 'ư',
  Ð: 'Đ',
  ð: 'đ',
  Ɖ: 'Đ',
  ɖ: 'đ',
  Ⅰ: 'I',
  Ⅱ: 'II',
  Ⅲ: 'III',
  Ⅳ: 'IV',
  Ⅴ: 'V',
  Ⅵ: 'VI',
  Ⅶ: 'VII',
  Ⅷ: 'VIII',
  Ⅸ: 'IX',
  Ⅹ: 'X',
  Ⅺ: 'XI',
  Ⅻ: 'XII',
  Ⅼ: 'L',
  Ⅽ: 'C',
  Ⅾ: 'D',
  Ⅿ: 'M',
};

/** Letters of other alphabets, which only a comparison takes for ours: a cell may truly hold a Russian or a Greek name. */
const foreign: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'i',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  т: 't',
  х: 'x',
  у: 'y',
  ѵ: 'v',
  ι: 'i',
  ν: 'v',
  ο: 'o',
};

/** Word's hyphen that breaks no line. */
const wordHyphen = '\u001E';
const pattern = /[\u00D0\u00F0\u0189\u0256\u01A2\u01A3\u2160-\u217F\uFF01-\uFF5E]/g;
const any = new RegExp(pattern.source);

function plainOf(letter: string): string {
  const known = single[letter] ?? single[letter.toUpperCase()]?.toLowerCase();
  if (known !== undefined) return known;
  const code = letter.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : letter;
}

/** True for a text with a character that only looks like the one meant. */
export const hasLookAlikes = (text: string): boolean => any.test(text) || text.includes(wordHyphen);

/** "Ðầu" → "Đầu", "Trƣớc" → "Trước", "Quý Ⅱ" → "Quý II", "６/2026" → "6/2026". */
export const withoutLookAlikes = (text: string): string => {
  const plain = any.test(text) ? text.replace(pattern, plainOf) : text;
  return plain.includes(wordHyphen) ? plain.replaceAll(wordHyphen, '-') : plain;
};

/** The Latin letter that a small Cyrillic or Greek one looks like; undefined for any other. */
export const latinFor = (letter: string): string | undefined => foreign[letter];
