import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { read, write } from '@e965/xlsx';

import { docxOf } from '../../src/files/write-docx';
import { planDocument } from '../../src/plan/exporting/plan-document';
import type { Finding } from '../../src/plan/model';
import { readPlan } from '../../src/plan/reading/read-plan';
import { suggestedFieldOf, suggestionEdit, suggestionsFor, taskOfCell } from '../../src/plan/suggesting/suggest';
import { openSample } from '../support/sample';
import { sampleSnapshot } from '../support/snapshot';
import { openChecked, type TestPane } from './pane';

const findingsOf = (pane: TestPane): readonly Finding[] => {
  const { check } = pane.state();
  return check.is === 'done' ? check.checked.findings : [];
};
const planOf = (pane: TestPane) => {
  const { sheet } = pane.state();
  if (sheet.is !== 'plan') throw new Error('no plan');
  return sheet.plan;
};

const sampleBytes = readFileSync(join(__dirname, '../../assets/samples/plan-2023.xlsx'));
/** The sample as offices keep it, in each of the formats. */
const files: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  xlsx: () => sampleBytes,
  xls: () => write(read(sampleBytes), { bookType: 'biff8', bookSST: true, type: 'buffer' }) as Uint8Array,
  docx: () => docxOf(planDocument(readPlan(sampleSnapshot()))),
};

test.each(Object.keys(files))('the plan is compared with a version in a file: .%s', async (kind) => {
  const { book } = await openSample();
  book.typeByHand(book.sheets[0]!, [{ row: 5, column: 6, text: 'Quý II năm 2023' }]);
  const pane = await openChecked(book);
  await pane.effects.compare(new File([(await files[kind]!()) as BlobPart], `Bản cũ.${kind}`));
  const { comparison, work } = pane.state();
  expect([comparison?.name, comparison?.result.counts.changed, comparison?.result.counts.added, work]).toEqual([
    `Bản cũ.${kind}`,
    1,
    0,
    null,
  ]);
});

test('a file that holds no plan is named, and nothing is compared', async () => {
  const { book } = await openSample();
  const pane = await openChecked(book);
  await pane.effects.compare(new File(['không phải'], 'thư.xlsx'));
  expect([pane.state().notice, pane.state().comparison]).toEqual([{ is: 'no-plan-there', name: 'thư.xlsx' }, null]);
});

test('a blank is filled by what a person chose, from this plan or last year’s, and taken back', async () => {
  const { book } = await openSample();
  const [sheet] = book.sheets;
  const written = sheet!.cell(5, 3).value;
  book.typeByHand(sheet!, [{ row: 5, column: 3, text: '' }]);
  const pane = await openChecked(book);
  const blank = findingsOf(pane).find(({ rule }) => rule === 'product/missing')!;
  const field = suggestedFieldOf(blank)!;
  await pane.effects.takeEarlier(new File([sampleBytes as BlobPart], 'KH 2022.xlsx'));
  const { earlier } = pane.state();
  expect(earlier?.plan.tasks.length).toBe(40);
  const task = taskOfCell(planOf(pane), field, blank.cell)!;
  const [first] = suggestionsFor(planOf(pane), task, field, earlier);
  expect(first).toMatchObject({ text: written, origin: { is: 'earlier', plan: 'KH 2022.xlsx' } });
  await pane.effects.fillIn(suggestionEdit(task, field, first!));
  expect([sheet!.cell(5, 3).value, findingsOf(pane).some(({ rule }) => rule === 'product/missing')]).toEqual([
    written,
    false,
  ]);
  await pane.effects.undo();
  expect(sheet!.cell(5, 3).value ?? '').toBe('');
  expect(pane.state()).toMatchObject({ notice: { is: 'undone', cells: 1 }, work: null });
});

test('what another wrote into the blank meanwhile stays', async () => {
  const { book } = await openSample();
  const [sheet] = book.sheets;
  book.typeByHand(sheet!, [{ row: 5, column: 3, text: '' }]);
  const pane = await openChecked(book);
  const blank = findingsOf(pane).find(({ rule }) => rule === 'product/missing')!;
  const task = taskOfCell(planOf(pane), 'product', blank.cell)!;
  sheet!.load(5, 3, { ...sheet!.cell(5, 3), value: 'của người khác' });
  await pane.effects.fillIn(
    suggestionEdit(task, 'product', { text: 'Kế hoạch', origin: { is: 'area', name: '', count: 2 } }),
  );
  expect([sheet!.cell(5, 3).value, pane.state().notice]).toMatchObject(['của người khác', { is: 'refused' }]);
});

test('an agency that no catalogue has is added to the workbook’s own, which is made where there is none', async () => {
  const { book } = await openSample();
  book.typeByHand(book.sheets[0]!, [
    { row: 5, column: 4, text: 'Tổ Thanh niên xung kích' },
    { row: 6, column: 4, text: '=Đội "Phản ứng" nhanh' },
  ]);
  const pane = await openChecked(book);
  const unknown = (): string[] =>
    findingsOf(pane).flatMap(({ rule, values }) => (rule === 'agency/unknown' ? [String(values.name)] : []));
  expect(unknown()).toContain('Tổ Thanh niên xung kích');
  await pane.effects.addToCatalogue('Tổ Thanh niên xung kích');
  expect(unknown()).not.toContain('Tổ Thanh niên xung kích');
  expect(pane.state().notice).toEqual({ is: 'agency-added', name: 'Tổ Thanh niên xung kích' });
  await pane.effects.addToCatalogue('=Đội "Phản ứng" nhanh');
  const catalogue = book.sheets.find(({ name }) => name === 'Danh mục cơ quan')!;
  const names = [...catalogue.entries()].filter(({ column }) => column === 0).map(({ cell }) => cell.value);
  expect(names).toEqual(expect.arrayContaining(['Tổ Thanh niên xung kích', '=Đội "Phản ứng" nhanh']));
  expect([...catalogue.entries()].every(({ cell }) => cell.formula === undefined)).toBe(true);
});

test('the recognised header cells are selected for a moment, and the selection comes back unless a person moved it', async () => {
  const { book } = await openSample();
  const pane = await openChecked(book);
  const [sheet] = book.sheets;
  const own = { top: 9, left: 2, bottom: 9, right: 2 };
  book.select(sheet!, [own]);
  const shown = pane.effects.showHeader(sheet!.id, planOf(pane));
  await pane.until(({ selected }) => selected?.row === 4);
  expect(book.selection.areas).toMatchObject([{ top: 4, bottom: 4 }]);
  await shown;
  expect(book.selection.areas).toEqual([own]);
});
