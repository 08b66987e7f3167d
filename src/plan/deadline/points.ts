import {
  digits,
  either,
  type Found,
  fullYear,
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
import type { Token } from './tokens';

/** A point of time as written. What is not written stays undefined; `resolve` fills it in. */
export interface Point {
  readonly unit: 'day' | 'month' | 'quarter' | 'months' | 'year';
  readonly day?: number;
  readonly month?: number;
  readonly quarter?: number;
  /** The first or the last so many months of the year. */
  readonly months?: number;
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

const spokenYear: Pattern<Year> = either<Year>(
  map(either(words('nam nay'), words('nam ke hoach')), () => ({ yearShift: 0 })),
  map(either(words('nam sau'), words('nam toi'), words('nam tiep theo')), () => ({ yearShift: 1 })),
  map(words('nam truoc'), () => ({ yearShift: -1 })),
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

const monthNumber: Pattern<number> = either(digits(1, 2), numberInWords);

/** A time of day behind or before a date bears on nothing here: "00:00:00", "17h00", "17 giờ". */
const clock: Pattern<unknown> = either<unknown>(
  seq(digits(1, 2), word('h', 'gio'), optional(digits(2, 2)), optional(word('phut')), optional(word('ngay'))),
  seq(digits(1, 2), sign(':'), digits(2, 2), optional(seq(sign(':'), digits(2, 2)))),
);

/** "10/5/2023", "10-5-23", "10.5.2023", also with a clock behind it. The separators of one date are alike, but for a slip before a full year: "10/5-2023". */
const numericDate: Pattern<Point> = map(
  seq(
    either(
      ...['/', '-', '.'].map((separator) =>
        seq(digits(1, 2), sign(separator), digits(1, 2), sign(separator), either(fullYear, shortYear)),
      ),
      seq(digits(1, 2), sign('/'), digits(1, 2), sign('-', '.'), fullYear),
    ),
    optional(clock),
  ),
  ([[day, , month, , year]]) => ({ unit: 'day', day, month, year, marked: true }),
);

/** "2023-05-10", "2023/5/10": a date as computers write it. */
const isoDate: Pattern<Point> = map(
  seq(
    fullYear,
    sign('-', '/'),
    digits(1, 2),
    sign('-', '/'),
    digits(1, 2),
    optional(either<unknown>(seq(word('t'), clock), clock)),
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

/** "10/5": without a year, only the stroke makes a date; "10.5" is a number. */
const shortDate: Pattern<Point> = map(
  seq(digits(1, 2), sign('/'), digits(1, 2), optional(spokenYearOrFull())),
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
    map(seq(word('nam'), fullYear), ([, year]) => ({ year })),
    spokenYear,
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
    ([months, , part, , year]): Point => ({ unit: 'months', months, fromEnd: part === 'cuoi', ...year, marked: true }),
  ),
  map(seq(word('nua'), word('dau', 'cuoi'), word('nam'), optional(yearAfterNam())), ([, part, , year]): Point => ({
    unit: 'months',
    months: 6,
    fromEnd: part === 'cuoi',
    ...year,
    marked: true,
  })),
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
  map(seq(word('nam'), fullYear), ([, year]): Point => ({ unit: 'year', year, marked: true })),
  map(spokenYear, (spoken): Point => ({ unit: 'year', ...spoken, marked: true })),
  (tokens, at) => {
    const before = tokens[at - 1]?.fold ?? '';
    const isPlans = ['trong', 'ca', 'het', 'cuoi', 'dau', 'giua'].includes(before);
    return isPlans && tokens[at]?.fold === 'nam' && tokens[at]?.kind === 'word'
      ? { value: { unit: 'year', marked: true }, next: at + 1 }
      : undefined;
  },
);

/** "2023" */
const bareYear: Pattern<Point> = map(fullYear, (year) => ({ unit: 'year', year, marked: false }));

/** "Tuần 2 tháng 4/2023", "tuần thứ hai của tháng 4": the text says no day, so it reads as the month. */
const week: Pattern<Point> = map(
  seq(
    word('tuan'),
    optional(word('thu')),
    either<unknown>(digits(1, 1), numberInWords, roman, word('dau', 'cuoi', 'nhat')),
    optional(word('tien', 'cung')),
    optional(word('cua', 'trong')),
    month,
  ),
  ([, , , , , point]) => point,
);

/** The clock before a date: "17 giờ ngày 10/5/2023". */
const dateAfterClock: Pattern<Point> = map(
  seq(clock, optional(word('ngay')), either(numericDate, spokenDate, shortDate)),
  ([, , date]) => ({ ...date, marked: true }),
);

const forms: readonly Pattern<Point>[] = [
  dateAfterClock,
  namedDate,
  isoDate,
  numericDate,
  spokenDate,
  shortDate,
  dayAlone,
  week,
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
  if (tokens[behind]?.fold === '/') return undefined;
  const point: Point =
    unit === 'year' ? { unit, year: value, marked } : { unit, [unit]: value, ...year?.value, marked };
  return { value: point, next: behind };
}

/** The first days of "01-31/3/2023" and "10, 20/5": a number before a sign and a date. */
export function dayBeforeDateAt(tokens: readonly Token[], at: number): Found<Point> | undefined {
  const found = seq(digits(1, 2), either<string>(sign('-', ',', '+', '&'), word('den', 'va')))(tokens, at);
  const date = found && pointAt(tokens, found.next);
  if (!found || date?.value.unit !== 'day' || date.value.month === undefined) return undefined;
  return { value: { unit: 'day', day: found.value[0], marked: date.value.marked }, next: at + 1 };
}
