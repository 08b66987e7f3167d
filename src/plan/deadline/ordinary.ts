import {
  digits,
  either,
  fullYear,
  isWritten,
  monthNumber,
  optional,
  type Pattern,
  roman,
  seq,
  sign,
  word,
  words,
} from './pattern';
import { pointAt } from './points';
import type { Token } from './tokens';

/** Words and names that look like times and are none: "quy định", "Việt Nam", "đường 30 tháng 4", "Kế hoạch năm 2026". */

/** Nouns before a day and month that is a name: folded, and as written where other words look the same without marks. */
const namedPlaces: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    duong: ['đường', 'duong'],
    pho: ['phố', 'pho'],
    ngo: ['ngõ', 'ngo'],
    hem: ['hẻm', 'hem'],
    ngach: ['ngách', 'ngach'],
    cho: ['chợ'],
    cau: ['cầu'],
    kenh: ['kênh', 'kenh'],
    rap: ['rạp', 'rap'],
    truong: ['trường'],
    lop: ['lớp', 'lop'],
    thon: ['thôn', 'thon'],
    ap: ['ấp', 'ap'],
    lang: ['làng', 'lang'],
    tieu: ['tiểu'],
  }),
);
const namedPlacePhrases: Pattern<string> = either(
  ...[
    'quang truong',
    'cong vien',
    'ben xe',
    'nha van hoa',
    'san van dong',
    'hoi truong',
    'khu pho',
    'khu tap the',
    'khu do thi',
    'khu cong nghiep',
    'khu dan cu',
    'to dan pho',
    'benh vien',
    'benh xa',
    'cong ty',
    'xi nghiep',
    'nha may',
    'nong truong',
    'lam truong',
    'hop tac xa',
    'nha hat',
    'cung thieu nhi',
    'trung tam',
    'dai lo',
    'so nha',
    'chi bo',
    'trung doan',
    'su doan',
    'giai thuong',
    'quy',
  ].map(words),
);
/** What may stand between such a noun and the name: "Trường THPT 30/4", "Công ty Cổ phần 26/3". */
const betweenNameWords: ReadonlySet<string> = new Set(
  'thpt thcs th ptdt tieu hoc mam non mau giao pho thong da khoa co phan tnhh mtv mot thanh vien sinh hoat cong dong tre em mang ten so'.split(
    ' ',
  ),
);
const mostNameWords = 4;

const dayAndMonth: Pattern<unknown> = either<unknown>(
  seq(digits(1, 2), sign('/', '-', '.'), digits(1, 2)),
  seq(digits(1, 2), word('thang'), monthNumber),
);
const yearBehind: Pattern<unknown> = either<unknown>(
  seq(sign('/', '-', '.', ','), optional(word('nam')), either(fullYear, digits(2, 2))),
  seq(word('nam'), either<unknown>(fullYear, word('nay', 'sau', 'toi'))),
);

/** "đường 30 tháng 4", "phố 3/2", "Trường THPT 30/4": a place that bears a day's name. With a year it is a day. */
const placeWithDay: Pattern<unknown> = (tokens, at) => {
  const token = tokens[at];
  const isNoun = token?.kind === 'word' && namedPlaces.get(token.fold)?.includes(token.written) === true;
  // "yêu cầu 3/5", "nhu cầu 2/9": no bridge.
  const isOtherWord = token?.fold === 'cau' && ['yeu', 'nhu', 'toan'].includes(tokens[at - 1]?.fold ?? '');
  let next = isNoun && !isOtherWord ? at + 1 : namedPlacePhrases(tokens, at)?.next;
  if (next === undefined) return undefined;
  for (let tried = 0; tried < mostNameWords && betweenNameWords.has(tokens[next]?.fold ?? ''); tried++) next++;
  const named = dayAndMonth(tokens, next);
  return named && !yearBehind(tokens, named.next) ? named : undefined;
};

const sectionWord: Pattern<unknown> = either<unknown>(
  ...['tieu muc', 'tieu chi', 'chi tieu', 'phu luc', 'phien ban', 'phan mem ban', 'so hieu'].map(words),
  word('diem', 'khoan', 'muc', 'chuong', 'dieu', 'bieu', 'mau', 'phan', 'ban', 'version', 'ver', 'v', 'ip', 'ma'),
);
const mostParts = 8;

/** "điểm 5.6.2026", "phiên bản 2.6", "mục 3.4": numbers of sections and versions. */
const sectionNumber: Pattern<unknown> = (tokens, at) => {
  const numbered = seq(sectionWord, optional(word('so')), digits(1, 4))(tokens, at);
  const further = seq(sign('.'), digits(1, 4));
  let last = numbered && further(tokens, numbered.next);
  for (let more = last, parts = 0; more && parts < mostParts; more = further(tokens, more.next), parts++) last = more;
  return last;
};

