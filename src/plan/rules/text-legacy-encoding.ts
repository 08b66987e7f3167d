import { inUnicode } from '../text/legacy';
import { cellsWhere } from './cells-of';
import { rewriting } from './rewrite';
import { defineRule, type TaskRule } from './rule';

/** Texts are in Unicode; old fonts (TCVN3, VNI) show as rubbish on other machines. */
export const textLegacyEncoding = defineRule<TaskRule>({
  id: 'text/legacy-encoding',
  name: { vi: 'Bảng mã cũ', en: 'Old font encoding' },
  severity: 'error',
  clarity: null,
  each: 'task',
  field: null,
  text: {
    vi: {
      what: 'Ô này gõ bằng bảng mã cũ (TCVN3 hoặc VNI): “{text}”.',
      why: 'Máy khác không đọc được; tìm kiếm và thống kê đều sai.',
      todo: 'Đổi sang Unicode: “{unicode}”.',
    },
    en: {
      what: 'This cell is in an old font’s encoding: “{text}”.',
      why: 'Other machines cannot read it, and search and counts go wrong.',
      todo: 'Turn it into Unicode: “{unicode}”.',
    },
  },
  check: (task) =>
    cellsWhere(task, ({ written, text }) => written !== text).map(({ field, cell }) => ({
      cell: cell.cell,
      field,
      values: { text: cell.written, unicode: cell.text },
      ...rewriting(cell, inUnicode),
    })),
  good: [{ product: 'Báo cáo' }],
  bad: [{ product: 'B¸o c¸o cña UBND thµnh phè' }],
});
