import { defineRule, type PlanRule } from './rule';

/** Every row with text is a header, an area, a task or a line at the end; what is none of them is told, so that no text is lost. */
export const structureUnreadRow = defineRule<PlanRule>({
  id: 'structure/unread-row',
  name: { vi: 'Dòng không đọc được', en: 'Unread row' },
  severity: 'warning',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: 'Dòng {row} không đọc được: “{text}”.',
      why: 'Dòng không đọc được thì không được kiểm tra, không vào bảng tổng hợp.',
      todo: 'Xem dòng này là nhiệm vụ, lĩnh vực hay dòng thừa, rồi sửa cho rõ.',
    },
    en: {
      what: 'Row {row} could not be read: “{text}”.',
      why: 'A row that is not read is not checked and is in no summary.',
      todo: 'See whether it is a task, an area or a stray row, and make it so.',
    },
  },
  check: ({ unread }) =>
    unread.map(({ row, text }) => ({
      cell: { row, column: 0 },
      values: { row: String(row + 1), text: text.length > 60 ? `${text.slice(0, 60)}…` : text },
    })),
  good: [{}, { rows: [['', '', 'Tổng cộng: 1 nhiệm vụ']] }],
  bad: [
    { rows: [['', '', '', '', '', '', '', 'chưa bố trí']], tasks: [] },
    {
      rows: [
        [
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          'chưa bố trí được trong dự toán ngân sách của thành phố, sẽ bổ sung sau khi có ý kiến',
        ],
      ],
      tasks: [],
    },
  ],
});
