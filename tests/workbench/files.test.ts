import { newBook, type OpenBook, openXlsx } from '../../src/workbench/files/xlsx';
import { runScript } from '../../src/workbench/node/run-script';

/** What a workbook that a script made holds after it was saved and opened again. */
async function kept(script: string): Promise<OpenBook> {
  const open = await newBook('Sổ.xlsx', 'en');
  const { failure } = await runScript(
    `await Excel.run(async (context) => { const sheet = context.workbook.worksheets.getActiveWorksheet(); ${script}; await context.sync(); });`,
    open,
  );
  expect(failure).toEqual([]);
  return openXlsx('Sổ.xlsx', await open.save(), 'en');
}

const data = 'sheet.getRange("A1:B3").values = [["k", "v"], ["a", 1], ["b", 2]]';

test('tables, with their totals and their look', async () => {
  const { book } = await kept(
    `${data}; const table = sheet.tables.add("A1:B3", true); table.name = "Bang"; table.style = "TableStyleLight1"; table.showTotals = true; sheet.getRange("B4").formulas = [["=SUM(Bang[v])"]]`,
  );
  expect(book.tables.map(({ name, style, area, showTotals }) => [name, style, area, showTotals])).toEqual([
    ['Bang', 'TableStyleLight1', { top: 0, left: 0, bottom: 3, right: 1 }, true],
  ]);
  book.calculate();
  expect(book.sheets[0]!.cell(3, 1)).toMatchObject({ formula: '=SUM(Bang[v])', value: 3 });
});

test('a table that was made into a range is none', async () => {
  const { book } = await kept(`${data}; sheet.tables.add("A1:B3", true).convertToRange()`);
  expect([book.tables, book.sheets[0]!.cell(1, 0).value]).toEqual([[], 'a']);
});

test('names of places, the workbook’s properties, tabs’ colours, protection', async () => {
  const { book } = await kept(
    `${data}; context.workbook.names.add("Vung", sheet.getRange("A2:B3")); context.workbook.properties.title = "Tiêu đề"; sheet.tabColor = "#FF0000"; sheet.protection.protect()`,
  );
  expect(book.names.map(({ name, formula }) => [name, formula])).toEqual([['Vung', '=Sheet1!$A$2:$B$3']]);
  expect([book.properties.get('Title'), book.sheets[0]!.tabColor, book.sheets[0]!.isProtected]).toEqual([
    'Tiêu đề',
    '#FF0000',
    true,
  ]);
});

test.each([
  [
    'ColorScale',
    'format.colorScale.criteria = { minimum: { type: "LowestValue", color: "blue" }, maximum: { type: "HighestValue", color: "red" } }',
  ],
  [
    'CellValue',
    'format.cellValue.format.font.color = "red"; format.cellValue.rule = { formula1: "=1", operator: "GreaterThan" }',
  ],
  [
    'ContainsText',
    'format.textComparison.format.fill.color = "yellow"; format.textComparison.rule = { operator: "Contains", text: "a" }',
  ],
  ['TopBottom', 'format.topBottom.format.fill.color = "green"; format.topBottom.rule = { rank: 1, type: "TopItems" }'],
  ['DataBar', 'format.dataBar.barDirection = "LeftToRight"'],
  ['IconSet', 'format.iconSet.style = "ThreeTrafficLights1"'],
  ['Custom', 'format.custom.rule.formula = "=B2>1"; format.custom.format.fill.color = "pink"'],
])('conditional formats: %s', async (type, rule) => {
  const { book } = await kept(
    `${data}; const format = sheet.getRange("B2:B3").conditionalFormats.add("${type}"); ${rule}`,
  );
  expect(book.sheets[0]!.conditionalFormats.map((format) => [format.type, format.areas])).toEqual([
    [type, [{ top: 1, left: 1, bottom: 2, right: 1 }]],
  ]);
});

test('rows and columns moved, and formulas that name them', async () => {
  const { book } = await kept(
    `${data}; sheet.getRange("D1").formulas = [["=SUM(B2:B3)"]]; sheet.getRange("2:2").insert("Down"); sheet.getRange("A:A").insert("Right")`,
  );
  const [sheet] = book.sheets;
  expect([sheet!.cell(0, 1).value, sheet!.cell(2, 2).value, sheet!.cell(0, 4)]).toMatchObject([
    'k',
    1,
    { formula: '=SUM(C3:C4)', value: 3 },
  ]);
});
