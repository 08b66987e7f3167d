import type { CellArea, CellValue, SheetSnapshot, TaskField, TextCell } from '../model';
import { tidy, tidyLines } from '../text/fold';
import { inUnicode } from '../text/legacy';

/** What was found out about a row. */
interface GridRow {
  readonly texts: (string | undefined)[];
  readonly left: number;
  filled?: readonly number[];
  cells?: RowCells;
}

/** A row's cells: good for as long as the row stands where it stood, with the same values. */
interface RowCells {
  readonly row: number;
  readonly values: readonly CellValue[];
  readonly byColumn: (TextCell | undefined)[];
}

const none: readonly never[] = [];
const known = new WeakMap<readonly string[], GridRow>();

/** Rows that a new picture of the sheet shares with the one before are not gone through again. */
function knownRow(texts: readonly string[], left: number): GridRow {
  const before = known.get(texts);
  if (before?.left === left) return before;
  const row: GridRow = { texts: [], left };
  known.set(texts, row);
  return row;
}

/** A snapshot to walk over: by the sheet's own rows and columns, texts tidied once. */
export class SheetGrid {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  private readonly rows: (GridRow | undefined)[] = [];
  private readonly mergesByRow = new Map<number, CellArea[]>();

  /** @param ownHeaders names of columns, without accents, beside the usual ones. */
  constructor(
    readonly snapshot: SheetSnapshot,
    readonly ownHeaders: ReadonlyMap<string, TaskField> = new Map(),
  ) {
    this.top = snapshot.top;
    this.left = snapshot.left;
    this.bottom = snapshot.top + snapshot.texts.length - 1;
    this.right = snapshot.left + snapshot.texts.reduce((widest, row) => Math.max(widest, row.length), 0) - 1;
    for (const merge of snapshot.merges) {
      for (let row = merge.top; row <= merge.bottom; row++)
        this.mergesByRow.set(row, [...(this.mergesByRow.get(row) ?? []), merge]);
    }
  }

  /** The text of a cell, single-spaced; "" outside the sheet's contents. */
  text(row: number, column: number): string {
    if (row < this.top || row > this.bottom || column < this.left) return '';
    const { texts } = this.rowAt(row);
    return (texts[column - this.left] ??= tidy(inUnicode(this.shown(row, column))));
  }

  /** A cell with its text; the same object for as long as the row is the same one in the same place. */
  cell(row: number, column: number): TextCell {
    if (row < this.top || row > this.bottom || column < this.left) return this.cellAnew(row, column);
    return (this.cellsOf(row).byColumn[column - this.left] ??= this.cellAnew(row, column));
  }

  private cellsOf(row: number): RowCells {
    const known = this.rowAt(row);
    const values = this.snapshot.values[row - this.top] ?? none;
    if (known.cells?.row !== row || known.cells.values !== values) known.cells = { row, values, byColumn: [] };
    return known.cells;
  }

  private cellAnew(row: number, column: number): TextCell {
    const text = this.text(row, column);
    const shown = this.shown(row, column);
    const unicode = inUnicode(shown);
    return {
      cell: { row, column },
      text,
      lines: /[\r\n]/.test(shown) ? tidyLines(unicode) : text,
      written: unicode === shown ? text : tidy(shown),
      value: this.value(row, column),
    };
  }

  value(row: number, column: number): CellValue {
    return this.snapshot.values[row - this.top]?.[column - this.left] ?? '';
  }

  numberFormat(row: number, column: number): string {
    return this.snapshot.numberFormats[row - this.top]?.[column - this.left] ?? 'General';
  }

  /** The columns of a row that hold text. */
  filled(row: number): readonly number[] {
    if (row < this.top || row > this.bottom) return none;
    const known = this.rowAt(row);
    return (known.filled ??= this.findFilled(row));
  }

  private rowAt(row: number): GridRow {
    return (this.rows[row - this.top] ??= knownRow(this.snapshot.texts[row - this.top] ?? none, this.left));
  }

  private findFilled(row: number): number[] {
    const found: number[] = [];
    for (let column = this.left; column <= this.right; column++) if (this.text(row, column) !== '') found.push(column);
    return found;
  }

  rowText(row: number): string {
    return this.filled(row)
      .map((column) => this.text(row, column))
      .join(' ');
  }

  mergeAt(row: number, column: number): CellArea | undefined {
    return this.mergesByRow.get(row)?.find((merge) => column >= merge.left && column <= merge.right);
  }

  /** True where a cell belongs to a merged cell that began in a row above. */
  continuesFromAbove(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== undefined && merge.top < row;
  }

  private shown(row: number, column: number): string {
    return this.snapshot.texts[row - this.top]?.[column - this.left] ?? '';
  }
}
