import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { badFiles, longCells, oddFiles } from '../files/hostile-files';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'plan-check-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly path: string;
  readonly problem: string | null;
  readonly tasks: number;
}

test('of a folder of hostile and odd files every good one is reported and every bad one is named', async () => {
  for (const [name, make] of Object.entries({ ...oddFiles, ...badFiles, ...longCells }))
    writeFileSync(join(folder, name), make());
  const { status, out, err } = await run(['overview', folder, '--format', 'json']);
  const lines = (JSON.parse(out) as { files: Line[] }).files.map(({ path, problem, tasks }) => ({
    name: path.slice(folder.length + 1),
    isRead: problem === null && tasks > 0,
    problem,
  }));
  const isRead = Object.fromEntries(lines.map((line) => [line.name, line.isRead]));
  const expected = Object.fromEntries([
    ...Object.keys({ ...oddFiles, ...longCells }).map((name) => [name, true]),
    ...Object.keys(badFiles).map((name) => [name, false]),
  ]);
  expect(isRead).toEqual(expected);
  expect(lines.filter(({ isRead: read, problem }) => !read && (problem ?? '').length < 10)).toEqual([]);
  expect([status, err]).toEqual([2, '']);
}, 300_000);
