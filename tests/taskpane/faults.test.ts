import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { actions } from './actions';
import { lineOf, walkFaults } from './fault-walk';

const table = readFileSync(join(__dirname, '../../docs/faults.md'), 'utf8');

// What Excel says of itself goes to the console, for whoever looks into it; here it is what was asked for.
beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

test.each(Object.entries(actions))(
  '%s: a fault at any of its syncs leaves the workbook as before, or the work fully done, as docs/faults.md has it',
  async (name, action) => {
    const walk = await walkFaults(action);
    expect([walk.syncs > 0, walk.half]).toEqual([true, []]);
    expect(table).toContain(lineOf(name, walk));
  },
);
