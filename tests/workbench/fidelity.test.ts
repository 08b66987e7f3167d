import { printed } from './printed';

const sales =
  "sheet.getRange('A1:D5').values = [['Region', 'Product', 'Year', 'Sales'], ['East', 'A', 2023, 10], ['East', 'B', 2024, 20], ['West', 'A', 2023, 30], ['West', 'B', 2024, 40]];";

describe('tables', () => {
  test('headers that are missing are filled in, and a table of headers alone has a row to be filled, which counts as none', async () => {
    expect(
      await printed(`
        const table = sheet.tables.add('B2:D2', true);
        const header = table.getHeaderRowRange().load('values');
        const range = table.getRange().load('address');
        const before = table.rows.getCount();
        await context.sync();
        console.log(header.values[0].join(), range.address, before.value);
        table.rows.add(null, [[1, 2, 3], [4, 5, 6]]);
        const after = table.getRange().load('address');
        await context.sync();
        console.log(after.address);`),
    ).toEqual(['Column1,Column2,Column3 Sheet1!B2:D3 0', 'Sheet1!B2:D4']);
  });

  test('a row of totals says "Total" and sums the last column; the table can lose its last row', async () => {
    expect(
      await printed(`
        sheet.getRange('A1:B3').values = [['k', 'v'], ['a', 2], ['b', 3]];
        const table = sheet.tables.add('A1:B3', true);
        table.showTotals = true;
        const totals = table.getTotalRowRange().load('values,formulas');
        await context.sync();
        console.log(JSON.stringify(totals.values), totals.formulas[0][1]);
        table.showTotals = false;
        table.rows.getItemAt(1).delete();
        table.rows.getItemAt(0).delete();
        const range = table.getRange().load('address,values');
        const count = table.rows.getCount();
        await context.sync();
        console.log(range.address, JSON.stringify(range.values), count.value);`),
    ).toEqual(['[["Total",5]] =SUBTOTAL(109,[v])', 'Sheet1!A1:B2 [["k","v"],["",""]] 0']);
  });
});

test('rows that are added move what stands below, and have the formulas of their columns; a column that is renamed is so in formulas; rows sort by colour', async () => {
  expect(
    await printed(`
      sheet.getRange('A1:C3').values = [['Item', 'Qty', 'Total'], ['a', 2, '=[@Qty]*10'], ['b', 3, '=[@Qty]*10']];
      sheet.getRange('A5').values = [['note below']];
      const table = sheet.tables.add('A1:C3', true);
      table.name = 'Sales';
      sheet.getRange('C2:C3').formulas = [['=[@Qty]*10'], ['=[@Qty]*10']];
      sheet.getRange('E1').formulas = [['=SUM(Sales[Qty])&" Qty"']];
      table.rows.add(null, [['c', 4, null], ['d', 5, null]]);
      table.columns.getItem('Qty').name = 'Count';
      const [range, note, sum] = [table.getRange().load('values,address'), sheet.getRange('A7').load('values'), sheet.getRange('E1').load('values,formulas')];
      const own = sheet.getRange('C5').load('formulas');
      await context.sync();
      console.log(range.address, JSON.stringify(range.values.slice(3)), note.values[0][0]);
      console.log(sum.values[0][0], sum.formulas[0][0], own.formulas[0][0]);
      sheet.getRange('A4').format.fill.color = 'yellow';
      table.sort.apply([{ key: 0, sortOn: 'CellColor', color: '#FFFF00' }]);
      const first = table.getDataBodyRange().getRow(0).load('values');
      await context.sync();
      console.log(first.values[0].join());`),
  ).toEqual([
    'Sheet1!A1:C5 [["c",4,40],["d",5,50]] note below',
    '14 Qty =SUM(Sales[Count])&" Qty" =[@Count]*10',
    'c,4,40',
  ]);
});

