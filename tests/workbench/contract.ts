/**
 * What an add-in may rely on, as small scripts over real office.js. They run in Node (HostBridge) and inside the frame in Chromium (XDM), so
 * each is self-contained: it may use nothing but its arguments and the globals of office.js, and answers plain JSON.
 */
export interface ContractCase {
  readonly name: string;
  readonly run: (context: Excel.RequestContext) => Promise<unknown>;
  readonly gives: unknown;
}

export const contract: readonly ContractCase[] = [
  {
    name: 'values are parsed as typing in the United States, whatever the workbook’s language is (office-js#1559)',
    run: async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:D2');
      range.values = [
        ['10/5/2023', '01', '1,5', "'=a"],
        ['=an_a', '- Quyết định', 'TRUE', ''],
      ];
      range.load('values, text, formulas');
      await context.sync();
      return [range.values, range.text[0], range.formulas[1]];
    },
    gives: [
      [
        [45204, 1, 15, '=a'],
        ['#NAME?', '#NAME?', true, ''],
      ],
      ['10/5/2023', '1', '15', '=a'],
      ['=an_a', '=- Quyết định', true, ''],
    ],
  },
  {
    name: 'a cell formatted as text keeps what is written into it',
    run: async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      range.numberFormat = [['@', '@']];
      range.values = [['- Quyết định', '=1']];
      range.load('values, formulas');
      await context.sync();
      return [range.values, range.formulas];
    },
    gives: [[['- Quyết định', '=1']], [['- Quyết định', '=1']]],
  },
  {
    name: 'null leaves a cell alone, a scalar is given to all, "" empties',
    run: async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      range.values = [['a', 'b']];
      range.values = [[null, 'c']];
      range.getOffsetRange(1, 0).values = 'x' as unknown as string[][];
      range.getOffsetRange(1, 1).getResizedRange(0, -1).values = [['']];
      const read = range.getResizedRange(1, 0).load('values');
      await context.sync();
      return read.values;
    },
    gives: [
      ['a', 'c'],
      ['x', ''],
    ],
  },
  {
    name: 'an array of another size is refused, and says where',
    run: async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1, 2]];
      return context.sync().then(
        () => 'accepted',
        (error: OfficeExtension.Error) => [error.code, error.debugInfo.errorLocation],
      );
    },
    gives: ['InvalidArgument', 'Range.values'],
  },
  {
    name: 'what is not there: an error by name, a null object where one asks for it',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Không có').load('name');
      await context.sync();
      context.workbook.worksheets.getItem('Không có').load('name');
      return [
        sheet.isNullObject,
        await context.sync().then(
          () => 'found',
          (error: OfficeExtension.Error) => error.code,
        ),
      ];
    },
    gives: [true, 'ItemNotFound'],
  },
  {
    name: 'what the host does not implement is refused by name, never silently done',
    run: async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').convertToLinkedDataType(1, 'en-US');
      return context.sync().then(
        () => 'done',
        (error: OfficeExtension.Error) => [error.code, error.message],
      );
    },
    gives: ['ApiNotFound', 'The workbench does not implement Range.convertToLinkedDataType.'],
  },
  {
    name: 'the used range holds the values and no more; an empty sheet has none',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const before = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      sheet.getRange('C3').values = [['a']];
      sheet.getRange('E7').values = [['b']];
      sheet.getRange('H9').format.fill.color = '#FF0000';
      const after = sheet.getUsedRangeOrNullObject(true).load('address, rowIndex, columnIndex, rowCount');
      await context.sync();
      return [
        before.isNullObject,
        after.address.replace(/^.*!/, ''),
        after.rowIndex,
        after.columnIndex,
        after.rowCount,
      ];
    },
    gives: [true, 'C3:E7', 2, 2, 5],
  },
  {
    name: 'only the first cell of a merged area holds a value',
    run: async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.values = [
        ['a', 'b'],
        ['c', 'd'],
      ];
      range.merge(false);
      const merged = range.getMergedAreasOrNullObject().load('areas/items/address');
      range.load('values');
      await context.sync();
      return [range.values, merged.areas.items.map(({ address }) => address.replace(/^.*!/, ''))];
    },
    gives: [
      [
        ['a', ''],
        ['', ''],
      ],
      ['A1:B2'],
    ],
  },
  {
    name: 'formats that differ over a range read as null; no fill reads as white',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A2').format.fill.color = '#ABCDEF';
      const both = sheet.getRange('A1:B1').load('format/font/bold');
      const one = sheet.getRange('A1').load('format/font/bold, format/fill/color');
      const filled = sheet.getRange('A2').load('format/fill/color');
      await context.sync();
      return [both.format.font.bold, one.format.font.bold, one.format.fill.color, filled.format.fill.color];
    },
    gives: [null, true, '#FFFFFF', '#ABCDEF'],
  },
  {
    name: 'conditional formats: added first, read back, removed',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const [address, formula] of [
        ['A1', '="a"="a"'],
        ['B1', '="b"="b"'],
      ] as const) {
        const { custom } = sheet.getRange(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
        custom.rule.formula = formula;
        custom.format.fill.color = '#00FF00';
      }
      const all = sheet
        .getRange()
        .conditionalFormats.load('items/id, items/type, items/customOrNullObject/rule/formula');
      const onB = sheet.getRange('B1').conditionalFormats.getCount();
      await context.sync();
      const formulas = all.items.map(({ customOrNullObject }) => customOrNullObject.rule.formula);
      all.items[0]?.delete();
      const left = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return [formulas, onB.value, left.value];
    },
    gives: [['="b"="b"', '="a"="a"'], 1, 1],
  },
  {
    name: 'a format over several areas is one format',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const format = sheet.getRanges('A1,B2:B3').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=TRUE';
      const all = sheet.getRange().conditionalFormats.getCount();
      const areas = format.getRanges().load('address');
      await context.sync();
      return [all.value, areas.address.replace(/[^,]*!/g, '')];
    },
    gives: [1, 'A1,B2:B3'],
  },
  {
    name: 'hidden rows are told row by row',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('2:3').rowHidden = true;
      const rows = sheet.getRange('A1:A4').getRowProperties({ rowHidden: true });
      const mixed = sheet.getRange('A1:A4').load('rowHidden');
      await context.sync();
      return [rows.value.map(({ rowHidden }) => rowHidden), mixed.rowHidden];
    },
    gives: [[false, true, true, false], null],
  },
  {
    name: 'a protected sheet refuses writing, and stays as it was',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [['trước']];
      sheet.protection.protect();
      await context.sync();
      sheet.getRange('A1').values = [['sau']];
      const code = await context.sync().then(
        () => 'written',
        (error: OfficeExtension.Error) => error.code,
      );
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      return [code, range.values];
    },
    gives: ['AccessDenied', [['trước']]],
  },
  {
    name: 'sheets: added, named as Excel allows, refused otherwise',
    run: async (context) => {
      const sheet = context.workbook.worksheets.add('Phòng Nội vụ').load('name, position');
      await context.sync();
      const refusals: string[] = [];
      for (const name of ['a/b', 'x'.repeat(32), 'PHÒNG nội VỤ']) {
        context.workbook.worksheets.add(name);
        refusals.push(
          await context.sync().then(
            () => 'added',
            (error: OfficeExtension.Error) => error.code,
          ),
        );
      }
      const count = context.workbook.worksheets.getCount();
      sheet.delete();
      await context.sync();
      return [sheet.name, refusals, count.value];
    },
    gives: ['Phòng Nội vụ', ['InvalidArgument', 'InvalidArgument', 'ItemAlreadyExists'], 2],
  },
  {
    name: 'a range is still the same after the batch in which it was made',
    run: async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
      range.values = [[1]];
      await context.sync();
      range.values = [[2]];
      range.load('values, address');
      await context.sync();
      return [range.values, range.address.replace(/^.*!/, '')];
    },
    gives: [[[2]], 'B2'],
  },
  {
    name: 'a large write goes through in the pieces that office.js cuts it into',
    run: async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:D1000');
      range.values = Array.from({ length: 1000 }, (_, row) => [row, 'a', 'b', 'c']);
      const last = range.getLastCell().getOffsetRange(0, -3).load('values');
      await context.sync();
      return last.values;
    },
    gives: [[999]],
  },
  {
    name: 'settings are kept in the workbook',
    run: async (context) => {
      context.workbook.settings.add('cchc', { năm: 2023 });
      const kept = context.workbook.settings.getItem('cchc').load('value');
      const absent = context.workbook.settings.getItemOrNullObject('khác').load('value');
      await context.sync();
      return [kept.value, absent.isNullObject];
    },
    gives: [{ năm: 2023 }, true],
  },
  {
    name: 'changes are told to who listens: on the sheet, and on all sheets',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const heard: string[] = [];
      const both = new Promise<void>((resolve) => {
        const hear =
          (who: string) =>
          async ({ address }: { address: string }) => {
            heard.push(`${who} ${address}`);
            if (heard.length === 2) resolve();
          };
        sheet.onChanged.add(hear('sheet'));
        context.workbook.worksheets.onChanged.add(hear('all'));
      });
      await context.sync();
      sheet.getRange('C4').values = [['x']];
      await context.sync();
      await both;
      return heard.sort();
    },
    gives: ['all C4', 'sheet C4'],
  },
  {
    name: 'selecting a range is what the workbook has selected',
    run: async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B3:C4').select();
      const range = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      return [range.address.replace(/^.*!/, ''), cell.address.replace(/^.*!/, '')];
    },
    gives: ['B3:C4', 'B3'],
  },
  {
    name: 'rows inserted and deleted move what stands below, merged cells and highlights with it',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A4').values = [['a'], ['b'], ['c'], ['d']];
      sheet.getRange('B2:C3').merge();
      sheet.getRange('2:3').insert('Down');
      sheet.getRange('1:1').delete('Up');
      const read = sheet.getRange('A1:A6').load('values');
      const merged = sheet.getRange('A1:C9').getMergedAreasOrNullObject().load('address');
      await context.sync();
      return [read.values.flat(), merged.address.replace(/^.*!/, '')];
    },
    gives: [['', '', 'b', 'c', 'd', ''], 'B3:C4'],
  },
  {
    name: 'cells inserted to the right push only their own row on',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        ['c', 'd'],
      ];
      sheet.getRange('A1').insert('Right');
      const read = sheet.getRange('A1:C2').load('values');
      await context.sync();
      return read.values;
    },
    gives: [
      ['', 'a', 'b'],
      ['c', 'd', ''],
    ],
  },
  {
    name: 'copied cells keep value, formula and look',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const from = sheet.getRange('A1');
      from.values = [['x']];
      from.format.font.bold = true;
      sheet.getRange('C3').copyFrom('A1');
      const read = sheet.getRange('C3').load('values');
      const font = sheet.getRange('C3').format.font.load('bold');
      await context.sync();
      return [read.values, font.bold];
    },
    gives: [[['x']], true],
  },
  {
    name: 'a table: rows added, sorted, filtered, counted',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B3').values = [
        ['Tên', 'Số'],
        ['b', 2],
        ['a', 1],
      ];
      const table = sheet.tables.add('A1:B3', true);
      table.name = 'Bang';
      table.rows.add(undefined, [['c', 3]]);
      table.sort.apply([{ key: 1, ascending: false }]);
      const body = table.getDataBodyRange().load('values');
      const count = table.rows.getCount();
      const column = table.columns.getItem('Tên').load('values');
      await context.sync();
      return [body.values, count.value, column.values];
    },
    gives: [
      [
        ['c', 3],
        ['b', 2],
        ['a', 1],
      ],
      3,
      [['Tên'], ['c'], ['b'], ['a']],
    ],
  },
  {
    name: 'a range is sorted, and a text found in it',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:A4');
      range.values = [['Tên'], ['Bình'], ['An'], ['Ánh']];
      range.sort.apply([{ key: 0 }], false, true);
      const found = sheet.getRange().findOrNullObject('bình', { completeMatch: true }).load('address');
      const none = sheet.getRange().findOrNullObject('không có', {}).load('address');
      range.load('values');
      await context.sync();
      return [range.values.flat(), found.address.replace(/^.*!/, ''), none.isNullObject];
    },
    gives: [['Tên', 'An', 'Ánh', 'Bình'], 'A4', true],
  },
  {
    name: 'formulas are worked out, over other sheets too, and again when their cells change',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const other = context.workbook.worksheets.add('Dữ liệu');
      other.getRange('A1:B3').values = [
        ['x', 1],
        ['y', 2],
        ['x', 3],
      ];
      sheet.getRange('A1:A4').formulas = [
        ["=SUMIFS('Dữ liệu'!B1:B3,'Dữ liệu'!A1:A3,\"x\")"],
        ['=COUNTIFS(\'Dữ liệu\'!A1:A3,"x")'],
        ['=A1*2+1'],
        ['=IF(A2>1,"nhiều","ít")'],
      ];
      const first = sheet.getRange('A1:A4').load('values');
      await context.sync();
      const before = first.values.flat();
      other.getRange('A2').values = [['x']];
      const second = sheet.getRange('A1:A4').load('values');
      await context.sync();
      return [before, second.values.flat()];
    },
    gives: [
      [4, 2, 9, 'nhiều'],
      [6, 3, 13, 'nhiều'],
    ],
  },
  {
    name: 'a pivot table writes real cells',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B4').values = [
        ['Loại', 'Số'],
        ['b', 2],
        ['a', 1],
        ['b', 5],
      ];
      const pivot = sheet.pivotTables.add('P', sheet.getRange('A1:B4'), sheet.getRange('E1'));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Loại'));
      const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem('Số'));
      data.name = 'Tổng';
      const range = pivot.layout.getRange().load('values');
      await context.sync();
      return range.values;
    },
    gives: [
      ['Row Labels', 'Tổng'],
      ['a', 1],
      ['b', 7],
      ['Grand Total', 8],
    ],
  },
  {
    name: 'a comment, a validation and a link are kept on their cells',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.comments.add(sheet.getRange('A1'), 'xem lại');
      sheet.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      sheet.getRange('C1').hyperlink = { documentReference: 'A1', textToDisplay: 'về đầu' };
      const comment = context.workbook.comments.getItemAt(0).load('content');
      const validation = sheet.getRange('B1').dataValidation.load('type, rule');
      const link = sheet.getRange('C1').load('hyperlink, values');
      await context.sync();
      return [
        comment.content,
        validation.type,
        validation.rule.list?.source,
        link.values,
        link.hyperlink.documentReference,
      ];
    },
    gives: ['xem lại', 'List', 'a,b', [['về đầu']], 'A1'],
  },
  {
    name: 'a chart is an object that can be read back and deleted',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        ['a', 1],
        ['b', 2],
      ];
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'), 'Columns');
      chart.title.text = 'Số';
      chart.name = 'Biểu đồ';
      chart.load('name, chartType');
      chart.title.load('text');
      await context.sync();
      const told = [chart.name, chart.chartType, chart.title.text];
      chart.delete();
      const count = sheet.charts.getCount();
      await context.sync();
      return [...told, count.value];
    },
    gives: ['Biểu đồ', 'ColumnClustered', 'Số', 0],
  },
  {
    name: 'lines, frozen rows and print set-up are kept',
    run: async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:B2');
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      const line = sheet.getRange('A2').format.borders.getItem('EdgeBottom').load('style');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      sheet.pageLayout.load('orientation');
      await context.sync();
      return [line.style, frozen.address.replace(/^.*!/, ''), sheet.pageLayout.orientation];
    },
    gives: ['Continuous', '1:1', 'Landscape'],
  },
];
