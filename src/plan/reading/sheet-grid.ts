import { tidy, tidyLines } from '../text/fold';
import { inUnicode } from '../text/legacy';
import type { CellArea, CellValue, SheetSnapshot, TextCell } from '../model';

/** A snapshot to walk over: by the sheet's own rows and columns, texts tidied once. */
export class SheetGrid {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  private readonly tidied: (string | undefined)[][] = [];
  private readonly filledColumns: (readonly number[] | undefined)[] = [];
  private readonly mergesByRow = new Map<number, CellArea[]>();

  constructor(readonly snapshot: SheetSnapshot) {
    this.top = snapshot.top;
    this.left = snapshot.left;
    this.bottom = snapshot.top + snapshot.texts.length - 1;
    this.right = snapshot.left + snapshot.texts.reduce((widest, row) => Math.max(widest, row.length), 0) - 1;
    for (const merge of snapshot.merges) {
      for (let row = merge.top; row <= merge.bottom; row++) this.mergesByRow.set(row, [...(this.mergesByRow.get(row) ?? []), merge]);
    }
  }

  /** The text of a cell, single-spaced; "" outside the sheet's contents. */
  text(row: number, column: number): string {
    if (row < this.top || column < this.left) return '';
    const texts = (this.tidied[row - this.top] ??= []);
    return (texts[column - this.left] ??= tidy(inUnicode(this.shown(row, column))));
  }

  cell(row: number, column: number): TextCell {
    const text = this.text(row, column);
    const shown = this.shown(row, column);
    const unicode = inUnicode(shown);
    return { cell: { row, column }, text, lines: /[\r\n]/.test(shown) ? tidyLines(unicode) : text, written: unicode === shown ? text : tidy(shown), value: this.value(row, column) };
  }

  value(row: number, column: number): CellValue {
    return this.snapshot.values[row - this.top]?.[column - this.left] ?? '';
  }

  numberFormat(row: number, column: number): string {
    return this.snapshot.numberFormats[row - this.top]?.[column - this.left] ?? 'General';
  }

  /** The columns of a row that hold text. */
  filled(row: number): readonly number[] {
    return (this.filledColumns[row - this.top] ??= this.findFilled(row));
  }

  private findFilled(row: number): number[] {
    const found: number[] = [];
    if (row < this.top || row > this.bottom) return found;
    for (let column = this.left; column <= this.right; column++) if (this.text(row, column) !== '') found.push(column);
    return found;
  }

  rowText(row: number): string {
    return this.filled(row).map((column) => this.text(row, column)).join(' ');
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
