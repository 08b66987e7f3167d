import { findHighlights } from '../../src/excel/find-highlights';
import { clearHighlights, showHighlights } from '../../src/excel/sheet-actions';
import type { ConditionalFormat } from '../../src/workbench/model/conditional-format';
import { drawnOn } from '../../src/workbench/model/conditional-format';
import type { Workbook } from '../../src/workbench/model/workbook';
import { emptyWorkbook, startOffice } from '../support/office';
import { openSample } from '../support/sample';
import { openChecked } from '../taskpane/pane';

const formatsOf = (book: Workbook): readonly ConditionalFormat[] => book.sheets[0]!.conditionalFormats;
const severitiesOf = (book: Workbook): string[] =>
  formatsOf(book)
    .flatMap(({ formula }) => /CCHC (\w+)/.exec(formula)?.[1] ?? [])
    .sort();

/** A format of the user's, which Excel cannot read any more. */
const spoilt = (unreadable: 'rule' | 'all', type = 'Custom'): ConditionalFormat => ({
  id: `{spoilt-${unreadable}}`,
  type,
  areas: [{ top: 0, left: 0, bottom: 99, right: 9 }],
  formula: '=$A1>3',
  fill: undefined,
  fontColor: undefined,
  bold: undefined,
  borders: {},
  stopIfTrue: false,
  origin: undefined,
  unreadable,
});

test.each(['rule', 'all'] as const)(
  'a conditional format of the user that Excel cannot read (%s) stops neither opening the pane nor a check (office-js#6835, #6827, #6396)',
  async (unreadable) => {
    const { book } = await openSample();
    book.sheets[0]!.conditionalFormats.push(spoilt(unreadable));
    const pane = await openChecked(book);
    const before = severitiesOf(book);
    expect([pane.state().problem, pane.found().length > 0, before.length]).toEqual([null, true, 3]);
    expect(pane.state().notice).toEqual({ is: 'old-highlights-may-stay' });
    await pane.effects.check();
    expect(pane.state().problem).toBeNull();
    expect(formatsOf(book).some(({ id }) => id === `{spoilt-${unreadable}}`)).toBe(true);
  },
);

test('beside a rule that cannot be read, our highlights are still found, replaced and taken away', async () => {
  const { book } = await openSample();
  book.sheets[0]!.conditionalFormats.push(spoilt('rule'));
  const pane = await openChecked(book);
  await pane.effects.check();
  expect(severitiesOf(book)).toEqual(['error', 'info', 'warning']);
  await pane.effects.clear();
  expect(severitiesOf(book)).toEqual([]);
});

test('two people with the pane open do not stop each other: highlights that are gone meanwhile are looked for once more', async () => {
  const { book } = await openSample();
  const pane = await openChecked(book, 1.13);
  const { host } = pane;
  const answer = host.answer.bind(host);
  let isReplaced = false;
  host.answer = (request) => {
    // The other pane renews its highlights after this one has looked and before it writes.
    if (request.includes('"Delete"') && !isReplaced) {
      isReplaced = true;
      const sheet = book.sheets[0]!;
      sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({ ...format, id: book.nextFormatId() }));
    }
    return answer(request);
  };
  await pane.effects.check();
  expect([isReplaced, pane.state().problem, severitiesOf(book)]).toEqual([true, null, ['error', 'info', 'warning']]);
});

test('where formats can be moved, a check after a check removes none: Ctrl+Z then revives none (office-js#6396)', async () => {
  const { book } = await openSample();
  const pane = await openChecked(book, 1.17);
  const before = formatsOf(book).map(({ id }) => id);
  book.typeByHand(book.sheets[0]!, [{ row: 5, column: 3, text: '' }]);
  await pane.until(() => pane.found().includes('product/missing 1'));
  await pane.effects.check();
  expect(formatsOf(book).map(({ id }) => id)).toEqual(before);
  expect(drawnOn(formatsOf(book), 5, 3)?.fill).toBe('#FDD3D6');
});

test.each([1.9, 1.14, 1.17])('at ExcelApi %s highlights come, are replaced and go', async (api) => {
  const book = emptyWorkbook();
  startOffice(book, api);
  const sheetId = book.sheets[0]!.id;
  await showHighlights(sheetId, []);
  const pane = await openChecked((await openSample()).book, api);
  await pane.effects.check();
  expect(severitiesOf(pane.host.book)).toEqual(['error', 'info', 'warning']);
  expect((await findHighlights(pane.host.book.sheets[0]!.id)).isWhole).toBe(true);
  expect(await clearHighlights()).toBe(3);
  expect(severitiesOf(pane.host.book)).toEqual([]);
});
