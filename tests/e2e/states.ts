import type { Opened } from './workbench';

export type Step = (opened: Opened) => Promise<void>;

const check: Step = async ({ pane }) => {
  await pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await pane.getByRole('listitem').first().waitFor();
};

/** Opens the row in which the list is searched and grouped. */
export const openSearch: Step = async ({ pane }) =>
  pane.getByRole('button', { name: 'Tìm, xếp danh sách', pressed: false }).click();

const search =
  (words: string): Step =>
  async (opened) => {
    await openSearch(opened);
    await opened.pane.getByLabel('Tìm phát hiện').fill(words);
  };

const menu =
  (label: string): Step =>
  async ({ pane }) => {
    await pane.getByRole('button', { name: 'Việc khác' }).click();
    await pane.getByRole('menuitem', { name: label }).click();
  };

/** Opens the finding of a blank deadline, which is offered what may stand there. */
const openBlank: Step = async (opened) => {
  const { page, pane } = opened;
  await pane.getByText('40 nhiệm vụ').waitFor();
  await page.evaluate(() => {
    const { book } = window.workbench.host;
    book.typeByHand(book.sheets[0]!, [{ row: 7, column: 6, text: '' }]);
  });
  await check(opened);
  await pane
    .getByText(/chưa có thời gian/)
    .first()
    .click();
  await pane.getByRole('region', { name: /^Gợi ý/ }).waitFor();
};

/** The plan beside an earlier version of it, made by changing the copy. */
const compareWithOld: Step = async (opened) => {
  await opened.pane.getByText('40 nhiệm vụ').waitFor();
  await opened.page.evaluate(() => {
    const { book } = window.workbench.host;
    const [plan] = book.sheets;
    const old = book.addSheet('Bản tháng 1');
    for (const { row, column, cell } of plan!.entries()) old.load(row, column, cell);
    old.merges.push(...plan!.merges);
    book.typeByHand(plan!, [
      { row: 5, column: 6, text: 'Quý II năm 2023' },
      { row: 9, column: 2, text: 'Đưa tất cả TTHC cấp huyện, cấp xã ra Bộ phận Một cửa' },
    ]);
    book.typeByHand(old, [
      { row: 6, column: 2, text: '' },
      { row: 6, column: 3, text: '' },
      { row: 6, column: 4, text: '' },
      { row: 6, column: 5, text: '' },
      { row: 6, column: 6, text: '' },
      { row: 6, column: 7, text: '' },
      { row: 6, column: 1, text: '' },
    ]);
    book.activate(plan!);
  });
  await opened.pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await opened.pane.getByRole('listitem').first().waitFor();
  await menu('So sánh với bản khác…')(opened);
  await opened.pane.getByRole('region', { name: 'So sánh' }).getByRole('button', { name: 'Bản tháng 1' }).click();
  await opened.pane.getByText('So với “Bản tháng 1”').waitFor();
};

