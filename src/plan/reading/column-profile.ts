import { type FieldLooks, fields } from '../fields/fields';
import {
  isDateFormat,
  looksEmpty,
  looksLikeAcronym,
  looksLikeAgency,
  looksLikeAmount,
  looksLikeAssignment,
  looksLikeDeadline,
  looksLikeDitto,
  looksLikeFunding,
  looksLikeHour,
  looksLikeMark,
  looksLikePercent,
  looksLikePerson,
  looksLikeProduct,
  looksLikeStatus,
  startsWithVerb,
} from './contents';
import type { ColumnRole } from './heading-names';
import { headingOf, numberStyle, plainNumber } from './numbering';
import type { SheetGrid } from './sheet-grid';

/** What a column's cells look like, each as a share of its filled cells, 0 to 1. */
export interface ColumnProfile {
  readonly filled: number;
  /** Filled cells as a share of the rows looked at. */
  readonly fill: number;
  readonly length: number;
  readonly distinct: number;
  /** Numbers that follow the number above them, or begin at 1. */
  readonly rising: number;
  /** Rows over which a cell is merged from above, as a share of those looked at. */
  readonly merged: number;
  readonly share: Readonly<Record<Look, number>>;
}

const looks = [
  'number',
  'code',
  'deadline',
  'agency',
  'acronym',
  'person',
  'product',
  'funding',
  'percent',
  'amount',
  'mark',
  'status',
  'hour',
  'verb',
  'text',
  'roman',
  'assignment',
  'leading',
] as const;
type Look = (typeof looks)[number];

const isDateCell = (grid: SheetGrid, row: number, column: number): boolean =>
  typeof grid.value(row, column) === 'number' && isDateFormat(grid.numberFormat(row, column));

/** Text as sentences and names are: not a number, a time or an agency. */
const shortestText = 12;
const surelyText = 80;

const namesLead = /chủ trì|(?:^|[\s(])ct\s*[:)]/iu;

/** What one cell looks like; a long text is looked at no closer than its length. */
function looksOf(grid: SheetGrid, row: number, column: number): Look[] {
  const text = grid.text(row, column);
  if (isDateCell(grid, row, column)) return ['deadline'];
  const found: Look[] = [];
  const style = numberStyle(text);
  if (style === 'code') found.push('code');
  else if (style !== undefined) found.push('number');
  const isDeadline = looksLikeDeadline(text);
  const isAgency = looksLikeAgency(text);
  if (isDeadline) found.push('deadline');
  if (isAgency) found.push('agency');
  if (text.length >= surelyText || (text.length >= shortestText && !isDeadline && !isAgency && style === undefined))
    found.push('text');
  if (looksLikeAssignment(text)) found.push('assignment', ...(namesLead.test(text) ? (['leading'] as const) : []));
  if (startsWithVerb(text)) found.push('verb');
  if (looksLikeProduct(text)) found.push('product');
  if (headingOf(text).numeral !== '') found.push('roman');
  if (text.length <= surelyText) found.push(...shortLooksOf(text));
  return found;
}

const shortLooks: readonly (readonly [Look, (text: string) => boolean])[] = [
  ['acronym', looksLikeAcronym],
  ['person', looksLikePerson],
  ['funding', looksLikeFunding],
  ['percent', looksLikePercent],
  ['amount', looksLikeAmount],
  ['mark', looksLikeMark],
  ['status', looksLikeStatus],
  ['hour', looksLikeHour],
];
const shortLooksOf = (text: string): Look[] => shortLooks.flatMap(([look, fits]) => (fits(text) ? [look] : []));

/** Looks at a column's cells in some rows. Ditto signs and dots say nothing. */
export function profileOf(grid: SheetGrid, column: number, rows: readonly number[]): ColumnProfile {
  const counts = Object.fromEntries(looks.map((look) => [look, 0])) as Record<Look, number>;
  const texts = new Set<string>();
  let filled = 0;
  let length = 0;
  let rising = 0;
  let last = 0;
  let merged = 0;
  for (const row of rows) {
    if (grid.continuesFromAbove(row, column)) merged++;
    const text = grid.text(row, column);
    if (text === '' || looksLikeDitto(text) || (looksEmpty(text) && numberStyle(text) === undefined)) continue;
    filled++;
    length += text.length;
    texts.add(text);
    for (const look of looksOf(grid, row, column)) counts[look]++;
    const value = Number(plainNumber(text).split('.').at(-1));
    if (!Number.isFinite(value) || value === 1 || (value > last && value <= last + 3)) rising++;
    last = Number.isFinite(value) ? value : last;
  }
  const of = Math.max(1, filled);
  const share = Object.fromEntries(looks.map((look) => [look, counts[look] / of])) as Record<Look, number>;
  return {
    filled,
    fill: filled / Math.max(1, rows.length),
    length: length / of,
    distinct: texts.size / of,
    rising: rising / of,
    merged: merged / Math.max(1, rows.length),
    share,
  };
}

