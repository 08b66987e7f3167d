import { cellAddress } from '../cell-address';
import { headingMoves, headingShift } from './heading-fit';
import { defineRule, type PlanRule } from './rule';

/** The heading's labels stand over what they name. In the sample plan row 5 lacks the numbers' column: its labels are one off for rows 6 to 42. */
export const structureHeadingShifted = defineRule<PlanRule>({
  id: 'structure/heading-shifted',
  name: { vi: 'Tiêu đề lệch cột', en: 'Heading off its columns' },
  severity: 'error',
  clarity: null,
  each: 'plan',
  isFirst: true,
  text: {
    vi: {
      what: 'Tiêu đề ở dòng {row} lệch {count} cột so với nội dung bên dưới: “{label}” ({from}) đứng trên nội dung khác.',
      why: 'In ra thì mọi cột mang tên sai; lọc, sắp xếp và bảng tổng hợp của Excel lấy nhầm cột.',
      todo: 'Chuyển các tên cột về đúng chỗ trước khi sửa những lỗi khác.',
    },
    en: {
      what: 'The heading in row {row} is {count} columns off from what is below: “{label}” ({from}) heads something else.',
      why: 'Printed, every column has a wrong name; filters, sorting and pivots of Excel take the wrong column.',
      todo: 'Move the labels over their columns before anything else is fixed.',
    },
  },
  check: (plan) => {
    const [heading] = plan.headings;
    const by = heading && headingShift(heading, plan);
    if (!heading || by === undefined) return [];
    const edits = headingMoves(heading, plan);
    const misplaced = heading.labels.find(
      ({ field, cell }) =>
        field !== null && plan.columns.some((column) => column.field === field && column.column === cell.column + by),
    );
    const at = misplaced?.cell ?? { row: heading.rows[0] ?? 0, column: 0 };
    return [
      {
        cell: at,
        values: {
          row: String((heading.rows[0] ?? 0) + 1),
          count: String(Math.abs(by)),
          label: misplaced?.text ?? '…',
          from: cellAddress(at),
        },
        ...(edits ? { fix: { is: 'edits' as const, edits } } : {}),
      },
    ];
  },
  good: [{}, { without: ['number'] }],
  bad: [
    {
      title: ['KẾ HOẠCH NĂM 2023'],
      heading: [
        'Nhiệm vụ chung',
        'Nhiệm vụ cụ thể',
        'Sản phẩm',
        'Cơ quan chủ trì',
        'Cơ quan phối hợp',
        'Thời gian',
        'Kinh phí',
      ],
      tasks: [
        {},
        { number: '2', area: '', task: 'Kiểm tra văn bản quy phạm pháp luật' },
        { number: '3', area: '', task: 'Sơ kết công tác tự kiểm tra văn bản' },
        { number: '4', area: '', task: 'Tổ chức tập huấn về kiểm tra văn bản' },
      ],
    },
  ],
});
