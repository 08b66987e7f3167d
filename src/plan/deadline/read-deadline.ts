import { tidy } from '../text/fold';
import { dayBefore, daysBetween, monthOf, yearOf } from './calendar';
import { withoutCitations } from './citation';
import { withoutNoise } from './clock';
import { type Deadline, type DeadlineKind, type Milestone, undated } from './deadline';
import type { Bound, Marker } from './lexicon';
import { type Item, itemsOf } from './phrase';
import type { PlanYears } from './plan-years';
import type { Point } from './points';
import {
  type DatedPoint,
  exists,
  hasNoYear,
  type ImpliedYear,
  type Span,
  spanOf,
  withDates,
  withMonths,
  withYears,
} from './resolve';
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

/** A longer text is no time: nobody writes one so, and it is told as unreadable. */
const longestPhrase = 4_000;
const mostTokens = 700;

/**
 * Reads a deadline phrase relative to the plan's year or years, null where they are not known. What cannot be read is `not_a_time`, a date
 * that does not exist is `invalid`; nothing reads to a date that the text does not hold. Conventions: docs/deadlines.md.
 */
export function readDeadline(text: string, plan: number | PlanYears | null): Deadline {
  const years = typeof plan === 'number' ? { year: plan } : plan;
  if (years && 'isSchoolYear' in years && years.isSchoolYear) return readPhrase(text, inSchoolYear(years));
  const year = years?.year ?? null;
  if (year !== null) return readPhrase(text, () => year);
  // Without a year a phrase that names none has a kind and no dates; which year is asked with does not matter then.
  const read = readPhrase(text, () => 2000);
  return read.yearImplied || read.yearCounted ? undatedAs(read) : read;
}

const undatedAs = ({ milestones, ...read }: Deadline): Deadline => ({
  ...read,
  start: null,
  end: null,
  ...(milestones && { milestones: milestones.map(() => ({ start: null, end: null })) }),
});

/** Of a school year the months from August on lie in the first year, the others in the last. */
const inSchoolYear =
  ({ first, last }: PlanYears): ImpliedYear =>
  ({ month, quarter, fromEnd }) =>
    (month ?? 0) >= 8 || (quarter ?? 0) >= 3 || fromEnd === true ? first : (last ?? first);

function readPhrase(text: string, implied: ImpliedYear): Deadline {
  const phrase = tidy(text);
  if (phrase.length > longestPhrase) return undated('not_a_time');
  if (/^[\s.…\-–—/?_*x]*$/i.test(phrase)) return undated('placeholder');
  const tokens = tokenise(text);
  if (tokens.length > mostTokens) return undated('not_a_time');
  const items = itemsOf(withoutCitations(withoutNoise(tokens)));
  return withoutPoints(items) ?? readMarks(items, implied);
}

const has = (items: readonly Item[], marker: Marker): boolean =>
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
  if (leads(items, 'relative')) return hasPoint && isBoundedEvent(items) ? undefined : undated('relative');
  if (hasPoint) return undefined;
  if (leads(items, 'reference', mostWordsBeforeReference) || leads(items, 'occasion')) return undated('by_reference');
  if (has(items, 'placeholder')) return undated('placeholder');
  return undated(leads(items, 'prompt') ? 'conditional' : 'not_a_time');
}

/** "Báo cáo kết quả theo Kế hoạch" says when; behind more words "theo" tells how the work is done. */
const mostWordsBeforeReference = 6;

/** True where no more words stand before a marker: "Trước kỳ họp cuối năm" is a time, "Chuẩn bị kỳ họp cuối năm" a task. */
function leads(items: readonly Item[], marker: Marker, mostWords = 0): boolean {
  const at = items.findIndex((item) => item.is === 'marker' && item.marker === marker);
  return at >= 0 && items.slice(0, at).filter((item) => item.is === 'word').length <= mostWords;
}

/** "Từ ngày ban hành đến 31/12": the end is written, though the beginning depends on an event. */
function isBoundedEvent(items: readonly Item[]): boolean {
  const event = items.findIndex((item) => item.is === 'marker' && item.marker === 'relative');
  const first = items.findIndex((item) => item.is === 'point');
  const isLed = items.slice(event, first).some((item) => item.is === 'bound' && item.bound !== 'onward');
  return event < first && isLed;
}

