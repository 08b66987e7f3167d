/**
 * Takes the pictures of the README and the guide, and of every state of the pane at 320, 350 and 450 px, light, dark and in high contrast, into docs and
 * test-results/pictures (all). Run: npm run pictures
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import startServer from '../tests/e2e/start';
import { states } from '../tests/e2e/states';
import stopServer from '../tests/e2e/stop';
import { closeBrowser, openWorkbench } from '../tests/e2e/workbench';

const root = join(__dirname, '..');
const all = join(root, 'test-results', 'pictures');
/** States that the user guide shows. */
const inGuide = new Set(['checked', 'fix', 'summary', 'suggesting', 'settings', 'comparison', 'submission']);

async function takeAll(): Promise<void> {
  mkdirSync(all, { recursive: true });
  await startServer();
  for (const [name, { query = '', steps }] of Object.entries(states)) {
    for (const [width, look] of [
      [320, 'light'],
      [350, 'light'],
      [450, 'light'],
      [320, 'dark'],
      [350, 'dark'],
      [450, 'dark'],
      [450, 'contrast'],
    ] as const) {
      const opened = await openWorkbench(query, { dark: look !== 'light', forcedColors: look === 'contrast' });
      await opened.page.locator('#pane').evaluate((element, px) => (element.style.width = `${px}px`), width);
      for (const step of steps) await step(opened);
      await opened.page.mouse.move(0, 0);
      await opened.page
        .locator('#pane')
        .screenshot({ path: join(all, `${name}-${width}-${look}.png`), animations: 'disabled' });
      if (inGuide.has(name) && width === 450 && look === 'light')
        await opened.page
          .locator('#pane')
          .screenshot({ path: join(root, 'docs/guide/pictures', `${name}.png`), animations: 'disabled' });
      if (name === 'chosen' && width === 450 && look === 'light')
        await opened.page.screenshot({ path: join(root, 'docs/pictures/workbench.png'), animations: 'disabled' });
      await opened.page.close();
    }
  }
  await closeBrowser();
  await stopServer();
}

void takeAll();