test('in a table nothing runs over: each row takes its own of a whole column; a column of text is counted in the totals, a new column is named', async () => {
  expect(
    await printed(`
      sheet.getRange('A1:B3').values = [['Date', 'Day'], ['1/1/2017', ''], ['1/2/2017', '']];
      const table = sheet.tables.add('A1:B3', true);
      table.columns.getItem('Day').getDataBodyRange().formulas = [['=TEXT([Date],"dddd")'], ['=TEXT([Date],"dddd")']];
      table.showTotals = true;
      const range = table.getRange().load('values,formulas');
      await context.sync();
      console.log(range.values[1][1], range.values[2][1], range.formulas[3][1]);
      table.showTotals = false;
      table.resize('A1:C4');
      const header = table.getHeaderRowRange().load('values');
      await context.sync();
      console.log(header.values[0].join());`),
  ).toEqual(['Sunday Monday =SUBTOTAL(103,[Day])', 'Date,Day,Column3']);
});

describe('pivot tables', () => {
  test('subtotals stand at the top, at the bottom or nowhere; labels are repeated when asked for; a value filter judges the items of each group', async () => {
    expect(
      await printed(`
        sheet.getRange('A1:C5').values = [['Farm', 'Type', 'Crates'], ['A', 'Lime', 10], ['A', 'Lemon', 20], ['B', 'Lime', 5], ['B', 'Orange', 7]];
        const pivot = sheet.pivotTables.add('P', 'A1:C5', 'F1');
        for (const name of ['Farm', 'Type']) pivot.rowHierarchies.add(pivot.hierarchies.getItem(name));
        pivot.dataHierarchies.add(pivot.hierarchies.getItem('Crates'));
        const { layout } = pivot;
        layout.showColumnGrandTotals = false;
        const print = async () => {
          const range = layout.getRange().load('text');
          await context.sync();
          console.log(range.text.slice(1).map((row) => row.join('|')).join(' / '));
        };
        layout.layoutType = 'Outline';
        layout.subtotalLocation = 'AtBottom';
        await print();
        layout.subtotalLocation = 'Off';
        await print();
        layout.layoutType = 'Tabular';
        layout.repeatAllItemLabels(true);
        await print();
        pivot.hierarchies.getItem('Type').fields.getItem('Type').applyFilter({ valueFilter: { condition: 'GreaterThan', comparator: 6, value: 'Sum of Crates' } });
        await print();`),
    ).toEqual([
      'A|| / |Lemon|20 / |Lime|10 / A Total||30 / B|| / |Lime|5 / |Orange|7 / B Total||12',
      'A|| / |Lemon|20 / |Lime|10 / B|| / |Lime|5 / |Orange|7',
      'A|Lemon|20 / A|Lime|10 / B|Lime|5 / B|Orange|7',
      'A|Lemon|20 / A|Lime|10 / B|Orange|7',
    ]);
  });

  test('columns by years that are numbers, a filter above, shares of the total; the figure keeps its object when renamed', async () => {
    expect(
      await printed(`${sales}
        const pivot = context.workbook.worksheets.add('P').pivotTables.add('PT', sheet.getRange('A1:D5'), 'P!A3');
        pivot.rowHierarchies.add(pivot.hierarchies.getItem('Region'));
        pivot.columnHierarchies.add(pivot.hierarchies.getItem('Year'));
        pivot.filterHierarchies.add(pivot.hierarchies.getItem('Product'));
        const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem('Sales'));
        data.name = 'Turnover';
        await context.sync();
        const all = pivot.layout.getRange().load('values,address');
        const [body, rows, columns, filter] = [pivot.layout.getDataBodyRange(), pivot.layout.getRowLabelRange(), pivot.layout.getColumnLabelRange(), pivot.layout.getFilterAxisRange()].map((range) => range.load('address,values'));
        await context.sync();
        console.log(all.address, JSON.stringify(all.values));
        console.log(body.address, rows.address, columns.address, filter.address, filter.values[0].join());
        data.showAs = { calculation: 'PercentOfRowTotal' };
        body.load('values');
        await context.sync();
        console.log(JSON.stringify(body.values));`),
    ).toEqual([
      'P!A3:D7 [["Turnover","Column Labels","",""],["Row Labels",2023,2024,"Grand Total"],["East",10,20,30],["West",30,40,70],["Grand Total",40,60,100]]',
      'P!B5:D7 P!A4:A7 P!B3:D4 P!A1:B1 Product,(All)',
      JSON.stringify([
        [1 / 3, 2 / 3, 1],
        [3 / 7, 4 / 7, 1],
        [0.4, 0.6, 1],
      ]),
    ]);
  });

  test('two fields across have a line of headings each and subtotals; two figures stand side by side with names of their own', async () => {
    expect(
      await printed(`${sales}
        const pivot = sheet.pivotTables.add('PT', sheet.tables.add('A1:D5', true), 'Sheet1!F1');
        pivot.rowHierarchies.add(pivot.hierarchies.getItem('Region'));
        for (const name of ['Year', 'Product']) pivot.columnHierarchies.add(pivot.hierarchies.getItem(name));
        pivot.dataHierarchies.add(pivot.hierarchies.getItem('Sales'));
        const range = pivot.layout.getRange().load('values');
        await context.sync();
        console.log(range.values.map((row) => row.join('|')).join(' / '));
        pivot.columnHierarchies.remove(pivot.columnHierarchies.getItem('Year'));
        pivot.columnHierarchies.remove(pivot.columnHierarchies.getItem('Product'));
        const second = pivot.dataHierarchies.add(pivot.hierarchies.getItem('Sales'));
        second.load('name');
        await context.sync();
        const name = second.name;
        second.summarizeBy = 'StandardDeviationP';
        const again = pivot.layout.getRange().load('values');
        await context.sync();
        console.log(name, again.values.map((row) => row.join('|')).join(' / '));`),
    ).toEqual([
      'Sum of Sales|Column Labels|||| / |2023|2023 Total|2024|2024 Total|Grand Total / Row Labels|A||B|| / East|10|10|20|20|30 / West|30|30|40|40|70 / Grand Total|40|40|60|60|100',
      'Sum of Sales2 Row Labels|Sum of Sales|StdDevp of Sales / East|30|5 / West|70|5 / Grand Total|100|11.180339887498949',
    ]);
  });

  test('items fall when sorted so: office.js tells the host only whether they rise', async () => {
    expect(
      await printed(`${sales}
        const pivot = sheet.pivotTables.add('PT', 'Sheet1!A1:D5', 'Sheet1!F1');
        const rows = pivot.rowHierarchies.add(pivot.hierarchies.getItem('Region'));
        await context.sync();
        rows.fields.getItem('Region').sortByLabels(Excel.SortBy.descending);
        const range = pivot.layout.getRange().load('values');
        await context.sync();
        console.log(range.values.flat().join());`),
    ).toEqual(['Row Labels,West,East']);
  });
});

