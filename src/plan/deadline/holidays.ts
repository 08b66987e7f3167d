import { monthOf, yearOf } from './calendar';
import { solarOfLunar, tetEveOf } from './lunar';
import table from './named-days.json';
import {
  digits,
  either,
  type Found,
  fullYear,
  map,
  numberInWords,
  optional,
  type Pattern,
  seq,
  sign,
  word,
  words,
} from './pattern';
import type { Token } from './tokens';

/** A day by its name or by the lunar calendar; which date it is depends on the year. */
export interface NamedDay {
  readonly calendar: 'solar' | 'lunar' | 'tet-eve';
  readonly day: number;
  readonly month: number;
}

export interface FoundDay {
  readonly named: NamedDay;
  readonly year?: number;
  /** Places in the cycle of sixty years, 0 for Giáp Tý. */
  readonly cycle?: number;
}

const stems = ['giap', 'at', 'binh', 'dinh', 'mau', 'ky', 'canh', 'tan', 'nham', 'quy'];
const branches = ['ty', 'suu', 'dan', 'mao', 'thin', 'ti', 'ngo', 'mui', 'than', 'dau', 'tuat', 'hoi'];

/** "Bính Ngọ": a stem and a branch; of "Tý" and "Tỵ", alike without their marks, the stem's evenness tells. */
const cycleYear: Pattern<number> = (tokens, at) => {
  const stem = stems.indexOf(tokens[at]?.fold ?? '');
  const found = branches.indexOf(tokens[at + 1]?.fold ?? '');
  if (stem < 0 || found < 0) return undefined;
  const branch = found === 0 && stem % 2 === 1 ? 5 : found;
  for (let cycle = stem; cycle < 60; cycle += 10) if (cycle % 12 === branch) return { value: cycle, next: at + 2 };
  return undefined;
};

/** The year of a cycle's place that is nearest to another year: Bính Ngọ near 2026 is 2026. */
export function yearOfCycle(cycle: number, near: number): number {
  const first = 1984 + cycle;
  return first + Math.round((near - first) / 60) * 60;
}

interface WrittenYear {
  readonly year?: number;
  readonly cycle?: number;
}

const joint = either<string>(sign(',', '/', '-', '('), word('cua'));
const behindName: Pattern<WrittenYear> = (tokens, at) => {
  const first = optional(seq(optional(word('nam')), cycleYear))(tokens, at);
  const cycle = first?.value?.[1];
  const place = first?.next ?? at;
  const second = seq(optional(joint), optional(word('nam')), fullYear, optional(sign(')')))(tokens, place);
  const year = second?.value[2];
  return {
    value: { ...(cycle === undefined ? {} : { cycle }), ...(year === undefined ? {} : { year }) },
    next: second?.next ?? place,
  };
};

const partsOf = (date: string): { readonly day: number; readonly month: number } => {
  const [day = 0, month = 0] = date.split('/').map(Number);
  return { day, month };
};

const names: readonly Pattern<NamedDay>[] = table.days.flatMap(({ names: written, solar, lunar }) =>
  written.map((name) =>
    map(words(name), (): NamedDay => ({
      calendar: lunar === undefined ? 'solar' : 'lunar',
      ...partsOf(lunar ?? solar),
    })),
  ),
);

/** The names that are also ordinary words ("pháp luật", "trung thu") need a word that makes them a day. */
const leadingWords: Pattern<unknown> = either<unknown>(
  words('dip le'),
  words('ngay le'),
  words('ngay hoi'),
  words('dip ngay'),
  words('ngay'),
  words('dip'),
  words('le'),
);
const standsAlone = /^(tet|quoc khanh|gio to|ram|trung thu|le |dai le|giang sinh|noel)/;

const lunarMonth: Pattern<number> = either(
  digits(1, 2),
  map(word('gieng'), () => 1),
  map(word('chap'), () => 12),
  numberInWords,
);

