import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { kindOfName } from '../files/file-kinds';
import type { Call } from './arguments';
import type { Surroundings } from './surroundings';
import { words } from './words';
import { mayWrite } from './write';

/**
 * All files that a call names. An output of ours that stands in a folder from last time is none of them; another file there must not be written over.
 * @returns undefined where the output would be, and that was said
 */
export async function filesOf(call: Call, around: Surroundings): Promise<string[] | undefined> {
  const { paths, output } = call;
  const found = (await Promise.all(paths.map(filesIn))).flat();
  const written = output === undefined ? undefined : await fileIdentity(output);
  if (output === undefined || written === undefined) return found;
  const kept: string[] = [];
  for (const path of found) if (path === '-' || (await fileIdentity(path)) !== written) kept.push(path);
  if (kept.length === found.length || (await isOwnOutput(output))) return kept;
  return (await mayWrite(output, call, found, around)) ? kept : undefined;
}

const fileIdentity = (path: string): Promise<string | undefined> =>
  stat(path, { bigint: true }).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => undefined,
  );

const headBytes = 400;

/** True for a list that an earlier run wrote: it begins with our heading. */
async function isOwnOutput(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.toString('utf8', 0, bytesRead);
    return Object.values(words).some(({ overview }) => head.startsWith(`\uFEFF"${overview.file}"`));
  } finally {
    await file.close();
  }
}

/** A folder's plans, its own and those of its folders, by name; a file is itself. Excel's lock files ("~$…") are none. */
async function filesIn(path: string): Promise<string[]> {
  if (path === '-') return [path];
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && !/^[~.]/.test(entry.name) && kindOfName(entry.name) !== undefined)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return files.length > 0 ? files : [path];
}

/** Shows on a terminal how many files have been read. @returns what is to be called after each */
export function reading(of: number, { language }: Call, { isTerminal, err }: Surroundings): () => void {
  let done = 0;
  if (!isTerminal || of < 2) return () => undefined;
  return () => {
    done++;
    err(`\r${words[language].reading(done, of)}${done === of ? '\n' : ''}`);
  };
}
