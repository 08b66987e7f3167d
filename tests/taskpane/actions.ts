import { docxOf } from '../../src/files/write-docx';
import { texts } from '../../src/locales';
import type { CheckedSheet } from '../../src/plan/checking/check-sheet';
import { planDocument } from '../../src/plan/exporting/plan-document';
import { yearMoves } from '../../src/plan/next-year/next-year';
import { readPlan } from '../../src/plan/reading/read-plan';
import { tabLayout } from '../../src/plan/summary/tab-columns';
import type { Workbook } from '../../src/workbench/model/workbook';
import { sampleSnapshot } from '../support/snapshot';
import type { TestPane } from './pane';

export const checkedOf = (pane: TestPane) => {
  const { check } = pane.state();
  if (check.is !== 'done') throw new Error('not checked');
  return check.checked;
};

const fill = (book: Workbook): void => {
  const tab = book.sheet('Phòng Tư pháp')!;
  for (const { row, column, cell } of [...tab.entries()])
    if (column === tabLayout.task && cell.value === 'Kiểm tra văn bản QPPL của HĐND, UBND phường, xã ban hành')
      book.typeByHand(tab, [{ row, column: tabLayout.status, text: 'Hoàn thành' }]);
};

export interface Action {
  /** What comes before it, and is not disturbed. */
  readonly ready?: (pane: TestPane, book: Workbook) => Promise<void>;
  readonly act: (pane: TestPane) => Promise<void>;
  /** False where its button is off; always on if left out. */
  readonly isOffered?: (pane: TestPane) => boolean;
}

const canUndo = ({ state }: TestPane): boolean => state().undoable > 0;

const safeFix = (pane: TestPane) => checkedOf(pane).findings.find(({ fix }) => fix?.is === 'edits' && fix.safe)!;

/** Deletes a repeated header as a person does: its finding is fixed, and the question answered. Under a doubtful heading no finding offers it. */
async function deleteHeader({ effects, state }: TestPane, { findings, plan }: CheckedSheet): Promise<void> {
  const found = findings.find(({ rule, fix }) => rule === 'structure/repeated-header' && fix?.is === 'rows');
  if (!found) return effects.deleteRows(plan.repeatedHeaders[0]!);
  await effects.fix(found);
  const { question } = state();
  if (question?.is === 'delete-rows') await effects.deleteRows(question.rows.map(({ row }) => row));
}

/** All that the pane writes. */
export const actions: Readonly<Record<string, Action>> = {
  check: { act: ({ effects }) => effects.check() },
  'fix one': { act: (pane) => pane.effects.fix(safeFix(pane)) },
  'fix all': { act: ({ effects }) => effects.fixAll(null) },
  undo: { ready: ({ effects }) => effects.fixAll(null), act: ({ effects }) => effects.undo(), isOffered: canUndo },
  'delete rows': { act: (pane) => deleteHeader(pane, checkedOf(pane)) },
  'bring rows back': {
    ready: (pane) => deleteHeader(pane, checkedOf(pane)),
    act: ({ effects }) => effects.undo(),
    isOffered: canUndo,
  },
  ignore: { act: (pane) => pane.effects.ignore(checkedOf(pane).findings[0]!, 'finding', 'lý do') },
  settings: { act: (pane) => pane.effects.setSettings({ ...pane.state().settings, year: 2024 }) },
  column: { act: ({ effects }) => effects.setColumn('Phụ lục', 'funding', null) },
  catalogue: { act: ({ effects }) => effects.makeCatalogue() },
  'input help': { act: ({ effects }) => effects.addValidation(texts.vi.validation) },
  'no input help': {
    ready: ({ effects }) => effects.addValidation(texts.vi.validation),
    act: ({ effects }) => effects.removeValidation(),
  },
  notes: { act: ({ effects }) => effects.addNotes('vi') },
  'no notes': { ready: ({ effects }) => effects.addNotes('vi'), act: ({ effects }) => effects.removeNotes() },
  summaries: { act: ({ effects }) => effects.summarise('vi', 'leads', false) },
  'summaries again': {
    ready: async ({ effects }, book) => {
      await effects.summarise('vi', 'leads', false);
      fill(book);
    },
    act: ({ effects }) => effects.summarise('vi', 'leads', false),
  },
  collect: {
    ready: async ({ effects }, book) => {
      await effects.summarise('vi', 'leads', false);
      fill(book);
    },
    act: ({ effects }) => effects.collect([], true),
  },
  stamp: { act: ({ effects }) => effects.stamp('vi', '0.1.0') },
  'import from Word': {
    act: async ({ effects }) =>
      effects.importWord(new File([(await docxOf(planDocument(readPlan(sampleSnapshot())))) as BlobPart], 'kh.docx')),
  },
  'empty plan': { act: ({ effects }) => effects.makeEmptyPlan(2027) },
  'next year': {
    act: (pane) =>
      pane.effects.makeNextYear(yearMoves(checkedOf(pane).plan, checkedOf(pane).snapshot), [
        checkedOf(pane).plan.tasks[3]!.row,
      ]),
  },
  'clear highlights': { act: ({ effects }) => effects.clear() },
};
