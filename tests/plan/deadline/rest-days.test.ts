import { daysAfter, daysBetween, serialOf } from '../../../src/plan/deadline/calendar';
import { isHolidayCalendarKnown, restDay } from '../../../src/plan/deadline/rest-days';
import { holidayYear, holidayYears } from '../../../src/plan/facts/holidays';

test.each([
  ['2023-01-01', 'Tết Dương lịch', 'New Year’s Day'],
  ['2026-04-30', 'ngày Chiến thắng 30/4', 'Victory Day'],
  ['2026-05-01', 'ngày Quốc tế Lao động', 'Labour Day'],
  ['2024-09-02', 'ngày Quốc khánh', 'National Day'],
  ['2026-02-16', 'Tết Nguyên đán', 'Tết'],
  ['2026-02-17', 'Tết Nguyên đán', 'Tết'],
  ['2026-02-20', 'Tết Nguyên đán', 'Tết'],
  ['2024-04-18', 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Day'],
  ['2026-05-16', 'thứ Bảy', 'a Saturday'],
  ['2026-05-17', 'Chủ nhật', 'a Sunday'],
  ['1999-05-16', 'Chủ nhật', 'a Sunday'],
  ['1999-05-15', 'thứ Bảy', 'a Saturday'],
])('%s is %s', (date, vi, en) => expect(restDay(date)).toEqual({ vi, en }));

test.each(['2026-02-13', '2024-04-17', '2026-02-23', '2026-05-18', '2026-05-15', '1999-05-14', '2035-02-08'])(
  '%s is a working day',
  (date) => expect(restDay(date)).toBeUndefined(),
);

test('on a Saturday of Tết it is Tết that is told', () => expect(restDay('2021-02-13')?.en).toBe('Tết'));

test('days are counted over the ends of months and leap years, and back', () => {
  expect([
    daysBetween('2024-02-28', '2024-03-01'),
    daysBetween('2023-02-28', '2023-03-01'),
    daysBetween('2023-12-31', '2023-01-01'),
    daysBetween('1899-12-31', '1900-01-01'),
  ]).toEqual([2, 1, -364, 1]);
  expect([serialOf('2023-05-10'), daysAfter('2023-12-25', 10), daysAfter('2024-03-01', -1)]).toEqual([
    45056,
    '2024-01-04',
    '2024-02-29',
  ]);
});

test.each([
  ['2026-04-27', 'Giỗ Tổ Hùng Vương'],
  ['2026-01-02', 'ngày nghỉ hoán đổi'],
  ['2026-08-31', 'ngày nghỉ hoán đổi'],
  ['2026-09-01', 'ngày Quốc khánh'],
  ['2027-05-03', 'ngày Quốc tế Lao động'],
  ['2021-02-16', 'Tết Nguyên đán'],
  ['2023-09-04', 'ngày Quốc khánh'],
  ['2027-02-10', 'Tết Nguyên đán'],
])('%s is off: decided for its year, or made up', (date, vi) => expect(restDay(date)?.vi).toBe(vi));

test.each(['2026-01-10', '2026-08-22', '2025-04-26'])('the Saturday %s is worked', (date) =>
  expect(restDay(date)).toBeUndefined(),
);

test('a year whose calendar is not decided says so', () =>
  expect([2026, 2027].map(isHolidayCalendarKnown)).toEqual([true, false]));

test('each decided calendar has its source, and days of its own year', () => {
  for (const year of holidayYears) {
    const { source, tet, nationalDay, swaps } = holidayYear(year)!;
    expect(source.address).not.toBe('');
    for (const day of [...tet, ...nationalDay, ...swaps.flatMap(({ off, worked }) => [off, worked])])
      expect(day.startsWith(String(year))).toBe(true);
  }
});
