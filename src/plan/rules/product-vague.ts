import { foldWords } from '../text/fold';
import { remember } from '../text/remember';
import { defineRule, type TaskRule } from './rule';

/** "Các văn bản", with no more than who issues them or that they are carried out. */
const vague =
  /^(?:cac )?van ban(?: (?:trien khai|thuc hien|chi dao|dieu hanh))*(?: cua (?:ubnd|uy ban nhan dan)(?: \S+){0,3})?$/;
const longestVague = 120;
const isVague = remember((text) => text.length <= longestVague && vague.test(foldWords(text)));

/** A product can be told when it is there: "văn bản" alone is any paper. Seen in the sample plan, tasks 13, 18, 22 to 24, 29, 30. */
export const productVague = defineRule<TaskRule>({
  id: 'product/vague',
  name: { vi: 'Sản phẩm chung chung', en: 'Vague product' },
  severity: 'warning',
  clarity: 'result',
  each: 'task',
  field: 'product',
  text: {
    vi: {
      what: 'Sản phẩm “{text}” ghi quá chung chung.',
      why: 'Không có căn cứ xác nhận sản phẩm đã có.',
      todo: 'Ghi rõ là văn bản gì: kế hoạch, quyết định, báo cáo… về việc gì.',
    },
    en: {
      what: 'The product “{text}” is too vague.',
      why: 'Nobody can tell whether it was delivered.',
      todo: 'Say which document: a plan, a decision, a report… on what.',
    },
  },
  check: ({ product }) => isVague(product.text) && { cell: product.cell, values: { text: product.text } },
  good: [{ product: 'Kế hoạch của UBND thành phố' }, { product: 'Văn bản triển khai rà soát thủ tục hành chính' }],
  bad: [
    { product: 'Văn bản' },
    { product: 'Văn bản của UBND thành phố' },
    { product: 'Các văn bản triển khai thực hiện' },
  ],
});
