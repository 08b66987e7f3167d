/** A piece of a formula. `sheet` is the sheet's name of an area, the table's of a structured reference. */
export type Token = {
  readonly is: 'number' | 'text' | 'name' | 'sign' | 'area' | 'structured' | 'error' | 'spill';
  readonly text: string;
  readonly sheet?: string;
};

const patterns: readonly (readonly [Token['is'], RegExp])[] = [
  ['text', /^"((?:[^"]|"")*)"/],
  // What a deleted sheet leaves behind is an error with the address that was on it: "#REF!A1".
  [
    'error',
    /^#(?:REF!(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)?|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)/,
  ],
  ['structured', /^([\p{L}_][\p{L}\p{N}_.]*)?(\[(?:[^[\]]|\[[^[\]]*\])*\])/u],
  [
    'area',
    /^(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!])/u,
  ],
  ['spill', /^#/],
  ['number', /^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/],
  ['name', /^[\p{L}_][\p{L}\p{N}_.]*/u],
  ['sign', /^(?:<=|>=|<>|[-+*/^&=<>(),;:{}%@])/],
];

/** What the workbench cannot work out; Excel shows such cells as #NAME?. */
export class Unknown extends Error {}

export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  let rest = formula.trim();
  while (rest !== '') {
    const match = patterns.map(([is, pattern]) => ({ is, match: pattern.exec(rest) })).find((one) => one.match);
    if (!match?.match) throw new Unknown(rest);
    const [whole, first, second, third] = match.match;
    if (match.is === 'text') found.push({ is: 'text', text: (first ?? '').replaceAll('""', '"') });
    else if (match.is === 'area') {
      const sheet = first?.replaceAll("''", "'") ?? second;
      found.push({ is: 'area', text: third ?? '', ...(sheet === undefined ? {} : { sheet }) });
    } else if (match.is === 'structured') found.push({ is: 'structured', text: second ?? '', sheet: first ?? '' });
    else if (match.is === 'error') found.push({ is: 'error', text: whole.replace(/^#REF!.+/, '#REF!') });
    else found.push({ is: match.is, text: whole });
    rest = rest.slice(whole.length).trimStart();
  }
  return found;
}
