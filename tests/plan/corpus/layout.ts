import fc from 'fast-check';

import { corpusPlans } from './corpus-plans';

/** How a plan is laid out on a sheet; the first choice of each is the plainest, to which a failing layout shrinks. */
export const layoutChoices = {
  areaAs: ['row', 'row-merged', 'row-numbered', 'column', 'column-merged', 'none'],
  areaNumerals: ['roman', 'letters', 'arabic', 'none'],
  numbers: ['own', 'restarted', 'nested', 'glued', 'none'],
  numberEnd: ['', '.', ')'],
  headerRows: [1, 2, 3],
  columnNumbers: ['', '(1)', '1', '[1]', 'a'],
  assignment: ['columns', 'one-column'],
  deadlineAs: ['text', 'dates', 'begin-end', 'months', 'quarters'],
  dateFormat: ['dd/mm/yyyy', 'd/m/yyyy', 'dd-mm-yyyy', 'dd/mm/yyyy;@', '[$-42A]dd/mm/yyyy'],
  beginEndWords: ['begin-end', 'day', 'long', 'under-group'],
  merged: ['none', 'lead', 'coordinating', 'deadline', 'product', 'funding'],
  mergedBy: ['merge', '-nt-', 'như trên', 'Như trên', '"', '//'],
  taskRows: ['one', 'merged', 'blank'],
  title: ['lines', 'one-line', 'heading', 'none'],
  pageMark: ['', 'Trang', 'number'],
  secondTable: ['none', 'targets-before', 'budget-after', 'targets-after'],
  signature: ['none', 'two-sides', 'right'],
  extraKinds: ['note', 'code', 'percent', 'person', 'status', 'basis', 'monitor', 'level', 'result'],
} as const;

type Choices = typeof layoutChoices;
export type ExtraKind = Choices['extraKinds'][number];

export type Layout = { readonly [Name in Exclude<keyof Choices, 'extraKinds'>]: Choices[Name][number] } & {
  readonly plan: number;
  readonly areas: number;
  readonly tasksOfArea: number;
  /** Fields that the plan has no column for. */
  readonly without: readonly ('product' | 'coordinating' | 'funding')[];
  /** The order of product, lead, coordinating, deadline and funding, as places to sort by. */
  readonly order: readonly number[];
  readonly headings: number;
  readonly isUpperCase: boolean;
  readonly extras: readonly { readonly kind: ExtraKind; readonly place: number }[];
  /** Tasks on a page; 0 for one page. */
  readonly page: number;
  readonly repeatsHeader: boolean;
  readonly blankAtBreak: boolean;
  readonly total: boolean;
  readonly endNote: boolean;
  readonly textBetween: boolean;
  readonly blankRowEvery: number;
  readonly top: number;
  readonly left: number;
};

/** The layout that everything shrinks to: the appendix as most offices write it. */
export const plainLayout: Layout = {
  plan: 0,
  areas: 2,
  tasksOfArea: 3,
  without: [],
  order: [0, 1, 2, 3, 4],
  headings: 0,
  isUpperCase: false,
  areaAs: 'row',
  areaNumerals: 'roman',
  numbers: 'own',
  numberEnd: '',
  headerRows: 1,
  columnNumbers: '',
  assignment: 'columns',
  deadlineAs: 'text',
  dateFormat: 'dd/mm/yyyy',
  beginEndWords: 'begin-end',
  merged: 'none',
  mergedBy: 'merge',
  taskRows: 'one',
  title: 'lines',
  pageMark: '',
  secondTable: 'none',
  signature: 'none',
  extras: [],
  page: 0,
  repeatsHeader: false,
  blankAtBreak: false,
  total: false,
  endNote: false,
  textBetween: false,
  blankRowEvery: 0,
  top: 0,
  left: 0,
};

