import fc from 'fast-check';

import { addsOnlyYear, isSafelyFixable, keepsEveryWord } from '../../../src/plan/fixing/fix-law';
import { readPlan } from '../../../src/plan/reading/read-plan';
import { checkPlan } from '../../../src/plan/rules/check-plan';
import { brokenLaws } from '../../support/fix-laws';
import { randomSheet } from '../../support/random-sheet';
import { fixtureRows, planSnapshot, sampleSnapshot, snapshotOf } from '../../support/snapshot';

const edit = (before: string | number, after: string | number) => ({ cell: { row: 1, column: 1 }, before, after });

test.each([
  ['Kế  hoạch , báo cáo ', 'Kế hoạch, báo cáo'],
  ['Ke\u0302\u0301 hoạch', 'Kế hoạch'],
  ['Kế\u00a0hoạch\u200b', 'Kế hoạch'],
  ['văn hoá', 'văn hóa'],
  ['phòng nội vụ', 'Phòng Nội vụ'],
  ['Sở A Sở B', 'Sở A; Sở B'],
  ['B¸o c¸o cña UBND thµnh phè', 'Báo cáo của UBND thành phố'],
  ['Sở A,', 'Sở A'],
])('%j → %j keeps every word', (before, after) => expect(keepsEveryWord(edit(before, after))).toBe(true));

test.each<[string | number, string | number]>([
  ['Sở A, Công an', 'Công an'],
  ['chuyên đổi số', 'chuyển đổi số'],
  ['P. Nội vụ', 'Phòng Nội vụ'],
  ['30 Triển khai', 'Triển khai'],
  ['12', '21'],
  ['10/5/2026', '05/10/2026'],
  ['từ 30/6 đến 01/6', 'từ 01/6 đến 30/6'],
  ['', '1'],
  ['', 1],
  [1, 2],
  [46_000, '10/12/2025'],
  ['Nam', 'Năm'],
  ['ma', 'má'],
])('%j → %j does not', (before, after) => expect(keepsEveryWord(edit(before, after))).toBe(false));

test.each([
  ['Quý I', 'Quý I năm 2026', true],
  ['30/6', '30/6/2026', true],
  ['30/6', '30/6/2027', false],
  ['Quý I và II', 'Quý I năm 2026', false],
  ['Quý I', 'Quý II năm 2026', false],
  ['', 'năm 2026', false],
])('%j → %j adds only the year 2026: %s', (before, after, isOnly) =>
  expect(addsOnlyYear(edit(before, after), 2026)).toBe(isOnly),
);

test('a year is added without a question only where the phrase of time leaves it out', () => {
  const found = (cells: Record<string, string>): boolean[] =>
    checkPlan(readPlan(planSnapshot({ tasks: [cells] })))
      .filter(({ rule }) => rule === 'deadline/no-year')
      .map(isSafelyFixable);
  expect(found({ deadline: 'Quý I' })).toEqual([true]);
});

test('letters are never lost or changed, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), (text, at) => {
      const letters = [...text].filter((letter) => /^[\p{L}\p{N}]$/u.test(letter));
      if (letters.length === 0) return;
      const gone = letters[at % letters.length]!;
      const index = text.indexOf(gone);
      expect(keepsEveryWord(edit(text, text.slice(0, index) + text.slice(index + gone.length)))).toBe(false);
    }),
    { numRuns: 500, seed: 15 },
  );
});

test.each([
  ['the sample', sampleSnapshot()],
  ['chinhphu-2025', snapshotOf(fixtureRows('real/chinhphu-2025.tsv'))],
  ['laocai-2026', snapshotOf(fixtureRows('real/laocai-2026.tsv'))],
])('on %s, safe fixes keep every word, add no finding, and are done after one time', (_, snapshot) =>
  expect(brokenLaws(snapshot)).toEqual([]),
);

test('on sheets at random, tidy, faulty and mutilated, safe fixes keep the laws (10,000 more: npx tsx tools/fix-laws.ts)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      expect(brokenLaws(randomSheet(seed))).toEqual([]);
    }),
    { numRuns: 250, seed: 15 },
  );
});

test('what a task of many rows says is left alone: it was joined by mistake oftener than not', () => {
  const rows = [1, 2, 3, 4].map((part) => ['', '', '', `Kế  hoạch phần ${part}`, '', '', '', '']);
  const fixable = (count: number): number =>
    checkPlan(readPlan(planSnapshot({ rows: rows.slice(0, count) }))).filter(({ fix }) => fix).length;
  expect([fixable(2) > 0, fixable(4)]).toEqual([true, 0]);
});
