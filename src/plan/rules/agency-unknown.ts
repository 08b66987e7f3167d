import { isKnown } from '../agency/status';
import type { Finding } from '../model';
import { foldWords } from '../text/fold';
import { agencyNames } from './agency-names';
import { asWritten, rewriting } from './rewrite';
import { defineRule, type PlanRule } from './rule';

/** Agencies are known to the catalogue; a name that is nearly a known one is likely a slip. Seen in the sample plan, tasks 16 and 39. */
export const agencyUnknown = defineRule<PlanRule>({
  id: 'agency/unknown',
  name: { vi: 'Cơ quan ngoài danh mục', en: 'Agency not in catalogue' },
  severity: 'info',
  clarity: 'responsibility',
  each: 'plan',
  text: {
    vi: {
      what: '“{name}” chưa có trong danh mục cơ quan{near}.',
      why: 'Ghi sai tên thì cơ quan không nhận được nhiệm vụ, số liệu tổng hợp sai.',
      todo: 'Kiểm tra tên; nếu đúng, thêm vào trang “Danh mục cơ quan”.',
    },
    en: {
      what: '“{name}” is not in the catalogue of agencies{nearEn}.',
      why: 'A wrong name reaches nobody and is counted as an agency of its own.',
      todo: 'See whether the name is right; if it is, add it to the sheet “Danh mục cơ quan”.',
    },
  },
  check: (plan) => {
    const { catalogue } = plan;
    const seen = new Set<string>();
    // Once for each name: a list of the same name a hundred times tells nothing more.
    return [...agencyNames(plan)].flatMap(([name, { task, field }]) => {
      if (isKnown(name, catalogue) || seen.has(catalogue.key(name))) return [];
      seen.add(catalogue.key(name));
      const near = catalogue.find(name).near.find((other) => firstWord(other) === firstWord(name));
      const values = { name, near: near ? `, gần giống “${near}”` : '', nearEn: near ? `, nearly “${near}”` : '' };
      return [
        {
          cell: task[field].cell,
          field,
          task,
          values,
          ...(near ? rewriting(task[field], (text) => text.replace(asWritten(name), () => near)) : {}),
        },
      ];
    });
  },
  good: [
    { tasks: [{ lead: 'Phòng Nội vụ', coordinating: 'Các cơ quan, đơn vị liên quan' }] },
    { tasks: [{ lead: 'Sở Nội vụ tỉnh Lào Cai', coordinating: 'UBND các xã, phường; UBND thành phố Huế' }] },
  ],
  bad: [{ tasks: [{ lead: 'Phòng Tư pháo' }] }, { tasks: [{ lead: 'Tổ Thanh niên xung kích' }] }],
});

/** The name that a finding of this rule is about; null for findings of other rules. */
export const unknownAgencyOf = ({ rule, values }: Finding): string | null =>
  rule === agencyUnknown.id ? (values.name ?? null) : null;

/** A ministry is no near miss of a department. */
const firstWord = (name: string): string | undefined => foldWords(name).split(' ')[0];
