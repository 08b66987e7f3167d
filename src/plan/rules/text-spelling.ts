import { slipsIn } from '../text/spelling';
import { cellsWhere } from './cells-of';
import { asWritten, rewriting } from './rewrite';
import { defineRule, type TaskRule } from './rule';

/** Common administrative terms are spelt as everybody spells them. Seen in the sample plan, tasks 16 and 27. */
export const textSpelling = defineRule<TaskRule>({
  id: 'text/spelling',
  name: { vi: 'Nghi sai chính tả', en: 'Possible misspelling' },
  severity: 'warning',
  clarity: null,
  each: 'task',
  field: null,
  text: {
    vi: {
      what: '“{written}” có lẽ là “{term}”.',
      why: 'Lỗi chính tả ảnh hưởng đến chất lượng văn bản.',
      todo: 'Kiểm tra và sửa lại.',
    },
    en: {
      what: '“{written}” is probably “{term}”.',
      why: 'Misspellings in an issued document harm the office’s standing.',
      todo: 'See whether it is, and mend it.',
    },
  },
  check: (task) =>
    cellsWhere(task, ({ text }) => slipsIn(text).length > 0).flatMap(({ field, cell }) =>
      distinctSlips(cell.text).map(({ written, term }) => ({
        cell: cell.cell,
        field,
        values: { written, term },
        ...rewriting(cell, (text) => text.replace(asWritten(written, 'gu'), () => withCaseOf(written, term))),
      })),
    ),
  good: [{ task: 'Đẩy mạnh chuyển đổi số, cải cách hành chính và nhận thức hiện nay' }, { task: 'Xay dung ke hoach' }],
  bad: [
    { task: 'Đánh giá chỉ số chuyên đổi số' },
    { task: 'Chuyên đổi số trong cơ quan' },
    { task: 'ĐÁNH GIÁ CHỈ SỐ CHUYÊN ĐỔI SỐ' },
    { coordinating: 'các cơ chuyên môn' },
    { product: 'Kê hoạch của UBND' },
  ],
});

/** Each slip of a text once, however often it is made. */
const distinctSlips = (text: string): readonly { readonly written: string; readonly term: string }[] => [
  ...new Map(slipsIn(text).map((slip) => [slip.written, slip])).values(),
];

const withCaseOf = (like: string, term: string): string => {
  if (like === like.toUpperCase()) return term.toUpperCase();
  return /^\p{Lu}/u.test(like) ? term.charAt(0).toUpperCase() + term.slice(1) : term;
};
