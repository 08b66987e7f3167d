import { version } from '../../package.json';
import { mostBytes } from '../files/file-kinds';
import { dayOf } from '../plan/deadline/calendar';
import type { Loader } from './loader';
import { main } from './main';

/** All of standard input; undefined as soon as it is more than a file may have. */
async function readStandardInput(): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Uint8Array).length;
    if (size > mostBytes) return undefined;
    chunks.push(chunk as Uint8Array);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Today; another day where the environment says so, as for builds that can be repeated. */
function today(): string {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH || NaN);
  return dayOf(Number.isFinite(seconds) ? new Date(seconds * 1000) : new Date());
}

const write = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(text);

/** Runs the call of this process. */
export function run({ path, keepCompiled }: Loader): void {
  // A reader that stops early ("| head") is no problem of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  void main({
    argv: process.argv.slice(2),
    language: /^en/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'en' : 'vi',
    version,
    readStandardInput,
    today: today(),
    out: write(process.stdout),
    err: write(process.stderr),
    loaderPath: path,
    isTerminal: process.stdout.isTTY === true,
  }).then((status) => {
    process.exitCode = status;
    keepCompiled();
  });
}