/** "Quý …/2023", "ngày … tháng … năm 2023": a form that nobody filled in. */
function placeholder(items: readonly Item[]): Deadline {
  const others = items.some((item) => item.is === 'word' || item.is === 'marker');
  return undated(others ? 'not_a_time' : 'placeholder');
}

function readMarks(items: readonly Item[], implied: ImpliedYear): Deadline {
  const isOngoing = has(items, 'ongoing');
  const found = withDates(withYears(withMonths(points(items)), implied));
  if (!found) return undated(isOngoing ? 'ongoing' : 'by_reference');
  if (found.some((point) => point.unit === 'day' && point.month === undefined))
    return undated(isOngoing ? 'ongoing' : 'not_a_time');
  if (isFraction(items)) return undated('not_a_time');
  if (!found.every(exists)) return undated('invalid');
  if (isOngoing) return ongoing(items, found);
  if (items.some((item, index) => item.is === 'rest' && !isLabelNumber(items, index))) return undated('not_a_time');
  const isAlone = !items.some((item) => item.is === 'word' || item.is === 'rest');
  const isLed = items.some((item) => item.is === 'bound');
  if (!isAlone && !isLed && found.some((point) => !point.marked)) return undated('not_a_time');
  const read = combine(withoutExplanations(marksOf(items, found)));
  return found.some(({ yearShift = 0 }) => yearShift !== 0) ? { ...read, yearCounted: true } : read;
}

/** "đạt từ 1/3 đến 2/3 số xã": a word directly behind a day and month that nothing else makes a date. */
const isFraction = (items: readonly Item[]): boolean =>
  items.some((item, index) => {
    const before = items[index - 1];
    return item.is === 'unit' && before?.is === 'point' && !before.point.marked;
  });

/** "Giai đoạn 1: Quý I": a number that counts something else, with a word before it and no point beside it. */
function isLabelNumber(items: readonly Item[], at: number): boolean {
  return items[at - 1]?.is === 'word' && items[at + 1]?.is !== 'point';
}

/** "Thường xuyên" has no dates unless just one point with its year stands beside it ("Thường xuyên trong năm 2023"). */
function ongoing(items: readonly Item[], found: readonly DatedPoint[]): Deadline {
  const isPlain = !items.some(
    (item) =>
      item.is === 'word' ||
      item.is === 'rest' ||
      item.is === 'stage' ||
      (item.is === 'joint' && item.joint === 'clause'),
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
    } else if (item.is === 'hour') {
      const last = marks.pop();
      if (last) marks.push({ ...last, point: { ...last.point, hour: item.hour } });
    } else if (item.is === 'bound') bound = bound === 'before' ? bound : item.bound;
    else if (item.is === 'joint' && item.joint !== 'colon') joint = joint === 'clause' ? joint : item.joint;
    else if (item.is === 'word' || item.is === 'stage') labelled = true;
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

/** Without a point that only explains the one before it: "Tháng 3 (Quý I)", "20/11 (Ngày Nhà giáo Việt Nam)". */
function withoutExplanations(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark, index) => {
    const before = marks[index - 1];
    if (!before || mark.joint !== undefined || mark.bound !== undefined || mark.labelled) return true;
    const [span, inner] = [spanOf(mark.point), spanOf(before.point)];
    return span.start > inner.start || span.end < inner.end;
  });
}

interface Ends {
  readonly start: string | null;
  readonly end: string | null;
}

function bounded(mark: Mark, span: Span): Deadline {
  return { kind: kindOf(mark, span.unit), ...endsOf(mark, span), yearImplied: span.yearImplied };
}

function endsOf({ bound, onward, point }: Mark, span: Span): Ends {
  const isMidnight = point.hour === 0 && (bound === 'before' || bound === 'until');
  // Before five in the afternoon of a day is still that day; before midnight is the day before.
  const hasHour = point.hour !== undefined && !isMidnight;
  if (isMidnight || (bound === 'before' && !hasHour)) return { start: null, end: dayBefore(span.start) };
  if (bound === 'before') return { start: null, end: span.end };
  if (onward || bound === 'from') return { start: span.start, end: null };
  return { start: bound === 'until' ? null : span.start, end: span.end };
}

