import { states } from './states';
import { closeBrowser, type Opened, openWorkbench } from './workbench';

afterAll(closeBrowser);

/** What office screens are still like, and the width that Excel gives a pane. */
const paneWidth = 350;
/** In pixels of the window of 1366 × 768: where the list of findings begins at the latest. */
const latestListTop = 260;
const fewestFindings = 5;

async function narrowed(query = ''): Promise<Opened> {
  const opened = await openWorkbench(query);
  await opened.page.locator('#pane').evaluate((element, px) => (element.style.width = `${px}px`), paneWidth);
  return opened;
}

/** Where the list begins in the window, and how many findings are seen whole between there and what stands below it. */
async function roomOf({ page, pane }: Opened): Promise<{ readonly top: number; readonly whole: number }> {
  const list = await pane.locator('[data-list]').boundingBox();
  const frameTop = (await page.locator('#pane iframe').boundingBox())?.y ?? NaN;
  const whole = await pane.locator('[data-list]').evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const toast = document.querySelector('[data-toast]')?.getBoundingClientRect();
    const end = toast && toast.height > 0 ? Math.min(bottom, toast.top) : bottom;
    return [...element.querySelectorAll('[role="listitem"] button[aria-expanded]:not(h3 button)')]
      .map((one) => one.getBoundingClientRect())
      .filter((box) => box.top >= top && box.bottom <= end).length;
  });
  expect(frameTop).toBeGreaterThan(0);
  return { top: list?.y ?? Infinity, whole };
}

test.each(['checked', 'fixed'])('%s: the list begins high, and five findings are seen whole', async (name) => {
  const opened = await narrowed();
  for (const step of states[name]!.steps) await step(opened);
  const { top, whole } = await roomOf(opened);
  expect(top).toBeLessThanOrEqual(latestListTop);
  expect(whole).toBeGreaterThanOrEqual(fewestFindings);
  await opened.page.close();
});

test('a message of success goes by itself', async () => {
  const opened = await openWorkbench();
  const { page, pane } = opened;
  await page.clock.install();
  for (const step of states.fixed!.steps) await step(opened);
  await page.mouse.move(0, 0);
  await page.clock.fastForward(15_000);
  await pane.getByText(/Đã sửa \d+ lỗi/).waitFor({ state: 'detached' });
  await page.close();
});

test('while the sheet is edited nothing in the pane moves', async () => {
  const opened = await narrowed();
  for (const step of states.checked!.steps) await step(opened);
  const { page, pane } = opened;
  const frame = opened.frame();
  await frame.evaluate(() => {
    const moves: number[] = [];
    Object.assign(window, { moves });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moves.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: false });
  });
  const before = await pane.locator('[data-list]').boundingBox();
  // A deadline becomes wrong, then right again; in the sheet, not in the pane.
  const right = await page.evaluate(() => String(window.workbench.host.book.sheets[0]!.cell(7, 6).value));
  for (const [text, errors] of [
    ['sắp tới', 3],
    [right, 2],
  ] as const) {
    await page.evaluate((typed) => {
      const { book } = window.workbench.host;
      book.typeByHand(book.sheets[0]!, [{ row: 7, column: 6, text: typed }]);
    }, text);
    await pane.getByRole('button', { name: new RegExp(`^${errors} lỗi`) }).waitFor();
  }
  expect(await pane.locator('[data-list]').boundingBox()).toEqual(before);
  expect(await frame.evaluate(() => (window as unknown as { moves: number[] }).moves)).toEqual([]);
  await page.close();
});
