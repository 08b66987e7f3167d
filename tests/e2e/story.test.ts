import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { closeBrowser, openWorkbench, savedFile } from './workbench';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

afterAll(closeBrowser);

test('the story: check, go to a finding, delete a product, type a bad deadline, check again, clear', async () => {
  const { page, pane, complaints } = await openWorkbench();
  await pane.getByRole('heading', { name: /KẾ HOẠCH TRIỂN KHAI/ }).waitFor();
  expect(await pane.getByText('40 nhiệm vụ').isVisible()).toBe(true);
  const before = await savedFile(page);

  await pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await pane.getByRole('button', { name: /nằm ngoài năm 2023/ }).click();
  await page.locator('#cell-name', { hasText: 'F46' }).waitFor();
  await page.locator('[data-cell="F46"][data-highlight]').waitFor();

  await page.evaluate(() => document.querySelector('.grid-view')?.scrollTo(0, 0));
  await page.locator('[data-cell="D6"]').click();
  await page.keyboard.press('Delete');
  await page.evaluate(() => document.querySelector('.grid-view')?.scrollTo(900, 0));
  await page.locator('[data-cell="G8"]').click();
  await page.getByLabel('Thanh công thức').fill('sắp tới');
  await page.keyboard.press('Enter');
  await pane.getByText('Trang đã thay đổi sau lần kiểm tra').waitFor();

  await page.getByRole('button', { name: 'Kiểm tra' }).click(); // the ribbon's, as the manifest has it
  await pane.getByText('Nhiệm vụ 1 chưa có sản phẩm').waitFor();
  await pane.getByText('Thời gian “sắp tới” không đọc được').waitFor();
  await page.locator('[data-cell="G8"][data-highlight="#FDD3D6"]').waitFor();
  await page.evaluate(() => document.querySelector('.grid-view')?.scrollTo(0, 0));
  await page.locator('[data-cell="D6"][data-highlight="#FDD3D6"]').waitFor();

  await page.locator('[data-cell="D6"]').click();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await pane.getByRole('button', { name: 'Xóa tô sáng' }).click();
  await pane.getByText('Đã xóa tô sáng').waitFor();
  await page.locator('[data-highlight]').first().waitFor({ state: 'detached' });
  expect((await savedFile(page)) === before).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});

describe.each([['vi', ''], ['en', '?lang=en']])('in %s', (language, query) => {
  test.each([[320, false], [450, false], [320, true]])('at %i px, dark %s, no accessibility rule is broken and nothing is cut off', async (width, dark) => {
    const { page, pane } = await openWorkbench(query, { dark });
    await page.locator('#pane').evaluate((element, px) => (element.style.width = `${px}px`), width);
    await pane.getByRole('button', { name: language === 'vi' ? 'Kiểm tra' : 'Check', exact: true }).click();
    await pane.getByRole('listitem').first().waitFor();
    const frame = page.frames().find((candidate) => candidate.url().includes('taskpane'));
    await frame?.evaluate(axeSource);
    const { violations } = (await frame?.evaluate('axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] })')) as { violations: { id: string; nodes: { html: string }[] }[] };
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const overflow = await frame?.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(overflow).toBe(false);
    await page.close();
  });
});

test('plans on other sheets are offered, and read when chosen', async () => {
  const { page, pane } = await openWorkbench();
  await pane.getByText('40 nhiệm vụ').waitFor();
  await page.evaluate(() => {
    const { book } = window.workbench.host;
    book.activate(book.addSheet('Ghi chú'));
  });
  await pane.getByRole('button', { name: 'Đọc lại' }).or(pane.getByRole('button', { name: 'Kiểm tra', exact: true })).first().click();
  await pane.getByRole('heading', { name: 'Trang này trống' }).waitFor();
  await pane.getByRole('button', { name: 'Phụ lục' }).click();
  await pane.getByText('40 nhiệm vụ').waitFor();
  expect(await page.getByRole('tab', { name: 'Phụ lục' }).getAttribute('aria-selected')).toBe('true');
  await page.close();
});

test('the user’s own column wins, is kept in the workbook, and can be given back', async () => {
  const { page, pane } = await openWorkbench();
  await pane.getByText('40 nhiệm vụ').waitFor();
  await pane.getByText('Các cột đã nhận').click();
  const funding = pane.getByLabel(/^Kinh phí/);
  await funding.selectOption({ label: 'Không có cột này' });
  await pane.getByText('Kinh phí (do bạn chọn)').waitFor();
  expect(await page.evaluate(() => JSON.stringify([...window.workbench.host.book.settings]))).toBe('[["cchc.columns",{"version":1,"sheets":{"Phụ lục":{"funding":null}}}]]');
  await pane.getByLabel(/^Kinh phí/).selectOption({ label: 'Tự nhận' });
  await pane.getByText(/Kinh phí \(H, tự nhận/).waitFor();
  await page.close();
});

describe('a sheet that cannot be checked is explained', () => {
  test('an empty sheet', async () => {
    const { page, pane } = await openWorkbench('?book=empty');
    await pane.getByRole('heading', { name: 'Trang này trống' }).waitFor();
    await page.close();
  });

  test('a sheet that is no plan, then one that is', async () => {
    const { page, pane } = await openWorkbench('?book=empty');
    await page.locator('[data-cell="A1"]').click();
    await page.getByLabel('Thanh công thức').fill('Danh bạ');
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: 'Đọc lại trang này' }).click();
    await pane.getByRole('heading', { name: 'Trang này không có bảng kế hoạch' }).waitFor();
    await page.getByRole('button', { name: 'Kế hoạch mẫu' }).click();
    await pane.getByText('40 nhiệm vụ').waitFor();
    await page.close();
  });

  test.each([
    ['cellEditMode', 'Bạn đang sửa dở một ô.'],
    ['activityLimit', 'Excel đang bận.'],
    ['sessionLost', 'Phiên làm việc với Excel đã hết.'],
  ] as const)('%s', async (fault, words) => {
    const { page, pane } = await openWorkbench();
    await pane.getByText('40 nhiệm vụ').waitFor();
    await page.evaluate((name) => (window.workbench.host.faults[name] = true), fault);
    await pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await pane.getByText(words).waitFor();
    await page.evaluate((name) => (window.workbench.host.faults[name] = false), fault);
    await pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await pane.getByRole('listitem').first().waitFor();
    await page.close();
  });

  test.each([['requestLimit'], ['responseLimit']] as const)('%s', async (limit) => {
    const { page, pane } = await openWorkbench();
    await pane.getByText('40 nhiệm vụ').waitFor();
    await page.evaluate((name) => (window.workbench.host.faults[name] = 100), limit);
    await pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await pane.getByText('Trang quá lớn').waitFor();
    await page.close();
  });

  test('a protected sheet: the findings are listed, nothing is highlighted', async () => {
    const { page, pane } = await openWorkbench();
    await pane.getByText('40 nhiệm vụ').waitFor();
    await page.evaluate(() => (window.workbench.host.book.selection.sheet.isProtected = true));
    await pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await pane.getByText('Trang đang được bảo vệ nên không tô sáng được').waitFor();
    await pane.getByText(/nằm ngoài năm 2023/).waitFor();
    expect(await page.locator('[data-highlight]').count()).toBe(0);
    await page.close();
  });

  test('a file that is no workbook', async () => {
    const { page } = await openWorkbench();
    await page.evaluate(() => window.workbench.openFile(new File(['<html>'], 'bảng.xls')));
    await page.getByRole('alert').filter({ hasText: 'bảng.xls' }).waitFor();
    await page.close();
  });
});
