import { foldWords } from '../text/fold';
import { remember } from '../text/remember';
import { defineRule, type TaskRule } from './rule';

const placeholder = /^(?:x|khong|chua co|theo quy dinh|nhu tren)?$/;
const isPlaceholder = remember((text) => placeholder.test(foldWords(text)));

/** A product is named, not left as a sign that it will be ("rõ kết quả"). */
export const productPlaceholder = defineRule<TaskRule>({
  id: 'product/placeholder',
  severity: 'error',
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
    isPlaceholder(product.text) && { cell: product.cell, values: { number: number.text, text: product.text } },
  good: [{ product: 'Báo cáo' }, { product: '' }],
  bad: [{ product: '…' }, { product: 'x' }, { product: '-' }, { product: 'theo quy định' }],
});
