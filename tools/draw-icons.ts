/** Draws the PNG icons that the manifest names from their SVG sources, in the tests' browser. Run: npm run icons */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { startBrowser } from './browser';

const folder = join(__dirname, '..', 'assets', 'icons');
const sizes = { icon: [16, 32, 64, 80, 128], check: [16, 32, 80], clear: [16, 32, 80] } as const;

async function drawAll(): Promise<void> {
  const browser = await startBrowser();
  const page = await browser.newPage();
  for (const [name, widths] of Object.entries(sizes)) {
    const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
    for (const size of widths) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

void drawAll();
