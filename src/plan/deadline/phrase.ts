import {
  type Bound,
  bound,
  duration,
  filler,
  isTemporal,
  type Marker,
  marker,
  ordinaryWords,
  part,
  vision,
} from './lexicon';
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
  /** A word that says nothing about time. */
  | { readonly is: 'word' }
  /** A number, or a word of time, that fits nowhere. */
  | { readonly is: 'rest' }
  | { readonly is: 'dots' };

const joints: Readonly<Record<string, 'and' | 'to' | 'clause' | 'colon'>> = {
  ',': 'and',
  '+': 'and',
  '&': 'and',
  '-': 'to',
  ';': 'clause',
  '\n': 'clause',
  ':': 'colon',
  '/': 'and',
};

interface Step {
  readonly items: readonly Item[];
  readonly next: number;
}

/** The point before the place, where only joints stand between: "Tháng 3, " before "4". */
function pointBefore(items: readonly Item[]): Point | undefined {
  const last = items.findLastIndex((item) => item.is !== 'joint' && !(item.is === 'bound' && item.bound === 'until'));
  const item = items[last];
  return item?.is === 'point' && last < items.length - 1 ? item.point : undefined;
}

/** Everything that belongs to "khi…", "theo…": up to the end of the clause. */
function endOfClause(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let next = at; next < tokens.length; next++) {
    const fold = tokens[next]?.fold;
    if (fold === '(') depth++;
    if (fold === ')' && depth-- === 0) return next;
    if (fold === '\n' || (fold === ';' && depth === 0)) return next;
  }
  return tokens.length;
}

function step(tokens: readonly Token[], at: number, token: Token, items: readonly Item[]): Step {
  const marked = marker(tokens, at);
  const before = pointBefore(items);
  const further = before && furtherPointAt(tokens, at, before);
  const point = pointAt(tokens, at);
  const firstDay = point ? undefined : dayBeforeDateAt(tokens, at);
  if (further && further.next >= (point?.next ?? 0))
    return { items: [{ is: 'point', point: further.value }], next: further.next };
  if (point && point.next >= (marked?.next ?? 0))
    return { items: [{ is: 'point', point: point.value }], next: point.next };
  if (firstDay) return { items: [{ is: 'point', point: firstDay.value }], next: firstDay.next };
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
  const ordinary = ordinaryWords(tokens, at);
  if (ordinary) return { items: [{ is: 'word' }], next: ordinary.next };
  const length = duration(tokens, at);
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
  if (token.fold === 'va' || token.fold === 'hoac') return { items: [{ is: 'joint', joint: 'and' }], next: at + 1 };
  return { items: [single(token, items)], next: at + 1 };
}

/** "đầu", "cuối" lead to a point only where one follows: not in "đầu tư", "cuối cùng". */
const partOfPoint: Pattern<unknown> = (tokens, at) => {
  const found = part(tokens, at);
  return found && pointAt(tokens, found.next) && found;
};

function single(token: Token, items: readonly Item[]): Item {
  if (token.kind === 'dots') return { is: 'dots' };
  const joint = joints[token.fold];
  // A dash at the head of a line or behind another joint is a bullet.
  if (joint === 'to' && items.at(-1)?.is !== 'point') return { is: 'joint', joint: 'clause' };
  if (joint) return { is: 'joint', joint };
  if (token.kind === 'number' || (token.kind === 'word' && isTemporal(token.fold))) return { is: 'rest' };
  return token.kind === 'word' ? { is: 'word' } : { is: 'filler' };
}

/** Understands the words of a phrase one after the other; at each place the longest reading wins. */
export function itemsOf(tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  for (let at = 0, token = tokens[0]; token; token = tokens[at]) {
    const { items: found, next } = step(tokens, at, token, items);
    items.push(...found);
    at = next;
  }
  return items;
}
