/** Writes docs/faults.md: every action of the pane, met by every fault at every one of its syncs. Run: npm run faults */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { actions } from '../tests/taskpane/actions';
import { faults, type FaultWalk, lineOf, walkFaults } from '../tests/taskpane/fault-walk';

const kinds: Readonly<Record<(typeof faults)[number], string>> = {
  cellEditMode: 'a cell is being edited',
  activityLimit: 'Excel is too busy',
  sessionLost: 'the session is lost',
  tooLarge: 'the batch is over 5 MB',
  readOnly: 'the workbook is read-only',
  settingsFail: 'settings cannot be saved',
  answerLost: 'the work is done, and the answer is lost',
};

async function write(): Promise<void> {
  // What Excel says of itself is what was asked for.
  console.error = () => undefined;
  const walks: (readonly [string, FaultWalk])[] = [];
  for (const [name, action] of Object.entries(actions)) walks.push([name, await walkFaults(action)]);
  const sum = (count: (walk: FaultWalk) => number): number => walks.reduce((total, [, walk]) => total + count(walk), 0);
  const total: FaultWalk = {
    syncs: sum(({ syncs }) => syncs),
    asBefore: sum(({ asBefore }) => asBefore),
    done: sum(({ done }) => done),
    half: walks.flatMap(([, { half }]) => half),
  };
  const text = `# Faults

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
  writeFileSync(join(__dirname, '../docs/faults.md'), text);
}

void write();
