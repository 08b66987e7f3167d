import { defineRule, type PlanRule } from './rule';

/** The plan says which year it is for. */
export const planYear = defineRule<PlanRule>({
  id: 'plan/year',
  name: { vi: 'Tên thiếu năm', en: 'Plan without year' },
  severity: 'error',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: 'Tên kế hoạch chưa ghi năm.',
      why: 'Không rõ năm thì không hiểu đúng thời hạn “Quý I”, “30/6”.',
      todo: 'Ghi năm vào tên kế hoạch, ví dụ “… năm 2026”.',
    },
    en: {
      what: 'The plan’s name gives no year.',
      why: 'Without it “Quý I” or “30/6” cannot be dated.',
      todo: 'Add the year to the plan’s name.',
    },
  },
  check: ({ plan, headerRows }) =>
    plan.title !== null && plan.year === null
      ? [{ cell: { row: Math.max(0, (headerRows[0] ?? 1) - 1), column: 0 } }]
      : [],
  good: [{}],
  bad: [{ title: ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH'] }],
});
