import { holidayYear } from '../facts/holidays';
import { remember } from '../text/remember';
import type { IsoDate } from './calendar';
import { daysAfter, daysBetween, iso, yearOf } from './calendar';
import lunar from './lunar-holidays.json';

export interface RestDay {
  readonly vi: string;
  readonly en: string;
}

/** Public holidays by the solar calendar: Labour Code 2019 (45/2019/QH14), article 112. */
const fixed: Readonly<Record<string, RestDay>> = {
  '01-01': { vi: 'Tết Dương lịch', en: 'New Year’s Day' },
  '04-30': { vi: 'ngày Chiến thắng 30/4', en: 'Victory Day' },
  '05-01': { vi: 'ngày Quốc tế Lao động', en: 'Labour Day' },
  '09-02': { vi: 'ngày Quốc khánh', en: 'National Day' },
};
const tet: RestDay = { vi: 'Tết Nguyên đán', en: 'Tết' };
const hungKings: RestDay = { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Day' };
const nationalDay: RestDay = { vi: 'ngày Quốc khánh', en: 'National Day' };

/** The five days of Tết where its split is not decided: the eve, and the first four of the year. */
const tetFrom = -1;
const tetTo = 3;

const lunarHolidays: Readonly<Record<string, { readonly tet: string; readonly hungVuong: string } | undefined>> =
  lunar.years;

/** 0 is Sunday. 2 January 2000 was one. */
const weekday = (date: IsoDate): number => ((daysBetween(iso(2000, 1, 2), date) % 7) + 7) % 7;
const isWeekend = (date: IsoDate): boolean => weekday(date) % 6 === 0;

/** The holiday that a day is by law, or by the year's decided calendar. */
function holiday(date: IsoDate): RestDay | undefined {
  const year = yearOf(date);
  const decided = holidayYear(year);
  if (decided && date >= decided.tet[0] && date <= decided.tet[1]) return tet;
  if (decided?.nationalDay.includes(date)) return nationalDay;
  const byLaw = fixed[date.slice(5)];
  if (byLaw) return byLaw;
  const moon = lunarHolidays[String(year)];
  if (!moon) return undefined;
  if (date === moon.hungVuong) return hungKings;
  const fromTet = daysBetween(moon.tet, date);
  return !decided && fromTet >= tetFrom && fromTet <= tetTo ? tet : undefined;
}

/**
 * A holiday on a day of rest is made up on the next working days (Labour Code, article 111.3). Days of Tết are in the decided calendar with
 * theirs; where it is not decided, they are made up alike.
 */
function madeUp(date: IsoDate): RestDay | undefined {
  if (isWeekend(date)) return undefined;
  let owed: RestDay[] = [];
  // Far enough back for the longest run: the weekend before, and Tết.
  for (let at = daysAfter(date, -longestRun); at <= date; at = daysAfter(at, 1)) {
    const found = holiday(at);
    if (found && isWeekend(at) && !(found === tet && holidayYear(yearOf(at)))) owed = [...owed, found];
    else if (!found && !isWeekend(at)) {
      if (at === date) return owed[0];
      owed = owed.slice(1);
    }
  }
  return undefined;
}
const longestRun = 10;

/** A day that is worked, or off, against another: by the year's decided calendar. */
function swapped(date: IsoDate): RestDay | 'worked' | undefined {
  for (const { off, worked } of holidayYear(yearOf(date))?.swaps ?? []) {
    if (date === worked) return 'worked';
    if (date === off) return { vi: 'ngày nghỉ hoán đổi', en: 'a day off in exchange' };
  }
  return undefined;
}

/** Why nobody is at the office on a day; undefined for a working day. Lunar holidays are known for the years of the table alone. */
export const restDay = remember<RestDay | undefined>((date: IsoDate) => {
  const exchange = swapped(date);
  if (exchange === 'worked') return undefined;
  const found = exchange ?? holiday(date) ?? madeUp(date);
  if (found) return found;
  const day = weekday(date);
  if (day === 0) return { vi: 'Chủ nhật', en: 'a Sunday' };
  return day === 6 ? { vi: 'thứ Bảy', en: 'a Saturday' } : undefined;
});

/** False for a year whose days off are not decided yet, as far as we know: Tết and the day beside 2 September are then the usual ones. */
export const isHolidayCalendarKnown = (year: number): boolean => holidayYear(year) !== undefined;
