import type { AgencyCell } from '../model';
import { asWritten, rewriting } from './rewrite';
import { defineRule, type Flaw, type TaskRule } from './rule';

/** Agencies stand apart by ";" or ",": run together they are one in counts. Seen in the sample plan, task 1. */
export const agencySeparator = defineRule<TaskRule>({
  id: 'agency/separator',
  name: { vi: 'Thiếu dấu giữa cơ quan', en: 'Agencies run together' },
  severity: 'warning',
  clarity: 'responsibility',
  each: 'task',
  field: null,
  text: {
    vi: {
      what: 'Giữa “{left}” và “{right}” thiếu dấu phân cách.',
      why: 'Viết liền thì dễ hiểu là một cơ quan.',
      todo: 'Thêm dấu chấm phẩy giữa hai cơ quan.',
    },
    en: {
      what: 'Nothing separates “{left}” from “{right}”.',
      why: 'Run together they read as one agency.',
      todo: 'Put a semicolon between them.',
    },
  },
  check: ({ lead, coordinating }) =>
    lead.agencies.length < 2 && coordinating.agencies.length < 2
      ? false
      : [...runTogether('lead', lead), ...runTogether('coordinating', coordinating)],
  good: [{ coordinating: 'Các ban của HĐND; Các phòng, ban chuyên môn' }, { lead: 'Phòng Nội vụ' }],
  bad: [
    { coordinating: 'Các ban của HĐND Các phòng, ban chuyên môn thuộc UBND TP' },
    { lead: 'Phòng Nội vụ thành phố Trung tâm Y tế', coordinating: 'Công an xã' },
  ],
});

/** One finding for a cell; its fix parts all agencies that only a blank parts, as a line break does part them. */
function runTogether(field: 'lead' | 'coordinating', cell: AgencyCell): Flaw[] {
  const pairs = cell.agencies.flatMap((right, index) => {
    const left = cell.agencies[index - 1];
    return left !== undefined && cell.lines.includes(`${left} ${right}`) ? [{ left, right }] : [];
  });
  const [first] = pairs;
  if (!first) return [];
  const apart = (text: string): string =>
    pairs.reduce((now, { left, right }) => now.replace(asWritten(`${left} ${right}`), () => `${left}; ${right}`), text);
  return [{ cell: cell.cell, field, values: first, ...rewriting(cell, apart) }];
}
