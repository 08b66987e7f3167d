/** Calendar arithmetic on ISO dates ("2023-05-10"). No clock; a time zone only where a moment is given. */

export type IsoDate = string;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

export const iso = (year: number, month: number, day: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The day of a moment where the user is: at six in the morning in Hà Nội it is still yesterday in Greenwich. */
export const dayOf = (moment: Date): IsoDate => iso(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());

export const firstOfMonth = (year: number, month: number): IsoDate => iso(year, month, 1);
export const lastOfMonth = (year: number, month: number): IsoDate => iso(year, month, daysInMonth(year, month));

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));

export function dayBefore(date: IsoDate): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (day > 1) return iso(year, month, day - 1);
  return month > 1 ? lastOfMonth(year, month - 1) : iso(year - 1, 12, 31);
}

const daysFrom1900 = (year: number): number => {
  const before = year - 1;
  return (year - 1900) * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 460;
};

/**
 * The date of an Excel serial number (1900 system): 45056 → "2023-05-10". Excel counts a 29 February 1900 that never was, so
 * serials under 61 are left alone. Undefined for what is no day of the years 1900 to 2199.
 */
export function dateOfSerial(serial: number): IsoDate | undefined {
  let left = Math.floor(serial) - 2;
  if (serial < 61 || serial > 109_574) return undefined;
  let year = 1900 + Math.floor(left / 366);
  while (daysFrom1900(year + 1) <= left) year++;
  left -= daysFrom1900(year);
  let month = 1;
  while (left >= daysInMonth(year, month)) left -= daysInMonth(year, month++);
  return iso(year, month, left + 1);
}

/** Days since the first of January 1900. */
function dayNumber(date: IsoDate): number {
  const [year = 1900, month = 1, day = 1] = date.split('-').map(Number);
  let days = daysFrom1900(year) + day - 1;
  for (let earlier = 1; earlier < month; earlier++) days += daysInMonth(year, earlier);
  return days;
}

/** Days from one date to another; negative where the other is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** "2023-05-10" → "10/5/2023", as staff write dates. */
export const asWrittenDate = (date: IsoDate): string => date.split('-').map(Number).reverse().join('/');

/** The Excel serial number (1900 system) of a date from March 1900 on: "2023-05-10" → 45056. */
export const serialOf = (date: IsoDate): number => dayNumber(date) + 2;

/** The day so many days after another, or before it. */
export function daysAfter(date: IsoDate, days: number): IsoDate {
  return dateOfSerial(serialOf(date) + days) ?? date;
}