/** Every state of the pane that a user can come to, and the steps that lead there. */
export const states: Readonly<Record<string, { readonly query?: string; readonly steps: readonly Step[] }>> = {
  opened: { steps: [async ({ pane }) => pane.getByText('40 nhiệm vụ').waitFor()] },
  checked: { steps: [check] },
  chosen: { steps: [check, async ({ pane }) => pane.getByText(/nằm ngoài năm 2023/).click()] },
  fixed: {
    steps: [
      check,
      async ({ pane }) => pane.getByRole('button', { name: /Sửa tất cả/ }).click(),
      async ({ pane }) => pane.getByRole('button', { name: /^Sửa \d+ chỗ ở/ }).click(),
      async ({ pane }) => pane.getByText(/Đã sửa \d+ lỗi/).waitFor(),
    ],
  },
  fixList: {
    steps: [
      check,
      async ({ pane }) => pane.getByRole('button', { name: /Sửa tất cả/ }).click(),
      async ({ pane }) => pane.getByRole('dialog').waitFor(),
    ],
  },
  fix: {
    steps: [
      check,
      search('thieu dau phan cach'),
      async ({ pane }) => pane.getByText(/thiếu dấu phân cách/).click(),
      async ({ pane }) => pane.getByRole('group', { name: 'Trước và sau khi sửa' }).waitFor(),
    ],
  },
  menu: {
    steps: [
      check,
      async ({ pane }) => pane.getByRole('button', { name: 'Việc khác' }).click(),
      async ({ pane }) => pane.getByRole('menuitem').first().waitFor(),
    ],
  },
  settings: {
    steps: [
      check,
      menu('Cài đặt…'),
      async ({ pane }) => pane.getByRole('button', { name: 'Lưu', exact: true }).waitFor(),
    ],
  },
  suggesting: { steps: [openBlank] },
  fold: {
    steps: [
      check,
      async ({ pane }) => pane.getByText(/nhiệm vụ chưa ghi kinh phí/).click(),
      async ({ pane }) => pane.getByRole('button', { name: /ô cùng nguyên nhân/ }).click(),
    ],
  },
  noMatch: { steps: [check, search('không có gì như vậy')] },
  ignoring: {
    steps: [
      check,
      async ({ pane }) => pane.getByText(/nằm ngoài năm 2023/).click(),
      async ({ pane }) => pane.getByRole('button', { name: 'Bỏ qua', exact: true }).click(),
      async ({ pane }) => pane.getByRole('dialog').waitFor(),
    ],
  },
  deleting: {
    steps: [
      check,
      async ({ pane }) => pane.getByText(/Tiêu đề ở dòng 5 lệch/).click(),
      async ({ pane }) => pane.getByRole('button', { name: 'Sửa', exact: true }).click(),
      async ({ pane }) => pane.getByText(/Đã sửa 1 lỗi/).waitFor(),
      search('tieu de lap lai'),
      async ({ pane }) => pane.getByText(/lặp lại ở dòng 13/).click(),
      async ({ pane }) => pane.getByRole('button', { name: 'Sửa', exact: true }).click(),
      async ({ pane }) => pane.getByRole('alertdialog').waitFor(),
    ],
  },
  summary: {
    steps: [
      check,
      async ({ pane }) => pane.getByRole('button', { name: 'Tổng hợp' }).click(),
      async ({ pane }) => pane.getByRole('cell', { name: 'Phòng Nội vụ' }).waitFor(),
    ],
  },
  submission: {
    steps: [
      check,
      async ({ pane }) => pane.getByRole('button', { name: 'Trước khi nộp' }).click(),
      async ({ pane }) => pane.getByText('Chưa đủ điều kiện trình').waitFor(),
    ],
  },
  comparison: { steps: [compareWithOld] },
  grouped: {
    steps: [
      check,
      openSearch,
      async ({ pane }) => void (await pane.getByRole('combobox', { name: 'Xếp theo' }).selectOption('rule')),
    ],
  },
  documents: {
    steps: [
      check,
      menu('Nhập, xuất Word…'),
      async ({ pane }) => pane.getByRole('button', { name: 'Xuất Word' }).waitFor(),
    ],
  },
  nextYear: {
    steps: [
      check,
      menu('Lập kế hoạch năm sau…'),
      async ({ pane }) => pane.getByText('Kế hoạch năm 2024').first().waitFor(),
    ],
  },
  chosenAgencies: {
    steps: [
      check,
      async ({ pane }) => pane.getByRole('button', { name: 'Tổng hợp' }).click(),
      async ({ pane }) => pane.getByLabel('Chọn cơ quan').click(),
    ],
  },
  cleared: { steps: [check, menu('Bỏ đánh dấu'), async ({ pane }) => pane.getByText('Đã bỏ đánh dấu').waitFor()] },
  columns: {
    steps: [
      async ({ pane }) => pane.getByText('40 nhiệm vụ').waitFor(),
      async ({ pane }) => pane.getByRole('button', { name: /Cột$/ }).click(),
    ],
  },
  empty: { query: '?book=empty', steps: [async ({ pane }) => pane.getByText('Trang này trống').waitFor()] },
  problem: {
    steps: [
      async ({ pane }) => pane.getByText('40 nhiệm vụ').waitFor(),
      async ({ page }) => void (await page.evaluate(() => (window.workbench.host.faults.cellEditMode = true))),
      async ({ pane }) => pane.getByRole('button', { name: 'Kiểm tra', exact: true }).click(),
      async ({ pane }) => pane.getByText('Ô đang được nhập dở.').waitFor(),
    ],
  },
};
