import { textCell } from './laid-cells';
import type { LaidColumn } from './laid-columns';
import type { LaidSheet } from './laid-sheet';
import { planOfLayout } from './laid-tasks';
import type { Layout } from './layout';

/** Writes a line at the sheet's first column, merged over the table. */
function layLine(sheet: LaidSheet, text: string, width: number): void {
  const row = sheet.rows.length;
  sheet.add([textCell(text)]);
  if (width > 1 && text !== '') sheet.merge({ top: row, left: 0, bottom: row, right: width - 1 });
}

/** Writes a text at the left and one at the right of the table. */
function laySides(sheet: LaidSheet, left: string, right: string, width: number): void {
  const at = Math.max(1, width - 2);
  sheet.add(Array.from({ length: width }, (_, column) => textCell([left][column] ?? (column === at ? right : ''))));
}

/** What stands above the table: nothing, the appendix's title, or the whole heading of a plan with its first words. */
export function layTitle(sheet: LaidSheet, layout: Layout, width: number): void {
  const { titleLines, decision, year } = planOfLayout(layout);
  switch (layout.title) {
    case 'none':
      return;
    case 'one-line':
      layLine(sheet, titleLines.join(' '), width);
      layLine(sheet, decision, width);
      return;
    case 'lines':
      for (const line of ['PHỤ LỤC', ...titleLines, decision, '']) layLine(sheet, line, width);
      return;
    case 'long':
      for (const line of [
        'BIỂU SỐ 02',
        '',
        ...titleLines,
        decision,
        `- Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;`,
        `- Căn cứ Chương trình công tác năm ${year}.`,
        'I. MỤC ĐÍCH, YÊU CẦU',
        '1. Xác định rõ nhiệm vụ, thời hạn và trách nhiệm của từng cơ quan, đơn vị.',
        '2. Bảo đảm tiết kiệm, hiệu quả.',
        'II. NHIỆM VỤ CỤ THỂ',
      ])
        layLine(sheet, line, width);
      return;
    case 'units':
      for (const line of [...titleLines, decision]) layLine(sheet, line, width);
      laySides(sheet, '', 'Đơn vị tính: triệu đồng', width);
      return;
    case 'heading':
      laySides(sheet, 'ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', width);
      laySides(sheet, 'TỈNH SÔNG LAM', 'Độc lập - Tự do - Hạnh phúc', width);
      laySides(sheet, 'Số: 31/KH-UBND', `Sông Lam, ngày 09 tháng 01 năm ${year}`, width);
      for (const line of ['', ...titleLines]) layLine(sheet, line, width);
      layLine(
        sheet,
        'Thực hiện Quyết định số 1065/QĐ-UBND ngày 15/7/2021 về chương trình cải cách hành chính giai đoạn 2021 - 2030, các cơ quan triển khai những nhiệm vụ sau:',
        width,
      );
  }
}

const otherTables = {
  targets: [
    ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm'],
    ['1', 'Tỷ lệ hồ sơ giải quyết đúng hạn', '%', '98'],
    ['2', 'Tỷ lệ hồ sơ nộp trực tuyến', '%', '80'],
    ['3', 'Số thủ tục được rà soát', 'Thủ tục', '45'],
  ],
  budget: [
    ['STT', 'Nội dung chi', 'Số lượng', 'Đơn giá', 'Thành tiền (đồng)'],
    ['1', 'In tài liệu tuyên truyền', '500', '12.000', '6.000.000'],
    ['2', 'Nước uống hội nghị', '120', '20.000', '2.400.000'],
    ['', 'Cộng', '', '', '8.400.000'],
  ],
} as const;

/** A table that is no plan, with its title and a blank row on both sides. */
export function layOtherTable(sheet: LaidSheet, which: keyof typeof otherTables): void {
  sheet.add([textCell('')]);
  sheet.add([textCell(which === 'targets' ? 'Các chỉ tiêu chủ yếu' : 'Dự toán kinh phí thực hiện')]);
  for (const row of otherTables[which]) sheet.add(row.map(textCell));
  sheet.add([textCell('')]);
}

/** What stands below the table: a total, another table, a note, signatures. */
export function layEnd(sheet: LaidSheet, layout: Layout, columns: readonly LaidColumn[], tasks: number): void {
  const width = columns.length;
  if (layout.total) {
    const at = columns.findIndex(({ name }) => name === 'task');
    sheet.add(columns.map((_, column) => textCell(column === at ? `Tổng cộng: ${tasks} nhiệm vụ` : '')));
  }
  if (layout.endNote) layLine(sheet, 'Ghi chú: Các đơn vị báo cáo kết quả trước ngày 15 của tháng cuối quý.', width);
  if (layout.secondTable === 'budget-after') layOtherTable(sheet, 'budget');
  if (layout.secondTable === 'targets-after') layOtherTable(sheet, 'targets');
  laySignature(sheet, layout, width);
}

/** Rows of signatures, each with a text at the left and one at the right. */
const signatures: Readonly<Record<Layout['signature'], readonly (readonly [left: string, right: string])[]>> = {
  none: [],
  'two-sides': [
    ['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN'],
    ['- Như trên;', 'CHỦ TỊCH'],
    ['- Lưu: VT, NC.', '(Ký tên, đóng dấu)'],
    ['', 'Nguyễn Văn Minh'],
  ],
  right: [
    ['', ''],
    ['', 'TM. ỦY BAN NHÂN DÂN'],
    ['', 'KT. CHỦ TỊCH'],
    ['', 'PHÓ CHỦ TỊCH'],
    ['', ''],
    ['', 'Trần Văn Sơn'],
  ],
  makers: [
    ['NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ'],
    ['(Ký, ghi rõ họ tên)', '(Ký, đóng dấu)'],
    ['', ''],
    ['Lê Thị Hoa', 'Phạm Quốc Bảo'],
  ],
  minister: [
    ['Nơi nhận:', 'KT. BỘ TRƯỞNG'],
    ['- Thủ tướng Chính phủ (để b/c);', 'THỨ TRƯỞNG'],
    ['- Các Bộ, cơ quan ngang Bộ;', ''],
    ['- UBND các tỉnh, thành phố;', ''],
    ['- Lưu: VT, VP (5b).', 'Hoàng Đình Khải'],
  ],
  place: [
    ['', 'Đồng Mây, ngày 12 tháng 01 năm 2026'],
    ['', 'TM. UBND XÃ'],
    ['', 'CHỦ TỊCH'],
  ],
};

function laySignature(sheet: LaidSheet, { signature }: Layout, width: number): void {
  for (const [left, right] of signatures[signature]) laySides(sheet, left, right, width);
}
