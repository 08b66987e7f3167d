/** Texts that typing leaves as they are: a letter first, and nothing that reads as a truth value, a month with a number, or an error. */
const plain = /^\p{L}/u;
const readAsOther = /^(?:true|false|đúng|sai|[\p{L}]{3,9}\.?[ -/]*\d{1,4}.*)$/iu;

/**
 * Text as it must be given to `Range.values`, which takes text as if typed: "- Quyết định…" would become a formula, "10/5/2023" a date, "01" the
 * number 1. An apostrophe keeps it text; Excel does not show it. In cells formatted as text nothing is read into it.
 */
export function asTypedText(text: string, numberFormat: string): string {
  if (text === '' || numberFormat === '@') return text;
  return plain.test(text) && !readAsOther.test(text) ? text : `'${text}`;
}
