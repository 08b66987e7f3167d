/** What scripts do to a workbook, and what they print in Excel. `workbook`, `sheet` and `context` are at hand. */
export const behaviours: readonly {
  readonly name: string;
  readonly script: string;
  readonly prints: readonly string[];
}[] = [
  {
    name: 'formulas and names follow a sheet that is renamed',
    script: `
      const other = workbook.worksheets.add('SC');
      other.getRange('A1').values = [[7]];
      workbook.names.add('Rate', other.getRange('A1'));
      sheet.getRange('B1:B2').formulas = [['=SC!A1*2'], ['=Rate+1']];
      other.name = 'New One';
      other.getRange('A1').values = [[9]];
      const cells = sheet.getRange('B1:B2').load('formulas,values');
      const name = workbook.names.getItem('Rate').load('formula');
      await context.sync();
      console.log(cells.formulas.join(), cells.values.join(), name.formula);`,
    prints: ["='New One'!A1*2,=Rate+1 18,10 ='New One'!$A$1"],
  },
  {
    name: 'a sheet that is deleted leaves #REF!',
    script: `
      const other = workbook.worksheets.add('SC');
      other.getRange('A1').values = [[7]];
      workbook.names.add('Rate', other.getRange('A1'));
      sheet.getRange('B1').formulas = [['=SC!A1']];
      await context.sync();
      other.delete();
      const cell = sheet.getRange('B1').load('formulas,values');
      const name = workbook.names.getItem('Rate').load('formula');
      await context.sync();
      console.log(cell.formulas[0][0], cell.values[0][0], name.formula);`,
    prints: ['=#REF!A1 #REF! =#REF!$A$1'],
  },
  {
    name: 'sorting takes formulas of the own row along',
    script: `
      sheet.getRange('K1:L3').formulas = [[3, '=K1*10'], [1, '=K2*10'], [2, '=K3*10']];
      sheet.getRange('K1:L3').sort.apply([{ key: 0, ascending: true }]);
      const cells = sheet.getRange('K1:L3').load('values,formulas');
      await context.sync();
      console.log(cells.values.join(';'), cells.formulas.map((row) => row[1]).join());`,
    prints: ['1,10;2,20;3,30 =K1*10,=K2*10,=K3*10'],
  },
  {
    name: 'SUBTOTAL passes over filtered rows',
    script: `
      sheet.getRange('A1:A5').values = [['Qty'], [1], [2], [3], [4]];
      const table = sheet.tables.add('A1:A5', true);
      sheet.getRange('C1:C2').formulas = [['=SUBTOTAL(9,' + 'Table1[Qty])'], ['=SUBTOTAL(109,A2:A5)']];
      table.columns.getItem('Qty').filter.applyValuesFilter(['1', '4']);
      const cells = sheet.getRange('C1:C2').load('values');
      await context.sync();
      const filtered = cells.values.join();
      table.clearFilters();
      sheet.getRange('3:3').rowHidden = true;
      cells.load('values');
      await context.sync();
      console.log(filtered, cells.values.join());`,
    prints: ['5,5 10,8'],
  },
  {
    name: 'a named formula has a value',
    script: `
      sheet.getRange('B1:B2').values = [[1], [2]];
      const one = workbook.names.add('Twice', '=Sheet1!$B$2*2').load('value,type');
      const sum = workbook.names.add('All', '=SUM(Sheet1!$B$1:$B$2)').load('value,type');
      await context.sync();
      console.log(one.value, one.type, sum.value, sum.type);`,
    prints: ['4 Double 3 Double'],
  },
  {
    name: 'functions are written in capitals',
    script: `
      sheet.getRange('A1').formulas = [['=sum( b1 , c1 )&"sum(b1)"']];
      const cell = sheet.getRange('A1').load('formulas');
      await context.sync();
      console.log(cell.formulas[0][0]);`,
    prints: ['=SUM( B1 , C1 )&"sum(b1)"'],
  },
  {
    name: 'semicolons are refused in formulas',
    script: `
      sheet.getRange('A1').formulas = [['=SUM(1;2)']];
      try { await context.sync(); console.log('taken'); } catch (error) { console.log(error.code); }`,
    prints: ['InvalidArgument'],
  },
  {
    name: 'worksheet functions take addresses, and leave out what is not given',
    script: `
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      const sum = workbook.functions.sum({ address: 'Sheet1!A1:A3' }).load('value');
      const left = workbook.functions.left('abcdef').load('value');
      await context.sync();
      console.log(sum.value, left.value);`,
    prints: ['6 a'],
  },
  {
    name: 'a circle of formulas is 0',
    script: `
      sheet.getRange('A1:B1').formulas = [['=B1+1', '=A1+1']];
      const cells = sheet.getRange('A1:B1').load('values');
      await context.sync();
      console.log(cells.values.join());`,
    prints: ['0,0'],
  },
  {
    name: 'the used range counts formats',
    script: `
      sheet.getRange('B2:C3').values = [[1, 2], [3, 4]];
      sheet.getRange('D5').format.fill.color = 'red';
      const used = sheet.getUsedRange().load('address');
      const values = sheet.getUsedRange(true).load('address');
      await context.sync();
      console.log(used.address, values.address);`,
    prints: ['Sheet1!B2:D5 Sheet1!B2:C3'],
  },
  {
    name: 'indents are adjusted cell by cell',
    script: `
      sheet.getRange('A1').format.indentLevel = 1;
      sheet.getRange('A2').format.indentLevel = 4;
      sheet.getRange('A1:A2').format.adjustIndent(-2);
      const [one, two] = [sheet.getRange('A1').format, sheet.getRange('A2').format];
      one.load('indentLevel'); two.load('indentLevel');
      await context.sync();
      console.log(one.indentLevel, two.indentLevel);`,
    prints: ['0 2'],
  },
  {
    name: 'the whole sheet can be formatted',
    script: `
      sheet.getRange().format.fill.color = '#FFFFFF';
      sheet.getRange('A1').format.fill.load('color');
      await context.sync();
      console.log('done');`,
    prints: ['done'],
  },
  {
    name: 'names that are no property are passed over by load',
    script: `
      workbook.worksheets.load('NoPropertiesNeeded');
      await context.sync();
      console.log('done');`,
    prints: ['done'],
  },
  {
    name: 'text formats show texts',
    script: `
      sheet.getRange('A1').values = [['abc']];
      sheet.getRange('A1').numberFormat = [['@" x"']];
      const cell = sheet.getRange('A1').load('text');
      await context.sync();
      console.log(cell.text[0][0]);`,
    prints: ['abc x'],
  },
  {
    name: 'double underlines stay double',
    script: `
      const { font } = sheet.getRange('A1').format;
      font.underline = 'Double';
      font.load('underline');
      await context.sync();
      console.log(font.underline);`,
    prints: ['Double'],
  },
  {
    name: 'quarters start again in autofill',
    script: `
      sheet.getRange('A1').values = [['Q1']];
      sheet.getRange('A1').autoFill('A1:A5', 'FillSeries');
      const cells = sheet.getRange('A1:A5').load('values');
      await context.sync();
      console.log(cells.values.join());`,
    prints: ['Q1,Q2,Q3,Q4,Q1'],
  },
  {
    name: 'days and months are dates of this year',
    script: `
      sheet.getRange('A1:A2').values = [['2024-01-15'], ['April 2024']];
      const cells = sheet.getRange('A1:A2').load('values,text,numberFormat');
      await context.sync();
      console.log(cells.values.join(), cells.text.join(), cells.numberFormat.join());`,
    prints: ['45306,45383 1/15/2024,Apr-24 m/d/yyyy,mmm-yy'],
  },
  {
    name: 'a table does not take merged cells',
    script: `
      sheet.tables.add('A1:B3', true);
      sheet.getRange('A2:B2').merge();
      try { await context.sync(); console.log('taken'); } catch (error) { console.log(error.code); }`,
    prints: ['InvalidArgument'],
  },
  {
    name: 'hidden details of groups',
    script: `
      sheet.getRange('2:3').group('ByRows');
      sheet.showOutlineLevels(1, 1);
      const rows = sheet.getRange('2:3').load('rowHidden');
      await context.sync();
      console.log(rows.rowHidden);`,
    prints: ['true'],
  },
];
