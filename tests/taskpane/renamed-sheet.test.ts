import { openSample } from '../support/sample';
import { checkedOf } from './actions';
import { openChecked } from './pane';

test('what was ignored stays ignored after the sheet was renamed, and a new sheet of the old name does not get it', async () => {
  const { book } = await openSample();
  const pane = await openChecked(book);
  const [finding] = checkedOf(pane).findings;
  await pane.effects.ignore(finding!, 'sheet', 'theo công văn');
  const left = checkedOf(pane).ignored.length;
  expect(left).toBeGreaterThan(0);
  const [plan] = book.sheets;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Phụ lục');
    sheet.name = 'Phụ lục đã duyệt';
    await context.sync();
  });
  const again = await openChecked(book);
  expect(checkedOf(again).ignored).toHaveLength(left);
  // Ignored under the new name too: both are known from then on.
  await again.effects.ignore(checkedOf(again).findings[0]!, 'finding', 'đã hỏi');
  expect(checkedOf(again).ignored).toHaveLength(left + 1);
  const other = book.addSheet('Phụ lục');
  for (const { row, column, cell } of plan!.entries()) other.load(row, column, cell);
  book.activate(other);
  expect(checkedOf(await openChecked(book)).ignored).toEqual([]);
});
