import { type HostObject, refer } from '../wire/host-object';
import type { Area } from '../model/address';
import type { Json } from '../wire/protocol';
import { type AreasModel, restyle, sharedStyle } from './cells';
import { borders } from './borders';
import { givenBoolean, givenNumber, givenText } from './given';

/** "red" and "#F00" are accepted by Excel too; the add-in writes #RRGGBB, and so does the host. */
export const colour = (given: Json): string => givenText(given, 'color').toUpperCase();

const rangeFill: HostObject<AreasModel> = {
  name: 'RangeFill',
  // "No fill" reads as white, as in Excel (OfficeDev/office-js#6218).
  read: { Color: (cells) => (sharedStyle(cells, 'fill') === null ? '' : (sharedStyle(cells, 'fill') ?? '#FFFFFF')) },
  write: { Color: (cells, given) => restyle(cells, { fill: colour(given) }) },
  call: { Clear: (cells) => restyle(cells, { fill: undefined }) },
};

const rangeFont: HostObject<AreasModel> = {
  name: 'RangeFont',
  read: {
    Name: (cells) => sharedStyle(cells, 'fontName'),
    Size: (cells) => sharedStyle(cells, 'fontSize'),
    Color: (cells) => sharedStyle(cells, 'fontColor') ?? '',
    Bold: (cells) => sharedStyle(cells, 'bold'),
    Italic: (cells) => sharedStyle(cells, 'italic'),
    Underline: (cells) => {
      const underline = sharedStyle(cells, 'underline');
      return underline === null ? null : underline ? 'Single' : 'None';
    },
  },
  write: {
    Name: (cells, given) => restyle(cells, { fontName: givenText(given, 'name') }),
    Size: (cells, given) => restyle(cells, { fontSize: givenNumber(given, 'size') }),
    Color: (cells, given) => restyle(cells, { fontColor: colour(given) }),
    Bold: (cells, given) => restyle(cells, { bold: givenBoolean(given, 'bold') }),
    Italic: (cells, given) => restyle(cells, { italic: givenBoolean(given, 'italic') }),
    Underline: (cells, given) => restyle(cells, { underline: givenText(given, 'underline') !== 'None' }),
  },
};

const pixelsPerPoint = 4 / 3;
/** Pixels of a row and a column that nobody has changed. */
const defaultRow = 20;
const defaultColumn = 64;

const lines = (from: number, to: number): number[] => Array.from({ length: Math.min(to, mostLines) - from + 1 }, (_, index) => from + index);
/** Whole sheets are not gone through line by line. */
const mostLines = 20_000;
const rowsOf = ({ top, bottom }: Area): number[] => lines(top, bottom);
const columnsOf = ({ left, right }: Area): number[] => lines(left, right);

/** The one value of all lines; null where they differ. */
const shared = (values: readonly number[]): number | null => (values.every((value) => value === values[0]) ? (values[0] ?? null) : null);

export const rangeFormat: HostObject<AreasModel> = {
  name: 'RangeFormat',
  read: {
    RowHeight: ({ sheet, areas }) => shared(areas.flatMap((area) => rowsOf(area).map((row) => (sheet.rowHeights.get(row) ?? defaultRow) / pixelsPerPoint))),
    ColumnWidth: ({ sheet, areas }) => shared(areas.flatMap((area) => columnsOf(area).map((column) => (sheet.columnWidths.get(column) ?? defaultColumn) / pixelsPerPoint))),
    WrapText: (cells) => sharedStyle(cells, 'wrap'),
    HorizontalAlignment: (cells) => sharedStyle(cells, 'horizontal'),
    VerticalAlignment: (cells) => sharedStyle(cells, 'vertical'),
  },
  write: {
    RowHeight: ({ book, sheet, areas }, given) => {
      for (const area of areas) for (const row of rowsOf(area)) sheet.setRowHeight(row, givenNumber(given, 'rowHeight') * pixelsPerPoint);
      book.redrawn.tell();
    },
    ColumnWidth: ({ book, sheet, areas }, given) => {
      for (const area of areas) for (const column of columnsOf(area)) sheet.setColumnWidth(column, givenNumber(given, 'columnWidth') * pixelsPerPoint);
      book.redrawn.tell();
    },
    WrapText: (cells, given) => restyle(cells, { wrap: givenBoolean(given, 'wrapText') }),
    HorizontalAlignment: (cells, given) => restyle(cells, { horizontal: givenText(given, 'horizontalAlignment') }),
    VerticalAlignment: (cells, given) => restyle(cells, { vertical: givenText(given, 'verticalAlignment') }),
  },
  open: { Borders: (cells) => refer(borders, cells), Fill: (cells) => refer(rangeFill, cells), Font: (cells) => refer(rangeFont, cells) },
};
