import type { CellArea, CellValue, SheetSnapshot } from '../../../src/plan/model';
import type { LaidCell } from './laid-cells';

/** A sheet as it is laid out, row by row, from its own first cell. */
export interface LaidSheet {
  readonly rows: readonly (readonly LaidCell[])[];
  readonly merges: readonly CellArea[];
  readonly add: (cells: readonly LaidCell[]) => void;
  readonly merge: (area: CellArea) => void;
  /** Merges a cell with the one above it, or with the merged cell that ends there. */
  readonly mergeDown: (column: number, row: number) => void;
}

export function newSheet(): LaidSheet {
  const rows: (readonly LaidCell[])[] = [];
  const merges: CellArea[] = [];
  return {
    rows,
    merges,
    add: (cells) => void rows.push(cells),
    merge: (area) => void merges.push(area),
    mergeDown: (column, row) => {
      const at = merges.findIndex(
        ({ left, right, bottom }) => left === column && right === column && bottom === row - 1,
      );
      const above = merges[at];
      if (above) merges[at] = { ...above, bottom: row };
      else merges.push({ top: row - 1, left: column, bottom: row, right: column });
    },
  };
}

/** The sheet as Excel would hand it over, away from A1 as its layout says. */
export function snapshotOfSheet(
  { rows, merges }: LaidSheet,
  { top, left, isDecomposed }: { readonly top: number; readonly left: number; readonly isDecomposed: boolean },
): SheetSnapshot {
  const width = Math.max(...rows.map(({ length }) => length));
  const grid = <Value>(of: (cell: LaidCell | undefined) => Value): Value[][] =>
    rows.map((row) => Array.from({ length: width }, (_, column) => of(row[column])));
  const written = <Value>(value: Value | string): Value | string =>
    isDecomposed && typeof value === 'string' ? value.normalize('NFD') : value;
  return {
    name: 'Phụ lục',
    top,
    left,
    values: grid((cell) => written<CellValue>(cell?.value ?? '')),
    texts: grid((cell) => written<string>(cell?.text ?? '')),
    numberFormats: grid((cell) => cell?.format ?? 'General'),
    merges: merges.map((area) => ({
      top: area.top + top,
      left: area.left + left,
      bottom: area.bottom + top,
      right: area.right + left,
    })),
    hiddenRows: [],
    isProtected: false,
  };
}
