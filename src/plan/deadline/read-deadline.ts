import { tidy } from '../text/fold';
import { dateOfSerial, dayBefore, monthOf, yearOf } from './calendar';
import { withoutCitations } from './citation';
import { type Deadline, type DeadlineKind, undated } from './deadline';
import type { Bound } from './lexicon';
import { type Item, itemsOf } from './phrase';
import type { Point } from './points';
import { type DatedPoint, exists, hasNoYear, type Span, spanOf, withMonths, withYears } from './resolve';
import { tokenise } from './tokens';

/** A point with the side that the phrase puts the deadline on, and how it hangs together with the point before. */
interface Mark {
  readonly point: DatedPoint;
  readonly bound: Bound | undefined;
  readonly onward: boolean;
  readonly joint: 'and' | 'to' | 'clause' | undefined;
  /** Words of another meaning stand between this point and the one before: each has its own thing to do. */
  readonly labelled: boolean;
}

/**
 * Reads a deadline phrase relative to the plan's year, null where it is not known. What cannot be read is `not_a_time`, a date that does not exist is `invalid`;
 * nothing reads to a date that the text does not hold. Conventions: docs/deadlines.md.
 */
export function readDeadline(text: string, planYear: number | null): Deadline {
  if (planYear !== null) return readPhrase(text, planYear);
  // Without a year a phrase that names none has a kind and no dates; which year is asked with does not matter then.
  const read = readPhrase(text, 2000);
  return read.yearImplied ? { ...read, start: null, end: null } : read;
}

function readPhrase(text: string, planYear: number): Deadline {
  const phrase = tidy(text);
  if (/^[\s.…\-–—/?_*x]*$/i.test(phrase)) return undated('placeholder');
  const items = itemsOf(withoutCitations(tokenise(text)));
  return withoutPoints(items) ?? readMarks(items, planYear);
}

/** Reads a cell that holds a number formatted as a date. */
export function deadlineOfSerial(serial: number): Deadline {
  const date = dateOfSerial(serial);
  return date ? { kind: 'date', start: date, end: date, yearImplied: false } : undated('not_a_time');
}

const has = (items: readonly Item[], marker: string): boolean =>
  items.some((item) => item.is === 'marker' && item.marker === marker);
const points = (items: readonly Item[]): Point[] => items.flatMap((item) => (item.is === 'point' ? [item.point] : []));

/** Phrases whose sense lies in a word rather than in a date. */
function withoutPoints(items: readonly Item[]): Deadline | undefined {
  const hasPoint = points(items).length > 0;
  if (items.some((item) => item.is === 'dots')) return placeholder(items);
  if (items.some((item) => item.is === 'duration') && !has(items, 'periodic')) {
    const rest = items.some((item) => item.is === 'rest');
    return hasPoint && rest && !has(items, 'conditional') ? undated('not_a_time') : undated('relative');
  }
  if (has(items, 'periodic')) return undated('periodic');
  if (has(items, 'ongoing')) return undefined;
  if (has(items, 'conditional')) return undated('conditional');
  if (hasPoint) return undefined;
  if (has(items, 'placeholder')) return undated('placeholder');
  return undated(has(items, 'reference') ? 'by_reference' : 'not_a_time');
}

/** "Quý …/2023", "ngày … tháng … năm 2023": a form that nobody filled in. */
function placeholder(items: readonly Item[]): Deadline {
  const others = items.some((item) => item.is === 'word' || item.is === 'marker');
  return undated(others ? 'not_a_time' : 'placeholder');
}

function readMarks(items: readonly Item[], planYear: number): Deadline {
  const found = withYears(withMonths(points(items)), planYear);
  const isOngoing = has(items, 'ongoing');
  if (found.some((point) => point.unit === 'day' && point.month === undefined))
    return undated(isOngoing ? 'ongoing' : 'not_a_time');
  if (!found.every(exists)) return undated('invalid');
  if (isOngoing) return ongoing(items, found);
  if (items.some((item) => item.is === 'rest' && !isLabelNumber(items, item))) return undated('not_a_time');
  const isAlone = !items.some((item) => item.is === 'word' || item.is === 'rest');
  const isLed = items.some((item) => item.is === 'bound');
  if (!isAlone && !isLed && found.some((point) => !point.marked)) return undated('not_a_time');
  return combine(marksOf(items, found));
}

/** "Giai đoạn 1: Quý I": a number that counts something else, with a word before it and no point beside it. */
function isLabelNumber(items: readonly Item[], item: Item): boolean {
  const at = items.indexOf(item);
  return items[at - 1]?.is === 'word' && items[at + 1]?.is !== 'point';
}

/** "Thường xuyên" has no dates unless just one point with its year stands beside it ("Thường xuyên trong năm 2023"). */
function ongoing(items: readonly Item[], found: readonly DatedPoint[]): Deadline {
  const isPlain = !items.some(
    (item) => item.is === 'word' || item.is === 'rest' || (item.is === 'joint' && item.joint === 'clause'),
  );
  const [mark, ...others] = marksOf(items, found);
  const isBounded = mark && others.length === 0 && isPlain && !hasNoYear(mark.point);
  return isBounded ? { ...bounded(mark, spanOf(mark.point)), kind: 'ongoing' } : undated('ongoing');
}

