import { asWritten, rewriting } from './rewrite';
import { defineRule, type TaskRule } from './rule';

/** Agencies stand apart by ";" or ",": run together they are one in counts. Seen in the sample plan, task 1. */
export const agencySeparator = defineRule<TaskRule>({
  id: 'agency/separator',
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
    ([['lead', lead], ['coordinating', coordinating]] as const).flatMap(([field, cell]) =>
      cell.agencies.flatMap((right, index) => {
        const left = cell.agencies[index - 1];
        // Only a blank between them; a line break separates.
        const at = left === undefined ? -1 : cell.lines.indexOf(`${left} ${right}`);
        if (left === undefined || at < 0) return [];
        return [{ cell: cell.cell, field, values: { left, right }, ...rewriting(cell, (text) => text.replace(asWritten(`${left} ${right}`), `${left}; ${right}`), { safe: true }) }];
      }),
    ),
  good: [{ coordinating: 'Các ban của HĐND; Các phòng, ban chuyên môn' }, { lead: 'Phòng Nội vụ' }],
  bad: [{ coordinating: 'Các ban của HĐND Các phòng, ban chuyên môn thuộc UBND TP' }],
});
