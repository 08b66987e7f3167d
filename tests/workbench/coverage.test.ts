import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { choicesFile } from '../../tools/host-choices';
import { coverage } from '../../tools/host-coverage';

const { implemented, missing, used, unknown } = coverage();

test('the add-in uses nothing of Excel that the workbench does not have', () => {
  expect(used.length).toBeGreaterThan(100);
  expect(used.filter((member) => missing.includes(member)).map(({ type, name }) => `${type}.${name}`)).toEqual([]);
});

test('nine of ten members of Excel’s classes are there; what is left is listed by npm run coverage:host', () => {
  expect(implemented.length / (implemented.length + missing.length)).toBeGreaterThan(0.9);
});

/** Names that office.js sends, or that older types had, and today's types do not have. */
const known = [
  'conditionaldatabarpositiveformat.matchpositivebordercolor',
  'conditionaldatabarpositiveformat.matchpositivefillcolor',
  'conditionaldatabarnegativeformat.gradientfill',
  'chartfill.getsolidcolor',
  'worksheetcustomproperty.type',
  'worksheetcustompropertycollection.deleteall',
  'tablerowcollection.getitem',
  'tablecollection.getfirst',
  // ExcelApi 1.17: the office.js that npm has ends at 1.15.
  'conditionalformat.setranges',
  'pivotfield.items',
  'pivottablecollection.getfirst',
  'pivottablecollection.getitemat',
  'rangeareas.select',
];

test('the workbench’s tables name no member that the types do not have, but for a known few', () => {
  expect(unknown.filter((name) => !name.startsWith('functions.')).sort()).toEqual([...known].sort());
});

test('which words Excel takes is as the types say (npm run choices)', () => {
  expect(readFileSync(join(__dirname, '../../src/workbench/objects/choices.ts'), 'utf8')).toBe(choicesFile());
});
