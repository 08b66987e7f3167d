import { createHash } from 'node:crypto';

import { saveOwnColumn } from '../../src/excel/column-setting';
import { ExcelProblem } from '../../src/excel/problem';
import { clearHighlights, goToCell, showHighlights } from '../../src/excel/sheet-actions';
import { readActiveSheet } from '../../src/excel/snapshot';
import { readPlan } from '../../src/plan/reading/read-plan';
import { checkPlan } from '../../src/plan/rules/check-plan';
import type { EmbeddedHost } from '../../src/workbench/host';
import { drawnOn } from '../../src/workbench/model/conditional-format';
import { Sheet } from '../../src/workbench/model/sheet';
import { asGold, goldReading } from '../support/gold';
import { emptyWorkbook, startOffice } from '../support/office';
import { largePlan, openSample } from '../support/sample';

async function check(): Promise<string[]> {
  const picture = await readActiveSheet('with-merges');
  const findings = checkPlan(readPlan(picture.snapshot));
  await showHighlights(picture.sheetId, findings);
  return findings.map(({ rule, taskNumber }) => `${rule} ${taskNumber}`);
}

const problemOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof ExcelProblem ? error.kind : String(error)),
  );
/** A file's fingerprint: equal files, byte for byte, have the same. */
const saved = async (save: () => Promise<Uint8Array>): Promise<string> =>
  createHash('sha256')
    .update(await save())
    .digest('hex');

/** The cells that show a highlight, as the grid draws them. */
function highlighted(host: EmbeddedHost): string[] {
  const { sheet } = host.book.selection;
  const found: string[] = [];
  for (const { row, column } of sheet.entries())
    if (drawnOn(sheet.conditionalFormats, row, column)) found.push(`${row + 1}:${column + 1}`);
  return found;
}

test('the sample, read through Excel, is the hand-made reading', async () => {
  startOffice((await openSample()).book);
  expect(asGold(readPlan((await readActiveSheet('with-merges')).snapshot))).toEqual(goldReading);
});

test('a check is four syncs, also if highlights of a check before are replaced', async () => {
  const host = startOffice((await openSample()).book);
  await check();
  expect(host.batches).toBe(4);
  await check();
  expect(host.batches).toBe(8);
});

test('after check and clear the saved file is the one before, byte for byte', async () => {
  const { book, save } = await openSample();
  startOffice(book);
  const before = await saved(save);
  await check();
  expect(await saved(save)).not.toBe(before);
  expect(await clearHighlights()).toBeGreaterThan(0);
  expect(await saved(save)).toBe(before);
});

test('highlights are known again in a file that was saved with them and opened anew', async () => {
  const { book, save } = await openSample();
  startOffice(book);
  await check();
  const { openXlsx } = await import('../../src/workbench/files/xlsx');
  const again = await openXlsx('lần hai.xlsx', await save());
  const host = startOffice(again.book);
  const { length } = highlighted(host);
  expect(length).toBeGreaterThan(12);
  await check();
  expect(host.book.selection.sheet.conditionalFormats).toHaveLength(3); // one for each severity, not one for each check
  expect(highlighted(host)).toHaveLength(length);
  await clearHighlights();
  expect(host.book.selection.sheet.conditionalFormats).toEqual([]);
});

test('the user’s own conditional formats stay, of whatever kind', async () => {
  const { book } = await openSample();
  startOffice(book);
  const own = (type: string, formula: string) => ({
    id: book.nextFormatId(),
    type,
    areas: [{ top: 5, left: 0, bottom: 20, right: 7 }],
    formula,
    fill: '#00FF00',
    fontColor: undefined,
    bold: undefined,
    borders: {},
    stopIfTrue: false,
    origin: undefined,
  });
  const formats = [own('Custom', '=$G6="NSTP"'), own('ColorScale', '')];
  book.selection.sheet.conditionalFormats = [...formats];
  await check();
  expect(book.selection.sheet.conditionalFormats.length).toBe(5);
  await clearHighlights();
  expect(book.selection.sheet.conditionalFormats).toEqual(formats);
});

test('a deleted product and a bad deadline turn up, highlighted, at the next check', async () => {
  const { book } = await openSample();
  const host = startOffice(book);
  const { sheet } = book.selection;
  book.typeByHand(sheet, [
    { row: 5, column: 3, text: '' },
    { row: 6, column: 6, text: 'xong sớm' },
    { row: 7, column: 6, text: '31/02/2023' },
  ]);
  const findings = await check();
  expect(findings).toEqual(
    expect.arrayContaining(['product/missing 1', 'deadline/unreadable 2', 'deadline/invalid 3']),
  );
  expect(highlighted(host)).toEqual(expect.arrayContaining(['6:4', '7:7', '8:7']));
});

test('the workbook’s own agencies and the user’s own columns come with the same read', async () => {
  const { book } = await openSample();
  const host = startOffice(book);
  const catalogue = book.addSheet('Danh mục cơ quan');
  book.typeByHand(catalogue, [
    { row: 0, column: 0, text: 'Tên cơ quan' },
    { row: 1, column: 0, text: 'Tổ Văn hóa, Thể thao' },
  ]);
  await saveOwnColumn('Phụ lục', { field: 'funding', column: null, heading: '' });
  const before = host.batches;
  const { ownAgencies, ownColumns } = await readActiveSheet('with-merges');
  expect([host.batches - before, ownAgencies.map(({ name }) => name), ownColumns]).toEqual([
    2,
    ['Tổ Văn hóa, Thể thao'],
    { funding: null },
  ]);
});

