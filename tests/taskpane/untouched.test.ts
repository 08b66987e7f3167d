import { Workbook, type Worksheet } from '@cj-tech-master/excelts';

import { cellKey } from '../../src/plan/cell-address';
import { editsOfFix, isSafelyFixable } from '../../src/plan/fixing/fix-law';
import { type OpenBook, openXlsx } from '../../src/workbench/files/xlsx';
import { sampleBytes } from '../support/sample';
import { actions, checkedOf } from './actions';
import { openChecked, type TestPane } from './pane';

const ownSheet = 'Việc của tôi';

/** The sample as somebody keeps it: with a sheet, a name, a formula, a hidden row and a comment of their own. */
async function furnished(): Promise<OpenBook> {
  const book = new Workbook();
  await book.xlsx.load(sampleBytes());
  const plan = book.worksheets[0]!;
  plan.getCell('J7').value = { formula: 'COUNTA(D:D)', result: 41 };
  plan.getCell('B8').font = { bold: true, color: { argb: 'FFC00000' } };
  plan.getCell('D9').note = 'hỏi lại';
  plan.getRow(21).hidden = true;
  plan.addConditionalFormatting({
    ref: 'G5:G57',
    rules: [{ type: 'expression', formulae: ['LEN(G5)>60'], priority: 1, style: { font: { italic: true } } }],
  });
  const own = book.addWorksheet(ownSheet);
  own.getCell('A1').value = 'Ghi chú';
  own.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  own.getCell('A2').value = { formula: "COUNTA('Phụ lục'!B:B)", result: 50 };
  own.getCell('A6').value = { richText: [{ text: 'đậm', font: { bold: true } }, { text: ' thường' }] };
  own.getCell('B1').note = 'nhớ';
  own.getCell('D1').dataValidation = { type: 'list', allowBlank: true, formulae: ['"a,b"'] };
  own.mergeCells('B1:C2');
  own.getColumn(2).width = 33;
  own.autoFilter = 'A1:A6';
  own.pageSetup.orientation = 'landscape';
  book.definedNames.add(`'${ownSheet}'!$A$1:$A$3`, 'CuaToi');
  return openXlsx('cua-toi.xlsx', new Uint8Array((await book.xlsx.writeBuffer()) as unknown as ArrayBuffer));
}

interface Saved {
  readonly plan: Worksheet;
  readonly own: Worksheet;
  readonly names: unknown;
}

/** The workbook as another program reads it once it is saved. */
async function saved({ save }: OpenBook): Promise<Saved> {
  const book = new Workbook();
  await book.xlsx.load((await save()) as unknown as ArrayBuffer);
  return {
    plan: book.worksheets[0]!,
    own: book.getWorksheet(ownSheet)!,
    names: book.definedNames.model.filter(({ name }) => name === 'CuaToi'),
  };
}

const ownPart = ({ own, names }: Saved): unknown => ({ model: own.model, note: own.getCell('B1').note, names });

/** Cells of the plan by their address: what they hold, how they look, their comment. */
const cellsOf = ({ plan }: Saved): ReadonlyMap<string, unknown> => {
  const cells = new Map<string, unknown>();
  plan.eachRow({ includeEmpty: false }, (row, top) =>
    row.eachCell({ includeEmpty: false }, (cell, left) =>
      cells.set(cellKey({ row: top - 1, column: left - 1 }), {
        value: cell.value,
        font: cell.font,
        fill: cell.fill,
        alignment: cell.alignment,
        border: cell.border,
        format: cell.numFmt,
        note: cell.note,
      }),
    ),
  );
  return cells;
};

/** Cells of the plan that an action is there to change; all others stay. */
const touches: Readonly<Record<string, (pane: TestPane) => readonly string[]>> = {
  'fix one': (pane) => editsOfFix(checkedOf(pane).findings.find(isSafelyFixable)?.fix).map(({ cell }) => cellKey(cell)),
  'fix all': (pane) =>
    checkedOf(pane)
      .findings.filter(isSafelyFixable)
      .flatMap(({ fix }) => editsOfFix(fix))
      .map(({ cell }) => cellKey(cell)),
};

/** Comments on the plan's cells are what these are about. */
const writesNotes = new Set(['notes']);

beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

const rowsOfPlan = Object.keys(actions).filter((name) => name !== 'delete rows');

test.each(rowsOfPlan)('%s leaves all else in the saved file as it was', async (name) => {
  const action = actions[name]!;
  const open = await furnished();
  const pane = await openChecked(open.book);
  const before = await saved(open);
  const allowed = new Set(touches[name]?.(pane));
  await action.ready?.(pane, open.book);
  await action.act(pane);
  const after = await saved(open);
  expect(ownPart(after)).toEqual(ownPart(before));
  const now = cellsOf(after);
  const changed = [...cellsOf(before)].filter(([key, cell]) => {
    const without = (one: unknown): string =>
      JSON.stringify({ ...(one as object), ...(writesNotes.has(name) ? { note: null } : {}) });
    return !allowed.has(key) && without(now.get(key)) !== without(cell);
  });
  expect(changed.map(([key, cell]) => [key, cell, now.get(key)])).toEqual([]);
  expect([after.plan.getRow(21).hidden, after.plan.model.merges]).toEqual([true, before.plan.model.merges]);
  expect(JSON.stringify(after.plan.model.conditionalFormattings)).toContain('LEN(G5)>60');
});

test('deleted rows take nothing else with them', async () => {
  const open = await furnished();
  const pane = await openChecked(open.book);
  const before = await saved(open);
  const rows = checkedOf(pane).plan.repeatedHeaders[0]!;
  await pane.effects.deleteRows(rows);
  const after = await saved(open);
  expect(ownPart(after)).toEqual(ownPart(before));
  const texts = ({ plan }: Saved): string[] =>
    Array.from({ length: plan.rowCount }, (_, row) => JSON.stringify(plan.getRow(row + 1).values));
  expect(texts(after)).toEqual(texts(before).filter((_, row) => !rows.includes(row)));
});