describe('charts', () => {
  test('one series gives the title and needs no legend, several have one; names of categories and values of points can be asked for', async () => {
    expect(
      await printed(`
        sheet.getRange('A1:C3').values = [['Month', 'X', 'Y'], ['Jan', 1, 2], ['Feb', 3, 4]];
        const one = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'));
        const two = context.workbook.worksheets.add('Other').charts.add('Line', sheet.getRange('A1:C3'));
        for (const chart of [one, two]) { chart.title.load('text'); chart.legend.load('visible,position'); chart.series.load('items/name'); }
        const names = two.series.getItemAt(1).getDimensionValues('Categories');
        const values = two.series.getItemAt(1).getDimensionValues('Values');
        const point = one.series.getItemAt(0).points.getItemAt(1).load('value');
        const added = one.series.add('More');
        added.setValues(sheet.getRange('C2:C3'));
        const more = added.getDimensionValues('Values');
        await context.sync();
        console.log(one.title.text, one.legend.visible, two.title.text, two.legend.visible, two.legend.position, two.series.items.map(({ name }) => name).join());
        console.log(names.value.join(), values.value.join(), point.value, more.value.join());`),
    ).toEqual(['X false Chart Title true Bottom X,Y', 'Jan,Feb 2,4 3 2,4']);
  });

  test('what is wider than high has its series in rows', async () => {
    expect(
      await printed(`
        sheet.getRange('A1:D2').values = [['', 2023, 2024, 2025], ['Sum', 1, 2, 3]];
        const chart = sheet.charts.add('Line', sheet.getRange('A1:D2'));
        const names = chart.series.getItemAt(0).getDimensionValues('Categories');
        chart.series.load('items/name');
        await context.sync();
        console.log(chart.series.items.map(({ name }) => name).join(), names.value.join());`),
    ).toEqual(['Sum 2023,2024,2025']);
  });
});

