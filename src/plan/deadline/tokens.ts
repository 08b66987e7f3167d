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
const dashes = /^[-–—‐‑‒−~→÷]$/;
const strokes = /^[⁄∕]$/;
/** Addresses and names of files hold numbers that are no dates. */
const address = /[@]|:\/\/|^www\.|\.(?:vn|com|net|org|gov|edu|docx?|xlsx?|pdf|zip|rar)(?:$|[/:?])/i;
/** Letters that are typed for the digits 0 and 1. */
const likeDigits = /^[oli]$/;

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
  let lastEnd = -1;
  for (const { 0: written, index } of withoutAddresses(tidyLines(text).toLowerCase()).matchAll(piece)) {
    if (written === '\n') {
      opensLine = tokens.length > 0;
      lastEnd = -1;
    } else {
      const [before] = tokens.slice(-1);
      if (index === lastEnd && before && isGarbledNumber(before, written)) tokens.splice(-1, 1, garbled(before));
      else tokens.push(...pieceTokens(written, opensLine));
      opensLine = false;
      lastEnd = index + written.length;
    }
  }
  return tokens;
}

/** Each address as one letter's word: what it holds is no time. */
const withoutAddresses = (text: string): string =>
  /[@:.]/.test(text)
    ? text
        .split(/([ \n]+)/)
        .map((part) => (address.test(part) ? 'địa-chỉ' : part))
        .join('')
    : text;

/** "l5/6", "1O": a letter typed for a digit, with a digit beside it. Which digit was meant is not guessed. */
const isGarbledNumber = (before: Token, written: string): boolean =>
  (/^\d/.test(written) && likeDigits.test(before.written)) ||
  (before.kind === 'number' && likeDigits.test(written)) ||
  (before.kind === 'number' && before.fold === '' && /^\d/.test(written));

/** A number that no pattern reads. */
const garbled = ({ opensLine }: Token): Token => ({ kind: 'number', fold: '', written: '', opensLine });

function signOf(written: string): string {
  if (dashes.test(written)) return '-';
  return strokes.test(written) ? '/' : written;
}

function pieceTokens(written: string, opensLine: boolean): Token[] {
  if (/^\p{L}/u.test(written)) return wordTokens(written, opensLine);
  if (/^\d/.test(written)) return [{ kind: 'number', fold: written, written, opensLine }];
  if (written === '…' || written.length > 1) return [{ kind: 'dots', fold: '…', written, opensLine }];
  return [{ kind: 'sign', fold: signOf(written), written, opensLine }];
}
