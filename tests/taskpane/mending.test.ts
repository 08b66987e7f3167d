import { createHash } from 'node:crypto';

import { isSafelyFixable } from '../../src/plan/fixing/fix-law';
import type { Finding } from '../../src/plan/model';
import type { PaneState } from '../../src/taskpane/state';
import { openXlsx } from '../../src/workbench/files/xlsx';
import { shownText } from '../../src/workbench/model/typing';
import type { Workbook } from '../../src/workbench/model/workbook';
import { openSample } from '../support/sample';
import { openChecked } from './pane';

const findingsIn = (state: PaneState): readonly Finding[] =>
  state.check.is === 'done' ? state.check.checked.findings : [];
const one = (state: PaneState, rule: string, task = ''): Finding => {
  const found = findingsIn(state).find(
    (finding) => finding.rule === rule && (task === '' || finding.taskNumber === task),
  );
  if (!found) throw new Error(`no ${rule} ${task}`);
  return found;
};
const saved = async (save: () => Promise<Uint8Array>): Promise<string> =>
  createHash('sha256')
    .update(await save())
    .digest('hex');
/** Every cell's text, formula and style, and the merged cells: what a user would miss. */
function contents({ sheets }: Workbook): unknown {
  return sheets
    .filter(({ visibility }) => visibility === 'Visible')
    .map((sheet) => [
      sheet.name,
      [...sheet.entries()]
        .filter(({ cell }) => cell.value !== null)
        .map(({ row, column, cell }) => [row, column, shownText(cell, 'vi'), cell.formula, cell.style])
        .sort(),
      sheet.merges.map((area) => JSON.stringify(area)).sort(),
    ]);
}

test('one finding is mended: before → after, and taken back to the same file, byte for byte', async () => {
  const { book, save } = await openSample();
  const { effects, state, found } = await openChecked(book);
  await effects.clear();
  const before = await saved(save);
  await effects.fix(one(state(), 'agency/separator', '1'));
  expect(state().notice).toEqual({ is: 'fixed', count: 1, cells: 1 });
  expect(book.sheets[0]!.cell(5, 5).value).toBe('Các ban của HĐND; Các phòng, ban chuyên môn thuộc UBND TP');
  expect(found()).not.toContain('agency/separator 1');
  expect(state().undoable).toBe(1);
  await effects.undo();
  expect(state().notice).toEqual({ is: 'undone', cells: 1, refused: [] });
  expect(found()).toContain('agency/separator 1');
  await effects.clear();
  expect(await saved(save)).toBe(before);
});

test('a mend keeps the formats of its cells, and touches no other cell of the saved file', async () => {
  const { book, save } = await openSample();
  const { effects } = await openChecked(book);
  await effects.clear();
  const before = await openXlsx('trước.xlsx', await save());
  await effects.fixAll(null);
  await effects.clear();
  const after = await openXlsx('sau.xlsx', await save());
  const [one, other] = [before.book.sheets[0]!, after.book.sheets[0]!];
  const changed: string[] = [];
  for (const { row, column, cell } of other.entries()) {
    const was = one.cell(row, column);
    if (was.value !== cell.value) changed.push(`${row + 1}`);
    expect(cell.style).toEqual(was.style);
  }
  // Task 1's separator, stray signs, tone marks and variants; rows 45 to 57, which stand otherwise than the rest, are left alone.
  expect([...new Set(changed)].map(Number).sort((a, b) => a - b)).toEqual([6, 18, 22, 32, 33]);
  expect(other.merges).toEqual(one.merges);
});

test('all safe fixes in one write; a second time there is nothing left, and undo brings all of it back', async () => {
  const { book } = await openSample();
  const before = contents(book);
  const { effects, state } = await openChecked(book);
  await effects.fixAll(null);
  expect(state().notice).toMatchObject({ is: 'fixed', count: 5 });
  expect(findingsIn(state()).filter(isSafelyFixable)).toEqual([]);
  await effects.fixAll(null);
  expect(state().notice).toEqual({ is: 'no-safe-fix' });
  await effects.undo();
  await effects.clear();
  expect(contents(book)).toEqual(before);
});

test('all of one rule are mended, and only those', async () => {
  const { book } = await openSample();
  const { effects, found } = await openChecked(book);
  await effects.fixAll('agency/punctuation');
  // Rows 45 to 57 stand otherwise than the rest: nothing is written there.
  expect(found().filter((finding) => finding.startsWith('agency/punctuation'))).toEqual([
    'agency/punctuation 34',
    'agency/punctuation 40',
  ]);
  expect(found()).toContain('agency/separator 1');
});

test('a cell that changed since the check is not written over', async () => {
  const { book } = await openSample();
  const { effects, state } = await openChecked(book);
  await effects.setSettings({ ...state().settings, live: false });
  const finding = one(state(), 'agency/separator', '1');
  book.typeByHand(book.sheets[0]!, [{ row: 5, column: 5, text: 'Các ban của HĐND' }]);
  await effects.fix(finding);
  expect(state().notice).toMatchObject({ is: 'refused', refused: [{ why: 'changed' }] });
  expect(book.sheets[0]!.cell(5, 5).value).toBe('Các ban của HĐND');
  expect(state().undoable).toBe(0);
});

