import { inOrder, inYear, withYear } from '../../../src/plan/deadline/fix-phrase';

describe('the plan’s year is written out', () => {
  test.each([
    ['Quý I', 'Quý I năm 2023'],
    ['Quý I.', 'Quý I năm 2023'],
    ['Trước tháng 6 ;  ', 'Trước tháng 6 năm 2023'],
    ['30/6', '30/6/2023'],
    ['Trước ngày 30/6 ', 'Trước ngày 30/6/2023 '],
    ['Ngày 5 / 12', 'Ngày 5 / 12 / 2023'],
    ['Trước ngày 5-3', 'Trước ngày 5-3-2023'],
    ['Từ 15/4 đến 20/11', 'Từ 15/4 đến 20/11/2023'],
    ['Tháng 3, 4', 'Tháng 3, 4 năm 2023'],
    ['Ngày 5 tháng 3', 'Ngày 5 tháng 3 năm 2023'],
    ['6 tháng cuối năm', undefined],
    ['Quý I năm 2023', undefined],
    ['Thường xuyên', undefined],
    ['Báo cáo', undefined],
    ['', undefined],
  ])('%s → %s', (text, expected) => {
    const mended = withYear(text, 2023);
    expect(mended === text ? undefined : mended).toBe(expected);
  });

  test('each plan has its own year', () =>
    expect([withYear('Quý I', 2024), withYear('Quý I', 2025)]).toEqual(['Quý I năm 2024', 'Quý I năm 2025']));
});

describe('a phrase is moved into the plan’s year', () => {
  test.each([
    ['Quý I năm 2024', 'Quý I năm 2023'],
    ['Trước 10/5/2022', 'Trước 10/5/2023'],
    ['Từ ngày 5/3/2022', 'Từ ngày 5/3/2023'],
    ['Từ 1/2/1999 đến 3/4/1999', 'Từ 1/2/2023 đến 3/4/2023'],
    ['Trước năm 2024', undefined],
    ['Trước tháng 1/2024', undefined],
    ['Từ tháng 11 đến tháng 2/2024', undefined],
    ['Năm 2022 - 2024', undefined],
    ['Thường xuyên, 12020', undefined],
    ['Thường xuyên 2024 lần', undefined],
    ['Quý I', undefined],
    ['12022', undefined],
    ['20225', undefined],
  ])('%s → %s', (text, expected) => expect(inYear(text, 2023)).toBe(expected));
});

describe('a range that runs backwards has its ends exchanged', () => {
  test.each([
    ['Từ 31/3/2023 đến 01/3/2023', 'Từ 01/3/2023 đến 31/3/2023'],
    ['31/3/2023 - 1/3/2023', '1/3/2023 - 31/3/2023'],
    ['31/3/2023–1/3/2023 ', '1/3/2023–31/3/2023 '],
    ['  TỪ  tháng 9 đến tháng 3', '  TỪ  tháng 3 đến tháng 9'],
    ['Quý III - Quý I', 'Quý I - Quý III'],
    ['từ tháng 9  đến  tháng 3', 'từ tháng 3  đến  tháng 9'],
    ['Trước 5/3/2023 đến 4/2/2023', undefined],
    ['Quý I', undefined],
    ['Báo cáo đến nơi', undefined],
    ['31/2/2023 - 1/2/2023', undefined],
    ['Từ nay - Quý I', undefined],
  ])('%s → %s', (text, expected) => expect(inOrder(text, 2023)).toBe(expected));
});