test('where one cell of a range cannot take what it is given, none of them does; the message is Excel’s own', async () => {
  expect(
    await printed(`
      const range = sheet.getRange('A1:A2');
      range.values = [['x'], ['=SUM(1,']];
      await context.sync().catch((error) => console.log(error.code + ': ' + error.message));
      range.load('values');
      await context.sync();
      console.log(JSON.stringify(range.values));`),
  ).toEqual(['InvalidArgument: The argument is invalid or missing or has an incorrect format.', '[[""],[""]]']);
});

test('special cells are told by what they hold, in the fewest areas; a rule with two bounds needs both', async () => {
  expect(
    await printed(`
      sheet.getRange('A1:C3').values = [['a', 1, '=1/0'], ['b', 2, '=B2*2'], ['', true, '']];
      const used = sheet.getRange('A1:C3');
      const address = (type, kind) => used.getSpecialCellsOrNullObject(type, kind).load('address');
      const found = [address('Constants'), address('Constants', 'Numbers'), address('Constants', 'LogicalText'), address('Formulas', 'Errors'), address('Formulas', 'Numbers'), address('Blanks'), sheet.findAllOrNullObject('2', { completeMatch: true }).load('address')];
      await context.sync();
      for (const areas of found) console.log(areas.isNullObject ? 'none' : areas.address);
      try {
        sheet.getRange('E1').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'Between' } };
        await context.sync();
      } catch (error) {
        console.log(error.code);
      }`),
  ).toEqual([
    'Sheet1!A1:B2,Sheet1!B3',
    'Sheet1!B1:B2',
    'Sheet1!A1:A2,Sheet1!B3',
    'Sheet1!C1',
    'Sheet1!C2',
    'Sheet1!A3,Sheet1!C3',
    'Sheet1!B2',
    'InvalidArgument',
  ]);
});

test('a protected sheet lets through what its options allow, and nothing else; a wrong password opens nothing', async () => {
  expect(
    await printed(`
      sheet.protection.protect({ allowFormatCells: true, allowInsertRows: true }, 'pw');
      await context.sync();
      sheet.getRange('A1').format.fill.color = 'red';
      sheet.getRange('2:2').insert('Down');
      await context.sync();
      for (const work of [() => (sheet.getRange('A1').values = [[1]]), () => sheet.getRange('2:2').delete('Up'), () => sheet.protection.unprotect('no')]) {
        work();
        await context.sync().catch((error) => console.log(error.code));
      }
      sheet.protection.unprotect('pw');
      sheet.protection.load('protected');
      await context.sync();
      console.log(sheet.protection.protected);`),
  ).toEqual(['AccessDenied', 'AccessDenied', 'AccessDenied', 'false']);
});

test('columns can be sorted by a row; a search backwards comes to the last cell first; a star loads all plain properties; colours have their code', async () => {
  expect(
    await printed(`
      sheet.getRange('A1:C2').values = [[3, 1, 2], ['c', 'a', 'b']];
      sheet.getRange('A1:C2').sort.apply([{ key: 0, ascending: true }], false, false, Excel.SortOrientation.columns);
      const range = sheet.getRange('A1:C2').load('values,format/*');
      sheet.getRange('A4:A6').values = [['pear'], ['apple'], ['pear']];
      const last = sheet.getRange('A4:A6').find('pear', { searchDirection: 'Backwards' }).load('address');
      sheet.tabColor = 'orange';
      sheet.load('tabColor');
      await context.sync();
      console.log(range.values.join(';'), range.format.rowHeight, last.address, sheet.tabColor);`),
  ).toEqual(['1,2,3;a,b,c 15 Sheet1!A6 #FFA500']);
});

