import table from './holidays.json';
import { type Source, sourceOf } from './sources';

/** What is decided of a year's days off. */
export interface HolidayYear {
  /** First and last day of the run of Tết. */
  readonly tet: readonly [string, string];
  /** 2 September and its neighbour. */
  readonly nationalDay: readonly string[];
  /** Working days off, each against a day of rest that is worked. */
  readonly swaps: readonly { readonly off: string; readonly worked: string }[];
  readonly source: Source;
}

const years: Readonly<
  Record<
    string,
    | {
        readonly tet: string[];
        readonly nationalDay: string[];
        readonly swaps: readonly { off: string; worked: string }[];
        readonly source: string;
      }
    | undefined
  >
> = table.years;

/** The decided calendar of a year; undefined where none is known: then only the days of the Labour Code are. */
export function holidayYear(year: number): HolidayYear | undefined {
  const found = years[String(year)];
  if (!found) return undefined;
  const [first = '', last = ''] = found.tet;
  return { tet: [first, last], nationalDay: found.nationalDay, swaps: found.swaps, source: sourceOf(found.source) };
}

/** The years whose calendar is known. */
export const holidayYears: readonly number[] = Object.keys(table.years).map(Number);
