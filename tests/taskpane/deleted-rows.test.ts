import type { Workbook } from '../../src/workbench/model/workbook';
import { openFittingSample, openSample } from '../support/sample';
import { closePanes, openChecked } from './pane';

/** Cells with their formulas, merged cells, heights and hidden rows of the plan's sheet. */
function contents(book: Workbook): unknown {
  const [sheet] = book.sheets;
  return [
    [...sheet!.entries()]
      .filter(({ cell }) => cell.value !== null || cell.formula !== undefined)
      .map(({ row, column, cell }) => `${row}:${column} ${cell.formula ?? cell.value}`)
      .sort(),
    sheet!.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join(' ')).sort(),
    [...sheet!.rowHeights].sort(([a], [b]) => a - b),
    [...sheet!.hiddenRows].sort(),
  ];
}

/** The sample with all that a row can have in two places that are deleted at once: rows 12 and 13, and row 21. */
async function prepared(): Promise<Workbook> {
  const { book } = await openSample();
  const [sheet] = book.sheets;
  sheet!.merges = [...sheet!.merges, { top: 11, left: 9, bottom: 12, right: 9 }];
  book.typeByHand(sheet!, [
    { row: 11, column: 10, text: '=B6+1' },
    { row: 12, column: 10, text: '=K12+1' },
    { row: 20, column: 10, text: '=B7+B30' },
  ]);
  sheet!.setRowHeight(11, 33);
  sheet!.setRowHeight(12, 47);
  sheet!.setRowHeight(20, 61);
  sheet!.hiddenRows.add(20);
  return book;
}

test('deleted rows come back exactly: vertical merges, formulas, heights, hidden rows, in two places; also after the pane was closed', async () => {
  const book = await prepared();
  const before = contents(book);
  const { effects } = await openChecked(book);
  await effects.deleteRows([20, 11, 12]);
  expect(contents(book)).not.toEqual(before);
  const again = await openChecked(book);
  expect(again.state().undoable).toBe(1);
  await again.effects.undo();
  expect(again.state().notice).toEqual({ is: 'rows-restored' });
  expect([contents(book), book.sheets.length, book.settings.has('cchc.deleted')]).toEqual([before, 1, false]);
});

test('a plan that is handed in holds no hidden copy of deleted rows', async () => {
  const book = await prepared();
  const { effects, state } = await openChecked(book);
  await effects.deleteRows([11, 12]);
  expect(book.sheets.some(({ visibility }) => visibility === 'VeryHidden')).toBe(true);
  await effects.stamp('vi', '0.1.0');
  expect([book.sheets.map(({ visibility }) => visibility), book.settings.has('cchc.deleted')]).toEqual([
    // The plan, the report, and the assessor's criteria beside it.
    ['Visible', 'Visible', 'Visible'],
    false,
  ]);
  expect(state().undoable).toBe(0);
});

test('late events of the pane’s own deletion move no merged cells twice (triggerSource, ExcelApi 1.14)', async () => {
  const book = await prepared();
  const { effects, state, host, until } = await openChecked(book, 1.14);
  await effects.deleteRows([11, 12]);
  const before = state().check;
  await host.eventsTold();
  await until(({ check }) => check !== before);
  const { check } = state();
  const areas = check.is === 'done' ? check.checked.snapshot.merges : [];
  const known = (merges: typeof areas): string[] => merges.map((merge) => JSON.stringify(merge)).sort();
  expect(known(areas)).toEqual(
    known(book.sheets[0]!.merges.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }))),
  );
});

test.each([
  ['the pane heard of it', true],
  ['the pane was closed', false],
])(
  'rows that were deleted come back between their neighbours after others were inserted above; %s',
  async (_, isOpen) => {
    const { book } = await openSample();
    const [sheet] = book.sheets;
    const pane = await openChecked(book);
    const textsOf = (row: number): unknown[] => [0, 1, 2, 3].map((column) => sheet!.cell(row, column).value);
    const before = [19, 20, 21].map(textsOf);
    await pane.effects.deleteRows([20]);
    if (!isOpen) await closePanes();
    book.moveRows(sheet!, 6, 3);
    const { effects, state } = isOpen ? pane : await openChecked(book);
    await effects.undo();
    expect([22, 23, 24].map(textsOf)).toEqual(before);
    expect(state().notice).toEqual({ is: 'rows-restored', elsewhere: [23] });
  },
);

test('nothing is deleted if the copy that is kept does not hold all, as where Excel passes over filtered rows', async () => {
  const book = await prepared();
  const before = contents(book);
  const { effects, state, host } = await openChecked(book);
  const answer = host.answer.bind(host);
  host.answer = async (request) => {
    const reply = await answer(request);
    if (!request.includes('"CopyFrom"') || !('body' in reply)) return reply;
    const body = JSON.parse(reply.body) as { Results: { Value?: { Formulas?: unknown[][] } }[] };
    const kept = body.Results.filter(({ Value }) => Value?.Formulas).at(-1)?.Value?.Formulas;
    if (!kept?.[0]) throw new Error('The copy was not looked at.');
    kept[0] = kept[0].map(() => '');
    return { body: JSON.stringify(body) };
  };
  await effects.deleteRows([11, 12]);
  host.answer = answer;
  expect(state().problem).toBe('filtered');
  expect([contents(book), book.sheets.length]).toEqual([before, 1]);
});

test('rows that somebody changed while the question stood are not deleted', async () => {
  const { book } = await openFittingSample();
  const [sheet] = book.sheets;
  const { effects, state } = await openChecked(book);
  const { check } = state();
  const finding = check.is === 'done' ? check.checked.findings.find(({ fix }) => fix?.is === 'rows') : undefined;
  await effects.fix(finding!);
  const { question } = state();
  const rows = question?.is === 'delete-rows' ? question.rows.map(({ row }) => row) : [];
  expect(rows.length).toBeGreaterThan(0);
  book.moveRows(sheet!, 6, 1);
  const before = contents(book);
  await effects.deleteRows(rows);
  expect(state().notice).toEqual({ is: 'rows-changed' });
  expect(contents(book)).toEqual(before);
});
