/**
 * Writes docs/faults.md: every action of the pane, met by every fault at every one of its syncs, and by every change of the workbook meanwhile.
 * Run: npm run faults; "npm run faults changes" walks the second table alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { openFittingSample } from '../tests/support/sample';
import { actions } from '../tests/taskpane/actions';
import { chanceOf, type Change, changes, meetAll, type Verdict } from '../tests/taskpane/change-walk';
import { faults, type FaultWalk, lineOf, walkFaults } from '../tests/taskpane/fault-walk';

const file = join(__dirname, '../docs/faults.md');
/** Where the second table begins. */
const secondHeading = '## Changes meanwhile';

const kinds: Readonly<Record<(typeof faults)[number], string>> = {
  cellEditMode: 'a cell is being edited',
  activityLimit: 'Excel is too busy',
  sessionLost: 'the session is lost',
  tooLarge: 'the batch is over 5 MB',
  readOnly: 'the workbook is read-only',
  settingsFail: 'settings cannot be saved',
  answerLost: 'the work is done, and the answer is lost',
};

async function faultPart(): Promise<string> {
  const walks: (readonly [string, FaultWalk])[] = [];
  for (const [name, action] of Object.entries(actions)) walks.push([name, await walkFaults(action)]);
  const sum = (count: (walk: FaultWalk) => number): number => walks.reduce((total, [, walk]) => total + count(walk), 0);
  const total: FaultWalk = {
    syncs: sum(({ syncs }) => syncs),
    asBefore: sum(({ asBefore }) => asBefore),
    done: sum(({ done }) => done),
    half: walks.flatMap(([, { half }]) => half),
  };
  return `# Faults

Every action of the pane that touches the workbook is met by each of ${faults.length} faults at each of its syncs (the batches that go to Excel). Afterwards the workbook is
as before, or the work is fully done, and never half. The faults:

${Object.values(kinds)
  .map((kind) => `- ${kind}`)
  .join('\n')}

A fault that an action survives, since it tries again or is not concerned, counts as done; what changes nothing but highlights counts as before. Made by
\`npm run faults\`; a test walks a seventh of it in every run, another one each time, and compares (\`tests/taskpane/faults.test.ts\`).

| Action | Syncs | Cases | As before | Fully done | Half done |
|---|--:|--:|--:|--:|--:|
${walks.map(([name, walk]) => lineOf(name, walk)).join('\n')}
${lineOf('**all**', total)}
`;
}

const seed = 7;

async function changePart(): Promise<string> {
  const all = changes(chanceOf(seed), (await openFittingSample()).book);
  const lines: (readonly [string, ReadonlyMap<string, Verdict>])[] = [];
  for (const [name, action] of Object.entries(actions)) lines.push([name, await meetAll(action, all)]);
  const counts = (['right', 'refused', 'lost', 'misplaced'] as const).map(
    (verdict) => `${lines.flatMap(([, own]) => [...own.values()]).filter((one) => one === verdict).length} ${verdict}`,
  );
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const names = all.map(({ name }: Change) => name);
  return `${secondHeading}

Every action again, each with a workbook that changes between the pane's last look and the press: tasks are sorted, rows are hidden as by a filter or inserted,
the sheet is renamed, the file comes back from another program with other sheet ids and without what add-ins keep in it, somebody else edits a task. An action is
right if the plan then has the rows that it would have if the action had come first, wherever they stand; refused if it did nothing, or not all, and says so (or
its button is off). A row that neither order leads to would be misplaced, one that both have and that is gone, lost; so would be what agencies filled in.
All together: ${counts.join(', ')}. A test walks a part in every run, from another seed each time (\`tests/taskpane/changes.test.ts\`).

${row(['Action', ...names])}
|---|${names.map(() => '---|').join('')}
${lines.map(([name, own]) => row([name, ...names.map((change) => own.get(change) ?? '')])).join('\n')}
`;
}

async function write(): Promise<void> {
  // What Excel says of itself is what was asked for.
  console.error = () => undefined;
  // office.js keeps no process alive by itself.
  const alive = setInterval(() => undefined, 1_000);
  const [first = '', second = ''] = readFileSync(file, 'utf8').split(secondHeading);
  const isWanted = (part: string): boolean => process.argv[2] === undefined || process.argv[2] === part;
  const faultText = isWanted('faults') ? `${await faultPart()}\n` : first;
  const changeText = isWanted('changes') ? await changePart() : `${secondHeading}${second}`;
  writeFileSync(file, faultText + changeText);
  clearInterval(alive);
}

void write();
