import { daysInMonth, firstOfMonth, isDate, iso, type IsoDate, lastOfMonth } from './calendar';
import { dateOfNamed, yearOfCycle } from './holidays';
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
export function exists({ unit, day = 0, month = 0, quarter = 0, count = 0, inYear }: DatedPoint): boolean {
  switch (unit) {
    case 'day':
      return isDate(inYear, month, day);
    case 'month':
      return isWithin(month, 12);
    case 'quarter':
      return isWithin(quarter, 4);
    case 'months':
      return isWithin(count, 12);
    case 'days':
      return isWithin(month, 12) && isWithin(count, daysInMonth(inYear, month));
    case 'year':
      return true;
  }
}

/** True where neither a year nor words for one ("năm sau") stand with the point. */
export const hasNoYear = (point: Point): boolean =>
  point.year === undefined && point.yearShift === undefined && point.cycle === undefined;

export function spanOf(point: DatedPoint): Span {
  const { unit, day = 1, month = 1, quarter = 1, count = 12, fromEnd, inYear } = point;
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
        ? span(firstOfMonth(inYear, 13 - count), lastOfMonth(inYear, 12))
        : span(firstOfMonth(inYear, 1), lastOfMonth(inYear, count));
    case 'days':
      return fromEnd
        ? span(iso(inYear, month, daysInMonth(inYear, month) + 1 - count), lastOfMonth(inYear, month))
        : span(firstOfMonth(inYear, month), iso(inYear, month, count));
    case 'year':
      return span(firstOfMonth(inYear, 1), lastOfMonth(inYear, 12));
  }
}

/** The year of a point that none is written for: the plan's, or for a school year that of the season. */
export type ImpliedYear = (point: Point) => number;

/**
 * Points in a row with their years. A year that is not written is that of the next point that has one ("Quý III, IV/2023"), else that of
 * the one before, else the plan's.
 */
export function withYears(points: readonly Point[], implied: ImpliedYear): DatedPoint[] {
  const next: (Point | undefined)[] = [];
  let speaking: Point | undefined;
  for (const point of [...points].reverse()) {
    if (!hasNoYear(point)) speaking = point;
    next.push(speaking);
  }
  next.reverse();
  let before: Point | undefined;
  return points.map((point, index) => {
    if (!hasNoYear(point)) before = point;
    return { ...point, inYear: yearBy(next[index] ?? before, point, implied) };
  });
}

function yearBy(speaking: Point | undefined, point: Point, implied: ImpliedYear): number {
  if (speaking?.year !== undefined) return speaking.year;
  if (speaking?.cycle !== undefined) return yearOfCycle(speaking.cycle, implied(point));
  return implied(point) + (speaking?.yearShift ?? 0);
}

/** True for a day whose year is told twice and otherwise: "Tết Bính Ngọ 2025". */
const contradicts = ({ year, cycle }: Point): boolean =>
  year !== undefined && cycle !== undefined && yearOfCycle(cycle, year) !== year;

/** Named and lunar days with their dates; undefined where one cannot be dated. */
export function withDates(points: readonly DatedPoint[]): DatedPoint[] | undefined {
  const dated: DatedPoint[] = [];
  for (const point of points) {
    const { named, inYear } = point;
    const date = named && (contradicts(point) ? undefined : dateOfNamed(named, inYear, !hasNoYear(point)));
    if (named && !date) return undefined;
    dated.push(date ? { ...point, day: date.day, month: date.month, inYear: date.year } : point);
  }
  return dated;
}

/** Days that share the month of the next one: "01-31/3/2023". */
export function withMonths(points: readonly Point[]): Point[] {
  let next: Point | undefined;
  const found: Point[] = [];
  for (const point of [...points].reverse()) {
    if (point.unit === 'day' && point.month !== undefined) next = point;
    const isAlone = point.unit === 'day' && point.month === undefined && !point.named;
    const year = point.year === undefined && next?.year !== undefined ? { year: next.year } : {};
    found.push(isAlone && next ? { ...point, month: next.month, ...year } : point);
  }
  return found.reverse();
}
