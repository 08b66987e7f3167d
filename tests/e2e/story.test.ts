import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { openSearch } from './states';
import { closeBrowser, openWorkbench, savedFile } from './workbench';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

afterAll(closeBrowser);

test('the story: check, go to a finding, delete a product, type a bad deadline, check again, clear', async () => {
  const { page, pane, complaints } = await openWorkbench();
  await pane.getByRole('heading', { name: /KẾ HOẠCH TRIỂN KHAI/ }).waitFor();
  expect(await pane.getByText('40 nhiệm vụ').isVisible()).toBe(true);
  const before = await savedFile(page);
  const written = await page.evaluate(() => {
    const [sheet] = window.workbench.host.book.sheets;
    const textOf = (row: number, column: number) => ({ row, column, text: String(sheet!.cell(row, column).value) });
    return [textOf(5, 3), textOf(7, 6)];
  });

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
  // Edits are checked as they happen; the ribbon's button, as the manifest has it, checks all anew, the worst first.
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await pane.getByText('Nhiệm vụ 1 chưa có sản phẩm').waitFor();
  await pane.getByRole('button', { name: /Thời gian “sắp tới” không phải là mốc/ }).waitFor();
  await page.locator('[data-cell="G8"][data-highlight="#FDD3D6"]').waitFor();
  await page.evaluate(() => document.querySelector('.grid-view')?.scrollTo(0, 0));
  await page.locator('[data-cell="D6"][data-highlight="#FDD3D6"]').waitFor();

  // Typed again, as the highlights that were written in between have emptied Excel's own undo.
  await page.evaluate((typed) => {
    const { book } = window.workbench.host;
    book.typeByHand(book.sheets[0]!, typed);
  }, written);
  await pane.getByRole('button', { name: 'Việc khác' }).click();
  await pane.getByRole('menuitem', { name: 'Bỏ đánh dấu' }).click();
  await pane.getByText('Đã bỏ đánh dấu').waitFor();
  await page.locator('[data-highlight]').first().waitFor({ state: 'detached' });
  expect((await savedFile(page)) === before).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});

