import type { Decision } from '../model';
import { defineRule, type PlanRule } from './rule';

/** A yearly plan is issued before most of its year is over. Seen in the sample plan: December 2023 for the plan of 2023. */
export const planDecisionLate = defineRule<PlanRule>({
  id: 'plan/decision-late',
  name: { vi: 'Quyết định quá muộn', en: 'Decision dated late' },
  severity: 'warning',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: 'Quyết định ghi tháng {month}/{year}, khi năm {year} đã qua quá nửa.',
      why: 'Kế hoạch năm ban hành cuối năm thường là ghi nhầm năm hoặc tháng.',
      todo: 'Kiểm tra lại ngày của quyết định.',
    },
    en: {
      what: 'The decision is dated {month}/{year}, when {year} is more than half over.',
      why: 'A yearly plan issued at its year’s end is usually a slip of month or year.',
      todo: 'Check the decision’s date.',
    },
  },
  check: ({ plan: { decision, year } }) =>
    decision && isDecidedLate(decision, year)
      ? [{ cell: decision.cell, values: { month: String(decision.month), year: String(year) } }]
      : [],
  good: [
    {},
    { title: ['KẾ HOẠCH NĂM 2023', '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2023 của UBND xã)'] },
    { title: ['KẾ HOẠCH NĂM 2023', '(Kèm theo Quyết định số 12/QĐ-UBND ngày 30/6/2023 của UBND xã)'] },
    { title: ['KẾ HOẠCH NĂM 2023', '(Kèm theo Quyết định số 3012/QĐ-UBND ngày 25/12/2022 của UBND xã)'] },
    { title: ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH', '(Kèm theo Quyết định số 12/QĐ-UBND của UBND xã)'] },
  ],
  bad: [
    { title: ['KẾ HOẠCH NĂM 2023', '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/12/2023 của UBND xã)'] },
    { title: ['KẾ HOẠCH NĂM 2023', '(Kèm theo Quyết định số 12/QĐ-UBND ngày 01/7/2023 của UBND xã)'] },
  ],
});

/** True for a decision of the second half of the plan's year. */
export const isDecidedLate = ({ month, year: decided }: Decision, year: number | null): boolean =>
  month !== null && decided !== null && decided === year && month >= 7;
