import {
  type Bound,
  bound,
  countedOut,
  duration,
  eventMarker,
  filler,
  fractionOf,
  isTemporal,
  type Marker,
  marker,
  part,
  stage,
  vision,
} from './lexicon';
import { aside, ordinaryWords } from './ordinary';
import type { Pattern } from './pattern';
import { dayBeforeDateAt, furtherPointAt, type Point, pointAt } from './points';
import type { Token } from './tokens';

/** What a phrase is made of, once its words are understood. */
export type Item =
  | { readonly is: 'point'; readonly point: Point }
  | { readonly is: 'bound'; readonly bound: Bound }
  /** "và", "," and their like between points; "to" is a dash or "đến" between two; a clause ends at ";" and a line's end. */
  | { readonly is: 'joint'; readonly joint: 'and' | 'to' | 'clause' | 'colon' }
  | { readonly is: 'marker'; readonly marker: Marker }
  | { readonly is: 'duration' }
  | { readonly is: 'filler' }
  /** "Đợt 1": the label of a part of the work. */
  | { readonly is: 'stage' }
  /** An hour behind its date. */
  | { readonly is: 'hour'; readonly hour: number }
  /** A word that says nothing about time. */
  | { readonly is: 'word' }
  /** "số", "chỉ tiêu" behind a fraction: what it is a part of. */
  | { readonly is: 'unit' }
  /** A number, or a word of time, that fits nowhere. */
  | { readonly is: 'rest' }
  | { readonly is: 'dots' };

const joints: ReadonlyMap<string, 'and' | 'to' | 'clause' | 'colon'> = new Map(
  Object.entries<'and' | 'to' | 'clause' | 'colon'>({
    ',': 'and',
    '+': 'and',
    '&': 'and',
    '-': 'to',
    ';': 'clause',
    ':': 'colon',
    '/': 'and',
  }),
);
interface Step {
  readonly items: readonly Item[];
  readonly next: number;
}

/** The point before the place, where only joints stand between: "Tháng 3, " before "4". */
function pointBefore(items: readonly Item[]): Point | undefined {
  for (let back = 1; back <= mostJoints; back++) {
    const item = items.at(-back);
    if (item?.is === 'point') return back > 1 ? item.point : undefined;
    if (item?.is !== 'joint' && !(item?.is === 'bound' && item.bound === 'until')) return undefined;
  }
  return undefined;
}
/** More signs in a row are no list of points. */
const mostJoints = 5;

/** Words at the head of a line that carry on what the line before began. */
const carriesOn = new Set(['den', 'toi', 'va', 'hoac', 'tro', 'cua', 'trong', ',', '/', '+', '&', ')', 'hang', 'moi']);

/** True where a line begins something new: not with "đến", "và", "năm 2026" or a sign that carries on. */
function beginsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token?.opensLine || carriesOn.has(token.fold)) return false;
  const next = tokens[at + 1]?.fold ?? '';
  const isYear = token.fold === 'nam' && (/^\d{4}$/.test(next) || ['nay', 'sau', 'toi'].includes(next));
  return !isYear && !/^(?:19|20)\d\d$/.test(token.fold);
}

/** A time at the head of a line ends what "theo…" or "khi…" of the line before is about; other words go on with it. */
const beginsTime = (tokens: readonly Token[], at: number): boolean =>
  beginsClause(tokens, at) &&
  (pointAt(tokens, at) !== undefined ||
    bound(tokens, at) !== undefined ||
    marker(tokens, at) !== undefined ||
    joints.has(tokens[at]?.fold ?? '') ||
    tokens[at]?.kind === 'number');

/** Everything that belongs to "khi…", "theo…": up to the end of the clause. */
function endOfClause(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let next = at; next < tokens.length; next++) {
    const fold = tokens[next]?.fold;
    if (beginsTime(tokens, next)) return next;
    if (fold === '(') depth++;
    if (fold === ')' && depth-- === 0) return next;
    if (fold === ';' && depth === 0) return next;
  }
  return tokens.length;
}

/** Everything that belongs to "từ ngày ban hành…": up to a bound with its time, a bracket, or the end of the clause. */
function endOfEvent(tokens: readonly Token[], at: number): number {
  for (let next = at; next < tokens.length; next++) {
    const fold = tokens[next]?.fold ?? '';
    if (beginsTime(tokens, next) || [';', '(', ')', 'tro', ':'].includes(fold)) return next;
    const side = bound(tokens, next);
    if (side && leadsToPoint(tokens, side.next)) return next;
  }
  return tokens.length;
}

function leadsToPoint(tokens: readonly Token[], at: number): boolean {
  let next = at;
  for (let tried = 0; tried < 3; tried++) next = bound(tokens, next)?.next ?? filler(tokens, next)?.next ?? next;
  return pointAt(tokens, next) !== undefined || partOfPoint(tokens, next) !== undefined;
}

