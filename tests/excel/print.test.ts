import { writeSheets } from '../../src/excel/summary-sheets';
import { draftCell } from '../../src/plan/draft/sheet-draft';
import { emptyWorkbook, startOffice } from '../support/office';

const draft = (name: string) => ({
  name,
  rows: [[draftCell('Việc', 'header')], [draftCell('Một', 'text')]],
  widths: [20],
  merges: [],
  frozenRows: 1,
  headerRows: [0, 0] as const,
});

const none = { sheets: [], made: [], copies: [] };

test.each([
  [false, 3],
  [true, 5],
])('sheets stand and say all, whether a paper size can be set or not (no printer: %s)', async (noPrinter, syncs) => {
  const book = emptyWorkbook();
  const host = startOffice(book);
  host.faults.noPrinter = noPrinter;
  const toWrite = ['Một', 'Hai'].map((name) => ({ draft: draft(name), sheetId: null, key: null, hash: '' }));
  const ids = await writeSheets(toWrite, none);
  expect(ids.map((id) => book.sheet(id)?.cell(1, 0).value)).toEqual(['Một', 'Một']);
  expect(host.batches).toBe(syncs);
});
