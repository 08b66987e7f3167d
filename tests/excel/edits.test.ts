import { applyEdits } from '../../src/excel/edits';
import { emptyWorkbook, startOffice } from '../support/office';

test.each([[[]], [[1]], [[0, 2]]])(
  'edits one below the other stand each in its row while rows %j are hidden (office-js#224)',
  async (hidden) => {
    const book = emptyWorkbook();
    const [sheet] = book.sheets;
    const before = ['một', 'hai', 'ba'];
    book.typeByHand(
      sheet!,
      before.map((text, row) => ({ row, column: 0, text })),
    );
    for (const row of hidden) sheet!.hiddenRows.add(row);
    startOffice(book);
    const edits = before.map((text, row) => ({ cell: { row, column: 0 }, before: text, after: `${text} mới` }));
    expect((await applyEdits(sheet!.id, edits, 'all-or-nothing')).done).toHaveLength(3);
    expect(before.map((_, row) => sheet!.cell(row, 0).value)).toEqual(edits.map(({ after }) => after));
  },
);

test.each(['all-or-nothing', 'cell-by-cell'] as const)(
  'what Excel writes otherwise into hidden rows than it was told is taken back, and told (%s)',
  async (how) => {
    const book = emptyWorkbook();
    const [sheet] = book.sheets;
    const before = ['một', 'hai', 'ba'];
    book.typeByHand(
      sheet!,
      before.map((text, row) => ({ row, column: 0, text })),
    );
    sheet!.hiddenRows.add(1);
    const host = startOffice(book);
    const answer = host.answer.bind(host);
    let isFirst = true;
    host.answer = async (request) => {
      const reply = await answer(request);
      if (isFirst && request.includes(' mới')) {
        isFirst = false;
        sheet!.load(1, 0, { ...sheet!.cell(1, 0), value: 'hai' });
      }
      return reply;
    };
    const edits = before.map((text, row) => ({ cell: { row, column: 0 }, before: text, after: `${text} mới` }));
    const { done, refused } = await applyEdits(sheet!.id, edits, how);
    expect([done, refused.map(({ why }) => why)]).toEqual([[], ['not-written', 'not-written', 'not-written']]);
    expect(before.map((_, row) => sheet!.cell(row, 0).value)).toEqual(before);
  },
);
