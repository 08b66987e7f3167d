import { newRemark } from '../../src/workbench/model/comment';
import type { Platform } from '../../src/workbench/model/excel-kind';
import { inEnglish } from '../../src/workbench/model/formula-syntax';
import { Workbook } from '../../src/workbench/model/workbook';
import type { ExcelApi } from '../../src/workbench/node/office';
import { startOffice } from '../support/office';

/** What Excel refuses and a lenient stand-in would hide. Each case names where Microsoft or its issue tracker says so. */

const newBook = (): Workbook => {
  const book = new Workbook('vi');
  book.addSheet('Trang1');
  return book;
};

/** The code with which Excel refuses some work; "accepted" if it does not. */
async function answerTo(
  work: (sheet: Excel.Worksheet) => void,
  book = newBook(),
  api?: ExcelApi,
  platform?: Platform,
): Promise<string> {
  startOffice(book, api, platform);
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

const writeTwice = (sheet: Excel.Worksheet): void => {
  sheet.getRange('A1:A2').values = [['một'], ['hai']];
  sheet.getRange('B1').values = [['ba']];
};
const typedBook = (): Workbook => {
  const book = newBook();
  book.typeByHand(book.sheets[0]!, [{ row: 4, column: 4, text: 'tay' }]);
  return book;
};

test('what an add-in writes in one sync is one step of the user’s undo (RunOptions.mergeUndoGroup)', async () => {
  const book = typedBook();
  await answerTo(writeTwice, book, 1.19);
  expect(book.history.count).toBe(2);
  book.undo();
  const [sheet] = book.sheets;
  expect([sheet!.used(), sheet!.cell(4, 4).value]).toEqual([{ top: 4, left: 4, bottom: 4, right: 4 }, 'tay']);
  book.undo();
  expect(sheet!.used()).toBeUndefined();
});

test.each([1.9, 1.14, 1.17, 1.18])(
  'at ExcelApi %s a write of an add-in empties it, a reading does not (office-js-docs-pr#5175)',
  async (api) => {
    const book = typedBook();
    await answerTo((sheet) => void sheet.getRange('A1').load('values'), book, api);
    expect(book.history.count).toBe(1);
    await answerTo(writeTwice, book, api);
    expect(book.history.count).toBe(0);
  },
);

test.each<[string, Platform, number, (sheet: Excel.Worksheet) => void]>([
  ['a copy of a sheet', 'OfficeOnline', 0, (sheet) => void sheet.copy()],
  ['another name for a sheet', 'PC', 0, (sheet) => void (sheet.name = 'Khác')],
  ['another name for a sheet', 'OfficeOnline', 2, (sheet) => void (sheet.name = 'Khác')],
  ['merged cells asked for', 'PC', 0, (sheet) => void sheet.getRange('A1:B9').getMergedAreasOrNullObject().load()],
  [
    'merged cells asked for',
    'OfficeOnline',
    1,
    (sheet) => void sheet.getRange('A1:B9').getMergedAreasOrNullObject().load(),
  ],
])('%s on %s leaves %i steps (the undo page’s table; office-js#5918)', async (_, platform, steps, work) => {
  const book = typedBook();
  await answerTo(work, book, 1.19, platform);
  expect(book.history.count).toBe(steps);
});

test('a conditional format that was deleted comes back by undo, and cannot be read (office-js#6396)', async () => {
  const book = newBook();
  await answerTo(
    (sheet) => void (sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=1=1'),
    book,
    1.19,
  );
  await answerTo((sheet) => sheet.getRange().conditionalFormats.clearAll(), book, 1.19);
  book.undo();
  expect(book.sheets[0]!.conditionalFormats).toHaveLength(1);
  expect(
    await answerTo(
      (sheet) => void sheet.getRange().conditionalFormats.load('items/customOrNullObject/rule/formula'),
      book,
    ),
  ).toBe('ItemNotFound');
});

test.each<[Platform, (string | null)[]]>([
  ['PC', ['một', null, 'hai']],
  ['OfficeOnline', ['một', 'hai', 'ba']],
])('on %s rows written at once over a hidden row hold %j (office-js#224)', async (platform, wanted) => {
  const book = newBook();
  const [sheet] = book.sheets;
  sheet!.hiddenRows.add(1);
  await answerTo((own) => void (own.getRange('A1:A3').values = [['một'], ['hai'], ['ba']]), book, 1.15, platform);
  expect([0, 1, 2].map((row) => sheet!.cell(row, 0).value)).toEqual(wanted);
});

test('on Mac a new sheet gets the id of a deleted one (Microsoft Learn, work with worksheets)', async () => {
  const book = newBook();
  book.addSheet('Bỏ');
  const { id } = book.sheet('Bỏ')!;
  await answerTo((sheet) => sheet.context.workbook.worksheets.getItem('Bỏ').delete(), book, 1.15, 'Mac');
  await answerTo((sheet) => void sheet.context.workbook.worksheets.add('Của tôi'), book, 1.15, 'Mac');
  expect(book.sheet('Của tôi')!.id).toBe(id);
});

test('where the computer’s region parts lists by ";", an address of several areas is refused with "," (office-js#1167)', async () => {
  const book = newBook();
  const host = startOffice(book);
  const load = (address: string): Promise<string> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Trang1').getRanges(address).load('address');
      await context.sync();
      return 'accepted';
    }).catch((error: OfficeExtension.Error) => error.code);
  host.book.excel.hasLocalLists = true;
  expect([await load('A1,B2'), await load('A1;B2')]).toEqual(['InvalidArgument', 'accepted']);
});

test('"14,37" is a number as a person types it in Vietnamese, and 1437 from an add-in, which writes as in the United States (office-js#1559)', async () => {
  const book = newBook();
  const [sheet] = book.sheets;
  book.typeByHand(sheet!, [{ row: 0, column: 0, text: '14,37' }]);
  await answerTo((own) => {
    own.getRange('A2').values = [['14,37']];
    own.getRange('A3').formulasLocal = [['14,37']];
    own.getRange('A4').formulasLocal = [['=SUM(1,5;2)']];
  }, book);
  expect([0, 1, 2].map((row) => sheet!.cell(row, 0).value)).toEqual([14.37, 1437, 14.37]);
  expect(sheet!.cell(3, 0).formula).toBe('=SUM(1.5,2)');
});

test.each([1.13, 1.14])(
  'at ExcelApi %s events come after the answer, and tell from 1.14 on who caused them',
  async (api) => {
    startOffice(newBook(), api);
    const told = await Excel.run(async (context) => {
      const order: string[] = [];
      const sheet = context.workbook.worksheets.getItem('Trang1');
      const heard = new Promise<void>((resolve) => {
        sheet.onChanged.add(async ({ source, triggerSource }) => {
          order.push(`${source} ${triggerSource}`);
          resolve();
        });
      });
      await context.sync();
      sheet.getRange('A1').values = [['x']];
      await context.sync();
      order.push('answered');
      await heard;
      return order;
    });
    expect(told).toEqual(['answered', api < 1.14 ? 'Local undefined' : 'Local ThisLocalAddin']);
  },
);
