import { dateOfSerial, dayBefore, dayOf } from '../../../src/plan/deadline/calendar';

/** The same day by JavaScript's own calendar, counted from Excel's day 0. */
const byDate = (serial: number): string => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);

test('Excel serials read as the days they show', () => {
  for (let serial = 61; serial < 80_000; serial += 13) expect(dateOfSerial(serial)).toBe(byDate(serial));
});

test('what is no day of a plan is no date', () => {
  expect([0, 60, -5, 200_000].map(dateOfSerial)).toEqual([undefined, undefined, undefined, undefined]);
});

test('at six in the morning in Hà Nội it is that day already, though not yet in Greenwich', () => {
  expect([dayOf(new Date('2026-03-01T06:00:00+07:00')), dayOf(new Date('2026-12-31T23:59:00+07:00'))]).toEqual([
    '2026-03-01',
    '2026-12-31',
  ]);
});

test('the day before the first of a month, of a year, of March in a leap year', () => {
  expect(['2023-05-01', '2023-01-01', '2024-03-01'].map(dayBefore)).toEqual(['2023-04-30', '2022-12-31', '2024-02-29']);
});
