import { startOffice } from '../support/office';

test('smoke', async () => {
  const host = startOffice();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name,id');
    const range = sheet.getRange('A1:B2');
    range.values = [['=1', '10/5/2023'], ['01', "'=x"]];
    range.load();
    await context.sync();
    console.log(sheet.name, range.values, range.text, range.formulas, range.numberFormat, range.address);
    range.format.fill.color = '#ff0000';
    const cf = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    cf.custom.rule.formula = '="a"="a"';
    cf.custom.format.fill.color = '#00FF00';
    cf.load('id,type');
    const all = sheet.getRange().conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula');
    const areas = sheet.getRanges('A1,B2').load('address');
    const rp = range.getRowProperties({ rowHidden: true });
    await context.sync();
    console.log(cf.id, all.items.map((i) => [i.id, i.type, i.customOrNullObject.rule.formula]), areas.address, rp.value);
    all.items[0]!.delete();
    await context.sync();
    let heard = 0;
    sheet.onChanged.add(async (e) => { heard++; console.log(e.address, e.details, e.triggerSource); });
    await context.sync();
    host.book.typeByHand(host.book.sheets[0]!, [{ row: 0, column: 0, text: 'xin' }]);
    await new Promise((r) => setTimeout(r, 50));
    console.log(heard);
    sheet.getRange('A1').values = [[1, 2]];
    await context.sync().catch((e) => console.log(e.code, e.debugInfo));
    host.faults.cellEditMode = true;
    sheet.load('name');
    await context.sync().catch((e) => console.log(e.code, e.message));
  });
  console.log(host.missing);
});
