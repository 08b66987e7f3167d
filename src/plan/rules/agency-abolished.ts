import { agencyEnd } from '../agency/status';
import { iso } from '../deadline/calendar';
import type { Decision, TextCell } from '../model';
import { agencyNames, placesOf } from './agency-names';
import { asWritten, rewriting } from './rewrite';
import { defineRule, type PlanRule, type ProposedEdits } from './rule';

/** No task is given to an agency that no longer is: on 1 July 2025 the district level ended (Law 72/2025/QH15). */
export const agencyAbolished = defineRule<PlanRule>({
  id: 'agency/abolished',
  name: { vi: 'Cơ quan không còn', en: 'Abolished agency' },
  severity: 'warning',
  clarity: 'responsibility',
  each: 'plan',
  text: {
    vi: {
      what: '“{name}” {may}đã kết thúc hoạt động hoặc đã sắp xếp lại trước năm {year}.',
      why: 'Không giao nhiệm vụ cho cơ quan không còn tồn tại.',
      todo: 'Kiểm tra lại; thay bằng cơ quan kế thừa{successor}.',
    },
    en: {
      what: '“{name}” {mayEn}ended or was reorganised before {year}.',
      why: 'An agency that is gone cannot do the work.',
      todo: 'Name its successor{successor}.',
    },
  },
  check: (plan) => {
    const { catalogue, year } = plan;
    if (year === null) return [];
    const isWard = /(?<!\p{L})phường(?!\p{L})/iu.test(plan.plan.decision?.text ?? '');
    const day = firstDayOf(year, plan.plan.decision);
    const gone = new Map(
      [...agencyNames(plan).keys()].flatMap((name) => {
        const end = agencyEnd(name, catalogue, day, isWard);
        return end ? [[name, end] as const] : [];
      }),
    );
    return placesOf(plan, gone).flatMap(({ cell, field, task, name, text }) => {
      const end = gone.get(name);
      if (!end) return [];
      const { what, successor, isSure } = end;
      return [
        {
          cell,
          field,
          task,
          values: {
            name: what,
            year: String(year),
            successor: successor ? `: ${successor}` : '',
            may: isSure ? '' : 'có thể ',
            mayEn: isSure ? '' : 'may have ',
          },
          ...replacement(text, what, successor),
        },
      ];
    });
  },
  good: [
    { tasks: [{ lead: 'Phòng Nội vụ' }] },
    { title: ['KẾ HOẠCH NĂM 2025'], tasks: [{ lead: 'Phòng Nội vụ' }] },
    { title: ['KẾ HOẠCH NĂM 2026'], tasks: [{ lead: 'Tổ công tác lâm thời' }] },
    { title: ['KẾ HOẠCH NĂM 2026'], tasks: [{ lead: 'Phòng Văn hóa - Xã hội' }] },
  ],
  bad: [
    { title: ['KẾ HOẠCH NĂM 2026'], tasks: [{ lead: 'Phòng Nội vụ' }] },
    { title: ['KẾ HOẠCH NĂM 2026'], tasks: [{ lead: 'UBND huyện Cao Lộc' }] },
    { title: ['KẾ HOẠCH NĂM 2026'], tasks: [{ lead: 'Sở Nội vụ tỉnh Bắc Giang' }] },
    { title: ['KẾ HOẠCH NĂM 2026'], tasks: [{ lead: 'Bộ Thông tin và Truyền thông' }] },
  ],
});

/** From when the plan holds: its decision's day where that lies within its year. */
function firstDayOf(planYear: number, decision: Decision | null): string {
  const { year, month, day } = decision ?? {};
  return year === planYear && month && day ? iso(year, month, day) : iso(planYear, 1, 1);
}

/** The usual successor in its place; offices may differ, so a person confirms it. */
const replacement = (cell: TextCell, name: string, successor: string | undefined): { readonly fix?: ProposedEdits } =>
  successor === undefined ? {} : rewriting(cell, (text) => text.replace(asWritten(name, 'gu'), () => successor));
