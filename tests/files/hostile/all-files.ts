import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { archives } from './archives';
import { book } from './book';
import type { HostileFamily } from './plan';
import { texts } from './texts';
import { words } from './words';
import { workbooks } from './workbooks';

/** Names that a terminal, a shell or a file system could take for something else. */
const names: HostileFamily = {
  read: Object.fromEntries(
    [
      'dòng\nmới.xlsx',
      '\u001b[31mđỏ.xlsx',
      'nháy \'đơn\' "kép".xlsx',
      '-v.xlsx',
      '100% $(date).xlsx',
      `${'dài'.repeat(60)}.xlsx`,
      'kế hoạch'.normalize('NFD') + '.xlsx',
    ].map((name) => [name, () => book({})]),
  ),
  named: {},
};

export const hostileFamilies: readonly HostileFamily[] = [workbooks, archives, words, texts, names];

/** Paths that a folder would not give, each named in the call: only what leads to a file on a disk is read. */
const specialPaths: Readonly<Record<string, { readonly isRead: boolean; readonly make: (path: string) => void }>> = {
  'link-to-plan.xlsx': { isRead: true, make: (path) => symlinkSync('plain.xlsx', path) },
  'link-to-itself.xlsx': { isRead: false, make: (path) => symlinkSync('link-to-itself.xlsx', path) },
  'link-to-nothing.xlsx': { isRead: false, make: (path) => symlinkSync('nothing.xlsx', path) },
  'endless.csv': { isRead: false, make: (path) => symlinkSync('/dev/zero', path) },
  'nothing.csv': { isRead: false, make: (path) => symlinkSync('/dev/null', path) },
  'pipe.csv': { isRead: false, make: (path) => execFileSync('mkfifo', [path]) },
  'folder.xlsx': { isRead: false, make: (path) => mkdirSync(path) },
  'never-was.xlsx': { isRead: false, make: () => undefined },
};

/** Writes all files into a folder. @returns for each name whether it must be read; and the paths that a call has to name itself */
export function writeHostileFiles(folder: string): { isRead: Record<string, boolean>; special: string[] } {
  const isRead: Record<string, boolean> = {};
  const add = (name: string, mustBeRead: boolean): string => {
    if (name in isRead) throw new Error(`There are two files ${name}.`);
    isRead[name] = mustBeRead;
    return join(folder, name);
  };
  for (const { read, named } of hostileFamilies) {
    for (const [name, make] of Object.entries(read)) writeFileSync(add(name, true), make());
    for (const [name, make] of Object.entries(named)) writeFileSync(add(name, false), make());
  }
  const special = Object.entries(specialPaths).map(([name, { isRead: mustBeRead, make }]) => {
    const path = add(name, mustBeRead);
    make(path);
    return path;
  });
  return { isRead, special };
}
