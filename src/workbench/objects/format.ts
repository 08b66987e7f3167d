import type { Area } from '../model/address';
import { shownText } from '../model/typing';
import { hostObject, refer } from '../wire/host-object';
import { camel } from '../wire/names';
import type { Json } from '../wire/protocol';
import { borders } from './borders';
import { eachCell, occupied, restyle, restyleEach, sharedStyle } from './cells';
import { colour } from './colour';
import { givenBoolean, givenNumber, givenText, givenWithin } from './given';
import { type AreasModel } from './kinds';

/** A seldom set aspect that all cells share; null where they differ. */
export function sharedMore(cells: AreasModel, name: string, standard: Json): Json {
  const found = new Set<unknown>();
  for (const area of cells.areas) {
    const bounded = occupied(cells.sheet, area);
    if (bounded)
      eachCell(bounded, (row, column) => found.add(cells.sheet.cell(row, column).style.more?.[name] ?? standard));
  }
  return found.size > 1 ? null : (([...found][0] ?? standard) as Json);
}

/** Properties that are kept with the cells' style. */
function keptInStyle(
  standards: Readonly<Record<string, Json>>,
  prefix = '',
): {
  read: Record<string, (cells: AreasModel) => Json>;
  write: Record<string, (cells: AreasModel, given: Json) => void>;
} {
  const key = (name: string): string => prefix + camel(name);
  return {
    read: Object.fromEntries(
      Object.entries(standards).map(([name, standard]) => [
        name,
        (cells: AreasModel) => sharedMore(cells, key(name), standard),
      ]),
    ),
    write: Object.fromEntries(
      Object.keys(standards).map((name) => [
        name,
        (cells: AreasModel, given: Json) => setMore(cells, key(name), given),
      ]),
    ),
  };
}

function setMore({ book, sheet, areas }: AreasModel, name: string, value: Json): void {
  for (const area of areas)
    eachCell(occupied(sheet, area) ?? area, (row, column) =>
      sheet.restyle(row, column, { more: { ...sheet.cell(row, column).style.more, [name]: value } }),
    );
  book.redrawn.tell();
}

const fillMore = keptInStyle({ Pattern: null, PatternColor: '', PatternTintAndShade: 0, TintAndShade: 0 }, 'fill.');
const fontMore = keptInStyle({ Subscript: false, Superscript: false, TintAndShade: 0 }, 'font.');
const formatMore = keptInStyle({
  ShrinkToFit: false,
  UseStandardHeight: false,
  UseStandardWidth: false,
  ReadingOrder: 'Context',
  AutoIndent: false,
});

const formatProtection = hostObject<AreasModel>({
  name: 'FormatProtection',
  read: {
    Locked: (cells) => sharedStyle(cells, 'locked'),
    FormulaHidden: (cells) => sharedMore(cells, 'formulaHidden', false),
  },
  write: {
    Locked: (cells, given) => restyle(cells, { locked: givenBoolean(given, 'locked') }),
    FormulaHidden: (cells, given) => setMore(cells, 'formulaHidden', given),
  },
});

const rangeFill = hostObject<AreasModel>({
  name: 'RangeFill',
  // "No fill" reads as white, as in Excel (OfficeDev/office-js#6218).
  read: {
    ...fillMore.read,
    Color: (cells) => (sharedStyle(cells, 'fill') === null ? '' : (sharedStyle(cells, 'fill') ?? '#FFFFFF')),
  },
  write: { ...fillMore.write, Color: (cells, given) => restyle(cells, { fill: colour(given) }) },
  call: { Clear: (cells) => restyle(cells, { fill: undefined }) },
});

const rangeFont = hostObject<AreasModel>({
  name: 'RangeFont',
  read: {
    Name: (cells) => sharedStyle(cells, 'fontName'),
    Size: (cells) => sharedStyle(cells, 'fontSize'),
    Color: (cells) => sharedStyle(cells, 'fontColor') ?? '',
    Bold: (cells) => sharedStyle(cells, 'bold'),
    Italic: (cells) => sharedStyle(cells, 'italic'),
    Strikethrough: (cells) => sharedStyle(cells, 'strikethrough'),
    ...fontMore.read,
    Underline: (cells) => {
      const underline = sharedStyle(cells, 'underline');
      if (underline === null) return null;
      return underline ? ((sharedMore(cells, 'underline', 'Single') as string | null) ?? null) : 'None';
    },
  },
  write: {
    ...fontMore.write,
    Name: (cells, given) => restyle(cells, { fontName: givenText(given, 'name') }),
    Size: (cells, given) => restyle(cells, { fontSize: givenWithin(given, 'size', 1, 409) }),
    Color: (cells, given) => restyle(cells, { fontColor: colour(given) }),
    Bold: (cells, given) => restyle(cells, { bold: givenBoolean(given, 'bold') }),
    Italic: (cells, given) => restyle(cells, { italic: givenBoolean(given, 'italic') }),
    Strikethrough: (cells, given) => restyle(cells, { strikethrough: givenBoolean(given, 'strikethrough') }),
    Underline: (cells, given) =>
      restyleEach(cells, ({ more }) => ({
        underline: givenText(given, 'underline') !== 'None',
        more: { ...more, underline: given },
      })),
  },
});

