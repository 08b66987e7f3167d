import { defineRule, type PlanRule } from './rule';

/** Tasks in hidden or filtered rows are easily handed in unseen. */
export const structureHiddenRows = defineRule<PlanRule>({
  id: 'structure/hidden-rows',
  name: { vi: 'Nhiệm vụ ở dòng ẩn', en: 'Tasks in hidden rows' },
  severity: 'warning',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: '{count} nhiệm vụ nằm ở dòng ẩn (từ dòng {row}).',
      why: 'Dòng ẩn vẫn thuộc kế hoạch nhưng không ai thấy khi in.',
      todo: 'Bỏ lọc hoặc hiện lại các dòng, rồi xem có giữ không.',
    },
    en: {
      what: '{count} tasks stand in hidden rows (from row {row}).',
      why: 'Hidden rows belong to the plan, and nobody sees them in print.',
      todo: 'Clear the filter or unhide the rows, and see whether they stay.',
    },
  },
  check: ({ hiddenRows }) =>
    hiddenRows.length === 0
      ? []
      : [
          {
            cell: { row: hiddenRows[0] ?? 0, column: 0 },
            values: { count: String(hiddenRows.length), row: String((hiddenRows[0] ?? 0) + 1) },
          },
        ],
  good: [{}],
  bad: [{ hidden: [2] }],
});
