import { touchesYears, yearsOf } from '../../../src/plan/deadline/plan-years';

const shown = (name: string): string => {
  const years = yearsOf(name);
  if (!years) return 'none';
  const span = `${years.first}-${years.last ?? '…'}`;
  return `${span} ${years.year ?? '?'}${years.isSchoolYear ? ' school' : ''}`;
};

describe('the years in a plan’s name', () => {
  test.each([
    ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026', '2026-2026 2026'],
    ['Kế hoạch CCHC năm\n2026', '2026-2026 2026'],
    ['ke hoach cong tac nam 2026', '2026-2026 2026'],
    ['KẾ HOẠCH CÔNG TÁC 2026', '2026-2026 2026'],
    ['Kế hoạch công tác tháng 3 năm 2026', '2026-2026 2026'],
    ['KẾ HOẠCH TRỒNG CÂY XANH GIAI ĐOẠN 2026 - 2030', '2026-2030 ?'],
    ['Kế hoạch cải cách hành chính giai đoạn 2026–2030', '2026-2030 ?'],
    ['Kế hoạch giai đoạn 2026-30', '2026-2030 ?'],
    ['Kế hoạch 5 năm (2026-2030)', '2026-2030 ?'],
    ['Kế hoạch từ năm 2026 đến năm 2028', '2026-2028 ?'],
    ['Kế hoạch từ 2026 đến hết năm 2028', '2026-2028 ?'],
    ['Kế hoạch năm 2026 và năm 2027', '2026-2027 ?'],
    ['Kế hoạch các năm 2026, 2027, 2028', '2026-2028 ?'],
    ['Kế hoạch năm 2026, năm 2027', '2026-2027 ?'],
    ['KẾ HOẠCH NĂM HỌC 2026-2027', '2026-2027 ? school'],
    ['Kế hoạch năm học 2026 – 2027', '2026-2027 ? school'],
    ['Kế hoạch năm học 2026/2027', '2026-2027 ? school'],
    ['ĐỀ ÁN VƯỜN HOA GIAI ĐOẠN 2026 - 2030, ĐỊNH HƯỚNG ĐẾN NĂM 2045', '2026-2030 ?'],
    ['Đề án đến năm 2030, tầm nhìn đến năm 2045', '2030-2030 2030'],
    ['Kế hoạch năm 2026, tầm nhìn 2030', '2026-2026 2026'],
    ['Kế hoạch giai đoạn 2026-2030, định hướng giai đoạn 2031-2035', '2026-2030 ?'],
    ['Kế hoạch CCHC năm 2026 thuộc Chương trình tổng thể giai đoạn 2021-2030', '2026-2026 2026'],
    ['Kế hoạch thực hiện Chương trình tổng thể giai đoạn 2021 - 2030 năm 2026', '2026-2026 2026'],
    ['Kế hoạch năm 2026 và giai đoạn 2026 - 2030', '2026-2030 2026'],
    ['Kế hoạch giai đoạn 2026 - 2030 và năm 2026', '2026-2030 2026'],
    ['Kế hoạch năm 2026 và những năm tiếp theo', '2026-… 2026'],
    ['Kế hoạch từ năm 2026 trở đi', '2026-… ?'],
    ['Kết quả năm 2025, phương hướng nhiệm vụ năm 2026', '2026-2026 2026'],
    ['Kế hoạch năm 2026 thực hiện Luật Đất đai năm 2024', '2026-2026 2026'],
    ['Kế hoạch năm 2026 triển khai Nghị quyết số 76/NQ-CP ngày 15/7/2021', '2026-2026 2026'],
    ['Kế hoạch triển khai Nghị định số 117/2013/NĐ-CP năm 2026', '2026-2026 2026'],
    ['Kế hoạch triển khai Luật số 72/2025/QH15 ngày 16 tháng 6 năm 2025 trong năm 2026', '2026-2026 2026'],
    ['Kế hoạch cải cách hành chính', 'none'],
    ['', 'none'],
  ])('%s → %s', (name, expected) => expect(shown(name)).toBe(expected));

  test('a name of 32,767 letters is answered', () => {
    for (const piece of ['2026-', '2026, ', 'năm 2026 ', 'luật ', '1/', 'giai đoạn 2026 - '])
      expect(() => yearsOf(piece.repeat(32_767 / piece.length))).not.toThrow();
  });
});

test('a time touches a plan’s years where some of it lies in them', () => {
  const plan = { first: 2026, last: 2030 };
  expect([
    touchesYears(plan, 2026, 2026),
    touchesYears(plan, 2030, 2031),
    touchesYears(plan, 2031, null),
    touchesYears(plan, null, 2025),
    touchesYears({ first: 2026, last: null }, 2040, 2041),
    touchesYears(plan, null, null),
  ]).toEqual([true, true, false, false, true, true]);
});
