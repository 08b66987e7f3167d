import { asWrittenDate, isDate, iso, type IsoDate, yearOf } from '../deadline/calendar';
import type { PlanSheet } from '../model';
import { isDecidedLate } from './plan-decision-late';
import { defineRule, type PlanRule } from './rule';

/** No task is due before the decision that orders it; silent where the decision itself is late, as that is then the mistake. */
export const deadlineBeforeDecision = defineRule<PlanRule>({
  id: 'deadline/before-decision',
  name: { vi: 'Hạn trước ngày ban hành', en: 'Due before the decision' },
  severity: 'warning',
  clarity: 'time',
  each: 'plan',
  text: {
    vi: {
      what: 'Thời hạn “{text}” kết thúc trước ngày ban hành quyết định ({date}).',
      why: 'Việc không thể xong trước khi được giao.',
      todo: 'Kiểm tra lại thời hạn hoặc ngày quyết định.',
    },
    en: {
      what: 'The deadline “{text}” ends before the decision is dated ({date}).',
      why: 'A task cannot be done before it is ordered.',
      todo: 'See whether the deadline or the decision’s date is wrong.',
    },
  },
  check: (plan) => {
    const decided = decidedOn(plan);
    if (decided === undefined) return [];
    return plan.tasks.flatMap((task) => {
      const { cell, text, read } = task.deadline;
      const end = read?.end ?? null;
      const isBefore = end !== null && end < decided && yearOf(end) === plan.year;
      return isBefore
        ? [{ cell, field: 'deadline' as const, task, values: { text, date: asWrittenDate(decided) } }]
        : [];
    });
  },
  good: [
    { title: ['KẾ HOẠCH NĂM 2023', '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2023 của UBND xã)'] },
    { title: ['KẾ HOẠCH NĂM 2023', '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/12/2023 của UBND xã)'] },
    { title: ['KẾ HOẠCH NĂM 2023', '(Kèm theo Quyết định số 12/QĐ-UBND ngày 31/3/2023 của UBND xã)'] },
    { title: ['KẾ HOẠCH NĂM 2023', '(Kèm theo Quyết định số 12/QĐ-UBND ngày ... tháng 4 năm 2023 của UBND xã)'] },
    {
      title: ['KẾ HOẠCH NĂM 2023', '(Kèm theo Quyết định số 12/QĐ-UBND ngày 15/02/2023 của UBND xã)'],
      tasks: [{ deadline: 'Tháng 11 năm 2022' }, { number: '2', area: '', deadline: 'Thường xuyên' }],
    },
  ],
  bad: [
    {
      title: ['KẾ HOẠCH NĂM 2023', '(Kèm theo Quyết định số 12/QĐ-UBND ngày 15/02/2023 của UBND xã)'],
      tasks: [{ deadline: 'Tháng 01 năm 2023' }],
    },
  ],
});

/** The day of the decision, where it is written in full and is not itself the mistake. */
function decidedOn({ plan }: PlanSheet): IsoDate | undefined {
  const { decision, year } = plan;
  if (
    !decision ||
    decision.day === null ||
    decision.month === null ||
    decision.year === null ||
    isDecidedLate(decision, year)
  )
    return undefined;
  return isDate(decision.year, decision.month, decision.day)
    ? iso(decision.year, decision.month, decision.day)
    : undefined;
}
