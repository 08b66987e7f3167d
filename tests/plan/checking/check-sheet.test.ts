import fc from 'fast-check';

import { checkSheet } from '../../../src/plan/checking/check-sheet';
import { canPatch, sharingRows, withPatch } from '../../../src/plan/checking/patch';
import type { SheetSnapshot } from '../../../src/plan/model';
import { sampleSnapshot } from '../../support/snapshot';

const sample = sampleSnapshot();

/** What staff type: good and bad, in any column. */
const texts = [
  '',
  'Quý I',
  'sắp tới',
  '31/02/2023',
  'Phòng Nội vụ',
  'Phòng nội vụ',
  'Kế hoạch',
  'x',
  'II. Cải cách thủ tục hành chính',
  '99',
  '12',
  'chuyên đổi số',
  'văn hoá',
  'I',
  'Nhiệm vụ cụ thể',
  'NSTPP',
  'Các ban của HĐND Các phòng, ban chuyên môn thuộc UBND TP',
];

const type = (snapshot: SheetSnapshot, row: number, column: number, text: string): SheetSnapshot =>
  withPatch(snapshot, { top: row, left: column, values: [[text]], texts: [[text]], numberFormats: [['General']] });

test('whatever is typed, one cell after the other, the findings are those of a check from the beginning', () => {
  const edit = fc.record({
    row: fc.integer({ min: 0, max: 56 }),
    column: fc.integer({ min: 0, max: 7 }),
    text: fc.constantFrom(...texts),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
      let checked = checkSheet(sample);
      for (const { row, column, text } of edits) {
        checked = checkSheet(type(checked.snapshot, row, column, text), undefined, checked);
        expect(checked.findings).toEqual(checkSheet(checked.snapshot).findings);
      }
    }),
    { numRuns: 60, seed: 20_261_124 },
  );
});

test('tasks that an edit does not touch are not read or checked again', () => {
  const before = checkSheet(sample);
  const after = checkSheet(type(sample, 5, 3, ''), undefined, before);
  expect(
    after.plan.tasks.filter((task, index) => task !== before.plan.tasks[index]).map(({ number }) => number.text),
  ).toEqual(['1']);
  expect(after.findings.map(({ rule, taskNumber }) => `${rule} ${taskNumber}`)).toContain('product/missing 1');
});

test('a new picture of the sheet shares its equal rows with the one before', () => {
  const again: SheetSnapshot = {
    ...sample,
    values: sample.values.map((row) => [...row]),
    texts: sample.texts.map((row) => [...row]),
    numberFormats: sample.numberFormats.map((row) => [...row]),
  };
  const shared = sharingRows(sample, again);
  expect(shared.texts.every((row, index) => row === sample.texts[index])).toBe(true);
});

test.each([
  [{ top: 56, left: 0, rows: 1 }, true],
  [{ top: 57, left: 0, rows: 1 }, false],
  [{ top: 0, left: 8, rows: 1 }, false],
])('an area %j lies within the picture: %s', ({ top, left, rows }, expected) => {
  expect(canPatch(sample, { top, left, bottom: top + rows - 1, right: left })).toBe(expected);
});
