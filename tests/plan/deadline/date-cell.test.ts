import { deadlineOfCell } from '../../../src/plan/deadline/date-cell';

const shown = (value: number | string, numberFormat: string, lines = String(value)): string => {
  const { kind, start, end } = deadlineOfCell({ value, numberFormat, lines }, 2026);
  return `${kind} ${start ?? '…'}..${end ?? '…'}`;
};

// 46113 is 1 April 2026, 46101 is 20 March 2026.
test.each([
  [46101, 'dd/mm/yyyy', 'date 2026-03-20..2026-03-20'],
  [46101, 'd/m/yy;@', 'date 2026-03-20..2026-03-20'],
  [46101, 'm/d/yyyy', 'date 2026-03-20..2026-03-20'],
  [46101, 'mm-dd-yy', 'date 2026-03-20..2026-03-20'],
  [46101, '[$-42A]dd mmmm yyyy', 'date 2026-03-20..2026-03-20'],
  [46101, '[$-F800]dddd, mmmm dd, yyyy', 'date 2026-03-20..2026-03-20'],
  [46101, 'yyyy\\-mm\\-dd', 'date 2026-03-20..2026-03-20'],
  [46101, 'd-mmm', 'date 2026-03-20..2026-03-20'],
  [46101, 'dd/mm/yyyy h:mm', 'date 2026-03-20..2026-03-20'],
  [46101, '"ngày "dd" tháng "mm" năm "yyyy', 'date 2026-03-20..2026-03-20'],
  [46101, '"Trước ngày "dd/mm/yyyy', 'before_date …..2026-03-19'],
  [46113, '"Tháng "m/yyyy', 'month 2026-04-01..2026-04-30'],
  [46113, '"Tháng "m', 'month 2026-04-01..2026-04-30'],
  [46113, '"Tháng "mm" năm "yyyy', 'month 2026-04-01..2026-04-30'],
  [46113, '"Đến hết tháng "m/yyyy', 'month …..2026-04-30'],
  [46113, 'mm/yyyy', 'month 2026-04-01..2026-04-30'],
  [46113, 'mmm-yy', 'month 2026-04-01..2026-04-30'],
  [46113, 'mmmm yyyy', 'month 2026-04-01..2026-04-30'],
  [46113, '[$-en-US]mmm\\-yy;@', 'month 2026-04-01..2026-04-30'],
  [46113, 'yyyy', 'whole_year 2026-01-01..2026-12-31'],
  [46113, '"Năm "yyyy', 'whole_year 2026-01-01..2026-12-31'],
  [46113, '"Quý II/"yyyy', 'quarter 2026-04-01..2026-06-30'],
  [46113.5, 'h:mm', 'not_a_time …..…'],
  [0.6875, 'hh:mm:ss', 'not_a_time …..…'],
  [1.5, '[h]:mm', 'not_a_time …..…'],
  [46113, 'dd', 'not_a_time …..…'],
  [46113, 'dddd', 'not_a_time …..…'],
  [2, '"Quý "0', 'quarter 2026-04-01..2026-06-30'],
  [6, '"Tháng "00', 'month 2026-06-01..2026-06-30'],
  [5, '"Quý "0', 'invalid …..…'],
  [2026, '0', 'whole_year 2026-01-01..2026-12-31'],
  [46113, '#,##0', 'not_a_time …..…'],
  [46113, 'General', 'not_a_time …..…'],
  [12, 'dd/mm/yyyy', 'not_a_time …..…'],
  [-5, 'dd/mm/yyyy', 'not_a_time …..…'],
])('%s shown by %s', (value, format, expected) => expect(shown(value, format)).toBe(expected));

test('a text is read as a text, whatever its format', () =>
  expect([shown('Quý I', 'dd/mm/yyyy'), shown('30/6', '@')]).toEqual([
    'quarter 2026-01-01..2026-03-31',
    'date 2026-06-30..2026-06-30',
  ]));

test('any format of any length is answered in linear time', () => {
  for (const part of ['m', '"', '"a"', '[', '\\', 'd/', ';', '_'])
    expect(() => shown(46113, part.repeat(32_767 / part.length))).not.toThrow();
});
