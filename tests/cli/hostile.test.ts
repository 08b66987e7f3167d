import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeHostileFiles } from '../files/hostile/all-files';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'plan-check-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly path: string;
  readonly problem: string | null;
  readonly tasks: number;
}

/** What a message must be: a sentence of what is wrong, and one of what to do, and no error of a library. */
const isMessage = (text: string): boolean => /\. \p{Lu}/u.test(text) && !/Error|undefined|\bat \S+:\d/.test(text);

test('of a folder of hostile and odd files every good one is reported and every bad one is named', async () => {
  const { isRead, special } = writeHostileFiles(folder);
  expect(Object.keys(isRead).length).toBeGreaterThan(80);
  const { status, out, err } = await run(['overview', folder, ...special, '--format', 'json']);
  const lines = (JSON.parse(out) as { files: Line[] }).files.map(({ path, problem, tasks }) => ({
    name: path.slice(folder.length + 1),
    isRead: problem === null && tasks > 0,
    problem,
  }));
  expect(Object.fromEntries(lines.map((line) => [line.name, line.isRead]))).toEqual(isRead);
  expect(lines.filter(({ isRead: read, problem }) => !read && !isMessage(problem ?? ''))).toEqual([]);
  expect([status, err]).toEqual([2, '']);
}, 300_000);
