import { type Area, maxRows } from './address';

/** Where a row goes when rows are inserted (count > 0) or deleted (count < 0) at a place; undefined for a deleted one. */
export type RowMove = (row: number) => number | undefined;

export const rowMove =
  (at: number, count: number): RowMove =>
  (row) => {
    if (row < at) return row;
    if (count < 0 && row < at - count) return undefined;
    return row + count;
  };

/** An area after rows were inserted or deleted: it grows and shrinks with rows inside it, and is gone with its last row. */
export function movedArea(area: Area, at: number, count: number): Area | undefined {
  if (area.top === 0 && area.bottom === maxRows - 1) return area;
  if (count >= 0)
    return {
      ...area,
      top: area.top >= at ? area.top + count : area.top,
      bottom: area.bottom >= at ? area.bottom + count : area.bottom,
    };
  const top = area.top < at ? area.top : Math.max(at, area.top + count);
  const bottom = area.bottom < at ? area.bottom : Math.max(at - 1, area.bottom + count);
  return bottom < top ? undefined : { ...area, top, bottom };
}

export const movedAreas = (areas: readonly Area[], at: number, count: number): Area[] =>
  areas.flatMap((area) => movedArea(area, at, count) ?? []);
