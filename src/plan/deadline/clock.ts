import { daysBetween, isDate, iso } from './calendar';
import { digits, either, isWritten, map, optional, type Pattern, roman, seq, sign, word, words } from './pattern';
import type { Token } from './tokens';

/**
 * What stands beside a date and says nothing about the day: hours and parts of the day become one `clock` token, names of weekdays and the
 * numbers of a list go.
 */

/** "sáng", "chiều"; without its accent "toi" is rather "tới" (until), and "sang" into. */
const partOfDay: Pattern<string> = isWritten('sáng', 'trưa', 'chiều', 'chieu', 'tối', 'đêm');

const hour: Pattern<number> = (tokens, at) => {
  const found = digits(1, 2)(tokens, at);
  return found && found.value <= 24 ? found : undefined;
};
const minute: Pattern<number> = (tokens, at) => {
  const found = digits(1, 2)(tokens, at);
  return found && found.value < 60 ? found : undefined;
};

/** "17h00", "17 giờ 30 phút", "8g30'", "17:00:00", "7h30 sáng"; its value is the hour, 0.5 for half an hour past midnight. */
const oneHour: Pattern<number> = either(
  map(
    seq(
      hour,
      word('h', 'gio', 'g'),
      optional(
        seq(optional(sign(':')), minute, optional(either<string>(word('phut', 'p', 'ph'), sign("'", '’', '′')))),
      ),
      optional(partOfDay),
    ),
    ([found, , minutes]) => (found === 0 && minutes?.[1] ? 0.5 : found),
  ),
  map(seq(hour, sign(':'), minute, optional(seq(sign(':'), minute)), optional(partOfDay)), ([found, , minutes]) =>
    found === 0 && minutes ? 0.5 : found,
  ),
);

/** "đầu giờ chiều", "giờ làm việc", "buổi sáng": with "hết", "cuối" before it, which stay. */
const partPhrase: Pattern<number> = map(
  either<unknown>(
    seq(optional(words('khi het')), word('gio'), either<string>(words('lam viec'), words('hanh chinh'), partOfDay)),
    seq(word('buoi'), partOfDay),
    partOfDay,
  ),
  () => 12,
);

/** "từ 8h đến 11h30", "20 giờ 15 phút - 20 giờ 45 phút": the hours of one day. */
const hours: Pattern<number> = either(
  map(seq(optional(word('tu', 'luc')), oneHour, either<string>(sign('-'), word('den', 'toi')), oneHour), ([, from]) =>
    Math.max(from, 1),
  ),
  oneHour,
  partPhrase,
);

const clockAt: Pattern<number> = map(
  seq(
    optional(either<string>(word('luc'), words('vao luc'), words('vao hoi'), words('hoi'))),
    hours,
    optional(partPhrase),
  ),
  ([, found]) => found,
);

/** What must follow a clock so that it is one of a day: "ngày", a weekday or a date; or a date stands before it. */
function isBesideDate(tokens: readonly Token[], at: number, next: number): boolean {
  let behind = next;
  if ([',', '-', '('].includes(tokens[behind]?.fold ?? '')) behind++;
  if (tokens[behind]?.fold === 'cac') behind++;
  if (isWeekday(tokens, behind) || (tokens[behind]?.fold === 'ngay' && tokens[behind + 1]?.kind === 'number'))
    return true;
  if (tokens[behind]?.kind === 'number' && /^[/.-]$|^thang$/.test(tokens[behind + 1]?.fold ?? '')) return true;
  if (['hang', 'moi'].includes(tokens[behind]?.fold ?? '')) return true;
  let before = at - 1;
  if ([',', '-', '('].includes(tokens[before]?.fold ?? '')) before--;
  return tokens[before]?.kind === 'number' && /^[/.-]$|^thang$|^nam$|^ngay$/.test(tokens[before - 1]?.fold ?? '');
}

const weekdayNumbers = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];
/** Behind these "thứ hai" counts something. */
const counted = new Set([
  'tuan',
  'quy',
  'lan',
  'dot',
  'ky',
  'nam',
  'ngay',
  'thang',
  'buoc',
  'phien',
  'khoa',
  'nhom',
  'doan',
]);

