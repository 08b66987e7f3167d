// Opens the steps to be tried in real Excel with whatever this computer opens a .md with; without such a program, says where they are.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const guide = fileURLToPath(new URL('../docs/real-excel.md', import.meta.url));
const [command, ...args] = {
  win32: ['cmd', '/c', 'start', '""', guide],
  darwin: ['open', guide],
}[process.platform] ?? ['xdg-open', guide];

console.log(`What to try, and where to write down what was seen: ${guide}`);
const opened = spawn(command, args, { stdio: 'ignore', detached: true });
opened.on('error', () => undefined);
opened.unref();
