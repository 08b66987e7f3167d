/** Characters of categories Cc and Cf: they move the cursor, colour the terminal or turn the direction of writing. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A file's name as it may be printed: what a terminal would obey is written out ("\\x1b"). */
export const shownPath = (path: string): string =>
  path.replace(unseen, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });

/** A text of a plan as it may be printed: on one line, without what a terminal would obey. */
export const shownLine = (text: string): string => shownPath(text.replace(/\s+/g, ' '));
