import { createHash } from 'node:crypto';

import type { Finding } from '../../src/plan/model';
import { unknownRules } from '../../src/plan/settings/rules-of';
import { openXlsx } from '../../src/workbench/files/xlsx';
import { openSample } from '../support/sample';
import { openChecked, openPane, type TestPane } from './pane';

const one = ({ state }: TestPane, rule: string): Finding => {
  const { check } = state();
  const found = check.is === 'done' ? check.checked.findings.find((finding) => finding.rule === rule) : undefined;
  if (!found) throw new Error(`no ${rule}`);
  return found;
};
const saved = async (save: () => Promise<Uint8Array>): Promise<string> =>
  createHash('sha256')
    .update(await save())
    .digest('hex');

describe('ignoring', () => {
  test('a finding is set aside with its reason, stays so at the next check, and can be brought back', async () => {
    const { book } = await openSample();
    const pane = await openChecked(book);
    await pane.effects.ignore(one(pane, 'deadline/outside-year'), 'finding', 'Theo công văn của Sở');
    expect(pane.found()).not.toContain('deadline/outside-year 31');
    const again = await openChecked(book);
    expect(again.found()).not.toContain('deadline/outside-year 31');
    const [ignore] = again.state().settings.ignores;
    expect(ignore).toMatchObject({ reason: 'Theo công văn của Sở', scope: 'finding', sheet: 'Phụ lục' });
    await again.effects.restore(ignore!);
    expect(again.found()).toContain('deadline/outside-year 31');
  });

  test('an ignore lapses when the cell’s text changes, live', async () => {
    const { book } = await openSample();
    const pane = await openChecked(book);
    await pane.effects.ignore(one(pane, 'deadline/outside-year'), 'finding', 'x');
    book.typeByHand(book.sheets[0]!, [{ row: 45, column: 5, text: 'Trước ngày 01/01/2022' }]);
    await pane.until(() => pane.found().includes('deadline/outside-year 31'));
  });

  test('ignored findings are not highlighted', async () => {
    const { book } = await openSample();
    const pane = await openChecked(book);
    const areas = (): number =>
      book.sheets[0]!.conditionalFormats.reduce((sum, format) => sum + format.areas.length, 0);
    const before = areas();
    await pane.effects.ignore(one(pane, 'funding/missing'), 'workbook', 'Không yêu cầu');
    expect(areas()).toBeLessThan(before);
  });
});

test('settings are kept in the workbook: a rule off, a severity, a column', async () => {
  const { book } = await openSample();
  const pane = await openChecked(book);
  await pane.effects.setSettings({
    ...pane.state().settings,
    rules: { 'funding/missing': 'off', 'agency/punctuation': 'error' },
  });
  expect(pane.found().some((finding) => finding.startsWith('funding/missing'))).toBe(false);
  const again = await openChecked(book);
  expect(one(again, 'agency/punctuation').severity).toBe('error');
});

test('settings are kept before any plan was checked', async () => {
  const { book } = await openSample();
  const pane = openPane(book);
  await pane.effects.setSettings({ ...pane.state().settings, year: 2030 });
  expect([pane.state().notice, book.settings.get('cchc.settings')]).toMatchObject([
    { is: 'settings-saved' },
    { year: 2030 },
  ]);
});

test('settings are kept though the plan’s sheet was deleted meanwhile, and the pane turns to what is shown', async () => {
  const { book } = await openSample();
  const other = book.addSheet('Khác');
  const { effects, state } = await openChecked(book);
  book.activate(other);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Phụ lục').delete();
    await context.sync();
  });
  await effects.setSettings({ ...state().settings, year: 2031 });
  expect([state().problem, state().notice, state().sheet.is]).toEqual([null, { is: 'settings-saved' }, 'empty']);
  expect(book.settings.get('cchc.settings')).toMatchObject({ year: 2031 });
});

test('settings that make no sense are told of, and the check goes on', async () => {
  const { book } = await openSample();
  book.settings.set('cchc.settings', { version: 1, rules: { 'không/có': 'off' }, year: 'x' });
  const pane = await openChecked(book);
  expect(pane.state().settingProblems.map(({ at }) => at)).toEqual(['year']);
  expect(unknownRules(pane.state().settings).map(({ at }) => at)).toEqual(['rules.không/có']);
  expect(pane.found().length).toBeGreaterThan(0);
});

test('notes tell at the cells what was found, leave a person’s comments alone, and go without a trace', async () => {
  const { book, save } = await openSample();
  const [sheet] = book.sheets;
  sheet!.comments.push({
    id: '{p}',
    row: 45,
    column: 5,
    content: 'Hỏi lại Sở (CCHC: gấp)',
    author: 'Lan',
    resolved: false,
    created: '',
    replies: [],
    mentions: [],
    richContent: '',
  });
  const pane = await openChecked(book);
  await pane.effects.clear();
  await pane.effects.addNotes('vi');
  expect(sheet!.comments.filter(({ content }) => content.startsWith('CCHC: ')).length).toBeGreaterThan(20);
  expect(sheet!.comments.filter(({ row, column }) => row === 45 && column === 5).map(({ content }) => content)).toEqual(
    ['Hỏi lại Sở (CCHC: gấp)'],
  );
  const again = (await openXlsx('ghi chú.xlsx', await save())).book.sheets[0]!;
  expect(again.comments.some(({ content }) => content.startsWith('CCHC: Giữa “Các ban của HĐND”'))).toBe(true);
  await pane.effects.addNotes('vi');
  await pane.effects.removeNotes();
  expect(sheet!.comments.map(({ content }) => content)).toEqual(['Hỏi lại Sở (CCHC: gấp)']);
  expect((await openXlsx('sau.xlsx', await save())).book.sheets[0]!.comments.map(({ content }) => content)).toEqual([
    'Hỏi lại Sở (CCHC: gấp)',
  ]);
});

