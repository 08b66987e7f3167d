import { cellsWhere } from './cells-of';
import { defineRule, type TaskRule } from './rule';

const excelError = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

/** No cell of the table shows an error of Excel. */
export const structureFormulaError = defineRule<TaskRule>({
  id: 'structure/formula-error',
  name: { vi: 'Ô báo lỗi công thức', en: 'Formula error' },
  severity: 'error',
  clarity: null,
  each: 'task',
  field: null,
  text: {
    vi: {
      what: 'Ô này báo lỗi {text}.',
      why: 'Lỗi công thức làm mất nội dung của ô.',
      todo: 'Sửa công thức, hoặc gõ lại nội dung.',
    },
    en: {
      what: 'This cell shows the error {text}.',
      why: 'A failed formula loses what the cell should say.',
      todo: 'Mend the formula, or type the contents.',
    },
  },
  check: (task) =>
    cellsWhere(task, ({ text }) => text.startsWith('#') && excelError.test(text)).map(({ field, cell }) => ({
      cell: cell.cell,
      field,
      values: { text: cell.text },
    })),
  good: [{ product: 'Báo cáo #1' }, { product: '#1: Báo cáo' }],
  bad: [{ product: '#REF!' }, { funding: '#N/A' }],
});
