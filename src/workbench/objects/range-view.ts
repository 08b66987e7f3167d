import { type Area, columnCount, oneCell } from '../model/address';
import { toR1C1 } from '../model/references';
import { shownText } from '../model/typing';
import { fullAddress, plainValue } from '../model/workbook';
import { invalidArgument } from '../problem';
import { hostObject, refer, type Reference } from '../wire/host-object';
import type { Json } from '../wire/protocol';
import { givenNumber } from './given';
import { type RangeModel, referRange } from './kinds';

/** The cells of a range that are neither hidden nor filtered away; `index` is the row of a view of one row. */
interface ViewModel extends RangeModel {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly index: number;
}

const gridOf = ({ rows, columns }: ViewModel, read: (row: number, column: number) => Json): Json =>
  rows.map((row) => columns.map((column) => read(row, column)));
const formula = ({ sheet }: ViewModel, row: number, column: number): Json =>
  sheet.cell(row, column).formula ?? plainValue(sheet.cell(row, column).value);

const rowViews = hostObject<ViewModel>({
  name: 'RangeViewCollection',
  items: (model) => model.rows.map((_, index) => rowView(model, index)),
  call: {
    GetItemAt: (model, [index]) => {
      const at = givenNumber(index, 'index');
      if (at < 0 || at >= model.rows.length) throw invalidArgument(`There is no row ${at}.`);
      return rowView(model, at);
    },
  },
});

const rowView = (model: ViewModel, index: number): Reference =>
  refer(view, { ...model, rows: [model.rows[index] ?? 0], index });

const view = hostObject<ViewModel>({
  name: 'RangeView',
  read: {
    CellAddresses: (model) => gridOf(model, (row, column) => fullAddress(model.sheet, [oneCell(row, column)])),
    ColumnCount: ({ columns }) => columns.length,
    RowCount: ({ rows }) => rows.length,
    Index: ({ index }) => index,
    Formulas: (model) => gridOf(model, (row, column) => formula(model, row, column)),
    FormulasLocal: (model) => gridOf(model, (row, column) => formula(model, row, column)),
    FormulasR1C1: (model) =>
      gridOf(model, (row, column) => {
        const text = formula(model, row, column);
        return typeof text === 'string' && text.startsWith('=') ? toR1C1(text, row, column) : text;
      }),
    NumberFormat: (model) => gridOf(model, (row, column) => model.sheet.cell(row, column).style.numberFormat),
    Text: (model) => gridOf(model, (row, column) => shownText(model.sheet.cell(row, column), model.book.locale)),
    ValueTypes: (model) =>
      gridOf(model, (row, column) => {
        const { value } = model.sheet.cell(row, column);
        return value === null
          ? 'Empty'
          : { string: 'String', number: 'Double', boolean: 'Boolean', object: 'Error' }[typeof value as 'string'];
      }),
    Values: (model) => gridOf(model, (row, column) => plainValue(model.sheet.cell(row, column).value)),
  },
  write: {
    Values: (model, given) =>
      model.rows.forEach((row, down) =>
        model.columns.forEach((column, right) =>
          model.sheet.type(
            row,
            column,
            (given as readonly (readonly (string | number | boolean | null)[])[])[down]?.[right] ?? null,
            model.book.locale,
          ),
        ),
      ),
  },
  open: { Rows: (model) => refer(rowViews, model) },
  call: {
    GetRange: ({ book, sheet, area, rows, index }) =>
      referRange({
        book,
        sheet,
        area:
          rows.length === 1 && index >= 0 ? { ...area, top: rows[0] ?? area.top, bottom: rows[0] ?? area.top } : area,
      }),
  },
});

/** What of a range is seen. */
export function referView({ book, sheet, area }: RangeModel): Reference {
  const used = sheet.used();
  const bounded: Area = used
    ? {
        ...area,
        bottom: Math.min(area.bottom, Math.max(used.bottom, area.top)),
        right: Math.min(area.right, Math.max(used.right, area.left)),
      }
    : area;
  book.calculate();
  const rows = Array.from({ length: bounded.bottom - bounded.top + 1 }, (_, index) => bounded.top + index).filter(
    (row) => !sheet.hiddenRows.has(row),
  );
  const columns = Array.from({ length: columnCount(bounded) }, (_, index) => bounded.left + index).filter(
    (column) => !sheet.hiddenColumns.has(column),
  );
  return refer(view, { book, sheet, area, rows, columns, index: -1 });
}
