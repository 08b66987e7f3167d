import { defineRule, type PlanRule } from './rule';

/** The header stands once; pasted from Word it is repeated at every page break. Seen in the sample plan. */
export const structureRepeatedHeader = defineRule<PlanRule>({
  id: 'structure/repeated-header',
  severity: 'info',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: 'Dòng tiêu đề lặp lại ở dòng {row}.',
      why: 'Tiêu đề lặp giữa bảng làm hỏng sắp xếp và lọc.',
      todo: 'Xóa dòng này; Excel tự in lại tiêu đề ở mỗi trang (Page Layout › Print Titles).',
    },
    en: {
      what: 'The header is repeated in row {row}.',
      why: 'A header amid the table breaks sorting and filtering.',
      todo: 'Delete the row; Excel prints titles on every page by itself (Page Layout › Print Titles).',
    },
  },
  check: ({ headerRows, repeatedHeaders }) =>
    headerRows.slice(1).map((row, index) => ({
      cell: { row, column: 0 },
      values: { row: String(row + 1) },
      fix: { safe: false, edits: [], deletedRows: repeatedHeaders[index] ?? [row] },
    })),
  good: [{}],
  bad: [
    {
      rows: [
        [
          'Nhiệm vụ chung',
          'STT',
          'Nhiệm vụ cụ thể',
          'Sản phẩm',
          'Cơ quan chủ trì',
          'Cơ quan phối hợp',
          'Thời gian thực hiện',
          'Kinh phí',
        ],
      ],
    },
  ],
});
