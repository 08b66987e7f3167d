import { namedDayAt } from './holidays';
import {
  digits,
  dots,
  either,
  fullYear,
  isWritten,
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
import { dayBeforeDateAt, pointAt } from './points';

/** Which side of a point a deadline lies on. */
export type Bound = 'before' | 'until' | 'from' | 'onward';

/** What a phrase says about time without naming a point of it. */
export type Marker =
  | 'ongoing'
  | 'periodic'
  | 'conditional'
  | 'relative'
  | 'reference'
  /** "kỳ họp", "học kỳ": a time that others set; a task may speak of one as well. */
  | 'occasion'
  | 'placeholder'
  | 'prompt';

const anyOf = <Value>(value: Value, ...phrases: readonly string[]): Pattern<Value> =>
  map(either(...phrases.map(words)), () => value);

/** "tư" (four) and "tự" (self) are not "từ" (from). */
const fromWord = isWritten('từ', 'tu');
const from: Pattern<Bound> = map(fromWord, () => 'from');

export const bound: Pattern<Bound> = either<Bound>(
  anyOf('before' as Bound, 'truoc', 'trc'),
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
    'han nop',
    'han gui',
    'han trinh',
    'han bao cao',
    'han hoan thanh',
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
/** "2 kỳ/năm", "04 đợt mỗi năm": times by another word, which alone are a part of the work. */
const rounds: Pattern<unknown> = seq(
  count,
  word('ky', 'dot', 'luot'),
  either<string>(sign('/'), word('mot', 'moi', 'trong', 'tren')),
  period,
);

/** "các dịp lễ, Tết", "các ngày lễ lớn": days of every year. */
const holidays: Pattern<unknown> = either<unknown>(
  seq(
    optional(either<string>(words('cac dip'), words('cac ngay'), words('dip'), words('ngay'))),
    word('le'),
    optional(either<string>(sign(',', '/', '-'), word('va'))),
    word('tet'),
  ),
  seq(either<string>(words('cac ngay'), words('cac dip'), words('nhung ngay')), word('le')),
);

/** A number behind "các tháng" makes points of it: "các tháng 3, 6, 9". */
const noNumber: Pattern<undefined> = (tokens, at) =>
  either<unknown>(digits(1, 4), roman, dots)(tokens, at) ? undefined : { value: undefined, next: at };

/** "các quý trong năm", "cả 4 quý", "12 tháng trong năm". */
const allPeriods: Pattern<unknown> = either<unknown>(
  seq(word('cac'), word('quy', 'thang', 'tuan'), noNumber),
  seq(word('bon'), word('quy'), noNumber),
  (tokens, at) => (tokens[at]?.fold === '4' ? seq(digits(1, 1), word('quy'), noNumber)(tokens, at) : undefined),
  seq(digits(1, 2), word('thang', 'quy'), word('trong', 'cua'), word('nam'), noNumber),
);

/** "hằng quý", "mỗi tháng", "02 lần/năm", "6 tháng/lần", "02 tuần một lần", "tháng cuối quý", "theo quý". */
const everyPeriod: Pattern<unknown> = either<unknown>(
  holidays,
  allPeriods,
  rounds,
  seq(word('hang', 'moi', 'tung'), period),
  seq(times, optional(either<string>(sign('/'), word('mot', 'moi', 'trong', 'tren'))), optional(digits(1, 2)), period),
  seq(optional(count), period, optional(sign('/')), optional(count), word('lan')),
  words('thang cuoi quy'),
  words('thang dau quy'),
  words('thuong nien'),
  words('thuong ky'),
  seq(word('dinh'), word('ky')),
  seq(word('theo'), word('dinh'), word('ky')),
  seq(word('theo'), period),
);

/** "Quý, 6 tháng, năm": the periods of reports, with no number that would make one a point of time. */
const mostPeriods = 12;
const periodList: Pattern<unknown> = (tokens, at) => {
  const one = seq(optional(digits(1, 2)), period);
  const further = seq(either<string>(sign(',', '/', ';'), word('va')), one);
  const first = one(tokens, at);
  let last = first && further(tokens, first.next);
  for (let more = last, count = 0; more && count < mostPeriods; more = further(tokens, more.next), count++) last = more;
  const isPoint = last && either<unknown>(digits(1, 4), roman, dots)(tokens, last.next);
  return isPoint ? undefined : last;
};

/** "theo quy định", "theo quy chế" cite a document; "theo quý" is every quarter. */
const citesRules: Pattern<unknown> = seq(word('theo'), word('quy'), word('dinh', 'che', 'trinh', 'hoach', 'uoc'));
const goesBy: Pattern<unknown> = (tokens, at) =>
  words('theo doi')(tokens, at) ? undefined : word('theo', 'tuy')(tokens, at);
/** "căn cứ lộ trình", "căn cứ yêu cầu"; a task as well begins with "Căn cứ kết quả rà soát". */
const reference: Pattern<unknown> = either<unknown>(
  goesBy,
  seq(
    words('can cu'),
    optional(word('vao')),
    either<string>(...['lo trinh', 'tien do', 'ke hoach', 'tinh hinh', 'yeu cau', 'huong dan', 'lich'].map(words)),
  ),
);

const yearsBehind: Pattern<unknown> = seq(
  optional(either<string>(words('nam hoc'), word('nam'), sign('(', '/', ','))),
  fullYear,
  optional(seq(sign('-', '/'), fullYear)),
);

/** "học kỳ I năm học 2026-2027", "vụ Đông Xuân", "mùa mưa": times whose days others set. */
const season: Pattern<unknown> = seq(
  either<unknown>(
    seq(words('hoc ky'), optional(either<unknown>(digits(1, 1), roman, numberInWords))),
    seq(words('nam hoc'), optional(word('moi'))),
    seq(
      word('vu', 'mua'),
      either<string>(words('dong xuan'), words('he thu'), word('mua', 'he', 'kho', 'dong', 'xuan', 'thu', 'bao', 'lu')),
    ),
    words('nghi he'),
    isWritten('hè'),
    seq(word('het', 'cuoi', 'dau', 'trong', 'ca'), words('nhiem ky'), noNumber),
    seq(word('thang'), word('gieng', 'chap')),
  ),
  optional(yearsBehind),
);

/** "tháng liền kề", "quý sau": counted from a report's own period. */
const nextPeriod: Pattern<unknown> = seq(
  optional(seq(words('thang dau'), optional(word('tien')), optional(word('cua')))),
  word('thang', 'quy', 'tuan', 'ky'),
  either<string>(
    ...[
      'sau lien ke',
      'lien ke sau',
      'lien ke',
      'lien sau',
      'ke tiep',
      'ke sau',
      'tiep theo',
      'tiep sau',
      'sau do',
      'sau',
      'toi',
    ].map(words),
  ),
);

/** "trước kỳ họp HĐND cuối năm", "tại hội nghị tổng kết năm": another event's time. */
const occasion: Pattern<unknown> = either<unknown>(
  ...['ky hop', 'phien hop', 'hoi nghi', 'dai hoi', 'ky thi', 'dot kiem tra', 'bau cu', 'khai giang', 'be giang'].map(
    words,
  ),
);

/** A word that names what happens, behind "từ ngày", "sau khi": no number and no word of time. */
const happening: Pattern<unknown> = (tokens, at) => {
  const token = tokens[at];
  const isTime =
    token?.kind !== 'word' ||
    isTemporal(token.fold) ||
    ['trong', 'dau', 'cuoi', 'giua', 'mung', 'ram', 'nua', 'hang', 't', 'q', 'tet', 'gio', 'den', 'nao', 'va'].includes(
      token.fold,
    ) ||
    roman(tokens, at) !== undefined ||
    numberInWords(tokens, at) !== undefined;
  return isTime ? undefined : { value: token, next: at + 1 };
};

const sinceWord: Pattern<unknown> = either<unknown>(
  ...['bat dau tu', 'bat dau ke tu', 'ke tu', 'tinh tu', 'ngay tu'].map(words),
  fromWord,
);

/** "từ ngày ban hành Kế hoạch", "kể từ khi ký", "từ nay", "trước ngày khai giảng": a time that depends on an event. */
export const since: Pattern<unknown> = either<unknown>(
  seq(sinceWord, either<string>(words('nay'), words('bay gio'))),
  seq(sinceWord, either<string>(words('thoi diem'), word('ngay', 'khi', 'luc')), happening),
  seq(
    word('sau'),
    optional(either<string>(words('ky nghi'), words('dip nghi'), word('nghi', 'dip', 'ngay'))),
    namedDayAt,
  ),
  seq(word('truoc', 'sau', 'den', 'ngay'), either<string>(word('ngay'), words('thoi diem')), happening),
);

/** "24/7" alone: every hour of every day, and no day of July. */
const roundTheClock: Pattern<unknown> = (tokens, at) =>
  at === 0 && tokens.length === 3 ? words('24 / 7')(tokens, at) : undefined;

export const marker: Pattern<Marker> = either<Marker>(
  anyOf(
    'ongoing' as Marker,
    'thuong xuyen',
    'lien tuc',
    'quanh nam',
    'xuyen suot',
    'hang ngay thuong xuyen',
    '24 / 24',
  ),
  map(roundTheClock, () => 'ongoing' as Marker),
  map(citesRules, () => 'reference' as Marker),
  map(either<unknown>(periodList, everyPeriod), () => 'periodic' as Marker),
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
  map(nextPeriod, () => 'relative' as Marker),
  map(reference, () => 'reference' as Marker),
  map(season, () => 'occasion' as Marker),
  anyOf(
    'placeholder' as Marker,
    'chua xac dinh',
    'khong xac dinh',
    'chua co',
    'chua ro',
    'dang cap nhat',
    'dang cho',
    'cap nhat sau',
    'bo sung sau',
  ),
  anyOf('prompt' as Marker, 'ngay lap tuc', 'som nhat', 'khan truong', 'kip thoi', 'lam ngay'),
);

/** What swallows the words behind it up to the next time: "từ ngày ban hành … đến 31/12", "trước kỳ họp cuối năm". */
export const eventMarker: Pattern<Marker> = either<Marker>(
  map(since, () => 'relative' as Marker),
  map(occasion, () => 'occasion' as Marker),
);

/** "15 ngày", "05 ngày làm việc", "3 tháng": a length of time, counted from something else. */
export const duration: Pattern<unknown> = seq(
  count,
  optional(seq(sign('('), optional(numberInWords), sign(')'))),
  word('ngay', 'thang', 'tuan', 'gio', 'h', 'nam', 'phut'),
  optional(words('lam viec')),
);

/** "5 năm 2026-2030", "02 năm (2026 - 2027)": the years themselves follow. */
const countOfYears: Pattern<unknown> = (tokens, at) => {
  const found = seq(digits(1, 2), word('nam'))(tokens, at);
  return found && seq(optional(sign('(')), fullYear)(tokens, found.next) ? found : undefined;
};

/** "hai ngày 14 và 15/10", "02 ngày, 14-15/10", "03 ngày từ 14/10 đến 16/10": the days themselves follow. */
const countOfDays: Pattern<unknown> = (tokens, at) => {
  const found = seq(count, word('ngay'), optional(sign('(', ',', ':')))(tokens, at);
  if (!found) return undefined;
  if (dayBeforeDateAt(tokens, found.next)) return found;
  const first = pointAt(tokens, seq(word('tu'), optional(word('ngay')))(tokens, found.next)?.next ?? found.next);
  const isRange = first?.value.unit === 'day' && ['-', 'den', 'va', ','].includes(tokens[first.next]?.fold ?? '');
  return isRange && pointAt(tokens, first.next + 1) ? found : undefined;
};

/** "2 đợt: 15/6 và 15/12", "hai lần (tháng 6, tháng 12)": the times themselves follow. */
const countOfTimes: Pattern<unknown> = (tokens, at) => {
  const found = seq(count, word('dot', 'lan', 'ky'), sign(':', '(', ','))(tokens, at);
  return found && pointAt(tokens, found.next) ? found : undefined;
};

/** A count whose years, days or times follow says nothing more. */
export const countedOut: Pattern<unknown> = either(countOfYears, countOfDays, countOfTimes);

/** "các tháng 3, 6, 9", "các ngày 15/6 và 15/12", "những ngày cuối tháng 3". */
const plural: Pattern<unknown> = (tokens, at) => {
  if (!['cac', 'nhung', 'may'].includes(tokens[at]?.fold ?? '')) return undefined;
  if (seq(word('ngay'), word('dau', 'giua', 'cuoi'), word('thang', 'quy', 'nam'))(tokens, at + 1))
    return { value: undefined, next: at + 2 };
  const isTime = isTemporal(tokens[at + 1]?.fold ?? '') && (tokens[at + 2]?.kind === 'number' || roman(tokens, at + 2));
  return isTime ? { value: undefined, next: at + 1 } : undefined;
};

/** "Ngay trong quý I": at once; not "ngày", day. */
const atOnce: Pattern<unknown> = (tokens, at) =>
  tokens[at]?.written === 'ngay' && ['trong', 'tu', 'dau'].includes(tokens[at + 1]?.fold ?? '')
    ? { value: undefined, next: at + 1 }
    : undefined;

/** Words that lead to a time and say nothing more about it. */
export const filler: Pattern<unknown> = either<unknown>(
  atOnce,
  countedOut,
  plural,
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
      'nhiem ky',
      'thoi ky',
      'nhan dip',
      'trong dip',
      'trong vong',
      'trong ca',
    ].map(words),
  ),
  isWritten('tại'),
  words('ket thuc'),
  word('xong', 'trong', 'vao', 'la', 'luc', 'khoang', 'han', 'lam', 'ca', 'cua', 'suot', 'dip', 'le', 'moc'),
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
  seq(word('thuong', 'trung', 'ha'), word('tuan')),
  seq(word('nua'), word('dau', 'cuoi')),
  word('dau', 'giua', 'cuoi'),
);

/** Words that could bear on time; left over, they keep a phrase from being read. */
export const isTemporal = (fold: string): boolean =>
  ['ngay', 'thang', 'quy', 'nam', 'tuan', 'truoc', 'sau'].includes(fold);
/** "Đợt 1", "giai đoạn 2", "lần thứ nhất": a part of the work, which has its own time. */
export const stage: Pattern<unknown> = seq(
  either<string>(words('giai doan'), word('dot', 'lan', 'buoc', 'vong')),
  optional(word('thu')),
  either<unknown>(digits(1, 1), numberInWords, roman, word('nhat')),
);

/** What a fraction is of: "2/3 số xã", "3/5 chỉ tiêu". */
export const fractionOf: Pattern<unknown> = either<unknown>(
  ...['so', 'tong', 'chi tieu', 'nhiem vu', 'ho so', 'tieu chi', 'xa', 'phuong', 'don vi', 'dan', 'ho', 'thu tuc'].map(
    words,
  ),
  ...['tthc', 'van ban', 'luot', 'phieu', 'diem', 'muc', 'noi dung', 'can bo', 'thanh vien', 'doan', 'nguoi'].map(
    words,
  ),
  sign('%'),
);
