import { fold, tidy, tidyLines, withPlainUnicode } from '../../../src/plan/text/fold';
import { inUnicode } from '../../../src/plan/text/legacy';
import { hasLookAlikes, withoutLookAlikes } from '../../../src/plan/text/look-alikes';

test.each([
  ['Trƣớc', 'Trước'],
  ['TRƢỚC', 'TRƯỚC'],
  ['Ðầu tư', 'Đầu tư'],
  ['ÐIỀU ðộng', 'ĐIỀU động'],
  ['Quý Ⅱ', 'Quý II'],
  ['quý ⅳ', 'quý iv'],
  ['６/２０２６', '6/2026'],
  ['Ｑuý （I）', 'Quý (I)'],
  ['QĐ\u001eUBND', 'QĐ-UBND'],
])('%s is read as %s', (text, meant) => {
  expect([hasLookAlikes(text), withoutLookAlikes(text), tidy(text), withPlainUnicode(text)]).toEqual([
    true,
    meant,
    meant,
    meant,
  ]);
  expect([hasLookAlikes(meant), tidy(meant)]).toEqual([false, meant]);
});

test('a Cyrillic letter stays in the text and is compared as the Latin one', () =>
  expect([tidy('Quý ІІ'), fold('Quý ІІ')]).toEqual(['Quý ІІ', 'quy ii']));

test('what nobody sees is left out, what parts words is a blank', () =>
  expect([tidy('a\u200e\u2066b\u0007c\u00add\ufeff'), tidy('a\u0085b\u3000c'), tidyLines('a\u200b\nb')]).toEqual([
    'abcd',
    'a b c',
    'a\nb',
  ]));

test.each(['Ðoàn thanh tra', 'Ðào Vân', 'Sở Tài chính', 'Ban Ðiều phối'])('%s is no text of an old font', (text) =>
  expect(inUnicode(text)).toBe(text),
);

test('what is written plainly stays as it is', () => {
  for (const text of ['5 m² × 3', 'Công ty Nestlé', 'naïve', '“Một cửa” – 100 %', '…'])
    expect(withoutLookAlikes(text)).toBe(text);
});
