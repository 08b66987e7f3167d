import type { TextCell } from '../model';
import { withPlainUnicode } from '../text/fold';
import { hasLookAlikes } from '../text/look-alikes';
import { cellsWhere, isUntidy } from './cells-of';
import { rewriting } from './rewrite';
import { defineRule, type TaskRule } from './rule';

/** Text is in composed Unicode, with plain blanks and no invisible characters. */
export const textUnicode = defineRule<TaskRule>({
  id: 'text/unicode',
  name: { vi: 'Ký tự không chuẩn', en: 'Unusual characters' },
  severity: 'info',
  clarity: null,
  each: 'task',
  field: null,
  text: {
    vi: {
      what: 'Ô có ký tự Unicode không chuẩn ({kind}).',
      why: 'Nhìn giống nhau nhưng tìm kiếm, lọc và so khớp của Excel không nhận ra.',
      todo: 'Chuyển về Unicode dựng sẵn, bỏ ký tự ẩn.',
    },
    en: {
      what: 'The cell has unusual Unicode ({kindEn}).',
      why: 'It looks alike, but Excel’s search, filter and match do not find it.',
      todo: 'Compose the letters and drop what cannot be seen.',
    },
  },
  check: (task) =>
    cellsWhere(task, isInUnicode).flatMap(({ field, cell }) => {
      const fixed = rewriting(cell, withPlainUnicode);
      const [vi, en] = kindOf(cell);
      return fixed.fix
        ? [{ cell: fixed.fix.edits[0]?.cell ?? cell.cell, field, values: { kind: vi, kindEn: en }, ...fixed }]
        : [];
    }),
  good: [{ product: 'Kế hoạch' }, { product: 'Kế hoạch  năm' }],
  bad: [
    { product: 'Ke\u0302\u0301 hoạch' },
    { product: 'Kế\u00a0hoạch' },
    { product: 'Kế\u200b hoạch' },
    { product: 'Trƣớc' },
    { product: 'Ðề án' },
    { product: 'HĐND\u001eUBND' },
    { product: 'Kế hoạch\vBáo cáo' },
  ],
});

/** A cell in an old font's encoding is another rule's: there the same characters mean other letters. */
const isInUnicode = (cell: TextCell): boolean => isUntidy(cell) && cell.written === cell.text;

/** What a keyboard does not give: all that Unicode calls a control, but for tabs and Excel's own line breaks. */
const hasControls = (text: string): boolean => /(?![\t\n\r])\p{Cc}|[\u2028\u2029]/u.test(text);

const kindOf = ({ value }: TextCell): readonly [string, string] => {
  if (hasControls(String(value))) return ['ký tự điều khiển', 'control characters'];
  if (hasLookAlikes(String(value))) return ['chữ trông giống chữ khác', 'letters that look like others'];
  if (/[\u0300-\u036F]/.test(String(value))) return ['dấu tách rời', 'detached marks'];
  return /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/.test(String(value))
    ? ['dấu cách lạ', 'unusual blanks']
    : ['ký tự ẩn', 'invisible characters'];
};
