import { foldWords } from '../text/fold';
import { defineRule, type TaskRule } from './rule';

/** A longer text says more than the task does. */
const longestProduct = 2_000;

/** A product is a thing, not the task once more. Seen in the sample plan, task 9. */
export const productRepeatsTask = defineRule<TaskRule>({
  id: 'product/repeats-task',
  name: { vi: 'Sản phẩm nhắc nhiệm vụ', en: 'Product repeats task' },
  severity: 'info',
  clarity: 'result',
  each: 'task',
  field: 'product',
  text: {
    vi: {
      what: 'Sản phẩm chỉ nhắc lại nội dung nhiệm vụ.',
      why: 'Không biết văn bản hay kết quả nào chứng minh đã làm xong.',
      todo: 'Ghi tên văn bản hoặc kết quả cụ thể.',
    },
    en: {
      what: 'The product only says the task again.',
      why: 'It does not tell which document proves the task done.',
      todo: 'Name the document or result.',
    },
  },
  check: ({ task, product }) => {
    if (product.text.length < task.text.length * 0.8 || task.text === '' || product.text.length > longestProduct)
      return false;
    const words = foldWords(product.text).replace(/^(cac )?van ban (trien khai )?/, '');
    return words === foldWords(task.text) && { cell: product.cell };
  },
  good: [{ task: 'Xây dựng kế hoạch tuyên truyền', product: 'Kế hoạch tuyên truyền của UBND thành phố' }],
  bad: [
    { task: 'Thực hiện đơn giản hóa TTHC', product: 'Văn bản thực hiện đơn giản hóa TTHC' },
    { task: 'Tổ chức hội nghị tổng kết', product: 'Tổ chức Hội nghị tổng kết' },
  ],
});
