import fc from 'fast-check';

import { corpusPlans } from './corpus-plans';

/** How a plan is laid out on a sheet; the first choice of each is the plainest, to which a failing layout shrinks. */
export const layoutChoices = {
  areaAs: ['row', 'row-merged', 'row-numbered', 'column', 'column-merged', 'column-dense', 'none'],
  areaNumerals: ['roman', 'letters', 'arabic', 'none'],
  numbers: ['own', 'restarted', 'nested', 'glued', 'none', 'padded', 'letters', 'roman-nested'],
  language: ['vi', 'en'],
  headingNoise: ['none', 'lines', 'spaces', 'colon', 'star'],
  numberEnd: ['', '.', ')'],
  headerRows: [1, 2, 3],
  columnNumbers: ['', '(1)', '1', '[1]', 'a'],
  assignment: ['columns', 'one-column'],
  deadlineAs: ['text', 'dates', 'begin-end', 'months', 'quarters', 'weeks', 'bare-month'],
  beginEndAs: ['dates', 'months', 'short-months', 'text-dates', 'quarters'],
  mark: ['x', 'X', '✓', '●', '+', 'xx'],
  dateFormat: ['dd/mm/yyyy', 'd/m/yyyy', 'dd-mm-yyyy', 'dd/mm/yyyy;@', '[$-42A]dd/mm/yyyy'],
  beginEndWords: ['begin-end', 'day', 'long', 'under-group', 'from', 'start', 'english'],
  merged: ['none', 'lead', 'coordinating', 'deadline', 'product', 'funding'],
  mergedBy: ['merge', '-nt-', 'như trên', 'Như trên', '"', '//'],
  taskRows: ['one', 'merged', 'blank', 'lines', 'coordinating', 'text'],
  title: ['lines', 'one-line', 'heading', 'long', 'units', 'none'],
  pageMark: ['', 'Trang', 'number'],
  secondTable: ['none', 'targets-before', 'budget-after', 'targets-after'],
  signature: ['none', 'two-sides', 'right', 'makers', 'minister', 'place'],
  extraKinds: [
    'note',
    'code',
    'percent',
    'person',
    'status',
    'basis',
    'monitor',
    'level',
    'result',
    'telephone',
    'indicator',
    'submitTo',
    'issuer',
    'priority',
    'points',
    'place',
    'count',
    'reportDate',
    'target',
    'office',
  ],
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
  /** Columns that stand between the number and the task. */
  readonly taskPlace: number;
  readonly isAreaAfterNumber: boolean;
  /** Areas are parted again, where their numerals allow it. */
  readonly hasSubAreas: boolean;
  /** Places of columns without any text. */
  readonly blankColumns: readonly number[];
  /** Cells of a header of several rows are merged; pasted text has lost that. */
  readonly isHeaderMerged: boolean;
  /** The rest of the plan below a text has its columns in another order. */
  readonly isReordered: boolean;
  /** Every task at a page's end goes on behind the break. */
  readonly splitsTasks: boolean;
  /** Letters with their marks apart, as some systems write them. */
  readonly isDecomposed: boolean;
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
  taskPlace: 0,
  isAreaAfterNumber: false,
  hasSubAreas: false,
  blankColumns: [],
  isHeaderMerged: true,
  isReordered: false,
  splitsTasks: false,
  isDecomposed: false,
  headings: 0,
  language: 'vi',
  headingNoise: 'none',
  isUpperCase: false,
  areaAs: 'row',
  areaNumerals: 'roman',
  numbers: 'own',
  numberEnd: '',
  headerRows: 1,
  columnNumbers: '',
  assignment: 'columns',
  deadlineAs: 'text',
  beginEndAs: 'dates',
  mark: 'x',
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

const rarely = fc.oneof({ arbitrary: fc.constant(false), weight: 5 }, fc.constant(true));

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
    taskPlace: fc.oneof({ arbitrary: fc.constant(0), weight: 5 }, { arbitrary: fc.nat(3), weight: 1 }),
    isAreaAfterNumber: rarely,
    hasSubAreas: rarely,
    blankColumns: fc.oneof({ arbitrary: fc.constant([]), weight: 5 }, fc.array(fc.nat(12), { maxLength: 2 })),
    isHeaderMerged: fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, fc.constant(false)),
    isReordered: rarely,
    splitsTasks: rarely,
    isDecomposed: rarely,
    headings: fc.nat(5_000_000),
    language: seldom(layoutChoices.language, 15),
    headingNoise: seldom(layoutChoices.headingNoise),
    isUpperCase: fc.boolean(),
    areaAs: oneOf(layoutChoices.areaAs),
    areaNumerals: seldom(layoutChoices.areaNumerals),
    numbers: oneOf(layoutChoices.numbers),
    numberEnd: seldom(layoutChoices.numberEnd),
    headerRows: oneOf(layoutChoices.headerRows),
    columnNumbers: seldom(layoutChoices.columnNumbers, 1),
    assignment: seldom(layoutChoices.assignment),
    deadlineAs: seldom(layoutChoices.deadlineAs, 1),
    beginEndAs: oneOf(layoutChoices.beginEndAs),
    mark: seldom(layoutChoices.mark),
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

