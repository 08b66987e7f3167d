import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { kindOfName } from '../files/read-sheets';
import type { Call } from './arguments';
import type { Surroundings } from './surroundings';
import { words } from './words';

/** All files that a call names, but for the one that it writes: it may stand in the folder from last time. */
export async function filesOf({ paths, output }: Call): Promise<string[]> {
  const written = output === undefined ? undefined : resolve(output);
  return (await Promise.all(paths.map(filesIn))).flat().filter((path) => path === '-' || resolve(path) !== written);
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
