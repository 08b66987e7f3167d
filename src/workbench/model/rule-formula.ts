import { isWellFormed } from './formula-syntax';
import { type Token, tokens, Unknown } from './formula-tokens';

/** As many letters as Excel takes for the formula of a validation or a conditional format (its own dialogs stop there). */
const longestFormula = 255;
/** As many letters as a text within any formula has. Source: Excel's message "Text values in formulas are limited to 255 characters". */
const longestText = 255;

/** Texts in quotes of a formula. */
const quotedText = /"((?:[^"]|"")*)"/g;

/** True if a formula holds a text that is longer than Excel takes. */
export const hasTooLongText = (formula: string): boolean =>
  [...formula.matchAll(quotedText)].some(([, text = '']) => text.replaceAll('""', '"').length > longestText);

const isReference = (token: Token | undefined): boolean =>
  token?.is === 'area' || token?.is === 'structured' || token?.is === 'spill';

/** A comma within brackets that are no function's joins references into one (a union); two references side by side are their intersection. */
function joinsReferences(all: readonly Token[]): boolean {
  const calls: boolean[] = [];
  for (const [index, token] of all.entries()) {
    const before = all[index - 1];
    if (isReference(token) && isReference(before)) return true;
    if (token.is !== 'sign') continue;
    if (token.text === '(') calls.push(before?.is === 'name');
    else if (token.text === ')') calls.pop();
    else if (token.text === ',' && calls.at(-1) !== true) return true;
  }
  return false;
}

/**
 * Why Excel refuses a formula for a validation or a conditional format; undefined if it takes it. Sources: MS-OI29500 3.2.3.1.2 and 3.2.3.1.3 and
 * MS-XLSX 2.6.4 ("shall not use array constants, structure references, or union or intersection"); Excel's message "You may not use reference operators
 * … or array constants for Data Validation criteria".
 */
export function refusalOfRuleFormula(formula: string): string | undefined {
  if (!isWellFormed(formula)) return `"${formula}" is no formula.`;
  if (formula.length > longestFormula) return `A rule's formula has at most ${longestFormula} letters.`;
  let all: Token[];
  try {
    all = tokens(formula.slice(1));
  } catch (error) {
    // What the workbench cannot take apart is Excel's to judge.
    if (error instanceof Unknown) return undefined;
    throw error;
  }
  if (all.some(({ is, text }) => is === 'sign' && text === '{')) return 'A rule takes no array constants.';
  if (all.some(({ is }) => is === 'structured')) return 'A rule takes no structured references.';
  return joinsReferences(all) ? 'A rule takes no unions or intersections.' : undefined;
}