/** Points with their bounds: a bound holds for the point behind it; "trở đi" for the one before. */
function marksOf(items: readonly Item[], found: readonly DatedPoint[]): Mark[] {
  const marks: Mark[] = [];
  let bound: Bound | undefined;
  let joint: Mark['joint'];
  let labelled = false;
  for (const item of items) {
    if (item.is === 'bound' && item.bound === 'onward') {
      const last = marks.pop();
      if (last) marks.push({ ...last, onward: true });
    } else if (item.is === 'bound') bound = bound === 'before' ? bound : item.bound;
    else if (item.is === 'joint' && item.joint === 'colon') labelled = true;
    else if (item.is === 'joint' && item.joint !== 'colon') joint = joint === 'clause' ? joint : item.joint;
    else if (item.is === 'word') labelled = true;
    else if (item.is === 'point') {
      const point = found[marks.length];
      if (point) marks.push({ point, bound, onward: false, joint, labelled });
      bound = undefined;
      joint = undefined;
      labelled = false;
    }
  }
  const last = marks.at(-1);
  // Words in brackets behind the last of several points are its label: "Quý I (kế hoạch), Quý IV (báo cáo)".
  return last && labelled && marks.length > 1 ? [...marks.slice(0, -1), { ...last, labelled: true }] : marks;
}

interface Ends {
  readonly start: string | null;
  readonly end: string | null;
}

function bounded({ bound, onward }: Mark, span: Span): Deadline {
  const { yearImplied } = span;
  const ends: Ends =
    bound === 'before'
      ? { start: null, end: dayBefore(span.start) }
      : onward || bound === 'from'
        ? { start: span.start, end: null }
        : { start: bound === 'until' ? null : span.start, end: span.end };
  return { kind: kindOf(span.unit, bound, onward), ...ends, yearImplied };
}

const wholeKinds: Readonly<Record<Point['unit'], DeadlineKind>> = {
  day: 'date',
  month: 'month',
  quarter: 'quarter',
  months: 'month_range',
  year: 'whole_year',
};
const beforeKinds: Readonly<Record<Point['unit'], DeadlineKind>> = {
  day: 'before_date',
  month: 'before_month',
  quarter: 'before_quarter',
  months: 'before_month',
  year: 'before_year',
};
const rangeKinds: Readonly<Record<Point['unit'], DeadlineKind>> = {
  day: 'date_range',
  month: 'month_range',
  quarter: 'quarters',
  months: 'month_range',
  year: 'year_range',
};

function kindOf(unit: Point['unit'], bound: Bound | undefined, onward: boolean): DeadlineKind {
  if (bound === 'before') return beforeKinds[unit];
  // "Từ quý II" keeps the kind of its point; of days, months and years it is an open range.
  if (bound === 'from' || onward) return unit === 'quarter' ? 'quarter' : rangeKinds[unit];
  return wholeKinds[unit];
}

function combine(marks: readonly Mark[]): Deadline {
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) return undated('not_a_time');
  if (first === last) return bounded(first, spanOf(first.point));
  const opening = bounded(first, firstSpan(first, last));
  const closing = bounded(last, spanOf(last.point));
  return {
    kind: kindOfSeveral(marks),
    start: opening.start,
    end: closing.end,
    yearImplied: marks.every(({ point }) => hasNoYear(point)),
  };
}

/** "Từ tháng 11 đến tháng 2/2024", "Quý IV và Quý I/2024" began the year before: only where the first year is not written and the time would run backwards. */
function firstSpan({ point }: Mark, last: Mark): Span {
  const span = spanOf(point);
  const wraps = hasNoYear(point) && last.point.year !== undefined && span.start > spanOf(last.point).end;
  return wraps ? spanOf({ ...point, inYear: point.inYear - 1 }) : span;
}

function kindOfSeveral(marks: readonly Mark[]): DeadlineKind {
  const [first, ...later] = marks;
  const unit = finest(marks);
  const isRange =
    marks.length === 2 &&
    later.every(({ joint, bound, labelled }) => joint === 'to' && bound !== 'before' && !labelled) &&
    first?.bound !== 'before';
  if (isRange) return rangeKinds[unit];
  const isList =
    later.every(({ labelled, joint }) => !labelled && joint !== undefined) &&
    marks.every(({ bound }) => bound === undefined);
  if (!isList || marks.some(({ point }) => point.unit !== unit)) return 'milestones';
  if (unit === 'month') return areConsecutive(marks.map(({ point }) => spanOf(point))) ? 'month_range' : 'milestones';
  return unit === 'day' ? 'dates' : rangeKinds[unit];
}

const order: readonly Point['unit'][] = ['day', 'month', 'months', 'quarter', 'year'];
const finest = (marks: readonly Mark[]): Point['unit'] =>
  order.find((unit) => marks.some(({ point }) => point.unit === unit)) ?? 'year';

const areConsecutive = (spans: readonly Span[]): boolean =>
  spans.every((span, index) => {
    const before = spans[index - 1];
    return (
      !before || yearOf(span.start) * 12 + monthOf(span.start) === yearOf(before.start) * 12 + monthOf(before.start) + 1
    );
  });