/** "thứ Sáu", "thứ 6", "Chủ nhật"; in a text without accents "thu 6" only where a date follows, as it is also to collect. */
function isWeekday(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.fold === 'chu' && next?.fold === 'nhat') return true;
  if (token?.fold !== 'thu' || counted.has(tokens[at - 1]?.fold ?? '')) return false;
  const isNumber = next?.kind === 'number' ? /^0?[2-7]$/.test(next.fold) : weekdayNumbers.includes(next?.fold ?? '');
  if (!isNumber) return false;
  const behind = tokens[at + 2]?.fold === ',' ? tokens[at + 3] : tokens[at + 2];
  if (token.written === 'thứ') return true;
  return next?.kind === 'number' && (['ngay', 'hang'].includes(behind?.fold ?? '') || behind?.kind === 'number');
}

/** "T6, 15/5/2026": T6 is June, but where the day that follows is a Friday. */
function isShortWeekday(tokens: readonly Token[], at: number): boolean {
  const isSunday = tokens[at]?.fold === 'cn';
  if (!isSunday && (tokens[at]?.fold !== 't' || !/^[2-7]$/.test(tokens[at + 1]?.fold ?? ''))) return false;
  let next = at + (isSunday ? 1 : 2);
  while ([',', '(', '-', 'ngay'].includes(tokens[next]?.fold ?? '') && next < at + 5) next++;
  const [day, , month, , year] = tokens.slice(next, next + 5).map(({ fold }) => Number(fold));
  if (day === undefined || month === undefined || year === undefined || !isDate(year, month, day) || year < 1990)
    return false;
  const weekday = daysBetween(iso(2000, 1, 2), iso(year, month, day)) % 7;
  return weekday === (isSunday ? 0 : Number(tokens[at + 1]?.fold) - 1);
}

/** How many tokens of a weekday stand at a place, with the comma behind it. */
function weekdayLength(tokens: readonly Token[], at: number): number {
  const isShort = isShortWeekday(tokens, at);
  if (!isShort && !isWeekday(tokens, at)) return 0;
  const length = isShort && tokens[at]?.fold === 'cn' ? 1 : 2;
  return tokens[at + length]?.fold === ',' ? length + 1 : length;
}

/** "1.", "2)", "a)" at the head of a line or behind a semicolon. */
function listNumberLength(tokens: readonly Token[], at: number): number {
  const [token, mark, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isHead = at === 0 || token?.opensLine === true || tokens[at - 1]?.fold === ';';
  if (!isHead || next?.kind !== 'word') return 0;
  if (token?.kind === 'number' && token.fold.length <= 2 && ['.', ')'].includes(mark?.fold ?? '')) return 2;
  return token?.kind === 'word' && token.fold.length === 1 && mark?.fold === ')' ? 2 : 0;
}

/** "(đầu năm)" behind a quarter explains it. */
function explanationLength(tokens: readonly Token[], at: number): number {
  if (at === 0 || tokens[at]?.fold !== '(' || tokens[at + 3]?.fold !== ')' || tokens[at + 2]?.fold !== 'nam') return 0;
  return ['dau', 'giua', 'cuoi', 'trong', 'ca'].includes(tokens[at + 1]?.fold ?? '') ? 4 : 0;
}

/** The colon of "Ngày: 15/6/2026", "Quý: II" at the head of a line, which a form prints. */
function formColonLength(tokens: readonly Token[], at: number): number {
  const unit = tokens[at - 1];
  const isHead = at === 1 || unit?.opensLine === true;
  if (tokens[at]?.fold !== ':' || !isHead || !['ngay', 'thang', 'quy', 'nam'].includes(unit?.fold ?? '')) return 0;
  return tokens[at + 1]?.kind === 'number' || roman(tokens, at + 1) ? 1 : 0;
}

/** The tokens without weekdays and list numbers, and with each clock beside a date as one token (its `fold` is the hour). */
export function withoutNoise(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let opensLine = false;
  for (let at = 0, token = tokens[0]; token; token = tokens[at]) {
    opensLine ||= token.opensLine;
    const skipped =
      weekdayLength(tokens, at) ||
      listNumberLength(tokens, at) ||
      explanationLength(tokens, at) ||
      formColonLength(tokens, at);
    const clock = skipped > 0 ? undefined : clockAt(tokens, at);
    if (skipped > 0) at += skipped;
    else if (clock && isBesideDate(tokens, at, clock.next)) {
      kept.push({ kind: 'clock', fold: String(clock.value), written: '', opensLine });
      opensLine = false;
      at = clock.next;
    } else {
      kept.push(opensLine === token.opensLine ? token : { ...token, opensLine });
      opensLine = false;
      at++;
    }
  }
  return kept;
}
