import { checkSheet } from '../../src/plan/checking/check-sheet';
import { findingDocument, findingSheet, findingText } from '../../src/plan/exporting/finding-list';
import { wordsOf } from '../../src/plan/rules/check-plan';
import { sampleSnapshot } from '../support/snapshot';

const { plan, findings } = checkSheet(sampleSnapshot());

test('every finding stands once in the list, under the agency that leads its task', () => {
  const rows = findingSheet(plan, findings, 'vi').rows.slice(3);
  expect(rows).toHaveLength(findings.length);
  const said = rows.map((cells) => String(cells[4]?.value)).sort();
  expect(said).toEqual(findings.map((finding) => wordsOf(finding, 'vi').what).sort());
  const units = rows.map(([unit]) => String(unit?.value));
  expect(units[0]).toBe('Toàn kế hoạch');
  // Each unit's lines stand together.
  expect(units.filter((unit, index) => unit !== units[index - 1])).toEqual([...new Set(units)]);
});

test('the document has a section for each unit, and a line for each finding', () => {
  const { rows } = findingDocument(plan, findings, 'vi');
  expect(rows.filter(({ is }) => is === 'cells')).toHaveLength(findings.length);
  expect(rows.filter(({ is }) => is === 'section').length).toBeGreaterThan(3);
});

test('copied text keeps a line for each finding, under the headings', () => {
  expect(findingText(plan, findings, 'en').split('\n')).toHaveLength(findings.length + 1);
});