/** The same column below a heading that says what its bare numbers count: "Tháng hoàn thành" over 3, 12. */
export function asTimes(profile: ColumnProfile): ColumnProfile {
  const { share } = profile;
  const times = Math.max(share.number, share.roman);
  return {
    ...profile,
    share: { ...share, number: 0, amount: 0, mark: 0, funding: 0, roman: 0, deadline: share.deadline + times },
  };
}

type Fit = (profile: ColumnProfile) => number;

const agencyFit: Fit = ({
  share: { agency, acronym, person, deadline, number, assignment, percent, amount, status, verb, text },
}) => {
  const fits = Math.min(1, agency + 0.7 * acronym + 0.35 * person + assignment);
  return (
    fits -
    deadline -
    number -
    percent -
    amount -
    0.6 * status -
    0.5 * verb -
    Math.max(0, text - assignment) * 0.3 -
    (1 - fits) * 0.35
  );
};

/** How well contents fit each role: 1 wholly, 0 no telling, below 0 not at all. */
const fits: Readonly<Record<FieldLooks | 'begin' | 'other', Fit>> = {
  number: ({ share: { number, code, text }, rising, filled }) =>
    (number + 0.4 * code) * (0.4 + 0.6 * (filled > 1 ? rising : 1)) - (1 - number - code) * 1.2 - text * 0.5,
  heading: ({
    share: { roman, deadline, number, agency, code, percent, amount, verb, person },
    fill,
    distinct,
    filled,
    merged,
  }) => {
    const isShared = fill < 0.55 || merged > 0.2 || (filled >= 4 && distinct < 0.6);
    return (
      (isShared ? 0.55 : -0.5) +
      0.35 * roman -
      deadline -
      1.2 * number -
      0.7 * agency -
      code -
      percent -
      amount -
      0.3 * verb -
      person
    );
  },
  task: ({
    share: { text, verb, deadline, number, agency, code, amount, percent, person, status },
    length,
    distinct,
    filled,
  }) =>
    0.55 * text +
    0.3 * Math.min(1, length / 60) +
    0.3 * verb -
    deadline -
    1.3 * number -
    0.8 * agency * (1 - text) -
    code -
    amount -
    percent -
    0.6 * person -
    0.5 * status -
    (filled >= 4 ? 1.2 * Math.max(0, 0.75 - distinct) : 0),
  product: ({
    share: { product, deadline, number, agency, code, percent, amount, verb, status, person, mark, funding, roman },
  }) =>
    0.35 +
    0.5 * product -
    deadline -
    1.2 * number -
    0.9 * agency * (1 - product) -
    code -
    percent -
    amount -
    0.45 * verb * (1 - product) -
    0.7 * status -
    0.8 * person -
    mark -
    0.6 * funding -
    0.6 * roman,
  agency: agencyFit,
  anything: () => 0,
  deadline: ({ share: { deadline, hour, status, number, agency, mark, percent } }) =>
    deadline -
    (1 - deadline) * 0.6 -
    hour * 1.2 -
    0.4 * status -
    0.3 * number * (1 - deadline) -
    0.6 * agency -
    mark -
    percent,
  begin: ({ share: { deadline, agency, text } }) => deadline - (1 - deadline) * 0.6 - agency - 0.5 * text,
  funding: ({ share: { funding, amount, agency, deadline, verb, number, person, percent, product } }) =>
    0.1 +
    0.6 * Math.min(1, funding + amount) -
    0.8 * agency * (1 - funding) -
    deadline * (1 - funding) -
    0.6 * verb -
    0.3 * number * (1 - amount) -
    person -
    percent -
    0.3 * product,
  other: ({ share: { percent, mark, status, code, person } }) =>
    0.5 * percent + 0.5 * mark + 0.4 * status + 0.5 * code + 0.3 * person,
};

/** A column that says of its cells who leads and who helps is the lead's. */
const assignmentInCoordinating = 1.5;

/** How well a column's contents fit a role, about −1.5 to 1; a blank column tells nothing. */
export function contentsFit(profile: ColumnProfile, role: ColumnRole): number {
  if (profile.filled === 0) return 0;
  const fit = fits[role === 'begin' || role === 'other' ? role : fields[role].looks](profile);
  const own = role === 'coordinating' ? fit - assignmentInCoordinating * profile.share.leading : fit;
  return Math.max(-1.5, Math.min(1, own));
}