const oneOf = <Value>(values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

/** Mostly the plainest choice, so that a layout has a few oddities and not all of them at once. */
const seldom = <Value>(values: readonly Value[], weight = 3): fc.Arbitrary<Value> =>
  fc.oneof({ arbitrary: fc.constant(values[0] as Value), weight }, { arbitrary: oneOf(values), weight: 2 });

/** Layouts in which every part of the list comes up; those that no person could read either are made readable. */
export const arbitraryLayout: fc.Arbitrary<Layout> = fc
  .record({
    plan: fc.nat(corpusPlans.length - 1),
    areas: fc.integer({ min: 1, max: 5 }),
    tasksOfArea: fc.integer({ min: 2, max: 8 }),
    without: fc.oneof(
      { arbitrary: fc.constant([]), weight: 2 },
      { arbitrary: fc.subarray(['coordinating', 'funding', 'product'] as const, { maxLength: 2 }), weight: 1 },
    ),
    order: fc.oneof(
      { arbitrary: fc.constant([0, 1, 2, 3, 4]), weight: 1 },
      { arbitrary: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), weight: 1 },
    ),
    headings: fc.nat(10_000),
    isUpperCase: fc.boolean(),
    areaAs: oneOf(layoutChoices.areaAs),
    areaNumerals: seldom(layoutChoices.areaNumerals),
    numbers: oneOf(layoutChoices.numbers),
    numberEnd: seldom(layoutChoices.numberEnd),
    headerRows: oneOf(layoutChoices.headerRows),
    columnNumbers: seldom(layoutChoices.columnNumbers, 1),
    assignment: seldom(layoutChoices.assignment),
    deadlineAs: seldom(layoutChoices.deadlineAs, 1),
    dateFormat: oneOf(layoutChoices.dateFormat),
    beginEndWords: oneOf(layoutChoices.beginEndWords),
    merged: seldom(layoutChoices.merged, 1),
    mergedBy: seldom(layoutChoices.mergedBy, 1),
    taskRows: seldom(layoutChoices.taskRows),
    title: oneOf(layoutChoices.title),
    pageMark: seldom(layoutChoices.pageMark, 1),
    secondTable: seldom(layoutChoices.secondTable),
    signature: oneOf(layoutChoices.signature),
    extras: fc.uniqueArray(fc.record({ kind: oneOf(layoutChoices.extraKinds), place: fc.nat(12) }), {
      maxLength: 3,
      selector: ({ kind }) => kind,
    }),
    page: fc.oneof(fc.constant(0), fc.integer({ min: 2, max: 8 })),
    repeatsHeader: fc.boolean(),
    blankAtBreak: fc.boolean(),
    total: fc.boolean(),
    endNote: fc.boolean(),
    textBetween: fc.boolean(),
    blankRowEvery: fc.oneof(
      { arbitrary: fc.constant(0), weight: 4 },
      { arbitrary: fc.integer({ min: 1, max: 4 }), weight: 1 },
    ),
    top: seldom([0, 1, 4]),
    left: seldom([0, 1, 3]),
  })
  .map(readable);

/** Takes out combinations that no person could tell: an Arabic heading over Arabic numbers, a heading without anything that shows it. */
function readable(given: Layout): Layout {
  const { areaAs, areaNumerals, numbers, merged, without, assignment, deadlineAs, taskRows, title } = given;
  const isNested = numbers === 'nested';
  const hasNumberColumn = numbers !== 'glued' && numbers !== 'none';
  const isArabicUsable = isNested && areaAs !== 'none';
  const numerals = areaNumerals === 'arabic' && !isArabicUsable ? 'roman' : areaNumerals;
  const isBare = numerals === 'none' && (areaAs === 'row' || areaAs === 'row-numbered');
  const isRowNumbered = areaAs === 'row-numbered' && hasNumberColumn;
  const lacks = (field: string): boolean => without.some((other) => other === field);
  const isMergeUsable = !lacks(merged) && taskRows === 'one' && !(merged === 'deadline' && deadlineAs !== 'text');
  const isOneColumn = assignment === 'one-column';
  // Months by their names alone want a title that says the year.
  const isYearWanted = deadlineAs === 'months' || deadlineAs === 'quarters';
  return {
    ...given,
    title: isYearWanted && title === 'none' ? 'one-line' : title,
    areaAs: areaAs === 'row-numbered' && !isRowNumbered ? 'row' : areaAs,
    areaNumerals: isBare ? 'roman' : numerals,
    merged: isMergeUsable && !(isOneColumn && (merged === 'lead' || merged === 'coordinating')) ? merged : 'none',
    without: isOneColumn ? without.filter((field) => field !== 'coordinating') : without,
    taskRows: lacks('product') || (numbers === 'none' && taskRows === 'blank') ? 'one' : taskRows,
  };
}