test.each([
  ['chữ'],
  [null],
  [{ version: 9 }],
  [{ version: 1, sheets: { 'Phụ lục': { lead: -4, task: 'x', khác: 1 } } }],
])('settings that make no sense count as none: %j', async (value) => {
  const { book } = await openSample();
  startOffice(book);
  book.settings.set('cchc.columns', value);
  expect((await readActiveSheet('with-merges')).ownColumns).toEqual({});
});

test('going to a finding selects its cell on its sheet', async () => {
  const { book } = await openSample();
  startOffice(book);
  book.activate(book.addSheet('Khác'));
  await goToCell(book.sheets[0]!.id, { row: 45, column: 5 });
  expect([book.selection.sheet.name, book.selection.areas]).toEqual([
    'Phụ lục',
    [{ top: 45, left: 5, bottom: 45, right: 5 }],
  ]);
});

test('an error value and a formula in the table are read as they show, and are not lost', async () => {
  const { book, save } = await openSample();
  startOffice(book);
  const { sheet } = book.selection;
  book.typeByHand(sheet, [
    { row: 5, column: 6, text: '=#REF!' },
    { row: 6, column: 6, text: '="Quý I năm 2023"' },
  ]);
  const before = await saved(save);
  expect(await check()).toEqual(expect.arrayContaining(['deadline/unreadable 1']));
  await clearHighlights();
  expect([sheet.cell(5, 6).formula, sheet.cell(6, 6).formula]).toEqual(['=#REF!', '="Quý I năm 2023"']);
  expect(await saved(save)).toBe(before);
});

describe('what Excel refuses comes out in words that the pane has, and the workbook stays as it was', () => {
  test.each([
    ['cellEditMode', 'cell-being-edited'],
    ['activityLimit', 'busy'],
    ['sessionLost', 'session-lost'],
  ] as const)('%s', async (fault, kind) => {
    const { book, save } = await openSample();
    const host = startOffice(book);
    const before = await saved(save);
    host.faults[fault] = true;
    expect(await problemOf(check())).toBe(kind);
    expect(await saved(save)).toBe(before);
  });

  test('a sheet past the 5 MB that Excel hands over at once is read in pieces', async () => {
    const book = largePlan(1_500, 'Xây dựng và triển khai thực hiện '.repeat(60));
    const host = startOffice(book);
    const { snapshot } = await readActiveSheet('with-merges');
    expect(readPlan(snapshot).tasks).toHaveLength(1_500);
    expect(host.batches).toBeGreaterThan(2);
  });

  test('read in pieces, a sheet that begins further down and right keeps each cell in its place', async () => {
    const from = largePlan(1_500, 'Xây dựng và triển khai thực hiện '.repeat(60)).sheets[0]!;
    const book = emptyWorkbook();
    for (const { row, column, cell } of from.entries()) book.sheets[0]!.load(row + 7, column + 2, cell);
    startOffice(book);
    const { snapshot } = await readActiveSheet('with-merges');
    expect([snapshot.top, snapshot.left]).toEqual([7, 2]);
    const misplaced = [...from.entries()].filter(
      ({ row, column, cell }) => String(snapshot.values[row]?.[column]) !== String(cell.value),
    );
    expect(misplaced).toEqual([]);
    expect(snapshot.values).toHaveLength(1_502);
  });

  test('a request that Excel finds too large', async () => {
    const host = startOffice((await openSample()).book);
    host.faults.requestLimit = 100;
    expect(await problemOf(check())).toBe('too-large');
  });

  test('something stray in the last row of the sheet', async () => {
    const book = emptyWorkbook();
    startOffice(book);
    book.typeByHand(book.sheets[0]!, [
      { row: 0, column: 0, text: 'a' },
      { row: 1_048_575, column: 9, text: 'lạc' },
    ]);
    expect(await problemOf(check())).toBe('too-large');
  });

  test('a protected sheet is read; highlighting it is refused', async () => {
    const { book, save } = await openSample();
    startOffice(book);
    const before = await saved(save);
    book.selection.sheet.isProtected = true;
    expect((await readActiveSheet('with-merges')).snapshot.isProtected).toBe(true);
    expect(await problemOf(check())).toBe('protected');
    book.selection.sheet.isProtected = false;
    expect(await saved(save)).toBe(before);
  });

  test('a chart sheet', async () => {
    const book = emptyWorkbook();
    class ChartSheet extends Sheet {
      override readonly isChart = true;
    }
    book.sheets.push(new ChartSheet('{chart}', 'Biểu đồ'));
    book.activate(book.sheets[1]!);
    startOffice(book);
    expect(await problemOf(check())).toBe('no-cells');
  });

  test('an empty sheet, and one that is no plan, give no findings and no columns', async () => {
    const book = emptyWorkbook();
    startOffice(book);
    expect((await readActiveSheet('with-merges')).snapshot.texts).toEqual([]);
    book.typeByHand(book.sheets[0]!, [{ row: 0, column: 0, text: 'Danh bạ' }]);
    expect(readPlan((await readActiveSheet('with-merges')).snapshot).columns).toEqual([]);
  });
});
