import type { Heading, PlanSheet } from '../model';
import { foldWords } from '../text/fold';
import { headingShift } from './heading-fit';
import { isShifted } from './move-cells';
import { defineRule, type PlanRule } from './rule';

/** The header stands once; pasted from Word it is repeated at every page break. Seen in the sample plan. */
export const structureRepeatedHeader = defineRule<PlanRule>({
  id: 'structure/repeated-header',
  name: { vi: 'Tiêu đề lặp lại', en: 'Repeated header' },
  severity: 'info',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: 'Dòng tiêu đề lặp lại ở dòng {rows}.',
      why: 'Tiêu đề lặp giữa bảng làm hỏng sắp xếp và lọc.',
      todo: 'Xóa các dòng này; Excel tự in lại tiêu đề ở mỗi trang (Page Layout › Print Titles).',
    },
    en: {
      what: 'The header is repeated in row {rows}.',
      why: 'A header amid the table breaks sorting and filtering.',
      todo: 'Delete these rows; Excel prints titles on every page by itself (Page Layout › Print Titles).',
    },
  },
  check: (plan) => {
    const repeated = plan.headerRows.slice(1);
    const [first] = repeated;
    if (first === undefined) return [];
    const rows = repeated.flatMap((row, index) =>
      isSpare(plan, index + 1) ? (plan.repeatedHeaders[index] ?? [row]) : [],
    );
    return [
      {
        cell: { row: first, column: 0 },
        others: repeated.slice(1).map((row) => ({ cell: { row, column: 0 }, task: null })),
        values: { rows: repeated.map((row) => row + 1).join(', ') },
        ...(rows.length > 0 ? { fix: { is: 'rows' as const, rows } } : {}),
      },
    ];
  },
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

/** True if each label of a heading stands in the first one too: what says anything else is never deleted. */
function saysTheSame(first: Heading, repeated: Heading): boolean {
  const words = new Set(first.labels.map(({ text }) => foldWords(text)));
  return repeated.labels.length > 0 && repeated.labels.every(({ text }) => words.has(foldWords(text)));
}

/** True if the table can do without a repeated heading: the first one fits, and heads the rows below the repeated one as well. */
function isSpare(plan: PlanSheet, index: number): boolean {
  const [first] = plan.headings;
  const repeated = plan.headings[index];
  if (!first || !repeated || headingShift(first, plan) !== undefined || !saysTheSame(first, repeated)) return false;
  const from = repeated.rows.at(-1) ?? 0;
  const to = plan.headings[index + 1]?.rows[0] ?? Infinity;
  return !plan.tasks.some((task) => task.row > from && task.row < to && isShifted(task, plan));
}
