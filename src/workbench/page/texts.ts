/** The page's own words. The ribbon's come from the manifest, the pane's from the add-in. */
const vi = {
  open: 'Mở tệp…',
  save: 'Lưu tệp',
  sample: 'Kế hoạch mẫu',
  formula: 'Thanh công thức',
  undo: 'Hoàn tác',
  pane: 'Ngăn của phần bổ trợ',
  standIn: 'Bàn thử: thay cho Excel khi phát triển và dùng thử. Mọi dữ liệu ở lại trên máy này.',
  notWorkbook: 'Không mở được “{name}”: đây không phải tệp .xlsx. Hãy mở bằng Excel và lưu lại thành .xlsx.',
  refused: 'Không thực hiện được: {why}',
  protected: 'trang đang được bảo vệ.',
};

const en: typeof vi = {
  open: 'Open file…',
  save: 'Save file',
  sample: 'Sample plan',
  formula: 'Formula bar',
  undo: 'Undo',
  pane: 'Add-in pane',
  standIn: 'Workbench: stands in for Excel in development and trials. All data stays on this machine.',
  notWorkbook: 'Cannot open “{name}”: it is no .xlsx file. Open it in Excel and save it as .xlsx.',
  refused: 'Not carried out: {why}',
  protected: 'the sheet is protected.',
};

export type PageLanguage = 'vi' | 'en';
export const pageTexts: Readonly<Record<PageLanguage, typeof vi>> = { vi, en };
