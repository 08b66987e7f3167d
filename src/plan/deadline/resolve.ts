import { firstOfMonth, type IsoDate, isDate, iso, lastOfMonth } from './calendar';
import type { Point } from './points';

/** A point with all that was not written filled in. */
export interface Span {
  readonly unit: Point['unit'];
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly yearImplied: boolean;
}

const between = (value: number | undefined, least: number, most: number): boolean => value !== undefined && value >= least && value <= most;

/** False for what cannot be: 31/02, Quý V, tháng 13. A day without its month is not judged here. */
export function exists({ unit, day, month, quarter, months }: Point, year: number): boolean {
  if (unit === 'day') return month !== undefined && day !== undefined && isDate(year, month, day);
  if (unit === 'month') return between(month, 1, 12);
  if (unit === 'quarter') return between(quarter, 1, 4);
  if (unit === 'months') return between(months, 1, 12);
  return true;
}

export function spanOf(point: Point, year: number): Span {
  const yearImplied = point.year === undefined && point.yearShift === undefined;
  const { unit, day = 1, month = 1, quarter = 1, months = 12, fromEnd } = point;
  const span = (start: IsoDate, end: IsoDate): Span => ({ unit, start, end, yearImplied });
  switch (unit) {
    case 'day':
      return span(iso(year, month, day), iso(year, month, day));
    case 'month':
      return span(firstOfMonth(year, month), lastOfMonth(year, month));
    case 'quarter':
      return span(firstOfMonth(year, quarter * 3 - 2), lastOfMonth(year, quarter * 3));
    case 'months':
      return fromEnd ? span(firstOfMonth(year, 13 - months), lastOfMonth(year, 12)) : span(firstOfMonth(year, 1), lastOfMonth(year, months));
    case 'year':
      return span(firstOfMonth(year, 1), lastOfMonth(year, 12));
  }
}

/**
 * The years of points in a row. A year that is not written is that of the next point that has one ("Quý III, IV/2023"), else that of
 * the one before, else the plan's.
 */
export function yearsOf(points: readonly Point[], planYear: number): number[] {
  const written = points.map((point) => point.year ?? (point.yearShift === undefined ? undefined : planYear + point.yearShift));
  return written.map((year, index) => year ?? written.slice(index).find((later) => later !== undefined) ?? written.slice(0, index).findLast((earlier) => earlier !== undefined) ?? planYear);
}

/** Days that share the month of the next one: "01-31/3/2023". */
export function withMonths(points: readonly Point[]): Point[] {
  return points.map((point, index) => {
    if (point.unit !== 'day' || point.month !== undefined) return point;
    const next = points.slice(index + 1).find((later) => later.unit === 'day' && later.month !== undefined);
    return next ? { ...point, month: next.month, ...(point.year === undefined && next.year !== undefined ? { year: next.year } : {}) } : point;
  });
}

