import { cellAddress } from '../cell-address';
import { type DraftCell, draftCell, type DraftStyle, type SheetDraft } from '../draft/sheet-draft';
import type { Task } from '../model';
import { fieldTitle, type Language } from '../schema/schema';
import type { PlanComparison, TaskChange } from './compare-plans';

const words = {
  vi: {
    sheet: 'So sánh',
    title: (before: string, after: string) => `SO SÁNH “${before}” VỚI “${after}”`,
    headers: ['Thay đổi', 'Số cũ', 'Số mới', 'Nhiệm vụ', 'Cột', 'Trước', 'Sau', 'Ô'],
    kinds: { added: 'Thêm mới', removed: 'Bỏ', moved: 'Chuyển chỗ', changed: 'Sửa' },
    counts: ({ added, removed, moved, changed, same }: PlanComparison['counts']) =>
      `Thêm ${added} · bỏ ${removed} · chuyển chỗ ${moved} · sửa ${changed} · giữ nguyên ${same}`,
  },
  en: {
    sheet: 'Comparison',
    title: (before: string, after: string) => `“${before}” COMPARED WITH “${after}”`,
    headers: ['Change', 'Old no.', 'New no.', 'Task', 'Column', 'Before', 'After', 'Cell'],
    kinds: { added: 'Added', removed: 'Removed', moved: 'Moved', changed: 'Changed' },
    counts: ({ added, removed, moved, changed, same }: PlanComparison['counts']) =>
      `${added} added · ${removed} removed · ${moved} moved · ${changed} changed · ${same} the same`,
  },
} as const;

const changeName = (change: TaskChange, language: Language): string => words[language].kinds[change.is];

const styleOf: Readonly<Record<TaskChange['is'], DraftStyle>> = {
  added: 'added',
  removed: 'removed',
  moved: 'changed',
  changed: 'changed',
};

/** One line for each changed cell, so that the sheet can be filtered; a task added, removed or merely moved has one of its own. */
function linesOf(change: TaskChange, language: Language): DraftCell[][] {
  const before: Task | null = 'before' in change ? change.before : null;
  const after: Task | null = 'after' in change ? change.after : null;
  const task = after ?? before;
  const start = [
    draftCell(changeName(change, language), styleOf[change.is]),
    draftCell(before?.number.text ?? '', 'centre'),
    draftCell(after?.number.text ?? '', 'centre'),
    draftCell(task?.task.text ?? ''),
  ];
  const fields = 'fields' in change ? change.fields : [];
  if (fields.length === 0)
    return [
      [
        ...start,
        draftCell(''),
        draftCell(before && !after ? before.task.text : ''),
        draftCell(after && !before ? after.task.text : ''),
        draftCell(task ? cellAddress(task.task.cell) : '', 'centre'),
      ],
    ];
  return fields.map(({ field, before: one, after: other }) => {
    const cell = after && field !== 'area' ? after[field].cell : (task?.task.cell ?? { row: 0, column: 0 });
    return [
      ...start,
      draftCell(fieldTitle(field, language)),
      draftCell(one, 'removed'),
      draftCell(other, 'added'),
      draftCell(cellAddress(cell), 'centre'),
    ];
  });
}

/** The comparison as a sheet of its own. */
export function comparisonDraft(
  { changes, counts }: PlanComparison,
  before: string,
  after: string,
  language: Language,
): SheetDraft {
  const { sheet, title, headers, counts: told } = words[language];
  const last = headers.length - 1;
  return {
    name: sheet,
    widths: [14, 8, 8, 50, 20, 45, 45, 8],
    rows: [
      [draftCell(title(before, after), 'title')],
      [draftCell(told(counts), 'subtitle')],
      headers.map((header) => draftCell(header, 'header')),
      ...changes.flatMap((change) => linesOf(change, language)),
    ],
    merges: [
      { top: 0, left: 0, bottom: 0, right: last },
      { top: 1, left: 0, bottom: 1, right: last },
    ],
    frozenRows: 3,
    headerRows: [2, 2],
  };
}
