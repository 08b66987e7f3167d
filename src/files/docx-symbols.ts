/** What the symbol fonts show for a code, as Unicode (Microsoft's tables of Wingdings and Symbol). */
const wingdings: Readonly<Record<number, string>> = {
  0x6f: '☐',
  0xa8: '☐',
  0xfe: '☑',
  0xfd: '☒',
  0xfc: '✓',
  0xfb: '✗',
  0xe0: '→',
  0xf0: '⇨',
};
const symbol: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb3: '≥',
  0xb1: '±',
  0xb4: '×',
  0xae: '→',
  0xde: '⇒',
  0xb0: '°',
};

const bullet = '•';
const privateUse = 0xf000;

/** The letter of a w:sym element. A sign that no table has is a bullet: these fonts hold little else in plans. */
export function symbolText(font: string | undefined, hex: string | undefined): string {
  const code = Number.parseInt(hex ?? '', 16);
  if (!Number.isFinite(code) || code <= 0 || code > 0xffff) return '';
  const own = code >= privateUse ? code - privateUse : code;
  if (/^wingdings/i.test(font ?? '')) return wingdings[own] ?? bullet;
  if (/^symbol$/i.test(font ?? '')) return symbol[own] ?? bullet;
  return code >= 0xe000 && code <= 0xf8ff ? bullet : String.fromCharCode(code);
}