/** What Excel refuses, and says so, is not taken silently. Limits: Excel specifications and limits; words: the types of office.js. */
test.each([
  ['a word that is none of the enumeration', "sheet.getRange('A1').format.horizontalAlignment = 'Middle'"],
  ['a style of border', "sheet.getRange('A1').format.borders.getItem('EdgeTop').style = 'Foo'"],
  ['a way to shift cells', "sheet.getRange('A1').insert('Up')"],
  ['a kind of chart', "sheet.charts.add('Foo', sheet.getRange('A1:B2'))"],
  ['a colour', "sheet.getRange('A1').format.fill.color = 'notacolor'"],
  ['a colour of a tab', "sheet.tabColor = '#12'"],
  ['a height of rows', "sheet.getRange('A1').format.rowHeight = 410"],
  ['a size of letters', "sheet.getRange('A1').format.font.size = 500"],
  ['a direction of text', "sheet.getRange('A1').format.textOrientation = 200"],
  ['a name of a sheet', "sheet.name = 'History'"],
  ['a place among the sheets', 'sheet.position = 9'],
  ['a text that is too long', "sheet.getRange('A1').values = [['x'.repeat(32768)]]"],
  ['a formula that is too long', "sheet.getRange('A1').formulas = [['=' + '1+'.repeat(5000) + '1']]"],
  ['a name of a table', "sheet.tables.add('A1:B2', true).name = 'a b'"],
  ['a column to sort by', "sheet.getRange('A1:B2').sort.apply([{ key: 5 }])"],
  ['a column to filter', "sheet.autoFilter.apply(sheet.getRange('A1:B2'), 7, { filterOn: 'Values', values: ['1'] })"],
  ['a column to compare', "sheet.getRange('A1:B2').removeDuplicates([4], false)"],
  [
    'a rule of a conditional format',
    "sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=SUM('",
  ],
  [
    'a list that is too long',
    "sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'abcdefghij,'.repeat(30) } }",
  ],
  [
    'a title that is too long',
    "sheet.getRange('A1').dataValidation.prompt = { message: 'm', showPrompt: true, title: 'x'.repeat(40) }",
  ],
  ['a comment on two cells', "context.workbook.comments.add('A1:B1', 'x')"],
  ['rows to freeze', 'sheet.freezePanes.freezeRows(-1)'],
])('%s that Excel does not take is InvalidArgument', async (_, statement) => {
  expect(
    await printed(`
      try {
        ${statement};
        await context.sync();
        console.log('taken');
      } catch (error) {
        console.log(error.code);
      }`),
  ).toEqual(['InvalidArgument']);
});

test('the last sheet that is shown cannot be hidden, and a very hidden one cannot be deleted: it is made hidden first', async () => {
  expect(
    await printed(`
      const tried = async (work) => {
        try {
          work();
          await context.sync();
          return 'done';
        } catch (error) {
          return error.code;
        }
      };
      const { worksheets } = context.workbook;
      console.log(await tried(() => { sheet.visibility = 'Hidden'; }));
      const other = worksheets.add('Other');
      other.visibility = 'VeryHidden';
      await context.sync();
      console.log(await tried(() => other.delete()));
      const [first, last] = [worksheets.getFirst(true).load('name'), worksheets.getLast(true).load('name')];
      await context.sync();
      console.log(first.name, last.name);
      console.log(await tried(() => { other.visibility = 'Hidden'; other.delete(); }));`),
  ).toEqual(['InvalidOperation', 'InvalidOperation', 'Sheet1 Sheet1', 'done']);
});

