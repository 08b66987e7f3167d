import { fold, tidyLines } from '../text/fold';

/** A piece of a deadline phrase. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign' | 'dots' | 'break';
  /** Small, without accents; for numbers the digits. */
  readonly fold: string;
  /** Small, accents kept: tells "sáu" (six) from "sau" (after). */
  readonly written: string;
}

const piece = /\p{L}\p{M}*(?:\p{L}|\p{M})*|\d+|…|\.{2,}|_{2,}|\n|[^\s]/gu;
const dashes = /^[-–—‐‑‒−]$/;

/** "QIV", "quýIV", "IVnăm": Roman numerals that typing has glued to their word. */
const gluedBefore = /^(quy|qui|q)([ivl]+)$/;
const gluedAfter = /^([ivxl]+)(nam)$/;

function wordTokens(written: string): Token[] {
  const folded = fold(written);
  const glued = folded === 'qui' ? null : (gluedBefore.exec(folded) ?? gluedAfter.exec(folded));
  if (!glued) return [{ kind: 'word', fold: folded === 'qui' ? 'quy' : folded, written }];
  return [glued[1] ?? '', glued[2] ?? ''].map((part) => ({
    kind: 'word',
    fold: part === 'qui' ? 'quy' : part,
    written: part,
  }));
}

/** Cuts a phrase into words, numbers and signs. All dashes are "-"; rows of dots are what staff leave to be filled in. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [written] of tidyLines(text).toLowerCase().matchAll(piece)) {
    if (/^\p{L}/u.test(written)) tokens.push(...wordTokens(written));
    else if (/^\d/.test(written)) tokens.push({ kind: 'number', fold: written, written });
    else if (written === '\n') tokens.push({ kind: 'break', fold: '\n', written });
    else if (written === '…' || written.length > 1) tokens.push({ kind: 'dots', fold: '…', written });
    else tokens.push({ kind: 'sign', fold: dashes.test(written) ? '-' : written, written });
  }
  return tokens;
}
