import { foldStart } from '../text/fold';
import { remember } from '../text/remember';
import { defineRule, type TaskRule } from './rule';

/** Work that goes on all year needs no date; a document that is issued once does. */
export const deadlineOngoing = defineRule<TaskRule>({
  id: 'deadline/ongoing',
  name: { vi: 'Thường xuyên mà có hạn', en: 'Ongoing but datable' },
  severity: 'info',
  clarity: 'time',
  each: 'task',
  field: 'deadline',
  text: {
    vi: {
      what: '“Thường xuyên” nhưng sản phẩm “{product}” là văn bản ban hành được vào một ngày.',
      why: 'Không có hạn thì không biết khi nào văn bản phải có.',
      todo: 'Ghi thời hạn ban hành, hoặc tách việc thường xuyên ra riêng.',
    },
    en: {
      what: 'Ongoing, though the product “{product}” is a document issued on a day.',
      why: 'Without a date nobody knows when it is due.',
      todo: 'Give the day of issue, or part the ongoing work from it.',
    },
  },
  check: ({ deadline, product }) =>
    deadline.read?.kind === 'ongoing' &&
    isIssuedOnce(product.text) && { cell: deadline.cell, values: { product: product.text } },
  good: [
    { deadline: 'Thường xuyên', product: 'Tin, bài' },
    { deadline: 'Thường xuyên', product: 'Báo cáo hằng tháng' },
    { deadline: 'Quý I năm 2023', product: 'Quyết định' },
  ],
  bad: [{ deadline: 'Thường xuyên', product: 'Kế hoạch của UBND thành phố' }],
});

const isIssuedOnce = remember((product: string) =>
  /^(quyet dinh|ke hoach|nghi quyet|de an|chuong trinh|quy che|to trinh)\b/.test(foldStart(product)),
);
