import { solarOfLunar, tetEveOf, tetOf } from '../../../src/plan/deadline/lunar';
import table from '../../../src/plan/deadline/lunar-holidays.json';

test('Tết and Giỗ Tổ of the table come out of the algorithm', () => {
  for (const [year, { tet, hungVuong }] of Object.entries(table.years))
    expect([year, tetOf(Number(year)), solarOfLunar(10, 3, Number(year))]).toEqual([year, tet, hungVuong]);
});

// 1968, 1985, 2007 and 2030 are the years in which Việt Nam and China (UTC+8) part.
test.each([
  '1968-01-29',
  '1969-02-16',
  '1975-02-11',
  '1984-02-02',
  '1985-01-21',
  '1995-01-31',
  '2000-02-05',
  '2007-02-17',
  '2014-01-31',
  '2019-02-05',
  '2030-02-02',
  '2033-01-31',
  '2035-02-08',
])('Tết fell or falls on %s', (date) => expect(tetOf(Number(date.slice(0, 4)))).toBe(date));

test('months behind a leap month are counted right: 2020 had two fourth, 2023 two second, 2025 two sixth months', () => {
  expect([solarOfLunar(15, 8, 2020), solarOfLunar(15, 8, 2023), solarOfLunar(15, 8, 2025)]).toEqual([
    '2020-10-01',
    '2023-09-29',
    '2025-10-06',
  ]);
  expect([solarOfLunar(23, 12, 2025), tetEveOf(2026), solarOfLunar(15, 8, 2026)]).toEqual([
    '2026-02-10',
    '2026-02-16',
    '2026-09-25',
  ]);
});

test('what is no day of the calendar has no date', () =>
  expect([
    solarOfLunar(31, 1, 2026),
    solarOfLunar(0, 1, 2026),
    solarOfLunar(1, 13, 2026),
    solarOfLunar(1, 1, 1850),
    solarOfLunar(1, 1, 2150),
  ]).toEqual([undefined, undefined, undefined, undefined, undefined]));

test('each year has 353 to 385 days, and the eve is the day before', () => {
  for (let year = 1950; year < 2098; year++) {
    const days = (Date.parse(tetOf(year + 1) ?? '') - Date.parse(tetOf(year) ?? '')) / 86_400_000;
    expect([year, days >= 353 && days <= 385]).toEqual([year, true]);
    expect(Date.parse(tetOf(year) ?? '') - Date.parse(tetEveOf(year) ?? '')).toBe(86_400_000);
  }
});
