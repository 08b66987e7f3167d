import { firstOfMonth, isDate, iso, type IsoDate, lastOfMonth } from './calendar';
import type { Point } from './points';

/** A point with all that was not written filled in. */
export interface Span {
  readonly unit: Point['unit'];
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly yearImplied: boolean;
}

/** A point with the year that it lies in. */
export interface DatedPoint extends Point {
  readonly inYear: number;
}

const isWithin = (value: number, most: number): boolean => value >= 1 && value <= most;

/** False for what cannot be: 31/02, Quý V, tháng 13. */
export function exists({ unit, day = 0, month = 0, quarter = 0, months = 0, inYear }: DatedPoint): boolean {
  switch (unit) {
    case 'day':
      return isDate(inYear, month, day);
    case 'month':
      return isWithin(month, 12);
    case 'quarter':
      return isWithin(quarter, 4);
    case 'months':
      return isWithin(months, 12);
    case 'year':
      return true;
  }
}

/** True where neither a year nor words for one ("năm sau") stand with the point. */
export const hasNoYear = (point: Point): boolean => point.year === undefined && point.yearShift === undefined;

export function spanOf(point: DatedPoint): Span {
  const { unit, day = 1, month = 1, quarter = 1, months = 12, fromEnd, inYear } = point;
  const span = (start: IsoDate, end: IsoDate): Span => ({ unit, start, end, yearImplied: hasNoYear(point) });
  switch (unit) {
    case 'day':
      return span(iso(inYear, month, day), iso(inYear, month, day));
    case 'month':
      return span(firstOfMonth(inYear, month), lastOfMonth(inYear, month));
    case 'quarter':
      return span(firstOfMonth(inYear, quarter * 3 - 2), lastOfMonth(inYear, quarter * 3));
    case 'months':
      return fromEnd
        ? span(firstOfMonth(inYear, 13 - months), lastOfMonth(inYear, 12))
        : span(firstOfMonth(inYear, 1), lastOfMonth(inYear, months));
    case 'year':
      return span(firstOfMonth(inYear, 1), lastOfMonth(inYear, 12));
  }
}

/**
 * Points in a row with their years. A year that is not written is that of the next point that has one ("Quý III, IV/2023"), else that of
 * the one before, else the plan's.
 */
export function withYears(points: readonly Point[], planYear: number): DatedPoint[] {
  const yearOf = (point: Point | undefined): number => point?.year ?? planYear + (point?.yearShift ?? 0);
  return points.map((point, index) => {
    const speaking = [...points.slice(index), ...points.slice(0, index).reverse()].find((other) => !hasNoYear(other));
    return { ...point, inYear: yearOf(speaking) };
  });
}

/** Days that share the month of the next one: "01-31/3/2023". */
export function withMonths(points: readonly Point[]): Point[] {
  return points.map((point, index) => {
    if (point.unit !== 'day' || point.month !== undefined) return point;
    const next = points.slice(index + 1).find((later) => later.unit === 'day' && later.month !== undefined);
    return next
      ? {
          ...point,
          month: next.month,
          ...(point.year === undefined && next.year !== undefined ? { year: next.year } : {}),
        }
      : point;
  });
}
