import type { PlanSheet, TaskField } from '../model';
import { defineRule, type PlanRule } from './rule';

/** Every column that the schema requires is there. Source: the appendix, fields/fields.ts. */
export const structureMissingColumn = defineRule<PlanRule>({
  id: 'structure/missing-column',
  name: { vi: 'Thiếu cột bắt buộc', en: 'Missing column' },
  severity: 'error',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: 'Không tìm thấy cột “{column}”.',
      why: 'Thiếu cột thì mọi nhiệm vụ đều thiếu nội dung ấy.',
      todo: 'Thêm cột, hoặc đặt lại tên ở dòng tiêu đề theo mẫu phụ lục.',
    },
    en: {
      what: 'The column “{column}” was not found.',
      why: 'Without the column every task lacks it.',
      todo: 'Add the column, or name it in the header as the appendix does.',
    },
  },
  check: (plan, schema) =>
    schema.fields
      .filter(({ name, isRequired }) => isRequired && !hasField(plan, name))
      .map(({ name }) => ({
        cell: { row: plan.headerRows[0] ?? 0, column: plan.columns[0]?.column ?? 0 },
        values: { field: name },
      })),
  good: [{ without: [] }, { without: ['funding'] }, { without: ['number'] }, { without: ['area'] }],
  bad: [{ without: ['product'] }, { without: ['lead'] }, { without: ['deadline'] }],
});

/** True if a plan has a field: a column of it, or texts that come from elsewhere (months as columns, an end beside a beginning). */
const hasField = ({ columns, tasks }: PlanSheet, name: TaskField): boolean =>
  columns.some(({ field }) => field === name) ||
  tasks.some((task) => {
    const cell = task[name];
    return cell !== null && 'text' in cell && cell.text !== '';
  });
