import { fold, foldWords, tidy, tidyLines } from '../../../src/plan/text/fold';
import { withTraditionalToneMarks } from '../../../src/plan/text/tone-marks';

test.each([
  ['văn hoá', 'văn hóa'],
  ['HOÁ ĐƠN', 'HÓA ĐƠN'],
  ['Oà khóc', 'Òa khóc'],
  ['thuỷ lợi', 'thủy lợi'],
  ['xoè', 'xòe'],
  ['hoàn thành', 'hoàn thành'],
  ['Quý IV', 'Quý IV'],
  ['quỹ', 'quỹ'],
  ['khoẻ mạnh', 'khỏe mạnh'],
  ['hóa', 'hóa'],
  ['toàn', 'toàn'],
])('%s → %s', (text, traditional) => expect(withTraditionalToneMarks(text)).toBe(traditional));

test('folding forgets accents, case and signs, in either Unicode form', () => {
  expect([fold('Ủy ban Đảng'), foldWords('Tài chính - Kế hoạch;'), fold('Quý'.normalize('NFD'))]).toEqual([
    'uy ban dang',
    'tai chinh ke hoach',
    'quy',
  ]);
});

test('tidying takes away what nobody sees, and keeps line breaks where asked', () => {
  expect([tidy('\u00a0a \u200b b\t'), tidy('e\u0302\u0301'), tidyLines(' a \r\n\n b ')]).toEqual(['a b', 'ế', 'a\nb']);
});
