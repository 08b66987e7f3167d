import { existsSync } from 'node:fs';

import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/** Keeps Chromium from calling home on machines without a network. */
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installed = [
  process.env.BROWSER_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A headless Chromium: the one in the npm package on Linux x64, else one on this machine (or where BROWSER_PATH points).
 * @throws where there is none, saying how to get one.
 */
export async function startBrowser(): Promise<Browser> {
  const tries: (() => Promise<Browser>)[] = [];
  if (process.platform === 'linux' && process.arch === 'x64' && !process.env.BROWSER_PATH) {
    // Made for one page in a cloud function: in a single process the browser would end with its first page.
    const args = chromium.args.filter((arg) => arg !== '--single-process');
    tries.push(async () =>
      driver.launch({ executablePath: await chromium.executablePath(), args: [...args, ...quiet], headless: true }),
    );
  }
  for (const path of installed) {
    if (path && existsSync(path))
      tries.push(() =>
        driver.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu', ...quiet], headless: true }),
      );
  }
  const problems: unknown[] = [];
  for (const start of tries) {
    try {
      return await start();
    } catch (problem) {
      problems.push(problem);
    }
  }
  const why = problems.map(String).join('\n');
  throw new Error(`No browser for the tests. Install Chrome, Edge or Chromium, or set BROWSER_PATH to one.\n${why}`);
}