const documentNoun: Pattern<string> = either(
  ...[
    'du toan',
    'ke hoach',
    'bao cao',
    'ket qua',
    'so lieu',
    'chi so',
    'danh muc',
    'danh sach',
    'chuong trinh',
    'de an',
    'nghi quyet',
    'ngan sach',
    'kinh phi',
    'nhiem vu',
    'cong tac',
    'phuong an',
    'ho so',
    'bang diem',
  ].map(words),
);
/** Words that take up the time again: "kế hoạch trong năm 2026" is a deadline, "Kế hoạch năm 2026" a name. */
const timeLeads: ReadonlySet<string> = new Set(
  'trong vao ngay thang quy nam tuan truoc sau den toi tu het hang moi dau giua cuoi ca suot la khi theo ke'.split(' '),
);
const mostTitleWords = 6;

/** The place behind the words of a document's name, up to its time. */
function behindTitle(tokens: readonly Token[], from: number): number {
  let next = from;
  for (let tried = 0; tried < mostTitleWords; tried++) {
    const token = tokens[next];
    if (token?.kind !== 'word' || timeLeads.has(token.fold)) break;
    next++;
  }
  return next;
}

const yearOfName: Pattern<unknown> = seq(
  word('nam'),
  fullYear,
  optional(seq(sign('-', '/'), optional(word('nam')), fullYear)),
);
const periodUnits: ReadonlySet<string> = new Set(['month', 'quarter', 'months']);

/**
 * "Kế hoạch CCHC năm 2026", "dự toán năm 2027": the year is part of the name wherever it stands. "Báo cáo quý I/2026" alone is one as well;
 * beside other parts it rather says when: "kế hoạch tháng 1; báo cáo tháng 12".
 */
const nameWithPeriod: Pattern<unknown> = (tokens, at) => {
  const noun = documentNoun(tokens, at);
  if (!noun) return undefined;
  const next = behindTitle(tokens, noun.next);
  const named = yearOfName(tokens, next);
  if (named) return named;
  const period = at === 0 ? pointAt(tokens, next) : undefined;
  const isWhole = period && periodUnits.has(period.value.unit) && isEnd(tokens, period.next);
  return isWhole ? period : undefined;
};

const isEnd = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 3).every(({ kind, fold }) => kind === 'sign' && '.;,)'.includes(fold));

const period: Pattern<string> = word('thang', 'quy', 'nam', 'tuan');
/** The period is no point ("báo cáo quý I") nor one of a list of periods ("báo cáo tháng, quý, năm"). */
const isNoPoint: Pattern<undefined> = (tokens, at) => {
  const further = seq(either<string>(sign(',', '/'), word('va')), optional(digits(1, 2)), period);
  const isTime = roman(tokens, at) ?? digits(1, 4)(tokens, at) ?? further(tokens, at);
  return isTime ? undefined : { value: undefined, next: at };
};
/** "báo cáo 6 tháng", "tổng kết năm": a report by its period. */
const reportName: Pattern<unknown> = seq(
  either(words('bao cao'), words('so ket'), words('tong ket'), words('bc')),
  optional(either(words('so ket'), words('tong ket'), words('cchc'), words('dinh ky'))),
  either<unknown>(seq(digits(1, 2), word('thang')), period),
  isNoPoint,
);

const asideWords: Pattern<string> = either(
  ...[
    'so lieu chot den',
    'so lieu tinh den',
    'so lieu lay den',
    'so lieu den',
    'so lieu chot',
    'chot so lieu den',
    'chot so lieu',
    'lay so lieu den',
    'lay so lieu',
    'tinh den',
  ].map(words),
);
const pointInText: Pattern<unknown> = (tokens, at) => pointAt(tokens, at);

/** What stands behind a deadline and explains it: "(số liệu chốt đến 31/5/2026)", "(6 tháng)", "(năm)". */
export const aside: Pattern<unknown> = either<unknown>(
  seq(asideWords, optional(word('het', 'ngay')), optional(word('ngay')), pointInText),
  seq(sign('('), optional(digits(1, 2)), period, sign(')')),
);

const plain: readonly Pattern<unknown>[] = [
  reportName,
  seq(isWritten('chi', 'phí', 'nguồn', 'vốn', 'nsnn'), words('thuong xuyen')),
  words('theo doi'),
  seq(word('quy'), word('dinh', 'che', 'trinh', 'hoach', 'mo', 'uoc', 'doi', 'pham', 'luat')),
  seq(word('viet', 'mien', 'phia'), word('nam')),
  seq(word('sau'), word('do', 'nay')),
  seq(word('dau'), word('tu', 'moi')),
  seq(digits(1, 3), optional(seq(sign(',', '.'), digits(1, 2))), sign('%')),
  seq(word('niem'), digits(1, 3), word('nam')),
  words('cach mang thang tam'),
  seq(word('thang'), word('hanh', 'thanh', 'cao', 'an')),
  words('tuan le'),
  seq(word('quy'), word('khach', 'vi', 'bau', 'doanh')),
  seq(word('ngay'), word('hoi', 'cong')),
];

/** What takes the sense of time from a word or number. */
export const ordinaryWords: Pattern<unknown> = either(placeWithDay, sectionNumber, nameWithPeriod, ...plain);
