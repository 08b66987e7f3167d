import { withSingleSpaces } from '../text/fold';
import { cellsWhere, hasSpaceBeforeSign, isUntidy } from './cells-of';
import { rewriting } from './rewrite';
import { defineRule, type TaskRule } from './rule';

/** Words are parted by one blank, and signs follow words without one. */
export const textSpacing = defineRule<TaskRule>({
  id: 'text/spacing',
  name: { vi: 'Thừa dấu cách', en: 'Stray blanks' },
  severity: 'info',
  clarity: null,
  each: 'task',
  field: null,
  text: {
    vi: {
      what: 'Thừa dấu cách trong ô.',
      why: 'Thừa dấu cách làm hai tên giống nhau thành khác nhau khi Excel so khớp.',
      todo: 'Bỏ dấu cách thừa.',
    },
    en: {
      what: 'There are stray blanks in the cell.',
      why: 'Stray blanks make two like names differ when Excel compares them.',
      todo: 'Take them away.',
    },
  },
  check: (task) =>
    cellsWhere(task, (cell) => isUntidy(cell) || hasSpaceBeforeSign(cell)).flatMap(({ field, cell }) => {
      const fixed = rewriting(cell, withSingleSpaces);
      return fixed.fix ? [{ cell: fixed.fix.edits[0]?.cell ?? cell.cell, field, ...fixed }] : [];
    }),
  good: [
    { product: 'Kế hoạch; báo cáo' },
    { product: 'Kế hoạch\nBáo cáo' },
    { deadline: 'Ngày ... tháng ... năm 2023' },
  ],
  bad: [
    { product: 'Kế  hoạch' },
    { product: ' Kế hoạch' },
    { product: 'Kế hoạch , báo cáo' },
    { product: 'Kế hoạch\nBáo cáo ' },
  ],
});
