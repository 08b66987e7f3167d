import { romanValue, wordNumber } from './numerals';
import type { Token } from './tokens';

/** What a pattern found at a place, and the place behind it. */
export interface Found<Value> {
  readonly value: Value;
  readonly next: number;
}

/** A piece of grammar: reads tokens from a place on, or finds nothing there. */
export type Pattern<Value> = (tokens: readonly Token[], at: number) => Found<Value> | undefined;

/** One of some words, given without accents. */
export const word =
  (...folded: readonly string[]): Pattern<string> =>
  (tokens, at) => {
    const token = tokens[at];
    return token?.kind === 'word' && folded.includes(token.fold) ? { value: token.fold, next: at + 1 } : undefined;
  };

/** Several words in a row: "cham nhat". */
export const words = (phrase: string): Pattern<string> => {
  const parts = phrase.split(' ');
  return (tokens, at) =>
    parts.every((part, index) => tokens[at + index]?.fold === part)
      ? { value: phrase, next: at + parts.length }
      : undefined;
};

/** One of some words as written: small, with accents. */
export const isWritten =
  (...forms: readonly string[]): Pattern<string> =>
  (tokens, at) => {
    const written = tokens[at]?.written ?? '';
    return forms.includes(written) ? { value: written, next: at + 1 } : undefined;
  };

export const sign =
  (...signs: readonly string[]): Pattern<string> =>
  (tokens, at) => {
    const token = tokens[at];
    return token?.kind === 'sign' && signs.includes(token.fold) ? { value: token.fold, next: at + 1 } : undefined;
  };

/** What staff leave to be filled in: "…", "____". */
export const dots: Pattern<string> = (tokens, at) => {
  const token = tokens[at];
  return token?.kind === 'dots' ? { value: token.fold, next: at + 1 } : undefined;
};

/** A number of at least and at most so many digits. */
export const digits =
  (least: number, most: number): Pattern<number> =>
  (tokens, at) => {
    const token = tokens[at];
    const fits = token?.kind === 'number' && token.fold.length >= least && token.fold.length <= most;
    return fits ? { value: Number(token.fold), next: at + 1 } : undefined;
  };

/** A year written out, of the years that a plan can speak of. */
export const fullYear: Pattern<number> = (tokens, at) => {
  const found = digits(4, 4)(tokens, at);
  return found && found.value >= 1990 && found.value <= 2099 ? found : undefined;
};

export const roman: Pattern<number> = (tokens, at) => {
  const token = tokens[at];
  // "quý vị" is no sixth quarter: a numeral bears no marks.
  const isPlain = token?.kind === 'word' && token.written.normalize('NFD').length === token.written.length;
  const value = isPlain ? romanValue(token.fold) : undefined;
  return value === undefined ? undefined : { value, next: at + 1 };
};

export const numberInWords: Pattern<number> = wordNumber;

export const optional =
  <Value>(pattern: Pattern<Value>): Pattern<Value | undefined> =>
  (tokens, at) =>
    pattern(tokens, at) ?? { value: undefined, next: at };

export const either =
  <Value>(...patterns: readonly Pattern<Value>[]): Pattern<Value> =>
  (tokens, at) => {
    for (const pattern of patterns) {
      const found = pattern(tokens, at);
      if (found) return found;
    }
    return undefined;
  };

/** A month's number, in digits or words. */
export const monthNumber: Pattern<number> = either(digits(1, 2), numberInWords);

type Values<Patterns> = { [Key in keyof Patterns]: Patterns[Key] extends Pattern<infer Value> ? Value : never };

/** One pattern behind the other. */
export const seq =
  <Patterns extends readonly Pattern<unknown>[]>(...patterns: Patterns): Pattern<Values<Patterns>> =>
  (tokens, at) => {
    const values: unknown[] = [];
    let next = at;
    for (const pattern of patterns) {
      const found = pattern(tokens, next);
      if (!found) return undefined;
      values.push(found.value);
      next = found.next;
    }
    return { value: values as Values<Patterns>, next };
  };

export const map =
  <From, To>(pattern: Pattern<From>, change: (value: From) => To): Pattern<To> =>
  (tokens, at) => {
    const found = pattern(tokens, at);
    return found && { value: change(found.value), next: found.next };
  };