test('what was added is at hand in later batches too: names, settings; lists run on by their steps', async () => {
  expect(
    await printed(`
      const name = context.workbook.names.add('Rate', 0.5);
      const setting = context.workbook.settings.add('k', 'v');
      await context.sync();
      name.visible = false;
      setting.delete();
      name.load('value,visible');
      const count = context.workbook.settings.getCount();
      sheet.getRange('A1:C2').values = [['Jan', 'Item 1', 'x'], ['Mar', 'Item 3', 'y']];
      sheet.getRange('A1:C2').autoFill('A1:C4');
      const range = sheet.getRange('A3:C4').load('values');
      await context.sync();
      console.log(name.value, name.visible, count.value, JSON.stringify(range.values));`),
  ).toEqual(['0.5 false 0 [["May","Item 5","x"],["Jul","Item 7","y"]]']);
});

test('events tell of sheets that come and go, of changes within a table, and whether the selection is in it', async () => {
  expect(
    await printed(`
      const told = [];
      const { worksheets } = context.workbook;
      const table = sheet.tables.add('D1:E3', true);
      worksheets.onAdded.add(async ({ type }) => void told.push(type));
      worksheets.onDeleted.add(async ({ type }) => void told.push(type));
      table.onChanged.add(async ({ type, changeType, address }) => void told.push([type, changeType, address].join(' ')));
      let hasLeft;
      const left = new Promise((resolve) => (hasLeft = resolve));
      table.onSelectionChanged.add(async ({ isInsideTable, address }) => {
        told.push([isInsideTable, address].join(' '));
        if (!isInsideTable) hasLeft();
      });
      await context.sync();
      worksheets.add('Other').delete();
      sheet.getRange('D2').values = [[1]];
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('C2:D2').select();
      await context.sync();
      sheet.getRange('A9').select();
      await context.sync();
      await left;
      console.log(told.join(', '));`),
  ).toEqual(['WorksheetAdded, WorksheetDeleted, TableChanged RangeEdited D2, true D2, false ']);
});

test('a protected workbook keeps its sheets as they are, and its cells can still be written', async () => {
  expect(
    await printed(`
      const { protection, worksheets } = context.workbook;
      const other = worksheets.add('Other');
      protection.protect('secret');
      await context.sync();
      for (const work of [() => worksheets.add('New'), () => other.delete(), () => { other.name = 'X'; }, () => { other.visibility = 'Hidden'; }, () => { other.position = 0; }, () => { other.getRange('A1').values = [[1]]; }]) {
        try {
          work();
          await context.sync();
          console.log('done');
        } catch (error) {
          console.log(error.code);
        }
      }`),
  ).toEqual(['AccessDenied', 'AccessDenied', 'AccessDenied', 'AccessDenied', 'AccessDenied', 'done']);
});

test('a copied sheet has the comments, links, rules, hidden rows, print set-up, frozen rows and tables of the first', async () => {
  expect(
    await printed(`
      sheet.getRange('A1:B3').values = [['k', 'v'], ['a', 1], ['b', 2]];
      sheet.tables.add('A1:B3', true).name = 'T';
      context.workbook.comments.add('A2', 'seen');
      sheet.getRange('A3').hyperlink = { address: 'https://a.example', textToDisplay: 'b' };
      sheet.getRange('D1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x,y' } };
      sheet.getRange('5:5').rowHidden = true;
      sheet.pageLayout.orientation = 'Landscape';
      sheet.freezePanes.freezeRows(1);
      const copy = sheet.copy('After', sheet);
      copy.load('name');
      copy.tables.load('items/name');
      copy.comments.load('items/content');
      copy.pageLayout.load('orientation');
      const [link, rule, row, frozen] = [copy.getRange('A3').load('hyperlink'), copy.getRange('D1').dataValidation.load('type'), copy.getRange('A5').load('rowHidden'), copy.freezePanes.getLocation().load('address')];
      await context.sync();
      console.log(copy.name, copy.tables.items[0].name, copy.comments.items[0].content, copy.pageLayout.orientation, link.hyperlink.address, rule.type, row.rowHidden, frozen.address);`),
  ).toEqual(["Sheet1 (2) T2 seen Landscape https://a.example List true 'Sheet1 (2)'!1:1"]);
});
