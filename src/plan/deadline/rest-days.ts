import { remember } from '../text/remember';
import type { IsoDate } from './calendar';
import { daysBetween, iso, yearOf } from './calendar';
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

/** The five days of Tết: the eve, and the first four of the year. */
const tetFrom = -1;
const tetTo = 3;

const lunarHolidays: Readonly<Record<string, { readonly tet: string; readonly hungVuong: string } | undefined>> =
  lunar.years;

/** 0 is Sunday. 2 January 2000 was one. */
const weekday = (date: IsoDate): number => ((daysBetween(iso(2000, 1, 2), date) % 7) + 7) % 7;

/** Why nobody is at the office on a day; undefined for a working day. Lunar holidays are known for the years of the table alone. */
export const restDay = remember<RestDay | undefined>((date: IsoDate) => {
  const holiday = fixed[date.slice(5)];
  if (holiday) return holiday;
  const moon = lunarHolidays[String(yearOf(date))];
  if (moon) {
    const fromTet = daysBetween(moon.tet, date);
    if (fromTet >= tetFrom && fromTet <= tetTo) return { vi: 'Tết Nguyên đán', en: 'Tết' };
    if (date === moon.hungVuong) return { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Day' };
  }
  const day = weekday(date);
  if (day === 0) return { vi: 'Chủ nhật', en: 'a Sunday' };
  return day === 6 ? { vi: 'thứ Bảy', en: 'a Saturday' } : undefined;
});
