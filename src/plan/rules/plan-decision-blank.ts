import { defineRule, type PlanRule } from './rule';

/** The decision that issues the plan has its number and date before it is handed in. Seen in the sample plan. */
export const planDecisionBlank = defineRule<PlanRule>({
  id: 'plan/decision-blank',
  name: { vi: 'Quyết định để trống', en: 'Decision left blank' },
  severity: 'warning',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: 'Số hoặc ngày của quyết định còn để trống.',
      why: 'Phụ lục ban hành kèm theo phải ghi đủ số, ngày của quyết định.',
      todo: 'Điền số và ngày khi quyết định đã ký.',
    },
    en: {
      what: 'The decision’s number or date is still blank.',
      why: 'An appendix that is handed in names its decision.',
      todo: 'Fill them in once it is signed.',
    },
  },
  check: ({ plan: { decision } }) =>
    decision && (decision.number === null || decision.day === null) ? [{ cell: decision.cell }] : [],
  good: [{}, { title: ['KẾ HOẠCH NĂM 2023', '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2023 của UBND xã)'] }],
  bad: [
    { title: ['KẾ HOẠCH NĂM 2023', '(Kèm theo Quyết định số ..../QĐ-UBND ngày ... tháng 01 năm 2023 của UBND xã)'] },
    { title: ['KẾ HOẠCH NĂM 2023', '(Kèm theo Quyết định số 12/QĐ-UBND ngày ... tháng 01 năm 2023 của UBND xã)'] },
    { title: ['KẾ HOẠCH NĂM 2023', '(Kèm theo Quyết định số ..../QĐ-UBND ngày 05/01/2023 của UBND xã)'] },
  ],
});