/** "mùng 5 Tết", "28 Tết", "30 tháng Chạp", "mùng 10 tháng Giêng", "rằm tháng Bảy", "10/3 âm lịch", "ngày 10 tháng 3 (âm lịch)". */
const lunarDay: Pattern<NamedDay> = either<NamedDay>(
  map(seq(word('mung', 'mong'), digits(1, 2), word('tet')), ([, day]) => ({ calendar: 'lunar', day, month: 1 })),
  map(seq(optional(word('ngay')), digits(2, 2), word('tet')), ([, day]) => ({
    calendar: day === 30 ? 'tet-eve' : 'lunar',
    day,
    month: 12,
  })),
  map(words('giao thua'), () => ({ calendar: 'tet-eve', day: 30, month: 12 })),
  map(
    seq(optional(word('ngay')), word('mung', 'mong'), digits(1, 2), word('thang'), lunarMonth),
    ([, , day, , month]) => ({
      calendar: 'lunar',
      day,
      month,
    }),
  ),
  map(seq(word('ram'), word('thang'), lunarMonth), ([, , month]) => ({ calendar: 'lunar', day: 15, month })),
  map(
    seq(optional(word('ngay', 'mung')), digits(1, 2), word('thang'), either(words('gieng'), words('chap'))),
    ([, day, , month]) => ({ calendar: 'lunar', day, month: month === 'gieng' ? 1 : 12 }),
  ),
);

const lunarWord: Pattern<unknown> = seq(
  optional(sign('(')),
  either(words('am lich'), words('al')),
  optional(sign(')')),
);
const lunarDate: Pattern<FoundDay> = map(
  seq(
    optional(word('ngay', 'mung')),
    digits(1, 2),
    either<string>(sign('/', '-', '.'), word('thang')),
    digits(1, 2),
    optional(seq(either<string>(sign('/', '-', '.'), word('nam')), fullYear)),
    lunarWord,
    optional(seq(word('nam'), fullYear)),
  ),
  ([, day, , month, before, , behind]): FoundDay => {
    const year = before?.[1] ?? behind?.[1];
    return { named: { calendar: 'lunar', day, month }, ...(year === undefined ? {} : { year }) };
  },
);

/** "2/9" behind the day's name: the same day again. */
function sameDayAgain(tokens: readonly Token[], at: number, { day, month, calendar }: NamedDay): number {
  const again = seq(
    optional(sign('(', ',')),
    optional(word('ngay')),
    digits(1, 2),
    sign('/'),
    digits(1, 2),
  )(tokens, at);
  if (!again || calendar !== 'solar' || again.value[2] !== day || again.value[4] !== month) return at;
  return tokens[at]?.fold === '(' && tokens[again.next]?.fold === ')' ? again.next + 1 : again.next;
}

/** A day that is named, or dated by the lunar calendar. */
export function namedDayAt(tokens: readonly Token[], at: number): Found<FoundDay> | undefined {
  const dated = lunarDate(tokens, at);
  if (dated) return dated;
  const lunar = lunarDay(tokens, at);
  const lead = optional(leadingWords)(tokens, at) ?? { value: undefined, next: at };
  const byName = lunar ?? either(...names)(tokens, lead.next);
  if (!byName) return undefined;
  const name = tokens
    .slice(lunar ? at : lead.next, byName.next)
    .map(({ fold }) => fold)
    .join(' ');
  if (!lunar && lead.value === undefined && !standsAlone.test(name)) return undefined;
  const next = sameDayAgain(tokens, byName.next, byName.value);
  const year = behindName(tokens, next);
  return { value: { named: byName.value, ...year?.value }, next: year?.next ?? next };
}

/**
 * The date of a named day in a year, undefined where it cannot be told. A day of the old year's last months ("23 tháng Chạp") lies in the
 * named year by the solar calendar where only the plan's year is known.
 */
export function dateOfNamed(
  { calendar, day, month }: NamedDay,
  year: number,
  isYearWritten: boolean,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  if (calendar === 'solar') return { year, month, day };
  if (calendar === 'tet-eve') return partsOfDate(tetEveOf(year));
  if (isYearWritten && month < 11) return partsOfDate(solarOfLunar(day, month, year));
  if (isYearWritten) return undefined;
  const within = [year, year - 1].map((lunar) => solarOfLunar(day, month, lunar)).filter((date) => date !== undefined);
  return partsOfDate(within.find((date) => yearOf(date) === year));
}

const partsOfDate = (date: string | undefined) =>
  date === undefined ? undefined : { year: yearOf(date), month: monthOf(date), day: Number(date.slice(8)) };
