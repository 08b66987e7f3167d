import { type Area, bounding, intersection, isInSheet, maxColumns, maxRows, oneCell } from '../model/address';
import { isBlank } from '../model/cell';
import { invalidArgument } from '../problem';
import type { Argument, Reference } from '../wire/host-object';
import { givenText } from './given';
import { type RangeModel } from './kinds';

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
};

/** The sheet's end in a direction; where the line does not change, itself. */
function lastAlong(line: number, step: number, count: number): number {
  if (step === 0) return line;
  return step > 0 ? count - 1 : 0;
}

/** The cell that Ctrl and an arrow key lead to: the end of the block of filled cells, else the next filled cell, else the sheet's edge. */
export function edgeOf(
  { sheet, area }: RangeModel,
  direction: Argument | undefined,
  from: Argument | undefined,
  edgeFrom: (given: Reference) => Area,
): Area {
  const step = steps[givenText(direction, 'direction')];
  if (!step) throw invalidArgument(`"${String(direction)}" is no direction.`);
  const [down, right] = step;
  const start = from !== undefined && from !== null && typeof from === 'object' ? edgeFrom(from as Reference) : area;
  let [row, column] = [start.top, start.left];
  const isInside = (y: number, x: number): boolean => y >= 0 && x >= 0 && y < maxRows && x < maxColumns;
  const isFilled = (y: number, x: number): boolean => isInside(y, x) && !isBlank(sheet.cell(y, x));
  const used = sheet.used();
  const isBeyond = (y: number, x: number): boolean =>
    !used || (down > 0 && y > used.bottom) || (right > 0 && x > used.right);
  const inBlock = isFilled(row, column) && isFilled(row + down, column + right);
  if (inBlock) while (isFilled(row + down, column + right)) [row, column] = [row + down, column + right];
  else {
    do [row, column] = [row + down, column + right];
    while (isInside(row, column) && !isFilled(row, column) && !isBeyond(row, column));
    if (!isFilled(row, column)) [row, column] = [lastAlong(row, down, maxRows), lastAlong(column, right, maxColumns)];
  }
  return oneCell(Math.min(Math.max(row, 0), maxRows - 1), Math.min(Math.max(column, 0), maxColumns - 1));
}

/** A range made longer up to that cell, as with Shift. */
export const extendedTo = (area: Area, edge: Area): Area => bounding(area, edge);

/** Whole rows or columns of the same length beside a range; a negative count is above or to the left. */
export function beside(area: Area, rows: number, columns: number): Area {
  const next = { ...area };
  if (rows > 0) Object.assign(next, { top: area.bottom + 1, bottom: area.bottom + rows });
  if (rows < 0) Object.assign(next, { top: area.top + rows, bottom: area.top - 1 });
  if (columns > 0) Object.assign(next, { left: area.right + 1, right: area.right + columns });
  if (columns < 0) Object.assign(next, { left: area.left + columns, right: area.left - 1 });
  return next;
}

/** The block of filled cells around a range, up to blank rows and columns. */
export function surroundingArea({ sheet, area: from }: RangeModel): Area {
  const used = sheet.used();
  let area = from;
  const isFilled = (part: Area): boolean => {
    const bounded = used && isInSheet(part) ? intersection(used, part) : undefined;
    if (!bounded) return false;
    for (let row = bounded.top; row <= bounded.bottom; row++)
      for (let column = bounded.left; column <= bounded.right; column++)
        if (!isBlank(sheet.cell(row, column))) return true;
    return false;
  };
  for (let hasGrown = true; hasGrown;) {
    hasGrown = false;
    const around = {
      top: Math.max(0, area.top - 1),
      left: Math.max(0, area.left - 1),
      bottom: area.bottom + 1,
      right: area.right + 1,
    };
    for (const [side, part] of [
      ['top', { ...around, bottom: area.top - 1 }],
      ['bottom', { ...around, top: area.bottom + 1 }],
      ['left', { ...around, right: area.left - 1 }],
      ['right', { ...around, left: area.right + 1 }],
    ] as const) {
      if (part.top > part.bottom || part.left > part.right || !isFilled(part)) continue;
      area = { ...area, [side]: around[side] };
      hasGrown = true;
    }
  }
  return area;
}
