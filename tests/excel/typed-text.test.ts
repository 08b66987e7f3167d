import { asTypedText } from '../../src/excel/typed-text';

test.each(['Đúng', 'Sai', 'TRUE', 'false', 'Tháng 5', 'Mar 2023', '01', '10/5/2023', '- Quyết định', '=A1', '+1', "'"])(
  'Excel would read “%s” as something else: it is given with an apostrophe',
  (text) => expect(asTypedText(text, 'General')).toBe(`'${text}`),
);

test.each(['Đúng hạn', 'Sai sót', 'Kế hoạch của UBND', ''])('“%s” stays text by itself', (text) =>
  expect(asTypedText(text, 'General')).toBe(text),
);

test('in a cell formatted as text nothing is read into it', () => expect(asTypedText('=A1', '@')).toBe('=A1'));