const wholeKinds: Readonly<Record<Point['unit'], DeadlineKind>> = {
  day: 'date',
  days: 'date_range',
  month: 'month',
  quarter: 'quarter',
  months: 'month_range',
  year: 'whole_year',
};
const beforeKinds: Readonly<Record<Point['unit'], DeadlineKind>> = {
  day: 'before_date',
  days: 'before_date',
  month: 'before_month',
  quarter: 'before_quarter',
  months: 'before_month',
  year: 'before_year',
};
const rangeKinds: Readonly<Record<Point['unit'], DeadlineKind>> = {
  day: 'date_range',
  days: 'date_range',
  month: 'month_range',
  quarter: 'quarters',
  months: 'month_range',
  year: 'year_range',
};

function kindOf({ bound, onward, point }: Mark, unit: Point['unit']): DeadlineKind {
  if (unit === 'days' && point.count === 1 && bound === undefined && !onward) return 'date';
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
  const kind = kindOfSeveral(marks);
  const yearImplied = marks.every(({ point }) => hasNoYear(point));
  const isRange = marks.some(({ joint }) => joint === 'to');
  const opening = endsOf(first, firstSpan(first, last));
  const closing = endsOf(last, isRange ? lastSpan(first, last) : spanOf(last.point));
  const ends = { start: opening.start, end: closing.end };
  const isBackwards = !isRange && ends.start !== null && ends.end !== null && ends.start > ends.end;
  const parts = marks.map((mark): Milestone => endsOf(mark, spanOf(mark.point)));
  return {
    kind,
    ...(isBackwards ? widest(parts) : ends),
    yearImplied,
    ...(kind === 'milestones' || kind === 'dates' ? { milestones: parts } : {}),
  };
}

/** The ends of parts that are not written in their order: "Tháng 9 và tháng 3". */
function widest(parts: readonly Milestone[]): Ends {
  const starts = parts.flatMap(({ start }) => start ?? []).sort();
  const ends = parts.flatMap(({ end }) => end ?? []).sort();
  return { start: starts[0] ?? null, end: ends.at(-1) ?? null };
}

/** "Từ tháng 11 đến tháng 2/2024", "15/12 đến 15/01 năm sau" began the year before: only where the first year is not written and the time would run backwards. */
function firstSpan({ point }: Mark, last: Mark): Span {
  const span = spanOf(point);
  const wraps = hasNoYear(point) && !hasNoYear(last.point) && span.start > spanOf(last.point).end;
  return wraps ? spanOf({ ...point, inYear: point.inYear - 1 }) : span;
}

/** What runs longer over New Year is rather written backwards. */
const longestOverNewYear = 275;

/** "Từ tháng 11 đến tháng 2", "15/12/2026 - 15/01" end in the next year, where the last year is not written. */
function lastSpan(first: Mark, last: Mark): Span {
  const span = spanOf(last.point);
  const start = spanOf(first.point).start;
  if (!hasNoYear(last.point) || start <= span.end) return span;
  const next = spanOf({ ...last.point, inYear: last.point.inYear + 1 });
  return daysBetween(start, next.end) <= longestOverNewYear ? next : span;
}

function kindOfSeveral(marks: readonly Mark[]): DeadlineKind {
  const [first, ...later] = marks;
  const unit = finest(marks);
  if (beginsAndEnds(marks)) return rangeKinds[unit];
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

/** "Bắt đầu 01/3, kết thúc 30/6/2026": a beginning and an end, in that order. */
function beginsAndEnds([first, second, ...others]: readonly Mark[]): boolean {
  if (!first || !second || others.length > 0) return false;
  const isEnd = !second.labelled && !second.onward && (second.bound === undefined || second.bound === 'until');
  const isSameUnit = first.point.unit === second.point.unit;
  return first.bound === 'from' && isEnd && isSameUnit && spanOf(first.point).start <= spanOf(second.point).end;
}

const order: readonly Point['unit'][] = ['day', 'days', 'month', 'months', 'quarter', 'year'];
const finest = (marks: readonly Mark[]): Point['unit'] =>
  order.find((unit) => marks.some(({ point }) => point.unit === unit)) ?? 'year';

const areConsecutive = (spans: readonly Span[]): boolean =>
  spans.every((span, index) => {
    const before = spans[index - 1];
    return (
      !before || yearOf(span.start) * 12 + monthOf(span.start) === yearOf(before.start) * 12 + monthOf(before.start) + 1
    );
  });
