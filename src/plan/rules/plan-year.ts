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
  // A plan of several years has a name of its own, and one whose deadlines all have their years needs none.
  check: ({ plan, headerRows, tasks }) =>
    plan.title !== null && plan.years === null && tasks.some(({ deadline }) => deadline.read?.yearImplied === true)
      ? [{ cell: { row: Math.max(0, (headerRows[0] ?? 1) - 1), column: 0 } }]
      : [],
  good: [
    {},
    { title: ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH'], tasks: [{ deadline: 'Quý I năm 2023' }] },
    { title: ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH GIAI ĐOẠN 2026 - 2030'], tasks: [{ deadline: 'Quý I' }] },
  ],
  bad: [{ title: ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH'], tasks: [{ deadline: 'Quý I' }] }],
});
