import { type NamedDay, namedDayAt } from './holidays';
import {
  digits,
  either,
  type Found,
  fullYear,
  map,
  monthNumber,
  numberInWords,
  optional,
  type Pattern,
  roman,
  seq,
  sign,
  word,
  words,
} from './pattern';
import type { Token } from './tokens';

/** A point of time as written. What is not written stays undefined; `resolve` fills it in. */
export interface Point {
  /** `months`: the first or last so many of a year; `days`: the first or last so many of a month. */
  readonly unit: 'day' | 'days' | 'month' | 'quarter' | 'months' | 'year';
  readonly day?: number;
  readonly month?: number;
  readonly quarter?: number;
  /** How many months or days, from the beginning or the end. */
  readonly count?: number;
  /** A day by its name or the lunar calendar; its day and month follow from the year. */
  readonly named?: NamedDay;
  /** The year's place in the cycle of sixty ("Bính Ngọ"). */
  readonly cycle?: number;
  /** The hour written with a day: before an hour of a day is still on that day, but for midnight. */
  readonly hour?: number;
  readonly fromEnd?: boolean;
  readonly year?: number;
  /** "năm sau": years to add to the plan's. */
  readonly yearShift?: number;
  /** False where only the numbers' shape says that it is a time ("3/5", "2023"): then nothing else may stand beside it. */
  readonly marked: boolean;
}

interface Year {
  readonly year?: number;
  readonly yearShift?: number;
}

const dateSign = sign('/', '.', '-');

/** "năm liền kề" is the next one, as a deadline looks ahead. */
const spokenYear: Pattern<Year> = either<Year>(
  ...(
    [
      [-1, ['nam truoc lien ke', 'nam lien ke truoc', 'nam lien truoc', 'nam truoc', 'nam ngoai']],
      [0, ['nam nay', 'nam ke hoach', 'nam hien tai']],
      [
        1,
        [
          'nam sau lien ke',
          'nam lien ke sau',
          'nam lien sau',
          'nam sau',
          'nam toi',
          'nam tiep theo',
          'nam ke tiep',
          'nam lien ke',
        ],
      ],
    ] as const
  ).flatMap(([yearShift, phrases]) => phrases.map((phrase) => map(words(phrase), () => ({ yearShift })))),
);

const shortYear: Pattern<number> = map(digits(2, 2), (year) => 2000 + year);

/** "năm 2023", "/2023", "- 2023", ", 2023", "/23", "của năm 2023", "năm sau". */
const yearPart: Pattern<Year> = either<Year>(
  map(
    seq(optional(either<string>(dateSign, sign(','), word('cua', 'trong'))), word('nam'), fullYear),
    ([, , year]) => ({ year }),
  ),
  map(seq(optional(word('cua', 'trong')), spokenYear), ([, year]) => year),
  map(seq(optional(either(dateSign, sign(','))), fullYear), ([, year]) => ({ year })),
  map(seq(sign('/'), shortYear), ([, year]) => ({ year })),
  map(seq(sign('('), optional(word('nam')), fullYear, sign(')')), ([, , year]) => ({ year })),
);

/** An hour, which `clock.ts` has made one token. */
const clock: Pattern<number> = (tokens, at) =>
  tokens[at]?.kind === 'clock' ? { value: Number(tokens[at]?.fold), next: at + 1 } : undefined;

/** "10/5/2023", "10-5-23", "10.5.2023", The separators of one date are alike, but for a slip before a full year: "10/5-2023". */
const numericDate: Pattern<Point> = map(
  either(
    ...['/', '-', '.'].map((separator) =>
      seq(digits(1, 2), sign(separator), digits(1, 2), sign(separator), either(fullYear, shortYear)),
    ),
    seq(digits(1, 2), sign('/'), digits(1, 2), sign('-', '.'), fullYear),
  ),
  ([day, , month, , year]) => ({ unit: 'day', day, month, year, marked: true }),
);

/** "2023-05-10", "2023/5/10": a date as computers write it. */
const isoDate: Pattern<Point> = map(
  seq(
    fullYear,
    sign('-', '/'),
    digits(1, 2),
    sign('-', '/'),
    digits(1, 2),
    optional(seq(word('t'), digits(1, 2), sign(':'), digits(1, 2), optional(seq(sign(':'), digits(1, 2))))),
  ),
  ([year, , month, , day]) => ({ unit: 'day', day, month, year, marked: true }),
);

