import { defineRule, type TaskRule } from './rule';

/** Every task names the document or result that will prove it done ("rõ kết quả"). */
export const productMissing = defineRule<TaskRule>({
  id: 'product/missing',
  name: { vi: 'Thiếu sản phẩm', en: 'No product' },
  severity: 'error',
  clarity: 'result',
  each: 'task',
  field: 'product',
  gather: {
    from: 'most',
    what: {
      vi: '{count} nhiệm vụ, tức phần lớn kế hoạch, chưa có sản phẩm.',
      en: '{count} tasks, most of the plan, have no product.',
    },
  },
  text: {
    vi: {
      what: 'Nhiệm vụ {number} chưa có sản phẩm.',
      why: 'Không có sản phẩm thì không có căn cứ đánh giá hoàn thành.',
      todo: 'Ghi tên văn bản hoặc kết quả phải có, ví dụ “Kế hoạch của UBND xã (phường)”.',
    },
    en: {
      what: 'Task {number} has no product.',
      why: 'Without a product nobody can tell when the task is done.',
      todo: 'Name the document or result that is due, such as “Plan of the People’s Committee”.',
    },
  },
  check: ({ product, number }) => product.text === '' && { cell: product.cell, values: { number: number.text } },
  good: [{ product: 'Báo cáo của UBND thành phố' }, { product: 'Tin, bài' }],
  bad: [{ product: '' }, { product: ' \u00a0' }],
});
