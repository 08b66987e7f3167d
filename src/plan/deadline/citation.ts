import { isTemporal } from './lexicon';
import { digits, either, optional, type Pattern, seq, sign, word, words } from './pattern';
import { pointAt } from './points';
import type { Token } from './tokens';

const isJoin = (token: Token | undefined): boolean => token?.kind === 'sign' && /^[/.&-]$/.test(token.fold);
/** Letters of a document's number: "KH", "UBND", "NQ"; words of time are none ("Tháng 3 - tháng 6/2023" cites nothing). */
const isCode = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !isTemporal(token.fold) && !['t', 'q', 'den'].includes(token.fold);

/** No document's number is longer. */
const mostPieces = 10;

/** "178/KH-UBND", "117/2013/NĐ-CP", "02-NQ/TU", "72/2025/QH15": pieces joined by signs, letters among them. */
const documentNumber: Pattern<unknown> = (tokens, at) => {
  const isPiece = (place: number): boolean =>
    tokens[place]?.kind === 'number' || tokens[place]?.kind === 'dots' || isCode(tokens[place]);
  if (!isPiece(at)) return undefined;
  let next = at + 1;
  let letters = isCode(tokens[at]) ? 1 : 0;
  let others = letters === 0 ? 1 : 0;
  for (let pieces = 0; pieces < mostPieces; pieces++) {
    const isAssembly = tokens[next]?.kind === 'number' && tokens[next - 1]?.fold === 'qh';
    if (isAssembly) next++;
    else if (isJoin(tokens[next]) && tokens[next]?.opensLine === false && isPiece(next + 1)) {
      // Of two numbers the second is a year: "117/2013/NĐ-CP"; in "02/3 - Kết thúc" stands a day.
      const isDay = tokens[next - 1]?.kind === 'number' && tokens[next + 1]?.kind === 'number';
      if (isDay && !digits(4, 4)(tokens, next + 1)) break;
      if (isCode(tokens[next + 1])) letters++;
      else others++;
      next += 2;
    } else break;
  }
  // A word alone is no number: "chuyển đổi số quốc gia".
  return letters > 0 && letters + others > 1 ? { value: undefined, next } : undefined;
};

/** "ngày 30/9/2022" behind a document's number: the document's date. */
const documentDate: Pattern<unknown> = (tokens, at) => {
  const date = tokens[at]?.fold === 'ngay' ? pointAt(tokens, at) : undefined;
  return date && { value: undefined, next: date.next };
};

/** Kinds of documents whose number may lack its letters, or whose day may stand for the number. */
const documentKind = either<string>(
  ...['quyet dinh', 'nghi quyet', 'nghi dinh', 'cong van', 'thong tu', 'chi thi', 'ket luan', 'thong bao'].map(words),
  word('luat', 'qd', 'nq', 'nd', 'cv', 'tt', 'ct', 'kl', 'tb'),
);
/** Kinds whose day stands before their author: "Văn bản ngày 05/3/2026 của Sở Nội vụ". */
const authoredKind = either<string>(
  documentKind,
  ...['van ban', 'ke hoach', 'huong dan', 'chuong trinh', 'to trinh', 'cong dien', 'bien ban', 'phuong an'].map(words),
);
/** Papers that a day alone tells apart: "Biên bản ngày 05/01/2026". */
const datedPaper = either<string>(...['bien ban', 'giay moi', 'cong van', 'cong dien', 'to trinh'].map(words));
const noMore: Pattern<undefined> = (tokens, at) =>
  at >= tokens.length || tokens[at]?.fold === ';' ? { value: undefined, next: at } : undefined;
const numberAndYear = seq(digits(1, 4), sign('/', '-'), digits(4, 4), noSignBehind());

function noSignBehind(): Pattern<undefined> {
  return (tokens, at) => (isJoin(tokens[at]) ? undefined : { value: undefined, next: at });
}

/** "Công văn 1234 ngày 5/3/2026", "Nghị định 61/2018", "Quyết định ngày 5/3/2026 của UBND". */
const namedDocument: Pattern<unknown> = either<unknown>(
  seq(
    documentKind,
    optional(word('so')),
    either<unknown>(seq(numberAndYear, optional(documentDate)), seq(digits(1, 5), optional(sign(',')), documentDate)),
  ),
  seq(authoredKind, optional(word('so')), documentDate, word('cua')),
  seq(datedPaper, documentDate, noMore),
);

const citation: Pattern<unknown> = seq(
  optional(word('so')),
  either<unknown>(documentNumber, (tokens, at) =>
    tokens[at - 1]?.fold === 'so' ? digits(1, 5)(tokens, at) : undefined,
  ),
  optional(sign(',')),
  optional(documentDate),
);

/** The phrase without the numbers and dates of the documents that it cites: those are never the deadline. */
export function withoutCitations(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const begins = tokens[at]?.fold === 'so' || tokens[at]?.kind === 'number' || tokens[at]?.kind === 'dots';
    const found = namedDocument(tokens, at) ?? (begins ? citation(tokens, at) : undefined);
    const token = tokens[at];
    if (found) kept.push({ kind: 'word', fold: 'so', written: 'số', opensLine: token?.opensLine ?? false });
    else if (token) kept.push(token);
    at = found?.next ?? at + 1;
  }
  return kept;
}
