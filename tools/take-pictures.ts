/**
 * Takes the pictures of the README, and of every state of the pane at 320 and 450 px, light and dark, into docs/pictures (the README's)
 * and test-results/pictures (all). Run: npm run pictures
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import startServer from '../tests/e2e/start';
import stopServer from '../tests/e2e/stop';
import { closeBrowser, type Opened, openWorkbench } from '../tests/e2e/workbench';

const root = join(__dirname, '..');
const all = join(root, 'test-results', 'pictures');

type Step = (opened: Opened) => Promise<void>;

const check: Step = async ({ pane }) => {
  await pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await pane.getByRole('listitem').first().waitFor();
};

const states: Readonly<Record<string, { readonly query?: string; readonly steps: readonly Step[] }>> = {
  opened: { steps: [async ({ pane }) => pane.getByText('40 nhiệm vụ').waitFor()] },
  checked: { steps: [check] },
  chosen: { steps: [check, async ({ pane }) => pane.getByText(/nằm ngoài năm 2023/).click()] },
  cleared: { steps: [check, async ({ pane }) => pane.getByRole('button', { name: 'Xóa tô sáng' }).click(), async ({ pane }) => pane.getByText('Đã xóa tô sáng').waitFor()] },
  columns: { steps: [async ({ pane }) => pane.getByText('40 nhiệm vụ').waitFor(), async ({ pane }) => pane.getByText('Các cột đã nhận').click()] },
  empty: { query: '?book=empty', steps: [async ({ pane }) => pane.getByText('Trang này trống').waitFor()] },
  problem: {
    steps: [
      async ({ pane }) => pane.getByText('40 nhiệm vụ').waitFor(),
      async ({ page }) => void (await page.evaluate(() => (window.workbench.host.faults.cellEditMode = true))),
      async ({ pane }) => pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click(),
      async ({ pane }) => pane.getByText('Bạn đang sửa dở một ô.').waitFor(),
    ],
  },
};

async function takeAll(): Promise<void> {
  mkdirSync(all, { recursive: true });
  await startServer();
  for (const [name, { query = '', steps }] of Object.entries(states)) {
    for (const [width, dark] of [[320, false], [450, false], [320, true], [450, true]] as const) {
      const opened = await openWorkbench(query, { dark });
      await opened.page.locator('#pane').evaluate((element, px) => (element.style.width = `${px}px`), width);
      for (const step of steps) await step(opened);
      await opened.page.mouse.move(0, 0);
      await opened.page.locator('#pane').screenshot({ path: join(all, `${name}-${width}-${dark ? 'dark' : 'light'}.png`), animations: 'disabled' });
      if (name === 'chosen' && width === 450 && !dark) await opened.page.screenshot({ path: join(root, 'docs/pictures/workbench.png'), animations: 'disabled' });
      await opened.page.close();
    }
  }
  await closeBrowser();
  await stopServer();
}

void takeAll();