test('mend one finding with its before and after shown, mend all that is safe, take back, ignore with a reason', async () => {
  const opened = await openWorkbench();
  const { page, pane, complaints } = opened;
  await pane.getByText('40 nhiệm vụ').waitFor();
  await pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await openSearch(opened);
  await pane.getByLabel('Tìm phát hiện').fill('thieu dau phan cach');
  await pane.getByRole('button', { name: /thiếu dấu phân cách/ }).click();
  const preview = pane.getByRole('group', { name: 'Trước và sau khi sửa' });
  expect(await preview.locator('ins').innerText()).toContain('HĐND;');
  await pane.getByRole('button', { name: 'Sửa', exact: true }).click();
  await pane.getByText('Đã sửa 1 lỗi ở 1 ô.').waitFor();
  await pane.getByRole('button', { name: 'Hoàn tác' }).first().click();
  await pane.getByText('Đã hoàn tác 1 ô.').waitFor();

  await pane.getByRole('button', { name: /^Sửa tất cả \(\d+\)/ }).click();
  await pane
    .getByRole('dialog')
    .getByRole('button', { name: /^Sửa \d+ chỗ ở \d+ ô$/ })
    .click();
  await pane.getByText(/Đã sửa \d+ lỗi/).waitFor();
  await pane.getByRole('button', { name: 'Sửa tất cả' }).waitFor({ state: 'detached' });
  await pane.getByRole('button', { name: 'Xem các ô đã sửa' }).click();
  await pane.getByText(/^1 \/ \d+$/).waitFor();
  await pane.getByRole('button', { name: 'Hoàn tác' }).first().click();
  await pane.getByRole('button', { name: /^Sửa tất cả \(\d+\)/ }).waitFor();

  await pane.getByLabel('Tìm phát hiện').fill('');
  await pane.getByRole('button', { name: /nằm ngoài năm 2023/ }).click();
  await page.locator('#cell-name', { hasText: 'F46' }).waitFor();
  await pane.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
  const dialog = pane.getByRole('dialog');
  await dialog.getByLabel('Lý do').fill('Theo công văn của Sở Nội vụ');
  await dialog.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
  await pane.getByText('1 phát hiện đã bỏ qua').waitFor();
  await pane.getByRole('button', { name: /nằm ngoài năm 2023/ }).waitFor({ state: 'detached' });
  await pane.getByRole('button', { name: 'Việc khác' }).click();
  await pane.getByRole('menuitem', { name: 'Đã bỏ qua…' }).click();
  await pane.getByText('Lý do: Theo công văn của Sở Nội vụ').waitFor();
  await pane.getByRole('button', { name: 'Kiểm tra lại mục này' }).click();
  await pane.getByText('Chưa bỏ qua phát hiện nào.').waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('a repeated header is deleted only after its rows were shown, and comes back', async () => {
  const opened = await openWorkbench();
  const { page, pane } = opened;
  await pane.getByText('40 nhiệm vụ').waitFor();
  await pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  const repeated = pane.getByRole('button', { name: /Dòng tiêu đề lặp lại ở dòng 13/ });
  // The heading of row 5 is one column off: what repeats it may be deleted once it fits.
  await pane.getByRole('button', { name: /Tiêu đề ở dòng 5 lệch/ }).click();
  await pane.getByRole('button', { name: 'Sửa', exact: true }).click();
  await pane.getByText(/Đã sửa 1 lỗi/).waitFor();
  await openSearch(opened);
  await pane.getByLabel('Tìm phát hiện').fill('tieu de lap lai');
  await repeated.click();
  await pane.getByRole('button', { name: 'Sửa', exact: true }).click();
  const dialog = pane.getByRole('alertdialog');
  await dialog.getByText(/Dòng 13: Nhiệm vụ chung/).waitFor();
  await dialog.getByRole('button', { name: /^Xóa \d+ dòng$/ }).click();
  await pane.getByText('Đã xóa các dòng').waitFor();
  await pane.getByRole('button', { name: 'Hoàn tác' }).first().click();
  await pane.getByText('Đã khôi phục các dòng đã xóa.').waitFor();
  await repeated.waitFor();
  await page.close();
});

test('settings: a rule is switched off for this workbook', async () => {
  const { page, pane, complaints } = await openWorkbench();
  await pane.getByText('40 nhiệm vụ').waitFor();
  await pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await pane.getByRole('button', { name: 'Việc khác' }).click();
  await pane.getByRole('menuitem', { name: 'Cài đặt…' }).click();
  await pane.getByLabel('Tìm cài đặt, quy tắc').fill('ngoai nam');
  await pane.getByRole('combobox', { name: /Thời hạn ngoài năm/ }).selectOption({ label: 'Tắt' });
  await pane.getByRole('button', { name: 'Lưu', exact: true }).click();
  await pane.getByText('Đã lưu cài đặt vào tệp.').waitFor();
  await pane.getByRole('button', { name: /nằm ngoài năm 2023/ }).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await page.close();
});

test('summaries and submission: sheets and tabs are made, the report is stamped', async () => {
  const { page, pane, complaints } = await openWorkbench();
  await pane.getByText('40 nhiệm vụ').waitFor();
  await pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await pane.getByRole('button', { name: 'Tổng hợp' }).click();
  await pane.getByRole('cell', { name: 'Phòng Nội vụ' }).waitFor();
  await pane.getByRole('button', { name: 'Lập các trang tổng hợp' }).click();
  await pane.getByText('Đã lập bảng tổng hợp và 7 trang cơ quan. Kèm bảng PivotTable.').waitFor();
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(
    expect.arrayContaining(['Tổng quan kế hoạch', 'Tổng hợp', 'Phòng Nội vụ']),
  );
  await pane.getByRole('button', { name: 'Trước khi nộp' }).click();
  await pane.getByText(/Chưa đủ điều kiện trình: còn \d+ lỗi/).waitFor();
  await pane.getByRole('button', { name: 'Lập báo cáo (chưa đạt)' }).click();
  await pane.getByText(/kế hoạch chưa đổi từ đó/).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

describe.each([
  ['vi', ''],
  ['en', '?lang=en'],
])('in %s', (language, query) => {
  test.each([
    [320, false],
    [450, false],
    [320, true],
  ])('at %i px, dark %s, no accessibility rule is broken and nothing is cut off', async (width, dark) => {
    const { page, pane, frame } = await openWorkbench(query, { dark });
    await page.locator('#pane').evaluate((element, px) => (element.style.width = `${px}px`), width);
    await pane.getByRole('button', { name: language === 'vi' ? 'Kiểm tra' : 'Check', exact: true }).click();
    await pane.getByRole('listitem').first().waitFor();
    await frame().evaluate(axeSource);
    const { violations } = (await frame().evaluate(
      'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] })',
    )) as { violations: { id: string; nodes: { html: string }[] }[] };
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const overflow = await frame().evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
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
  await pane
    .getByRole('button', { name: 'Đọc lại' })
    .or(pane.getByRole('button', { name: 'Kiểm tra', exact: true }))
    .first()
    .click();
  await pane.getByRole('heading', { name: 'Trang này trống' }).waitFor();
  await pane.getByRole('button', { name: 'Phụ lục' }).click();
  await pane.getByText('40 nhiệm vụ').waitFor();
  expect(await page.getByRole('tab', { name: 'Phụ lục' }).getAttribute('aria-selected')).toBe('true');
  await page.close();
});

test('the user’s own column wins, is kept in the workbook, and can be given back', async () => {
  const { page, pane } = await openWorkbench();
  await pane.getByText('40 nhiệm vụ').waitFor();
  await pane.getByRole('button', { name: /Cột$/ }).click();
  const funding = pane.getByLabel(/^Kinh phí/);
  await funding.selectOption({ label: 'Không có cột này' });
  await pane.getByText('Kinh phí (do bạn chọn)').waitFor();
  expect(await page.evaluate(() => JSON.stringify([...window.workbench.host.book.settings]))).toMatch(
    /\["cchc.columns",.*"columns":\{"funding":\{"column":null,"heading":""\}\}/,
  );
  await pane.getByLabel(/^Kinh phí/).selectOption({ label: 'Tự nhận' });
  await pane.getByText(/Kinh phí \(H, tự động/).waitFor();
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
    ['cellEditMode', 'Ô đang được nhập dở.'],
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
    await pane.getByText('Trang đang được bảo vệ nên không đánh dấu được').waitFor();
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
