import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { version } from '../../package.json';
import { dayOf } from '../plan/deadline/calendar';
import { main } from './main';

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

const write = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(text);

// A reader that stops early ("| head") is no problem of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

void main({
  argv: process.argv.slice(2),
  language: /^en/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'en' : 'vi',
  version,
  readStandardInput,
  writeFile,
  today: dayOf(new Date()),
  out: write(process.stdout),
  err: write(process.stderr),
  workerPath: fileURLToPath(new URL('./worker.mjs', import.meta.url)),
  isTerminal: process.stdout.isTTY === true,
}).then((status) => (process.exitCode = status));
