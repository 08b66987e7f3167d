import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';

import type { EmbeddedHost } from '../../src/workbench/host';
import { startBrowser } from '../../tools/browser';

declare global {
  interface Window {
    readonly workbench: {
      readonly host: EmbeddedHost;
      bytes(): Promise<Uint8Array>;
      openFile(file: File): Promise<void>;
    };
  }
}

/** office.js itself tries two inline styles at start, which the pane's policy rightly refuses; everything else in the console is a defect. */
const knownNoise = /Applying inline style violates|Loading the stylesheet/;

export interface Opened {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** The pane's own frame, as it is now: another workbook brings another. */
  readonly frame: () => Frame;
  /** What the console said amiss, and requests that went elsewhere than to this server. */
  readonly complaints: string[];
}

let browser: Browser | undefined;

const microsoftOffice = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const officeFolder = join(dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')), 'dist');
/** What office.js asks for is of mixed case, while its files are not: the file of each path in small letters. */
let officeFiles: ReadonlyMap<string, string> | undefined;

/** The pane that is handed out takes office.js from Microsoft's address, which is not reached here: that address answers with the npm package's files. */
async function answerForMicrosoft(page: Page): Promise<void> {
  officeFiles ??= new Map(
    readdirSync(officeFolder, { recursive: true }).map((entry) => [
      String(entry).replaceAll(sep, '/').toLowerCase(),
      join(officeFolder, String(entry)),
    ]),
  );
  await page.route(`${microsoftOffice}**`, (route) => {
    const file = officeFiles?.get(new URL(route.request().url()).pathname.slice('/lib/1/hosted/'.length).toLowerCase());
    return file === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({
          body: readFileSync(file),
          contentType: file.endsWith('.js') ? 'text/javascript' : 'text/html',
        });
  });
}

export async function openWorkbench(
  query = '',
  view: { width?: number; height?: number; dark?: boolean; forcedColors?: boolean } = {},
): Promise<Opened> {
  browser ??= await startBrowser();
  const { width = 1366, height = 768, dark = false, forcedColors = false } = view;
  const page = await browser.newPage({
    ignoreHTTPSErrors: true,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forcedColors ? 'active' : 'none',
  });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !knownNoise.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const home = process.env.WORKBENCH_URL ?? '';
  page.on('request', (request) => {
    const isKnown = [home, microsoftOffice].some((address) => request.url().startsWith(address));
    if (!/^(data|blob):/.test(request.url()) && !isKnown) complaints.push(`a request to ${request.url()}`);
  });
  await answerForMicrosoft(page);
  await page.goto(home + query);
  await page.waitForFunction(() => 'workbench' in window);
  const frame = (): Frame => {
    const found = page.frames().find((candidate) => candidate.url().includes('taskpane'));
    if (!found) throw new Error('The pane has no frame.');
    return found;
  };
  return { page, pane: page.frameLocator('#pane iframe'), frame, complaints };
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

/** The workbook as it would be saved now. */
export const savedFile = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const bytes = await window.workbench.bytes();
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  });
