import { closeBrowser, openWorkbench } from './workbench';

afterAll(closeBrowser);

test('a fault is switched on in the page; the pane says what to do, and goes on once it is off', async () => {
  const { page, pane } = await openWorkbench();
  await pane.getByText('40 nhiệm vụ').waitFor();
  await page.getByText('Sự cố thử…').click();
  await page.getByLabel('Đang sửa dở một ô').check();
  await pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await pane.getByText('Ô đang được nhập dở.').waitFor();
  await page.getByLabel('Đang sửa dở một ô').uncheck();
  await pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await pane.getByRole('listitem').first().waitFor();
  await page.close();
});

test('a table pasted from Word keeps its merged cells and its line breaks', async () => {
  const { page, pane } = await openWorkbench('?book=empty');
  await pane.getByText('Trang này trống').waitFor();
  const html =
    '<table><tr><td rowspan="2"><p>Thể chế</p></td><td colspan="2">Nhiệm vụ<br>chung</td></tr><tr><td>1</td><td>Rà soát</td></tr></table>';
  await page.locator('.grid-view').evaluate((grid, content) => {
    const data = new DataTransfer();
    data.setData('text/html', content);
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
  const held = await page.evaluate(() => {
    const [sheet] = window.workbench.host.book.sheets;
    return {
      texts: [sheet!.cell(0, 0).value, sheet!.cell(0, 1).value, sheet!.cell(1, 1).value, sheet!.cell(1, 2).value],
      merges: sheet!.merges,
    };
  });
  expect(held).toEqual({
    texts: ['Thể chế', 'Nhiệm vụ\nchung', 1, 'Rà soát'],
    merges: [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ],
  });
  await page.close();
});

test('the dashboard’s charts are drawn', async () => {
  const { page, pane } = await openWorkbench();
  await pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await pane.getByRole('button', { name: 'Tổng hợp' }).click();
  await pane.getByRole('button', { name: 'Lập các trang tổng hợp' }).click();
  await page.getByRole('img', { name: 'Theo cơ quan chủ trì' }).waitFor({ state: 'attached' });
  expect(await page.getByRole('img', { name: 'Theo cơ quan chủ trì' }).locator('rect').count()).toBeGreaterThan(7);
  await page.close();
});

test('in the pane nothing that comes from a text can become a script or markup, and office.js starts all the same', async () => {
  const { page, pane, frame, complaints } = await openWorkbench();
  await pane.getByText('40 nhiệm vụ').waitFor();
  expect(complaints).toEqual([]);
  const tried = await frame().evaluate(() => {
    const refused = (work: () => void): boolean => {
      try {
        work();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    };
    const element = document.createElement('div');
    element.innerHTML = '<img src=x onerror=alert(1)>';
    return [
      element.children.length,
      element.textContent,
      refused(() => (document.createElement('script').src = 'https://elsewhere.example/x.js')),
      refused(() => (document.createElement('script').text = 'alert(1)')),
      refused(() => (document.createElement('script').src = 'taskpane.js')),
    ];
  });
  expect(tried).toEqual([0, '<img src=x onerror=alert(1)>', true, true, false]);
  await page.close();
});
