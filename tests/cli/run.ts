import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const command = join(root, 'bin/plan-check.cjs');

/** Vietnamese, on 15 May 2023. */
export const environment = {
  ...process.env,
  LC_ALL: 'vi_VN.UTF-8',
  TZ: 'Asia/Ho_Chi_Minh',
  SOURCE_DATE_EPOCH: '1684108800',
};

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** Files that the call wrote in the folder that it ran in. */
  readonly written: Readonly<Record<string, Uint8Array>>;
}

/** The real command line, in a process and an empty folder of its own, on 15 May 2023. */
export async function run(argv: readonly string[], input: Uint8Array = new Uint8Array()): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-check-run-'));
  try {
    const child = spawn(process.execPath, [command, ...argv], {
      cwd: folder,
      env: environment,
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    // A command that refuses its call reads no input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const written = Object.fromEntries(
      names.map(({ name }) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
    );
    return { status, out, err, written };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
