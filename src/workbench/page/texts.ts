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
  faults: 'Sự cố thử…',
  faultNames: { cellEditMode: 'Đang sửa dở một ô', activityLimit: 'Quá nhiều lệnh', sessionLost: 'Mất phiên làm việc', readOnly: 'Tệp chỉ đọc', settingsFail: 'Không lưu được cài đặt', slow: 'Chậm 1,5 giây', small: 'Giới hạn 50 KB mỗi lượt', protected: 'Bảo vệ trang này', coAuthor: 'Người khác sửa ô đang chọn giữa chừng' },
  oldExcel: 'Excel đời cũ (ExcelApi 1.7)',
  notKept: 'Khi lưu lại, tệp này sẽ mất: {what}.',
  parts: { charts: 'biểu đồ', pivots: 'PivotTable', macros: 'macro', comments: 'trao đổi kiểu mới', slicers: 'slicer', links: 'liên kết tới tệp khác', names: 'tên đặt cho công thức' },
  edited: 'người khác sửa',
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
  faults: 'Faults…',
  faultNames: { cellEditMode: 'A cell is being edited', activityLimit: 'Too many calls', sessionLost: 'Session lost', readOnly: 'Read-only workbook', settingsFail: 'Settings cannot be saved', slow: '1.5 seconds late', small: 'At most 50 KB a call', protected: 'Protect this sheet', coAuthor: 'Someone edits the selected cell amid the next write' },
  oldExcel: 'An old Excel (ExcelApi 1.7)',
  notKept: 'When saved again, this file will lose: {what}.',
  parts: { charts: 'charts', pivots: 'PivotTables', macros: 'macros', comments: 'threaded comments', slicers: 'slicers', links: 'links to other files', names: 'names for formulas' },
  edited: 'edited by someone else',
};

export type PageLanguage = 'vi' | 'en';
export const pageTexts: Readonly<Record<PageLanguage, typeof vi>> = { vi, en };
