import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { openFittingSample } from '../support/sample';
import { actions } from './actions';
import { chanceOf, changes, meet } from './change-walk';

// What Excel says of itself goes to the console, for whoever looks into it; here it is what was asked for.
beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

/** Another part in every run: CHANGE_SEED takes one. `npm run faults` walks the whole. */
const seed = Number(process.env.CHANGE_SEED ?? Math.floor(Math.random() * 10_000));

/** So many actions in a run, each with one change. */
const inOneRun = 6;

test(`actions that meet a change of the workbook are right or refused, and nothing is lost or misplaced (CHANGE_SEED=${seed})`, async () => {
  const chance = chanceOf(seed);
  const all = changes(chance, (await openFittingSample()).book);
  const names = Object.keys(actions);
  const first = Math.floor(chance() * names.length);
  for (let turn = 0; turn < inOneRun; turn++) {
    const name = names[(first + turn * 4) % names.length]!;
    const change = all[(seed + turn) % all.length]!;
    expect([name, change.name, await meet(actions[name]!, change)]).toEqual([
      name,
      change.name,
      expect.stringMatching(/^(?:right|refused)$/),
    ]);
  }
});

test('docs/faults.md tells of every action under every change, and none is lost or misplaced', () => {
  const [, table = ''] = readFileSync(join(__dirname, '../../docs/faults.md'), 'utf8').split('## Changes meanwhile');
  const lines = table.split('\n').filter((line) => /^\| (?!Action)[a-z]/i.test(line));
  expect(lines.map((line) => line.split(' | ')[0]!.slice(2))).toEqual(Object.keys(actions));
  for (const line of lines) expect(line).toMatch(/^\| [^|]+(?: \| (?:right|refused)){6} \|$/);
});