export const isAreaColumn = ({ areaAs }: Layout): boolean =>
  areaAs === 'column' || areaAs === 'column-merged' || areaAs === 'column-dense';

export const hasNumberColumn = ({ numbers }: Layout): boolean => numbers !== 'glued' && numbers !== 'none';

export const hasPeriods = ({ deadlineAs }: Layout): boolean =>
  deadlineAs === 'months' || deadlineAs === 'quarters' || deadlineAs === 'weeks';

/** The same layout with areas that a person can tell from its tasks. */
function withClearAreas(given: Layout): Layout {
  const { areaNumerals, areaAs, numbers } = given;
  const isArabicUsable = numbers === 'nested' && areaAs !== 'none';
  const numerals = areaNumerals === 'arabic' && !isArabicUsable ? 'roman' : areaNumerals;
  const isBare = numerals === 'none' && (areaAs === 'row' || areaAs === 'row-numbered');
  const isRowNumbered = areaAs === 'row-numbered' && hasNumberColumn(given);
  const isColumn = isAreaColumn(given);
  const shownNumerals = isBare || numbers === 'roman-nested' ? 'roman' : numerals;
  const isSubUsable = shownNumerals === 'letters' || (shownNumerals === 'roman' && numbers === 'nested');
  return {
    ...given,
    areaAs: areaAs === 'row-numbered' && !isRowNumbered ? 'row' : areaAs,
    areaNumerals: shownNumerals,
    hasSubAreas: given.hasSubAreas && isSubUsable && areaAs !== 'none' && !isColumn,
  };
}

/** Takes out combinations that no person could tell: an Arabic heading over Arabic numbers, a heading without anything that shows it. */
function readable(layout: Layout): Layout {
  const given = withClearAreas(layout);
  const { numbers, merged, without, assignment, deadlineAs, taskRows, title } = given;
  const lacks = (field: string): boolean => without.some((other) => other === field);
  const isMergeUsable = !lacks(merged) && taskRows === 'one' && !(merged === 'deadline' && deadlineAs !== 'text');
  const isOneColumn = assignment === 'one-column';
  const isRowsUsable =
    !(lacks('product') && taskRows !== 'coordinating' && taskRows !== 'text') &&
    !(taskRows === 'coordinating' && (isOneColumn || lacks('coordinating'))) &&
    !(numbers === 'none' && (taskRows === 'blank' || taskRows === 'coordinating' || taskRows === 'text'));
  // Months by their names alone want a title that says the year.
  const isYearWanted = hasPeriods(given) || deadlineAs === 'bare-month' || deadlineAs === 'begin-end';
  const isSplit = given.splitsTasks && given.page > 0 && hasNumberColumn(given) && numbers !== 'letters';
  return {
    ...given,
    title: isYearWanted && title === 'none' ? 'one-line' : title,
    merged: isMergeUsable && !(isOneColumn && (merged === 'lead' || merged === 'coordinating')) ? merged : 'none',
    without: isOneColumn ? without.filter((field) => field !== 'coordinating') : without,
    taskRows: isRowsUsable ? taskRows : 'one',
    splitsTasks: isSplit && !isAreaColumn(given),
    blankRowEvery: isSplit ? 0 : given.blankRowEvery,
  };
}
