import { asWrittenDate } from '../deadline/calendar';
import { replacedDocumentsIn } from '../legal/replaced-documents';
import { defineRule, type TaskRule } from './rule';

/** A plan rests on law in force in its year. Catalogue with sources: legal/replaced-documents.json. */
export const legalExpired = defineRule<TaskRule>({
  id: 'legal/expired',
  name: { vi: 'Văn bản hết hiệu lực', en: 'Replaced legal document' },
  severity: 'info',
  clarity: null,
  each: 'task',
  field: null,
  text: {
    vi: {
      what: '{name} đã được thay bằng {by} từ {from}.',
      why: 'Không viện dẫn văn bản hết hiệu lực.',
      todo: 'Viện dẫn văn bản hiện hành.',
    },
    en: {
      what: '{name} was replaced by {by} on {from}.',
      why: 'A plan that rests on repealed law is sent back.',
      todo: 'Cite the newer document.',
    },
  },
  check: ({ task, product }, { year }) =>
    year !== null &&
    (
      [
        ['task', task],
        ['product', product],
      ] as const
    ).flatMap(([field, cell]) =>
      replacedDocumentsIn(cell.text, year).map(({ name, by, from }) => ({
        cell: cell.cell,
        field,
        values: { name, by, from: asWrittenDate(from) },
      })),
    ),
  good: [{ task: 'Thực hiện Nghị quyết 76/NQ-CP' }, { task: 'Thực hiện Nghị định số 61/2018/NĐ-CP của Chính phủ' }],
  bad: [{ task: 'Thực hiện công tác văn thư theo Nghị định số 110/2004/NĐ-CP' }],
});
