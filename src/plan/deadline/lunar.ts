import { dateOfSerial, iso, type IsoDate, serialOf } from './calendar';

/**
 * The Vietnamese lunar calendar for UTC+7 (Decision 121-CP of 8 August 1967): a month begins on the day of the new moon, the eleventh month
 * holds the winter solstice, and where thirteen months lie between two solstices the first without a major solar term is a leap month.
 * New moon and solar longitude: J. Meeus, Astronomical Algorithms, chapters 25 and 49, with the terms that matter to some minutes.
 */

const radian = Math.PI / 180;
const sin = (degrees: number): number => Math.sin(degrees * radian);

/** Julian day of 1 January 1900, 0 h. */
const julianDayOf1900 = 2_415_020.5;
const serialOf1900 = 2;
const hoursEast = 7;

/** Difference between even (dynamical) time and the time of clocks, in days; within a minute for 1900 to 2150. */
function clockDelay(centuries: number): number {
  const year = 2000 + centuries * 100;
  const since = year - 2000;
  const seconds = year < 1960 ? 29 : 63.86 + 0.3345 * since + 0.0017275 * since * since * (since < 0 ? 1 : 0);
  return seconds / 86_400;
}

/** The day (an Excel serial) in Hà Nội of a moment given as a Julian day of clock time. */
const localDay = (julianDay: number): number => Math.floor(julianDay + hoursEast / 24 - julianDayOf1900) + serialOf1900;

/** The day of the new moon number `lunation`, counted from that of 6 January 2000. */
function newMoonDay(lunation: number): number {
  const t = lunation / 1236.85;
  const sun = 2.5534 + 29.1053567 * lunation - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * lunation + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * lunation - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * lunation + 0.0020672 * t * t;
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
  const mean = 2_451_550.09766 + 29.530588861 * lunation + 0.00015437 * t * t;
  const correction =
    -0.4072 * sin(moon) +
    0.17241 * eccentricity * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * latitude) +
    0.00739 * eccentricity * sin(moon - sun) -
    0.00514 * eccentricity * sin(moon + sun) +
    0.00208 * eccentricity * eccentricity * sin(2 * sun) -
    0.00111 * sin(moon - 2 * latitude) -
    0.00057 * sin(moon + 2 * latitude) +
    0.00056 * eccentricity * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * eccentricity * sin(sun + 2 * latitude) +
    0.00038 * eccentricity * sin(sun - 2 * latitude) -
    0.00024 * eccentricity * sin(2 * moon - sun) -
    0.00017 * sin(node) +
    0.000325 * sin(299.77 + 0.107408 * lunation - 0.009173 * t * t) +
    0.000165 * sin(251.88 + 0.016321 * lunation);
  return localDay(mean + correction - clockDelay(t));
}

/** Which twelfth of its yearly way the sun stands in at the beginning of a day in Hà Nội, 0 from the spring equinox on. */
function solarTwelfth(serial: number): number {
  const t = (serial - serialOf1900 + julianDayOf1900 - hoursEast / 24 - 2_451_545) / 36_525 + clockDelay(0) / 36_525;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly);
  const apparent =
    280.46646 + 36_000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return Math.floor((((apparent % 360) + 360) % 360) / 30);
}

const winterTwelfth = 9;

/** The new moon that begins the eleventh month, which holds the solstice of a solar year's December. */
function eleventhMonth(year: number): number {
  let found = Math.round((serialOf(iso(year, 12, 21)) - serialOf(iso(2000, 1, 6))) / 29.530588861) + 1;
  while (newMoonDay(found) > serialOf(iso(year, 12, 31))) found--;
  // Where the sun is in the winter's twelfth already at its beginning, the solstice lies in the month before.
  return solarTwelfth(newMoonDay(found)) >= winterTwelfth ? found - 1 : found;
}

/** Which month behind an eleventh one is the leap month: the first in which the sun changes no twelfth. */
function leapOffset(eleventh: number): number {
  for (let offset = 1; offset < 14; offset++) {
    const begins = solarTwelfth(newMoonDay(eleventh + offset));
    if (begins === solarTwelfth(newMoonDay(eleventh + offset + 1))) return offset;
  }
  return 0;
}

/**
 * The solar date of a lunar one (not of a leap month), such as the first of the first month: Tết. Undefined where the month has no such day,
 * and for years outside 1901 to 2099.
 */
export function solarOfLunar(day: number, month: number, year: number): IsoDate | undefined {
  if (year < 1901 || year > 2099 || month < 1 || month > 12 || day < 1) return undefined;
  const eleventh = eleventhMonth(month >= 11 ? year : year - 1);
  const offset = month >= 11 ? month - 11 : month + 1;
  const isLeapYear = eleventhMonth(month >= 11 ? year + 1 : year) - eleventh === 13;
  const behindLeap = isLeapYear && offset >= leapOffset(eleventh) ? 1 : 0;
  const lunation = eleventh + offset + behindLeap;
  const first = newMoonDay(lunation);
  return first + day - 1 < newMoonDay(lunation + 1) ? dateOfSerial(first + day - 1) : undefined;
}

/** The first day of the lunar year that begins in a solar year. */
export const tetOf = (year: number): IsoDate | undefined => solarOfLunar(1, 1, year);

/** The day before Tết: the thirtieth or twenty-ninth of the twelfth month. */
export const tetEveOf = (year: number): IsoDate | undefined =>
  solarOfLunar(30, 12, year - 1) ?? solarOfLunar(29, 12, year - 1);
