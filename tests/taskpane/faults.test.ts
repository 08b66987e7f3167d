import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { actions } from './actions';
import { faults, lineStart, walkPart } from './fault-walk';

const table = readFileSync(join(__dirname, '../../docs/faults.md'), 'utf8');

// What Excel says of itself goes to the console, for whoever looks into it; here it is what was asked for.
beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

/** Which fault each walk begins with: another one in every run, so that all are walked over a few; FAULT_TURN takes one. */
const first = Number(process.env.FAULT_TURN ?? Math.floor(Math.random() * faults.length));

test.each(Object.entries(actions))(
  `%s: a fault at any of its syncs leaves the workbook as before, or the work fully done (FAULT_TURN=${first})`,
  async (name, action) => {
    const walked = await walkPart(action, first);
    expect([walked.syncs > 0, walked.half]).toEqual([true, []]);
    expect(table).toContain(lineStart(name, walked));
  },
);

test('docs/faults.md has every action, and none half done', () => {
  const [faultTable = ''] = table.split('## Changes meanwhile');
  const lines = faultTable.split('\n').filter((line) => /^\| (?!Action|\*\*all)[a-z]/i.test(line));
  expect(lines.map((line) => line.split(' | ')[0]!.slice(2))).toEqual(Object.keys(actions));
  expect(lines.filter((line) => !line.endsWith('| 0 |'))).toEqual([]);
});
