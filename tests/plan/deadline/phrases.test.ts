import { readDeadline } from '../../../src/plan/deadline/read-deadline';
import { fixture } from '../../support/snapshot';

const rows = fixture('deadline-phrases.tsv')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'));

const shown = (kind: string, start: string | null, end: string | null): string =>
  `${kind} ${start || '…'}..${end || '…'}`;

describe('attested deadline phrases', () => {
  test.each(rows)('%s (in %s)', (text, year, kind, start, end) => {
    const read = readDeadline(text!, Number(year));
    expect(shown(read.kind, read.start, read.end)).toBe(shown(kind!, start!, end!));
  });
});

describe('phrases beyond the list', () => {
  test.each([
    ['Đợt 1: tháng 3; đợt 2: tháng 9', 'milestones 2023-03-01..2023-09-30'],
    ['Từ tháng 11 đến tháng 2/2024', 'month_range 2023-11-01..2024-02-29'],
    ['Trước 17h00 ngày 20/6/2023', 'before_date …..2023-06-20'],
    ['Giai đoạn 2021-2025, định hướng đến năm 2030', 'year_range 2021-01-01..2025-12-31'],
    ['Từ ngày ban hành đến 31/12/2023', 'date …..2023-12-31'],
    ['Ngay trong Quý I', 'quarter 2023-01-01..2023-03-31'],
    ['Quý I (2023)', 'quarter 2023-01-01..2023-03-31'],
    ['Thường xuyên đến hết năm 2025', 'ongoing …..2025-12-31'],
    ['Hoàn thành 100% trong quý II/2023', 'quarter 2023-04-01..2023-06-30'],
  ])('%s', (text, expected) => {
    const read = readDeadline(text, 2023);
    expect(shown(read.kind, read.start, read.end)).toBe(expected);
  });

  test.each(['Tháng sau', 'Năm học 2023-2024', 'Báo cáo 30/6', 'Sau Tết Nguyên đán', '44927'])(
    '%s is no time that can be dated',
    (text) => {
      expect(readDeadline(text, 2023)).toMatchObject({ start: null, end: null });
    },
  );

  test('a phrase without a year is not dated where the year of the plan is not known', () => {
    expect(readDeadline('Quý II', null)).toMatchObject({ kind: 'quarter', start: null, end: null });
    expect(readDeadline('Quý II/2024', null)).toMatchObject({ start: '2024-04-01', end: '2024-06-30' });
  });
});