test('the catalogue of agencies is made on request, from the plan, as an ordinary sheet that is then read', async () => {
  const { book } = await openSample();
  book.typeByHand(book.sheets[0]!, [{ row: 55, column: 3, text: 'Tổ Thanh niên xung kích' }]);
  const pane = await openChecked(book);
  expect(pane.found()).toContain('agency/unknown 39');
  await pane.effects.makeCatalogue();
  const sheet = book.sheets.find(({ name }) => name === 'Danh mục cơ quan');
  const names = [...sheet!.entries()]
    .filter(({ column, row }) => column === 0 && row > 0)
    .map(({ cell }) => cell.value);
  expect(names).toEqual(expect.arrayContaining(['Tổ Thanh niên xung kích', 'Phòng Nội vụ']));
  await pane.effects.makeCatalogue();
  expect(pane.state().notice).toEqual({ is: 'catalogue-there' });
  book.activate(book.sheets[0]!);
  await pane.effects.check();
  expect(pane.found()).not.toContain('agency/unknown 39');
});

test('help with typing is added on request, keeps a validation that was there, and goes without a trace', async () => {
  const { book, save } = await openSample();
  const [sheet] = book.sheets;
  const pane = await openChecked(book);
  await pane.effects.clear();
  const before = await saved(save);
  const own = {
    areas: [{ top: 6, left: 6, bottom: 6, right: 6 }],
    type: 'List',
    rule: { list: { inCellDropDown: true, source: 'Quý I,Quý II' } },
    prompt: { showPrompt: true, title: '', message: '' },
    errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
    ignoreBlanks: true,
  };
  sheet!.validations.push(own);
  await pane.effects.addValidation({ lead: 'a', deadline: 'b', notInList: 'c', notATime: 'd' });
  expect(pane.state().notice).toEqual({ is: 'validation-added', leads: 40, deadlines: 39 });
  const types = sheet!.validations.map(({ type }) => type);
  expect(types.filter((type) => type === 'Custom')).toHaveLength(39);
  const again = (await openXlsx('hỗ trợ.xlsx', await save())).book.sheets[0]!;
  expect(
    again.validations.find(({ areas }) => areas.some(({ top, left }) => top === 5 && left === 4))?.rule,
  ).toMatchObject({ list: { source: expect.stringContaining('Phòng Nội vụ') as string } });
  await pane.effects.removeValidation();
  expect(sheet!.validations).toEqual([own]);
  sheet!.validations = [];
  expect(await saved(save)).toBe(before);
});

test('two versions of the plan are compared, and the result is written to a sheet', async () => {
  const { book } = await openSample();
  const old = (await openSample()).book.sheets[0]!;
  const earlier = book.addSheet('Bản cũ');
  for (const { row, column, cell } of old.entries()) earlier.load(row, column, cell);
  earlier.merges.push(...old.merges);
  book.typeByHand(book.sheets[0]!, [{ row: 5, column: 6, text: 'Quý II năm 2023' }]);
  const pane = await openChecked(book);
  await pane.effects.compare({ sheetId: earlier.id, name: 'Bản cũ' });
  expect(pane.state().comparison?.result.counts).toEqual({ added: 0, removed: 0, moved: 0, changed: 1, same: 39 });
  await pane.effects.writeComparison('vi');
  const sheet = book.sheets.find(({ name }) => name === 'So sánh');
  expect([0, 3, 4, 5, 6, 7].map((column) => sheet!.cell(3, column).value)).toEqual([
    'Sửa',
    'Tự kiểm tra văn bản QPPL của HĐND, UBND thành phố Vũng Tàu ban hành',
    'Thời gian thực hiện',
    'Trong năm 2023',
    'Quý II năm 2023',
    'G6',
  ]);
  await pane.effects.writeComparison('vi');
  expect(book.sheets.filter(({ name }) => name === 'So sánh')).toHaveLength(1);
});

test('settings that a newer version wrote are told, and never written over', async () => {
  const { book } = await openSample();
  const newer = { version: 99, rules: { 'product/missing': 'off' }, wishes: ['new'] };
  book.settings.set('cchc.settings', newer);
  const pane = await openChecked(book);
  expect(pane.state().settingProblems).toEqual([{ at: 'version', why: 'newer-version' }]);
  await pane.effects.setSettings({ ...pane.state().settings, year: 2030 });
  expect([pane.state().notice, book.settings.get('cchc.settings')]).toEqual([{ is: 'newer-settings' }, newer]);
});
