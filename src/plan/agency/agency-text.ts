import { tidy } from '../text/fold';
import type { AgencyCatalogue } from './catalogue';
import { titles } from './person-words';
import { PhraseTree, phraseTree } from './phrases';
import { type AgencyToken, agencyTokens, bracketPairs } from './tokens';
import { determiners, heads, headsAsWritten, kinds, manyOf, places } from './words';

const headTree = new PhraseTree(Object.entries(heads).map(([phrase, head]) => [phrase.split(' '), head] as const));
const kindTree = phraseTree(kinds);
const placeTree = phraseTree(Object.keys(places));
const determinerTree = phraseTree(determiners);
const manyTree = phraseTree(manyOf);
const titleTree = phraseTree(titles);

export type HeadWord = (typeof heads)[string];

/** A separator of a cell, with all signs, line ends and "và" that stand together. */
export interface Separator {
  readonly is: 'hard' | 'comma' | 'and' | 'slash' | 'dash' | 'plus' | 'line' | 'stop';
  /** No blank around it: "TC-KH", "xã/phường". */
  readonly isTight: boolean;
  readonly next: number;
}

const signKinds: Readonly<Record<string, Separator['is']>> = {
  ';': 'hard',
  '•': 'hard',
  '·': 'hard',
  '●': 'hard',
  '▪': 'hard',
  '': 'hard',
  '*': 'hard',
  '|': 'hard',
  ',': 'comma',
  '&': 'and',
  '/': 'slash',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '+': 'plus',
};

/** The stronger kind of two that stand together says what they are: ", và" is a comma, ",⏎" too. */
const strength: readonly Separator['is'][] = ['line', 'dash', 'and', 'slash', 'plus', 'comma', 'stop', 'hard'];
const stronger = (one: Separator['is'] | undefined, other: Separator['is']): Separator['is'] =>
  one !== undefined && strength.indexOf(one) >= strength.indexOf(other) ? one : other;

/** A cell of agencies as tokens, with what is asked of them again and again. Each question looks at a few tokens. */
export class AgencyText {
  readonly tokens: readonly AgencyToken[];
  private readonly closing: ReadonlyMap<number, number>;
  /** The catalogue's words, written out, and for each the tokens it comes from. */
  private readonly words: readonly string[];
  private readonly wordTokens: readonly { readonly from: number; readonly end: number }[];
  private readonly wordOfToken = new Map<number, number>();
  private readonly hardBefore: readonly number[];

  constructor(
    readonly text: string,
    readonly catalogue: AgencyCatalogue,
  ) {
    this.tokens = agencyTokens(text);
    this.closing = bracketPairs(this.tokens);
    let hard = 0;
    this.hardBefore = this.tokens.map(({ text: sign }) =>
      signKinds[sign] === 'hard' || '()[]:'.includes(sign) ? ++hard : hard,
    );
    const plain = this.tokens.flatMap(({ kind, fold }, place) => (kind === 'word' && fold !== 'va' ? [place] : []));
    const out = this.catalogue.writtenOut(
      plain.map((place) => this.fold(place) ?? ''),
      (from, end) => this.isOneStretch(plain[from] ?? 0, plain[end - 1] ?? 0),
    );
    this.words = out.words;
    this.wordTokens = out.places.map((place, index) => ({
      from: plain[place] ?? 0,
      end: (plain[(out.ends[index] ?? 1) - 1] ?? 0) + 1,
    }));
    this.wordTokens.forEach(({ from }, index) => {
      if (!this.wordOfToken.has(from)) this.wordOfToken.set(from, index);
    });
  }

  get length(): number {
    return this.tokens.length;
  }

  fold(at: number): string | undefined {
    const token = this.tokens[at];
    return token?.kind === 'word' ? token.fold : undefined;
  }

  sign(at: number): string | undefined {
    const token = this.tokens[at];
    return token?.kind === 'sign' ? token.text : undefined;
  }

  isBreak(at: number): boolean {
    return this.tokens[at]?.kind === 'break';
  }

  /** No ";", bullet, colon or bracket between two tokens. */
  private isOneStretch(from: number, to: number): boolean {
    return this.hardBefore[from] === this.hardBefore[to];
  }

  /** The text of tokens, on one line. */
  slice(from: number, end: number): string {
    const first = this.tokens[from];
    const last = this.tokens[end - 1];
    return first && last ? tidy(this.text.slice(first.start, last.end)) : '';
  }

  private phrase<Value>(tree: PhraseTree<Value>, at: number): { value: Value; end: number } | undefined {
    return tree.longest(at, (place) => this.fold(place));
  }

  /** A tree of phrases asked at a place. */
  find<Value>(tree: PhraseTree<Value>, at: number): { value: Value; end: number } | undefined {
    return this.phrase(tree, at);
  }

  head(at: number): { value: HeadWord; end: number } | undefined {
    const found = this.phrase(headTree, at);
    const written = found && found.end === at + 1 ? headsAsWritten[this.fold(at) ?? ''] : undefined;
    const text = this.tokens[at]?.text.toLowerCase();
    return written === undefined || text === written || text === this.fold(at) ? found : undefined;
  }

  kind(at: number): { value: string; end: number } | undefined {
    const kind = this.phrase(kindTree, at);
    const place = this.phrase(placeTree, at);
    return kind && (!place || kind.end >= place.end) ? kind : place;
  }

  place(at: number): { value: string; end: number } | undefined {
    return this.phrase(placeTree, at);
  }

  determiner(at: number): number | undefined {
    return this.phrase(determinerTree, at)?.end;
  }

  /** "UBND các", "Công an các", "UBND cấp": the end of what makes many; for "cấp" the word itself stays. */
  many(at: number): number | undefined {
    const start = this.phrase(manyTree, at);
    if (!start) return undefined;
    const determiner = this.determiner(start.end);
    if (determiner !== undefined) return determiner;
    return this.fold(start.end) === 'cap' ? start.end : undefined;
  }

