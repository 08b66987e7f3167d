import { oneCell } from './address';
import type { Pivot } from './pivot';
import { pivotCells } from './pivot-cells';

/** Writes the pivot's cells, in place of those before. */
export function writePivot(pivot: Pivot): void {
  const { sheet } = pivot;
  clearPivot(pivot);
  writeFilters(pivot);
  const corner = bodyCorner(pivot);
  const cells = pivotCells(pivot);
  cells.forEach((row, down) =>
    row.forEach((value, right) => {
      const cell = sheet.cell(corner.row + down, corner.column + right);
      sheet.put(corner.row + down, corner.column + right, { ...cell, value, formula: undefined });
    }),
  );
  const width = Math.max(...cells.map((row) => row.length));
  pivot.filled = {
    ...oneCell(corner.row, corner.column),
    bottom: corner.row + cells.length - 1,
    right: corner.column + width - 1,
  };
}

export function clearPivot(pivot: Pivot): void {
  const { filled, filterArea, sheet } = pivot;
  for (const area of [filled, filterArea]) {
    if (!area) continue;
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        sheet.put(row, column, { ...sheet.cell(row, column), value: null, formula: undefined });
  }
  pivot.filled = undefined;
  pivot.filterArea = undefined;
}

/** Filters stand above the pivot, a blank row between; where the sheet has no room there, the pivot moves down. */
const bodyCorner = ({ corner, filters }: Pivot): { row: number; column: number } => ({
  ...corner,
  row: filters.length === 0 ? corner.row : Math.max(corner.row, filters.length + 1),
});

function writeFilters(pivot: Pivot): void {
  const { sheet, filters, hidden, fieldFilters } = pivot;
  if (filters.length === 0) return;
  const { row: top, column } = bodyCorner(pivot);
  const first = top - filters.length - 1;
  filters.forEach((field, index) => {
    const chosen = (fieldFilters.get(field)?.manualFilter as { selectedItems?: readonly unknown[] } | undefined)
      ?.selectedItems;
    const isNarrowed = chosen !== undefined || (hidden.get(field)?.size ?? 0) > 0;
    const several = isNarrowed ? '(Multiple Items)' : '(All)';
    const shown = chosen?.length === 1 ? String(chosen[0]) : several;
    for (const [at, value] of [field, shown].entries())
      sheet.put(first + index, column + at, { ...sheet.cell(first + index, column + at), value, formula: undefined });
  });
  pivot.filterArea = { top: first, left: column, bottom: first + filters.length - 1, right: column + 1 };
}
