import { join } from 'node:path';

import { states } from './states';
import { closeBrowser, openWorkbench } from './workbench';

afterAll(closeBrowser);

const sample = join(__dirname, '../../assets/samples/plan-2023.xlsx');

test('a blank is filled by the keyboard, the next finding opens by itself, last year’s file is asked, and all is taken back', async () => {
  const opened = await openWorkbench();
  const { page, pane } = opened;
  for (const step of states.suggesting!.steps) await step(opened);
  const cell = (): Promise<string> =>
    page.evaluate(() => String(window.workbench.host.book.sheets[0]!.cell(7, 6).value ?? ''));
  expect(await cell()).toBe('');

  await pane.getByRole('button', { name: /Thêm gợi ý từ kế hoạch năm trước/ }).click();
  await pane
    .getByRole('region', { name: /^Gợi ý/ })
    .locator('input[type=file]')
    .setInputFiles(sample);
  const suggestions = pane.getByRole('region', { name: /^Gợi ý/ });
  await suggestions.getByText(/^plan-2023\.xlsx, nhiệm vụ 3/).waitFor();
  const [first] = await suggestions.getByRole('button').all();
  const text = await first!.innerText();
  await first!.focus();
  await page.keyboard.press('Enter');
  await pane.getByText('Đã sửa 1 lỗi ở 1 ô').waitFor();
  expect(await cell()).toBe(text);
  await pane.getByText('Nhiệm vụ 3 chưa có thời gian').waitFor({ state: 'detached' });
  await pane.locator('[data-list] button[aria-current]').waitFor();

  const at = (): Promise<string | null> =>
    opened.frame().evaluate(() => document.activeElement?.closest('[data-index]')?.getAttribute('data-index') ?? null);
  await pane.locator('[data-list] [data-line][tabindex="0"]').focus();
  const from = Number(await at());
  await page.keyboard.press('ArrowDown');
  await pane.locator(`[data-index="${from + 1}"] [data-line]:focus`).waitFor();
  await page.keyboard.press('ArrowUp');
  await pane.locator(`[data-index="${from}"] [data-line]:focus`).waitFor();
  expect(await pane.locator('[data-list] [data-line][tabindex="0"]').count()).toBe(1);

  await pane
    .getByRole('button', { name: /^Hoàn tác/ })
    .first()
    .click();
  await pane.getByText(/Đã hoàn tác/).waitFor();
  expect(await cell()).toBe('');
  expect(opened.complaints).toEqual([]);
  await page.close();
});

test('an earlier version is taken from a file and compared', async () => {
  const opened = await openWorkbench();
  const { page, pane } = opened;
  await states.checked!.steps[0]!(opened);
  await page.evaluate(() => {
    const { book } = window.workbench.host;
    book.typeByHand(book.sheets[0]!, [{ row: 5, column: 6, text: 'Quý II năm 2023' }]);
  });
  await pane.getByRole('button', { name: 'Việc khác' }).click();
  await pane.getByRole('menuitem', { name: 'So sánh với bản khác…' }).click();
  await pane.locator('input[type=file]').setInputFiles(sample);
  await pane.getByText('So với “plan-2023.xlsx”').waitFor();
  await pane.getByText('Thêm 0 · bỏ 0 · chuyển chỗ 0 · sửa 1').waitFor();
  expect(opened.complaints).toEqual([]);
  await page.close();
});

test('from an empty workbook to a checked plan in three clicks', async () => {
  const opened = await openWorkbench('?book=empty');
  const { pane, page } = opened;
  await pane.getByRole('button', { name: 'Dùng thử với kế hoạch mẫu' }).click();
  await pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await pane.getByRole('listitem').first().waitFor();
  // The tour was not seen, but a check was made: it does not come any more.
  await pane.getByRole('button', { name: 'Việc khác' }).waitFor();
  expect(await pane.getByText('Làm quen 1/3').count()).toBe(0);
  expect(opened.complaints).toEqual([]);
  await page.close();
});