  /** "Trưởng" is a title, "Trường" a school: without marks the word behind tells. */
  title(at: number): number | undefined {
    const found = this.phrase(titleTree, at);
    if (!found) return undefined;
    if (found.value !== 'truong') return found.end;
    const written = this.tokens[at]?.text.toLowerCase();
    const isTitle = written === 'trưởng' || (written === 'truong' && this.head(at + 1) !== undefined);
    return isTitle ? found.end : undefined;
  }

  isCapital(at: number): boolean {
    return /^\p{Lu}/u.test(this.tokens[at]?.text ?? '');
  }

  isLower(at: number): boolean {
    return /^\p{Ll}/u.test(this.tokens[at]?.text ?? '');
  }

  isNumber(at: number): boolean {
    return /^\d{1,3}\p{L}?$/u.test(this.tokens[at]?.text ?? '');
  }

  closingOf(at: number): number | undefined {
    return this.closing.get(at);
  }

  /** The end of the longest name of the catalogue that begins at a token. */
  knownName(at: number): number | undefined {
    return this.knownBehind([], at);
  }

  /** The same where words not in the text stand before it: "Sở" before "Tư pháp" in "Sở Nội vụ, Tư pháp". */
  knownBehind(before: readonly string[], at: number): number | undefined {
    const first = this.wordOfToken.get(at);
    if (first === undefined) return undefined;
    const lead = before.length;
    const found = this.catalogue.longestName(
      0,
      (place) => {
        if (place < lead) return before[place];
        const index = first + place - lead;
        return this.isOneStretch(at, this.wordTokens[index]?.from ?? at) ? this.words[index] : undefined;
      },
      (end) => end > lead && this.mayEndName(first + end - lead - 1),
    );
    return found && this.wordTokens[first + found.end - lead - 1]?.end;
  }

  /** "Văn phòng HĐND, UBND các xã": the office does not end at the "UBND" of another name. */
  private mayEndName(word: number): boolean {
    const at = this.wordTokens[word];
    if (!at) return false;
    // An abbreviation is taken whole.
    if (this.wordTokens[word + 1]?.from === at.from) return false;
    const isCouncil = this.fold(at.from) === 'ubnd' || this.fold(at.end - 1) === 'dan';
    const isApart = this.sign(at.from - 1) === ',' || this.isBreak(at.from - 1);
    return !(isCouncil && isApart && (this.determiner(at.end) !== undefined || this.fold(at.end) === 'cap'));
  }

  /** What separates here, with all that stands together; undefined at a word or another sign. */
  separator(at: number): Separator | undefined {
    let next = at;
    let is: Separator['is'] | undefined;
    let hasBreak = false;
    for (; next < this.length; next++) {
      const sign = this.sign(next);
      const kind = sign === undefined ? undefined : signKinds[sign];
      if (this.isBreak(next)) hasBreak = true;
      // A sign at a line's start is a bullet, unless the line goes on with a name.
      else if (kind !== undefined) is = stronger(is, kind);
      else if (this.fold(next) === 'va' || this.fold(next) === 'hoac') is = stronger(is, 'and');
      else if (this.isWith(next)) is = stronger(is, 'and');
      else break;
    }
    if (next === at) return undefined;
    const isTight =
      next === at + 1 &&
      this.tokens[at]?.kind === 'sign' &&
      this.tokens[at - 1]?.end === this.tokens[at]?.start &&
      this.tokens[at]?.end === this.tokens[next]?.start;
    return { is: is ?? (hasBreak ? 'line' : 'hard'), isTight, next };
  }

  /** "Sở Nội vụ cùng Sở Tài chính", "cùng với các địa phương"; not "cùng cấp". */
  private isWith(at: number): boolean {
    const isSecond = this.fold(at) === 'voi' && this.fold(at - 1) === 'cung';
    if (this.fold(at) !== 'cung' && !isSecond) return false;
    const behind = this.fold(at + 1) === 'voi' ? at + 2 : at + 1;
    return at > 0 && (this.beginsAgency(behind) || this.determiner(behind) !== undefined);
  }

  hasBreak(from: number, end: number): boolean {
    for (let at = from; at < end; at++) if (this.isBreak(at)) return true;
    return false;
  }

  /** Something that separates, a bracket, or the end. */
  isEdge(at: number): boolean {
    return at >= this.length || this.separator(at) !== undefined || /^[().:[\]]$/.test(this.sign(at) ?? '');
  }

  /** True where a name of one agency or of many begins. */
  beginsAgency(at: number): boolean {
    return (
      this.head(at) !== undefined ||
      this.title(at) !== undefined ||
      this.many(at) !== undefined ||
      this.knownName(at) !== undefined
    );
  }

  /** "1)", "2.", "a)", "(3)" before a name: the place behind it. */
  enumerator(at: number): number | undefined {
    if (this.sign(at) === '(' && this.isItem(at + 1) && this.sign(at + 2) === ')') return at + 3;
    if (!this.isItem(at)) return undefined;
    let end = at + 1;
    while (this.sign(end) === '.' && /^\d{1,2}$/.test(this.tokens[end + 1]?.text ?? '')) end += 2;
    const sign = this.sign(end);
    if (sign === ')' || (sign === '/' && /^\d/.test(this.tokens[at]?.text ?? ''))) return end + 1;
    return sign === '.' && (end + 1 >= this.length || this.fold(at) !== 'p') ? end + 1 : undefined;
  }

  private isItem(at: number): boolean {
    return /^(?:\d{1,2}|[a-eđA-EĐ])$/.test(this.tokens[at]?.text ?? '');
  }
}