/** "10 tháng 5 năm 2023", "10 tháng 5". */
const spokenDate: Pattern<Point> = map(
  seq(digits(1, 2), word('thang'), monthNumber, optional(yearPart)),
  ([day, , month, year]) => ({
    unit: 'day',
    day,
    month,
    ...year,
    marked: true,
  }),
);

/** No part of a date is greater: "12/63" counts something. */
const dayNumber: Pattern<number> = (tokens, at) => {
  const found = digits(1, 2)(tokens, at);
  return found && found.value <= 31 ? found : undefined;
};

/** "10/5": without a year, only the stroke makes a date; "10.5" is a number. */
const shortDate: Pattern<Point> = map(
  seq(digits(1, 2), sign('/'), dayNumber, optional(spokenYearOrFull())),
  ([day, , month, year]) => ({
    unit: 'day',
    day,
    month,
    ...year,
    marked: false,
  }),
);

function spokenYearOrFull(): Pattern<Year> {
  return either<Year>(
    map(seq(optional(either<string>(sign(','), word('cua'))), word('nam'), fullYear), ([, , year]) => ({ year })),
    map(seq(optional(word('cua')), spokenYear), ([, year]) => year),
    map(fullYear, (year) => ({ year })),
  );
}

/** In "ngày 5-10/3" the 10 is a day, no month. */
const unlessStroke: Pattern<undefined> = (tokens, at) =>
  tokens[at]?.fold === '/' ? undefined : { value: undefined, next: at };

/** "ngày 10/5/2023", "ngày 10-5", "ngày 10 tháng 5". */
const namedDate: Pattern<Point> = either(
  map(seq(word('ngay'), either(isoDate, numericDate, spokenDate, shortDate)), ([, date]) => ({
    ...date,
    marked: true,
  })),
  map(seq(word('ngay'), digits(1, 2), sign('-', '.'), digits(1, 2), unlessStroke), ([, day, , month]) => ({
    unit: 'day',
    day,
    month,
    marked: true,
  })),
);

/** "ngày 15" before "và 20/5/2023": the month comes from the next point. */
const dayAlone: Pattern<Point> = map(seq(word('ngay'), digits(1, 2)), ([, day]) => ({
  unit: 'day',
  day,
  marked: true,
}));

/** "tháng 4 năm 2023", "T4/2023", "Tháng Một". */
const month: Pattern<Point> = either(
  map(seq(word('thang'), monthNumber, optional(yearPart)), ([, month, year]) => ({
    unit: 'month',
    month,
    ...year,
    marked: true,
  })),
  map(seq(word('t'), optional(sign('.')), digits(1, 2), optional(yearPart)), ([, , month, year]) => ({
    unit: 'month',
    month,
    ...year,
    marked: true,
  })),
);

/** "01/2023" */
const numericMonth: Pattern<Point> = map(seq(digits(1, 2), dateSign, fullYear), ([month, , year]) => ({
  unit: 'month',
  month,
  year,
  marked: false,
}));

const quarterNumber: Pattern<number> = either(digits(1, 2), roman, numberInWords);

/** "Quý IV năm 2023", "quý 4/23", "Q.IV". */
const quarter: Pattern<Point> = map(
  seq(word('quy', 'q'), optional(sign('.')), quarterNumber, optional(yearPart)),
  ([, , quarter, year]) => ({
    unit: 'quarter',
    quarter,
    ...year,
    marked: true,
  }),
);

/** "IV/2023" */
const romanQuarter: Pattern<Point> = map(seq(roman, sign('/'), fullYear), ([quarter, , year]) => ({
  unit: 'quarter',
  quarter,
  year,
  marked: false,
}));

/** "6 tháng đầu năm 2023", "sáu tháng cuối năm"; "nửa đầu năm". */
const partOfYear: Pattern<Point> = either(
  map(
    seq(
      either(digits(1, 2), numberInWords, sixBeforeMonths()),
      word('thang'),
      word('dau', 'cuoi'),
      word('nam'),
      optional(yearAfterNam()),
    ),
    ([count, , part, , year]): Point => ({ unit: 'months', count, fromEnd: part === 'cuoi', ...year, marked: true }),
  ),
  map(seq(word('nua'), word('dau', 'cuoi'), word('nam'), optional(yearAfterNam())), ([, part, , year]): Point => ({
    unit: 'months',
    count: 6,
    fromEnd: part === 'cuoi',
    ...year,
    marked: true,
  })),
);

