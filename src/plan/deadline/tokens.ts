import { fold, tidyLines } from '../text/fold';

/** A piece of a deadline phrase. */
export interface Token {
  /** A clock is an hour or a part of a day ("17h00", "chiều") that stands with a date: see clock.ts. */
  readonly kind: 'word' | 'number' | 'sign' | 'dots' | 'clock';
  /** Small, without accents; for numbers the digits. */
  readonly fold: string;
  /** Small, accents kept: tells "sáu" (six) from "sau" (after). */
  readonly written: string;
  /** True for the first token of a line but the first line. */
  readonly opensLine: boolean;
}

const piece = /\p{L}\p{M}*(?:\p{L}|\p{M})*|\d+|…|\.{2,}|_{2,}|\n|[^\s]/gu;
const dashes = /^[-–—‐‑‒−~→]$/;

/** "QIV", "quýIV", "IVnăm": Roman numerals that typing has glued to their word. */
const gluedBefore = /^(quy|qui|q)([ivl]+)$/;
const gluedAfter = /^([ivxl]+)(nam)$/;

function wordTokens(written: string, opensLine: boolean): Token[] {
  const folded = fold(written);
  const glued = folded === 'qui' ? null : (gluedBefore.exec(folded) ?? gluedAfter.exec(folded));
  if (!glued) return [{ kind: 'word', fold: folded === 'qui' ? 'quy' : folded, written, opensLine }];
  return [glued[1] ?? '', glued[2] ?? ''].map((part, index) => ({
    kind: 'word',
    fold: part === 'qui' ? 'quy' : part,
    written: part,
    opensLine: opensLine && index === 0,
  }));
}

/** Cuts a phrase into words, numbers and signs. All dashes are "-"; rows of dots are what staff leave to be filled in. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let opensLine = false;
  for (const [written] of tidyLines(text).toLowerCase().matchAll(piece)) {
    if (written === '\n') opensLine = tokens.length > 0;
    else {
      tokens.push(...pieceTokens(written, opensLine));
      opensLine = false;
    }
  }
  return tokens;
}

function pieceTokens(written: string, opensLine: boolean): Token[] {
  if (/^\p{L}/u.test(written)) return wordTokens(written, opensLine);
  if (/^\d/.test(written)) return [{ kind: 'number', fold: written, written, opensLine }];
  if (written === '…' || written.length > 1) return [{ kind: 'dots', fold: '…', written, opensLine }];
  return [{ kind: 'sign', fold: dashes.test(written) ? '-' : written, written, opensLine }];
}
