import { newRemark } from '../../src/workbench/model/comment';
import { inEnglish } from '../../src/workbench/model/formula-syntax';
import { Workbook } from '../../src/workbench/model/workbook';
import { startOffice } from '../support/office';

/** What Excel refuses and a lenient stand-in would hide. Each case names where Microsoft or its issue tracker says so. */

const newBook = (): Workbook => {
  const book = new Workbook('vi');
  book.addSheet('Trang1');
  return book;
};

/** The code with which Excel refuses some work; "accepted" if it does not. */
async function answerTo(work: (sheet: Excel.Worksheet) => void, book = newBook()): Promise<string> {
  startOffice(book);
  return Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Trang1'));
    await context.sync();
    return 'accepted';
  }).catch((error: OfficeExtension.Error) => error.code);
}

test.each([
  ['an array constant', '=SUM({1,2})>A1'],
  ['a structured reference', '=Bảng1[Cột]>0'],
  ['a union', '=COUNT((A1,B1))>0'],
  ['more than 255 letters', `=A1>${'1+'.repeat(130)}1`],
])('a rule with %s is refused (MS-OI29500 3.2.3.1.2, 3.2.3.1.3)', async (_, formula) => {
  const validation = answerTo((sheet) => {
    sheet.getRange('A1').dataValidation.rule = { custom: { formula } };
  });
  expect(await validation).toBe('InvalidArgument');
  const format = answerTo((sheet) => {
    sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = formula;
  });
  expect(await format).toBe('InvalidArgument');
});

test('a formula with a text of more than 255 letters is refused', async () => {
  const formula = `="${'x'.repeat(256)}"`;
  expect(await answerTo((sheet) => void (sheet.getRange('A1').values = [[formula]]))).toBe('InvalidArgument');
});

test('a cell that has an old-style note refuses a comment, and comments do not tell of it', async () => {
  const book = newBook();
  book.sheets[0]!.comments.push({
    ...newRemark('{n}', 'ghi chú cũ', 'Lan'),
    row: 0,
    column: 0,
    resolved: false,
    replies: [],
    isNote: true,
  });
  expect(await answerTo((sheet) => void sheet.comments.add('A1', 'mới'), book)).toBe('InvalidOperation');
  expect(await answerTo((sheet) => void sheet.comments.getItemAt(0).load('id'), book)).toBe('ItemNotFound');
});

test.each(['=SUM(1;2)', '=IF(A1>0;1;2)'])(
  '%s is refused from an add-in in every locale: formulas are English there (office-js#1559); a person may type it',
  async (formula) => {
    const book = newBook();
    expect(await answerTo((sheet) => void (sheet.getRange('A1').values = [[formula]]), book)).toBe('InvalidArgument');
    book.typeByHand(book.sheets[0]!, [{ row: 1, column: 1, text: formula }]);
    expect(book.sheets[0]!.cell(1, 1).formula).toBe(formula.replaceAll(';', ','));
  },
);

test.each([
  ['=SUM(1,5;2)', '=SUM(1.5,2)'],
  ['=IF(A1="a;1,5";\'x;y\'!A1;2)', '=IF(A1="a;1,5",\'x;y\'!A1,2)'],
  ['=SUM({1;2};3)', '=SUM({1;2},3)'],
  ['=SUM(1,2)', '=SUM(1,2)'],
])('%s, typed with the separators of Vietnamese, is %s', (given, wanted) => expect(inEnglish(given)).toBe(wanted));

test('a chart sheet among the worksheets has no cells to give', async () => {
  const book = newBook();
  Object.defineProperty(book.sheets[0], 'isChart', { value: true });
  expect(await answerTo((sheet) => void sheet.getRange('A1').load('values'), book)).toBe('UnsupportedSheet');
});