/** "quý đầu năm", "hai quý cuối năm 2026". */
const quartersOfYear: Pattern<Point> = map(
  seq(
    optional(either(digits(1, 1), numberInWords)),
    word('quy'),
    word('dau', 'cuoi'),
    word('nam'),
    optional(yearAfterNam()),
  ),
  ([count, , part, , year]): Point => ({
    unit: 'months',
    count: (count ?? 1) * 3,
    fromEnd: part === 'cuoi',
    ...year,
    marked: true,
  }),
);

/** Before "tháng đầu năm" an unaccented "sau" can only be six. */
function sixBeforeMonths(): Pattern<number> {
  return map(word('sau'), () => 6);
}

function yearAfterNam(): Pattern<Year> {
  return either<Year>(
    map(fullYear, (year) => ({ year })),
    map(word('nay'), () => ({ yearShift: 0 })),
    map(word('sau', 'toi'), () => ({ yearShift: 1 })),
  );
}

/** "năm 2023", "năm sau"; a bare "năm" only behind a word that makes it the plan's ("trong năm", "hết năm"). */
const year: Pattern<Point> = either(
  map(
    seq(either<string>(words('nam ngan sach'), words('nam tai chinh'), word('nam')), fullYear),
    ([, year]): Point => ({ unit: 'year', year, marked: true }),
  ),
  map(spokenYear, (spoken): Point => ({ unit: 'year', ...spoken, marked: true })),
  (tokens, at) => {
    const before = tokens[at - 1]?.fold ?? '';
    const isPlans = ['trong', 'ca', 'het', 'cuoi', 'dau', 'giua', 'suot'].includes(before);
    return isPlans && tokens[at]?.fold === 'nam' && tokens[at]?.kind === 'word'
      ? { value: { unit: 'year', marked: true }, next: at + 1 }
      : undefined;
  },
);

/** "2023" */
const bareYear: Pattern<Point> = map(fullYear, (year) => ({ unit: 'year', year, marked: false }));

const weekNumber: Pattern<unknown> = seq(
  optional(word('thu')),
  either<unknown>(digits(1, 1), numberInWords, roman, word('dau', 'cuoi', 'nhat', 'nhi')),
  optional(word('tien', 'cung')),
);
const furtherWeek: Pattern<unknown> = seq(
  either<string>(sign('-', ',', '&', '+'), word('va', 'den', 'hoac')),
  optional(word('tuan')),
  weekNumber,
);

/** "Tuần 2 tháng 4/2023", "tuần 1-2 tháng 3", "hai tuần đầu của tháng 4": the text says no day, so it reads as the month. */
const week: Pattern<Point> = map(
  seq(
    optional(either(digits(1, 1), numberInWords)),
    word('tuan'),
    optional(word('le')),
    weekNumber,
    optional(furtherWeek),
    optional(furtherWeek),
    optional(word('cua', 'trong')),
    month,
  ),
  (values) => values[7],
);

/** "Tháng cuối quý I/2026", "tháng thứ hai của quý III". */
const monthOfQuarter: Pattern<Point> = map(
  seq(
    word('thang'),
    either<number>(
      map(seq(word('dau'), optional(word('tien'))), () => 1),
      map(word('giua'), () => 2),
      map(seq(word('cuoi'), optional(word('cung'))), () => 3),
      map(seq(word('thu'), either(digits(1, 1), numberInWords)), ([, number]) => number),
      map(seq(word('thu'), word('nhat')), () => 1),
    ),
    optional(word('cua', 'trong')),
    quarter,
  ),
  ([, number, , { quarter: ofQuarter = 0, ...point }]) => ({
    ...point,
    unit: 'month',
    // What is no month of a quarter, or of no quarter, is no month at all.
    month: number <= 3 && ofQuarter >= 1 && ofQuarter <= 4 ? ofQuarter * 3 - 3 + number : 0,
  }),
);

/** "10 ngày đầu tháng 3", "5 ngày cuối của tháng 6/2026", "ngày cuối cùng của tháng 6". */
const daysOfMonth: Pattern<Point> = map(
  seq(
    either<{ count: number; fromEnd: boolean }>(
      map(seq(either(digits(1, 2), numberInWords), word('ngay'), word('dau', 'cuoi')), ([count, , part]) => ({
        count,
        fromEnd: part === 'cuoi',
      })),
      map(words('ngay dau tien'), () => ({ count: 1, fromEnd: false })),
      map(seq(words('ngay cuoi'), optional(word('cung'))), () => ({ count: 1, fromEnd: true })),
    ),
    optional(word('cua', 'trong')),
    month,
  ),
  ([which, , point]) => ({ ...point, ...which, unit: 'days' }),
);