const pixelsPerPoint = 4 / 3;
/** Pixels of a row and a column that nobody has changed. */
const pixelsPerLetter = 7;
const cellPadding = 12;
const defaultRow = 20;
const defaultColumn = 64;

const lines = (from: number, to: number): number[] =>
  Array.from({ length: Math.min(to, mostLines) - from + 1 }, (_, index) => from + index);
/** Whole sheets are not gone through line by line. */
const mostLines = 20_000;
const rowsOf = ({ top, bottom }: Area): number[] => lines(top, bottom);
const columnsOf = ({ left, right }: Area): number[] => lines(left, right);

/** The one value of all lines; null where they differ. */
const shared = (values: readonly number[]): number | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null;

export const rangeFormat = hostObject<AreasModel>({
  name: 'RangeFormat',
  read: {
    RowHeight: ({ sheet, areas }) =>
      shared(
        areas.flatMap((area) => rowsOf(area).map((row) => (sheet.rowHeights.get(row) ?? defaultRow) / pixelsPerPoint)),
      ),
    ColumnWidth: ({ sheet, areas }) =>
      shared(
        areas.flatMap((area) =>
          columnsOf(area).map(
            (column) => Math.round(((sheet.columnWidths.get(column) ?? defaultColumn) / pixelsPerPoint) * 100) / 100,
          ),
        ),
      ),
    WrapText: (cells) => sharedStyle(cells, 'wrap'),
    IndentLevel: (cells) => sharedStyle(cells, 'indent'),
    TextOrientation: (cells) => sharedStyle(cells, 'orientation'),
    ...formatMore.read,
    HorizontalAlignment: (cells) => sharedStyle(cells, 'horizontal'),
    VerticalAlignment: (cells) => sharedStyle(cells, 'vertical'),
  },
  write: {
    ...formatMore.write,
    RowHeight: ({ book, sheet, areas }, given) => {
      for (const area of areas)
        for (const row of rowsOf(area))
          sheet.setRowHeight(row, givenWithin(given, 'rowHeight', 0, 409.5) * pixelsPerPoint);
      book.redrawn.tell();
    },
    ColumnWidth: ({ book, sheet, areas }, given) => {
      for (const area of areas)
        for (const column of columnsOf(area))
          sheet.setColumnWidth(column, givenWithin(given, 'columnWidth', 0, 1_790) * pixelsPerPoint);
      book.redrawn.tell();
    },
    IndentLevel: (cells, given) => restyle(cells, { indent: givenWithin(given, 'indentLevel', 0, 250) }),
    TextOrientation: (cells, given) =>
      restyle(cells, { orientation: given === 180 ? 180 : givenWithin(given, 'textOrientation', -90, 90) }),
    WrapText: (cells, given) => restyle(cells, { wrap: givenBoolean(given, 'wrapText') }),
    HorizontalAlignment: (cells, given) => restyle(cells, { horizontal: givenText(given, 'horizontalAlignment') }),
    VerticalAlignment: (cells, given) => restyle(cells, { vertical: givenText(given, 'verticalAlignment') }),
  },
  call: {
    AdjustIndent: (cells, [amount]) =>
      restyleEach(cells, ({ indent }) => ({
        indent: Math.min(250, Math.max(0, indent + givenNumber(amount, 'amount'))),
      })),
    // Widths by a stated approximation: seven pixels a letter, the longest line of each column; heights by the tallest cell's lines.
    AutofitColumns: ({ book, sheet, areas }) => {
      for (const area of areas) {
        const used = occupied(sheet, area);
        if (!used) continue;
        for (let column = used.left; column <= used.right; column++) {
          let longest = 0;
          for (let row = used.top; row <= used.bottom; row++)
            longest = Math.max(
              longest,
              ...shownText(sheet.cell(row, column), book.locale)
                .split('\n')
                .map((line) => line.length),
            );
          if (longest > 0) sheet.setColumnWidth(column, longest * pixelsPerLetter + cellPadding);
        }
      }
      book.redrawn.tell();
    },
    AutofitRows: ({ book, sheet, areas }) => {
      for (const area of areas) {
        const used = occupied(sheet, area);
        if (!used) continue;
        for (let row = used.top; row <= used.bottom; row++) {
          let most = 1;
          for (let column = used.left; column <= used.right; column++) {
            const cell = sheet.cell(row, column);
            const room = Math.max(
              1,
              Math.floor(((sheet.columnWidths.get(column) ?? defaultColumn) - cellPadding) / pixelsPerLetter),
            );
            most = Math.max(
              most,
              shownText(cell, book.locale)
                .split('\n')
                .reduce((sum, line) => sum + (cell.style.wrap ? Math.max(1, Math.ceil(line.length / room)) : 1), 0),
            );
          }
          sheet.setRowHeight(row, most * defaultRow);
        }
      }
      book.redrawn.tell();
    },
  },
  open: {
    Protection: (cells) => refer(formatProtection, cells),
    Borders: (cells) => refer(borders, cells),
    Fill: (cells) => refer(rangeFill, cells),
    Font: (cells) => refer(rangeFont, cells),
  },
});
