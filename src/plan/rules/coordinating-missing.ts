import { defineRule, type TaskRule } from './rule';

/** Tasks are seldom done by one agency alone ("rõ thẩm quyền"). */
export const coordinatingMissing = defineRule<TaskRule>({
  id: 'coordinating/missing',
  name: { vi: 'Thiếu cơ quan phối hợp', en: 'No coordinating agency' },
  severity: 'info',
  clarity: 'authority',
  each: 'task',
  field: 'coordinating',
  gather: {
    from: 'two',
    what: {
      vi: '{count} nhiệm vụ chưa ghi cơ quan phối hợp.',
      en: '{count} tasks name no coordinating agency.',
    },
  },
  text: {
    vi: {
      what: 'Nhiệm vụ {number} chưa có cơ quan phối hợp.',
      why: 'Cơ quan cần phối hợp mà không được nêu tên thì không biết việc của mình.',
      todo: 'Ghi cơ quan phối hợp, nếu có.',
    },
    en: {
      what: 'Task {number} names no coordinating agency.',
      why: 'An agency that is needed but not named does not know of it.',
      todo: 'Name the coordinating agencies, if any.',
    },
  },
  check: ({ coordinating, number }) =>
    coordinating.text === '' && { cell: coordinating.cell, values: { number: number.text } },
  good: [{ coordinating: 'Các cơ quan, đơn vị' }],
  bad: [{ coordinating: '' }],
});
