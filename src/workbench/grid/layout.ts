import type { Sheet } from '../model/sheet';
import { shownText } from '../model/typing';
import type { Workbook } from '../model/workbook';

const defaultColumnWidth = 80;
const defaultRowHeight = 22;
const tallestRow = 546; // Excel's own limit, 409.5 points
const padding = 8;

/** Sizes that add up: where each line (a row or a column) begins, in pixels. */
export class Lines {
  private readonly starts: Float64Array;

  constructor(
    readonly count: number,
    sizeOf: (line: number) => number,
  ) {
    this.starts = new Float64Array(count + 1);
    for (let line = 0; line < count; line++) this.starts[line + 1] = this.start(line) + sizeOf(line);
  }

  start(line: number): number {
    return this.starts[Math.min(line, this.count)] ?? 0;
  }

  size(line: number): number {
    return this.start(line + 1) - this.start(line);
  }

  get total(): number {
    return this.start(this.count);
  }

  /** The line that holds a position, by halving. */
  at(position: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const spareRows = 40;
const spareColumns = 6;

/** Where the rows and columns of a sheet stand on the page. */
export interface Layout {
  readonly rows: Lines;
  readonly columns: Lines;
}

export function layOut(book: Workbook, sheet: Sheet): Layout {
  const used = sheet.used();
  const columns = new Lines((used?.right ?? 0) + 1 + spareColumns, (column) =>
    sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? defaultColumnWidth),
  );
  const rows = new Lines((used?.bottom ?? 0) + 1 + spareRows, (row) => {
    if (sheet.hiddenRows.has(row)) return 0;
    return sheet.rowHeights.get(row) ?? fittingHeight(book, sheet, row, columns, used?.right ?? -1);
  });
  return { rows, columns };
}

/** The height that wrapped text needs, by a rule of thumb: a letter is half as wide as it is high. */
function fittingHeight(book: Workbook, sheet: Sheet, row: number, columns: Lines, lastColumn: number): number {
  let height = defaultRowHeight;
  for (let column = 0; column <= lastColumn; column++) {
    const cell = sheet.cell(row, column);
    if (cell.value === null || sheet.mergeAt(row, column)) continue;
    const letter = cell.style.fontSize * (4 / 3);
    const width = Math.max(columns.size(column) - padding, letter);
    const paragraphs = shownText(cell, book.locale).split('\n');
    const lines = cell.style.wrap
      ? paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil((text.length * letter * 0.5) / width)), 0)
      : 1;
    height = Math.max(height, lines * letter * 1.25 + padding);
  }
  return Math.min(Math.round(height), tallestRow);
}
