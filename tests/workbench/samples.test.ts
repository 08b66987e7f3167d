import { newBook } from '../../src/workbench/files/xlsx';
import { runScript } from '../../src/workbench/node/run-script';

/** The kinds of calls that Microsoft's public add-in samples make, written anew: whoever tries those in the workbench meets these. */
async function printed(source: string): Promise<readonly string[]> {
  const result = await runScript(source, await newBook('Book1.xlsx', 'en'));
  expect([result.failure, [...result.missing]]).toEqual([[], []]);
  return result.printed;
}

test('as the tutorial of a task pane: a table from headers, rows, filter, sort, chart, frozen header, protection, a dialog of its own aside', async () => {
  expect(
    await printed(`
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const table = sheet.tables.add('A1:D1', true);
        table.name = 'Costs';
        table.getHeaderRowRange().values = [['Date', 'Shop', 'Kind', 'Amount']];
        table.rows.add(null, [['1/1/2026', 'Phone', 'Talk', '120'], ['1/2/2026', 'Train', 'Travel', '142.33'], ['1/5/2026', 'Corner', 'Food', '27.9'], ['1/10/2026', 'Mill', 'Food', '33']]);
        table.columns.getItemAt(3).getRange().numberFormat = [['#,##0.00']];
        table.getRange().format.autofitColumns();
        await context.sync();
        table.columns.getItem('Kind').filter.applyValuesFilter(['Food', 'Travel']);
        table.sort.apply([{ key: 3, ascending: false }]);
        await context.sync();
        const visible = table.getDataBodyRange().getVisibleView().load('values');
        const chart = sheet.charts.add('ColumnClustered', table.getDataBodyRange(), 'Auto');
        chart.setPosition('A15', 'F30');
        chart.title.text = 'Costs';
        chart.series.getItemAt(0).name = 'Value in €';
        sheet.freezePanes.freezeRows(1);
        sheet.protection.load('protected');
        await context.sync();
        if (!sheet.protection.protected) sheet.protection.protect();
        await context.sync();
        console.log(visible.values.map(([, shop, , amount]) => shop + ' ' + amount).join(', '));
        console.log(await sheet.context.sync().then(() => 'done'));
      });`),
  ).toEqual(['Train 142.33, Mill 33, Corner 27.9', 'done']);
});

test('as an add-in that watches: events, custom properties, names, conditional formats and validation, in one workbook', async () => {
  expect(
    await printed(`
      await Excel.run(async (context) => {
        const { workbook } = context;
        const sheet = workbook.worksheets.add('Watched');
        sheet.onChanged.add(async ({ address, changeType }) => console.log(changeType + ' ' + address));
        await context.sync();
        workbook.properties.custom.add('Reviewed', 'yes');
        sheet.getRange('A1:A3').values = [[5], [15], [25]];
        workbook.names.add('Limits', sheet.getRange('A1:A3'));
        const format = sheet.getRange('A1:A3').conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
        format.cellValue.format.font.color = 'red';
        format.cellValue.rule = { formula1: '=10', operator: 'GreaterThan' };
        sheet.getRange('A1:A3').dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 20, operator: 'Between' } };
        sheet.getRange('B1').formulas = [['=SUM(Limits)']];
        await context.sync();
        const sum = sheet.getRange('B1').load('values');
        const bad = sheet.getRange('A1:A3').dataValidation.getInvalidCellsOrNullObject().load('address');
        const reviewed = workbook.properties.custom.getItem('reviewed').load('value');
        await context.sync();
        console.log(sum.values[0][0], bad.address, reviewed.value);
      });`),
  ).toEqual(['45 Watched!A3 yes', 'RangeEdited A1:A3', 'RangeEdited B1']);
});