/** "ngày làm việc cuối cùng của tháng 6": which day that is depends on holidays, so it reads as the month. */
const workingDay: Pattern<Point> = map(
  seq(
    optional(digits(1, 2)),
    words('ngay lam viec'),
    word('dau', 'cuoi'),
    optional(word('tien', 'cung')),
    optional(word('cua', 'trong')),
    month,
  ),
  (values) => values[5],
);

/** The clock before a date: "17 giờ ngày 10/5/2023", "8h, 15/6". */
const dateAfterClock: Pattern<Point> = map(
  seq(
    clock,
    optional(either<string>(sign(',', '-', '('), word('cac'))),
    optional(word('ngay')),
    either(numericDate, spokenDate, shortDate),
  ),
  ([hour, , , date]) => ({ ...date, hour, marked: true }),
);

/** "Tết Bính Ngọ", "ngày Pháp luật 9/11", "rằm tháng Giêng", "10/3 âm lịch". */
const namedDay: Pattern<Point> = map(namedDayAt, ({ named, year: inYear, cycle }) => ({
  unit: 'day',
  named,
  ...(inYear === undefined ? {} : { year: inYear }),
  ...(cycle === undefined ? {} : { cycle }),
  marked: true,
}));

const forms: readonly Pattern<Point>[] = [
  dateAfterClock,
  namedDate,
  isoDate,
  numericDate,
  spokenDate,
  shortDate,
  dayAlone,
  namedDay,
  daysOfMonth,
  workingDay,
  week,
  monthOfQuarter,
  quartersOfYear,
  partOfYear,
  month,
  numericMonth,
  quarter,
  romanQuarter,
  year,
  bareYear,
];

/** The longest point of time that begins at a place. */
export function pointAt(tokens: readonly Token[], at: number): Found<Point> | undefined {
  let longest: Found<Point> | undefined;
  for (const form of forms) {
    const found = form(tokens, at);
    if (found && found.next > (longest?.next ?? at)) longest = found;
  }
  return longest;
}

const further: Readonly<Partial<Record<Point['unit'], Pattern<number>>>> = {
  month: digits(1, 2),
  quarter: either(digits(1, 1), roman),
  year: fullYear,
};

/** A further point behind "," "và" "-": "Tháng 3, 4", "Quý III và IV/2023", "Năm 2021-2025". It is of the unit of the one before. */
export function furtherPointAt(tokens: readonly Token[], at: number, before: Point): Found<Point> | undefined {
  const pattern = further[before.unit];
  const found = pattern?.(tokens, at);
  if (!found) return undefined;
  const { unit, marked } = before;
  const { value, next } = found;
  const year = unit === 'year' ? undefined : yearPart(tokens, next);
  const behind = year?.next ?? next;
  if (tokens[behind]?.fold === '/' && !(unit === 'quarter' && further.quarter?.(tokens, behind + 1))) return undefined;
  const point: Point =
    unit === 'year' ? { unit, year: value, marked } : { unit, [unit]: value, ...year?.value, marked };
  return { value: point, next: behind };
}

/** So many days may share a month: "5, 6, 7/3". */
const mostDaysBefore = 10;

/** The first days of "01-31/3/2023" and "10, 15, 20/5": a number before a sign, further such, and a date. */
export function dayBeforeDateAt(tokens: readonly Token[], at: number): Found<Point> | undefined {
  const first = dayAndJoint(tokens, at);
  for (let place = first?.next, tried = 0; first && place !== undefined && tried < mostDaysBefore; tried++) {
    const date = pointAt(tokens, place);
    if (date?.value.unit === 'day' && date.value.month !== undefined)
      return { value: { unit: 'day', day: first.value, marked: date.value.marked }, next: at + 1 };
    place = dayAndJoint(tokens, place)?.next;
  }
  return undefined;
}

const dayAndJoint: Pattern<number> = map(
  seq(digits(1, 2), either<string>(sign('-', ',', '+', '&'), word('den', 'va', 'hoac')), optional(word('ngay'))),
  ([day]) => day,
);