function step(tokens: readonly Token[], at: number, token: Token, items: readonly Item[]): Step {
  const marked = marker(tokens, at);
  const before = pointBefore(items);
  const further = before && furtherPointAt(tokens, at, before);
  const point = pointAt(tokens, at);
  const event = point ? undefined : eventMarker(tokens, at);
  const firstDay = point ? undefined : dayBeforeDateAt(tokens, at);
  // In "Quý 1/2/3" stands no second of March.
  const isQuarters = before?.unit === 'quarter' && tokens[at - 1]?.fold === '/';
  if (further && (isQuarters || further.next >= (point?.next ?? 0)))
    return { items: [{ is: 'point', point: further.value }], next: further.next };
  // "24/24" is all day long, and no day.
  if (point && point.next >= (marked?.next ?? 0) + (marked?.value === 'ongoing' ? 1 : 0))
    return { items: [{ is: 'point', point: point.value }], next: point.next };
  if (firstDay) return { items: [{ is: 'point', point: firstDay.value }], next: firstDay.next };
  if (event && event.next > (marked?.next ?? 0))
    return { items: [{ is: 'marker', marker: event.value }], next: endOfEvent(tokens, event.next) };
  if (marked) {
    const swallows = marked.value === 'conditional' || marked.value === 'reference';
    return {
      items: [{ is: 'marker', marker: marked.value }],
      next: swallows ? endOfClause(tokens, marked.next) : marked.next,
    };
  }
  return lesserStep(tokens, at, token, items);
}

function lesserStep(tokens: readonly Token[], at: number, token: Token, items: readonly Item[]): Step {
  const far = vision(tokens, at);
  if (far) return { items: [], next: far.next };
  if (token.kind === 'clock') return { items: [{ is: 'hour', hour: Number(token.fold) }], next: at + 1 };
  const labelled = stage(tokens, at);
  if (labelled) return { items: [{ is: 'stage' }], next: labelled.next };
  const part = items.at(-1)?.is === 'point' ? fractionOf(tokens, at) : undefined;
  if (part) return { items: [{ is: 'unit' }], next: part.next };
  const ordinary =
    ordinaryWords(tokens, at) ?? (items.some((item) => item.is === 'point') ? aside(tokens, at) : undefined);
  if (ordinary) return { items: tokens.slice(at, ordinary.next).map(() => ({ is: 'word' })), next: ordinary.next };
  const length = countedOut(tokens, at) ? undefined : duration(tokens, at);
  if (length) return { items: [{ is: 'duration' }], next: length.next };
  const side = bound(tokens, at);
  if (side) {
    const joins = side.value === 'until' && items.at(-1)?.is === 'point';
    return {
      items: [...(joins ? [{ is: 'joint', joint: 'to' } as const] : []), { is: 'bound', bound: side.value }],
      next: side.next,
    };
  }
  const leads = filler(tokens, at) ?? partOfPoint(tokens, at);
  if (leads) return { items: [{ is: 'filler' }], next: leads.next };
  if (['va', 'hoac', 'hay'].includes(token.fold)) return { items: [{ is: 'joint', joint: 'and' }], next: at + 1 };
  return { items: [single(token, items)], next: at + 1 };
}

/** "đầu", "cuối" lead to a point only where one follows: not in "đầu tư", "cuối cùng". */
const partOfPoint: Pattern<unknown> = (tokens, at) => {
  const found = part(tokens, at);
  return found && pointAt(tokens, found.next) && found;
};

function single(token: Token, items: readonly Item[]): Item {
  if (token.kind === 'dots') return { is: 'dots' };
  const joint = joints.get(token.fold);
  // A dash at the head of a line or behind another joint is a bullet.
  if (joint === 'to' && items.at(-1)?.is !== 'point') return { is: 'joint', joint: 'clause' };
  if (joint) return { is: 'joint', joint };
  if (token.kind === 'number' || (token.kind === 'word' && isTemporal(token.fold))) return { is: 'rest' };
  return token.kind === 'word' ? { is: 'word' } : { is: 'filler' };
}

/** True where an item can end a clause: a bound, a joint or a word that leads to a time waits for more. */
const isClosed = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.is !== 'joint' &&
  item.is !== 'filler' &&
  !(item.is === 'bound' && item.bound !== 'onward') &&
  item.is !== 'rest';

/** Understands the words of a phrase one after the other; at each place the longest reading wins. */
export function itemsOf(tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  const isList = tokens[0]?.fold === '-';
  for (let at = 0, token = tokens[0]; token; token = tokens[at]) {
    const isBullet = isList && token.opensLine && token.fold === '-';
    if (isBullet || (beginsClause(tokens, at) && token.fold !== '-' && isClosed(items.at(-1))))
      items.push({ is: 'joint', joint: 'clause' });
    if (isBullet) {
      at++;
      continue;
    }
    const { items: found, next } = step(tokens, at, token, items);
    items.push(...found);
    at = next;
  }
  return items;
}
