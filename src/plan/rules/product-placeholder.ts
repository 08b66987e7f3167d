import { foldWords } from '../text/fold';
import { remember } from '../text/remember';
import { defineRule, type TaskRule } from './rule';

const placeholder = /^(?:x|chua co|theo quy dinh)?$/;
const isPlaceholder = remember((text) => placeholder.test(foldWords(text)));

const longestPlaceholder = 40;

/** A ditto mark stands for the product above. */
const dittoMark = /^\s*[-–]?\s*["“”″〃]+\s*[-–]?\s*$/;

/** A product is named, not left as a sign that it will be ("rõ kết quả"). */
export const productPlaceholder = defineRule<TaskRule>({
  id: 'product/placeholder',
  name: { vi: 'Sản phẩm để tạm', en: 'Placeholder product' },
  severity: 'warning',
  clarity: 'result',
  each: 'task',
  field: 'product',
  text: {
    vi: {
      what: 'Sản phẩm của nhiệm vụ {number} mới là “{text}”.',
      why: 'Dấu để trống không phải là sản phẩm.',
      todo: 'Ghi tên văn bản hoặc kết quả phải có.',
    },
    en: {
      what: 'The product of task {number} is only “{text}”.',
      why: 'A mark left for later is no product.',
      todo: 'Name the document or result that is due.',
    },
  },
  check: ({ product, number }) =>
    product.text !== '' &&
    product.text.length <= longestPlaceholder &&
    !dittoMark.test(product.text) &&
    isPlaceholder(product.text) && { cell: product.cell, values: { number: number.text, text: product.text } },
  good: [{ product: 'Báo cáo' }, { product: '' }, { product: '"' }],
  bad: [{ product: '…' }, { product: 'x' }, { product: '-' }, { product: 'theo quy định' }],
});