test('a formula is never written over, and does not keep the others from being mended', async () => {
  const { book } = await openSample();
  const [sheet] = book.sheets;
  book.typeByHand(sheet!, [{ row: 5, column: 5, text: '="Các ban của HĐND Các phòng, ban chuyên môn thuộc UBND TP"' }]);
  const { effects, state, found } = await openChecked(book);
  await effects.fix(one(state(), 'agency/separator', '1'));
  expect(state().notice).toMatchObject({ is: 'refused', refused: [{ why: 'formula' }] });
  await effects.fixAll(null);
  expect(state().notice).toMatchObject({ is: 'fixed', count: 4 });
  expect(sheet!.cell(5, 5).formula).toMatch(/^="Các ban/);
  expect(found()).toContain('agency/separator 1');
});

test('undo takes back what it can, also after other edits, and says which cells it could not', async () => {
  const { book } = await openSample();
  const [sheet] = book.sheets;
  const { effects, state, until, found } = await openChecked(book);
  await effects.fixAll('agency/punctuation');
  book.typeByHand(sheet!, [
    { row: 17, column: 5, text: 'Phòng Tư pháp' },
    { row: 9, column: 3, text: '' },
  ]);
  await until(() => found().includes('product/missing 5'));
  await effects.undo();
  expect(state().notice).toMatchObject({
    is: 'undone',
    cells: 1,
    refused: [{ why: 'changed', edit: { cell: { row: 17, column: 5 } } }],
  });
  expect([sheet!.cell(17, 5).value, sheet!.cell(9, 3).value]).toEqual(['Phòng Tư pháp', null]);
});

test('undo finds its cells again when rows were inserted above them', async () => {
  const { book } = await openSample();
  const [sheet] = book.sheets;
  const { effects, state, until } = await openChecked(book);
  await effects.fix(one(state(), 'agency/punctuation', '13'));
  book.moveRows(sheet!, 4, 2);
  await until((now) => now.check.is === 'done' && now.check.checked.plan.headerRows[0] === 6);
  await effects.undo();
  expect(state().notice).toEqual({ is: 'undone', cells: 1, refused: [] });
  expect(sheet!.cell(23, 5).value).toBe('Các cơ quan, đơn vị,');
});

test('text that looks like a formula, a number or a date stays text', async () => {
  const { book } = await openSample();
  const [sheet] = book.sheets;
  const task = { row: 5, column: 2, text: "'- Rà soát  văn bản" };
  book.typeByHand(sheet!, [task, { row: 6, column: 2, text: "'=1+1  hai" }, { row: 7, column: 6, text: "'30/6" }]);
  const { effects } = await openChecked(book);
  await effects.fixAll(null);
  expect(
    [sheet!.cell(5, 2), sheet!.cell(6, 2), sheet!.cell(7, 6)].map(({ value, formula }) => [value, formula]),
  ).toEqual([
    ['- Rà soát văn bản', undefined],
    ['=1+1 hai', undefined],
    ['30/6/2023', undefined],
  ]);
});

test('the heading is put right first; then repeated ones are deleted once all their rows were shown, and come back whole', async () => {
  const { book } = await openSample();
  const [sheet] = book.sheets;
  const { effects, state, found } = await openChecked(book);
  expect(found()[0]).toBe('structure/heading-shifted');
  expect(one(state(), 'structure/repeated-header').fix).toBeUndefined();
  await effects.fix(one(state(), 'structure/heading-shifted'));
  expect(sheet!.cell(4, 2).value).toBe('Nhiệm vụ cụ thể');
  const before = contents(book);
  await effects.fix(one(state(), 'structure/repeated-header'));
  const { question } = state();
  const shown = question?.is === 'delete-rows' ? question.rows : [];
  expect(shown.map(({ row }) => row)).toEqual([11, 12, 19, 20, 28, 29, 34, 35]);
  expect(shown[1]?.texts.slice(0, 3)).toEqual(['Nhiệm vụ chung', 'Nhiệm vụ cụ thể', 'Sản phẩm']);
  expect(sheet!.cell(12, 0).value).toBe('Nhiệm vụ chung');
  await effects.deleteRows(shown.map(({ row }) => row));
  expect(sheet!.cell(11, 1).value).toBe(7);
  await effects.undo();
  expect(state().notice).toEqual({ is: 'rows-restored' });
  expect(contents(book)).toEqual(before);
});

test('a protected sheet is left as it is, and the pane says why', async () => {
  const { book } = await openSample();
  const { effects, state } = await openChecked(book);
  const finding = one(state(), 'agency/separator', '1');
  book.sheets[0]!.isProtected = true;
  await effects.fix(finding);
  expect(state().problem).toBe('protected');
  expect(book.sheets[0]!.cell(5, 5).value).toBe('Các ban của HĐND Các phòng, ban chuyên môn thuộc UBND TP');
});
