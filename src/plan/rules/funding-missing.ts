import { defineRule, type TaskRule } from './rule';

/** The source of funding is named, where the plan has a column for it. */
export const fundingMissing = defineRule<TaskRule>({
  id: 'funding/missing',
  name: { vi: 'Chưa ghi kinh phí', en: 'No funding' },
  severity: 'info',
  clarity: null,
  each: 'task',
  field: 'funding',
  gather: {
    from: 'two',
    what: {
      vi: '{count} nhiệm vụ chưa ghi kinh phí.',
      en: '{count} tasks name no funding.',
    },
  },
  text: {
    vi: {
      what: 'Nhiệm vụ {number} chưa ghi kinh phí.',
      why: 'Cần nguồn kinh phí để bố trí dự toán.',
      todo: 'Ghi nguồn kinh phí, hoặc “Không sử dụng kinh phí”.',
    },
    en: {
      what: 'Task {number} names no funding.',
      why: 'Without a source it is hard to provide for.',
      todo: 'Name the source, or say that none is needed.',
    },
  },
  check: ({ funding, number }) => funding.text === '' && { cell: funding.cell, values: { number: number.text } },
  good: [{ funding: 'NSTP' }],
  bad: [{ funding: '' }],
});
