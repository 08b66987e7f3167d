/** Texts and quoted sheet names: nothing in them is syntax. */
const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

const pairs: Readonly<Record<string, string>> = { ')': '(', '}': '{', ']': '[' };

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const sign of text) {
    if ('({['.includes(sign)) open.push(sign);
    else if (pairs[sign] !== undefined && open.pop() !== pairs[sign]) return false;
  }
  return open.length === 0;
}

/**
 * False for what Excel refuses to take as a formula at all ("=SUM(", "=1+", "=\"a"): quotes and brackets that do not close, and operators with nothing
 * beside them. Whether names and functions exist is no matter of syntax: those give #NAME?.
 */
export function isWellFormed(formula: string): boolean {
  const bare = formula.slice(1).replaceAll(quoted, 'q').trim();
  // Formulas are English in every locale, where ";" only parts the rows of an array (Microsoft in OfficeDev/office-js#1559).
  if (bare.replaceAll(/\{[^{}]*\}/g, 'a').includes(';')) return false;
  if (bare === '' || /["']/.test(bare) || !isBalanced(bare)) return false;
  const hasLooseOperator =
    /[-+*/^&=<>,;]$/.test(bare) ||
    /^[*/^&=<>,;)]/.test(bare) ||
    /[-+*/^&]\s*[*/^&),;]/.test(bare) ||
    /\(\s*[*/^&]/.test(bare);
  return !hasLooseOperator;
}

/** Texts, quoted sheet names and structured references are left; names of functions and addresses are in capitals, as Excel writes them. */
export const inCapitals = (formula: string): string =>
  formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]|(?<![\p{L}\p{N}_.\\])(?:[\p{L}_][\p{L}\p{N}_.]*(?=\()|\$?[a-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!])|(?:true|false)(?![\p{L}\p{N}_.(!]))/giu,
    (part) => (/^["'[]/.test(part) ? part : part.toUpperCase()),
  );

/** What in a formula is no syntax, or has separators of its own: texts, quoted sheet names, arrays. */
const enclosed = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^{}]*\})/;

/** What a person types with the separators of Vietnamese ("=SUM(A1;1,5)"), in English; a formula without ";" is taken as it is. */
export function inEnglish(text: string): string {
  if (!text.startsWith('=')) return text;
  const parts = text.split(enclosed);
  const isSyntax = (index: number): boolean => index % 2 === 0;
  if (!parts.some((part, index) => isSyntax(index) && part.includes(';'))) return text;
  return parts
    .map((part, index) => (isSyntax(index) ? part.replaceAll(/(\d),(?=\d)/g, '$1.').replaceAll(';', ',') : part))
    .join('');
}

/** A formula as it is seen in Vietnamese: "=SUM(A1,1.5)" is "=SUM(A1;1,5)". */
export const inVietnamese = (formula: string): string =>
  formula
    .split(enclosed)
    .map((part, index) => (index % 2 === 0 ? part.replaceAll(',', ';').replaceAll(/(\d)\.(?=\d)/g, '$1,') : part))
    .join('');
