import { join } from 'node:path';

import { main } from '../../src/cli/main';
import type { Surroundings } from '../../src/cli/surroundings';
import { freshBuild } from '../../tools/build-cli.cjs';

export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly written: Readonly<Record<string, string | Uint8Array>>;
}

/** The command line in this process, on 15 May 2023. */
export async function run(
  argv: readonly string[],
  input: Uint8Array = new Uint8Array(),
  writeFile?: Surroundings['writeFile'],
): Promise<Run> {
  let out = '';
  let err = '';
  const written: Record<string, string | Uint8Array> = {};
  const status = await main({
    argv,
    language: 'vi',
    version: '0',
    isTerminal: false,
    workerPath: join(freshBuild(), 'worker.mjs'),
    today: '2023-05-15',
    readStandardInput: async () => input,
    writeFile: writeFile ?? (async (path, content) => void (written[path] = content)),
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });
  return { status, out, err, written };
}
