import {
  digits,
  dots,
  either,
  map,
  numberInWords,
  optional,
  type Pattern,
  roman,
  seq,
  sign,
  word,
  words,
} from './pattern';

/** Which side of a point a deadline lies on. */
export type Bound = 'before' | 'until' | 'from' | 'onward';

/** What a phrase says about time without naming a point of it. */
export type Marker = 'ongoing' | 'periodic' | 'conditional' | 'reference' | 'placeholder';

const anyOf = <Value>(value: Value, ...phrases: readonly string[]): Pattern<Value> =>
  map(either(...phrases.map(words)), () => value);

/** "tư" (four) is not "từ" (from). */
const from: Pattern<Bound> = (tokens, at) =>
  tokens[at]?.fold === 'tu' && tokens[at]?.written !== 'tư' ? { value: 'from', next: at + 1 } : undefined;

export const bound: Pattern<Bound> = either<Bound>(
  anyOf('before' as Bound, 'truoc'),
  anyOf(
    'until' as Bound,
    'den het',
    'cham nhat',
    'muon nhat',
    'tre nhat',
    'khong qua',
    'khong muon hon',
    'khong cham hon',
    'han cuoi',
    'han chot',
    'den',
    'toi',
    'het',
  ),
  anyOf('from' as Bound, 'bat dau tu', 'bat dau', 'ke tu'),
  from,
  anyOf(
    'onward' as Bound,
    'tro di',
    'tro ve sau',
    'va nhung nam tiep theo',
    'va cac nam tiep theo',
    'va nhung nam sau',
    'va cac nam sau',
    'va nhung nam ke tiep',
    'va cac nam ke tiep',
  ),
);

const period = word('nam', 'thang', 'quy', 'tuan', 'ngay');
const count = either(digits(1, 3), numberInWords);
const times: Pattern<unknown> = seq(count, word('lan'));

/** "hằng quý", "mỗi tháng", "02 lần/năm", "6 tháng/lần", "02 tuần một lần", "tháng cuối quý", "theo quý". */
const everyPeriod: Pattern<unknown> = either<unknown>(
  seq(word('hang', 'moi', 'tung'), period),
  seq(times, optional(either<string>(sign('/'), word('mot', 'moi', 'trong', 'tren'))), optional(digits(1, 2)), period),
  seq(optional(count), period, optional(sign('/')), optional(count), word('lan')),
  words('thang cuoi quy'),
  seq(word('dinh'), word('ky')),
  seq(word('theo'), word('dinh'), word('ky')),
  seq(word('theo'), period),
);

/** "Quý, 6 tháng, năm": the periods of reports, with no number that would make one a point of time. */
const periodList: Pattern<unknown> = (tokens, at) => {
  const one = seq(optional(digits(1, 2)), period);
  const further = seq(either<string>(sign(',', '/', ';'), word('va')), one);
  const first = one(tokens, at);
  let last = first && further(tokens, first.next);
  for (let more = last; more; more = further(tokens, more.next)) last = more;
  const isPoint = last && either<unknown>(digits(1, 4), roman, dots)(tokens, last.next);
  return isPoint ? undefined : last;
};

/** "theo quý" is every quarter; "theo quy định", "theo quy chế" cite a document. */
const reference: Pattern<Marker> = (tokens, at) => {
  if (!['theo', 'tuy'].includes(tokens[at]?.fold ?? '')) return undefined;
  return { value: 'reference', next: at + 1 };
};

const citesRules: Pattern<unknown> = seq(word('theo'), word('quy'), word('dinh', 'che', 'trinh', 'hoach', 'uoc'));

export const marker: Pattern<Marker> = either<Marker>(
  anyOf('ongoing' as Marker, 'thuong xuyen', 'lien tuc', 'quanh nam', 'xuyen suot', 'hang ngay thuong xuyen'),
  map(citesRules, () => 'reference' as Marker),
  map(periodList, () => 'periodic' as Marker),
  map(everyPeriod, () => 'periodic' as Marker),
  anyOf(
    'conditional' as Marker,
    'ngay sau khi',
    'ngay khi',
    'sau khi',
    'truoc khi',
    'den khi',
    'khi',
    'neu',
    'dot xuat',
    'phat sinh',
    'ngay sau',
  ),
  reference,
  anyOf('placeholder' as Marker, 'chua xac dinh', 'chua co', 'chua ro', 'dang cap nhat', 'cap nhat sau', 'bo sung sau'),
);

/** "15 ngày", "05 ngày làm việc", "3 tháng": a length of time, counted from something else. */
export const duration: Pattern<unknown> = seq(
  count,
  optional(seq(sign('('), optional(numberInWords), sign(')'))),
  word('ngay', 'thang', 'tuan', 'gio', 'nam'),
  optional(words('lam viec')),
);

/** "Ngay trong quý I": at once; not "ngày", day. */
const atOnce: Pattern<unknown> = (tokens, at) =>
  tokens[at]?.written === 'ngay' && ['trong', 'tu', 'dau'].includes(tokens[at + 1]?.fold ?? '')
    ? { value: undefined, next: at + 1 }
    : undefined;

/** Words that lead to a time and say nothing more about it. */
export const filler: Pattern<unknown> = either<unknown>(
  atOnce,
  either(
    ...[
      'hoan thanh',
      'thuc hien',
      'trien khai',
      'thoi gian',
      'thoi diem',
      'thoi han',
      'du kien',
      'giai doan',
      'trong vong',
      'kip thoi',
      'trong ca',
    ].map(words),
  ),
  word('xong', 'trong', 'vao', 'la', 'luc', 'khoang', 'han', 'lam', 'ca', 'cua', 'suot'),
);

/** "tầm nhìn đến năm 2050", "định hướng đến năm 2030": beyond the deadline. */
export const vision: Pattern<unknown> = seq(
  either<unknown>(words('tam nhin'), words('dinh huong')),
  optional(word('den')),
  optional(word('nam')),
  digits(4, 4),
);

/** "đầu", "giữa", "cuối" before a point: the text says no more, so the point is read as a whole. */
export const part: Pattern<unknown> = either<unknown>(
  seq(word('nua'), word('dau', 'cuoi')),
  word('dau', 'giua', 'cuoi'),
);

/** Words that could bear on time; left over, they keep a phrase from being read. */
export const isTemporal = (fold: string): boolean =>
  ['ngay', 'thang', 'quy', 'nam', 'tuan', 'truoc', 'sau'].includes(fold);
/** Words that take the sense of time from a word or number: quy định, Việt Nam, sau đó, giai đoạn 1, 100 %. */
const ordinary: readonly Pattern<unknown>[] = [
  seq(word('quy'), word('dinh', 'che', 'trinh', 'hoach', 'mo', 'uoc', 'doi', 'pham', 'luat')),
  seq(word('viet', 'mien', 'phia'), word('nam')),
  seq(word('sau'), word('do', 'nay')),
  seq(word('dau'), word('tu', 'moi')),
  seq(word('giai', 'dot'), optional(word('doan')), digits(1, 1)),
  seq(digits(1, 3), sign('%')),
];
export const ordinaryWords: Pattern<unknown> = either(...ordinary);
