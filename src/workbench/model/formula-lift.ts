import { asGrid, caught, placeIn, type Value } from './formula-values';

/** Functions all of whose parameters are single values: given arrays, Excel calls them place by place. */
const single = new Set(
  `LEFT RIGHT MID LEN UPPER LOWER PROPER TRIM CLEAN SUBSTITUTE REPLACE FIND SEARCH TEXT VALUE REPT EXACT CHAR CODE UNICHAR UNICODE FIXED DOLLAR NUMBERVALUE TEXTBEFORE TEXTAFTER HYPERLINK LENB LEFTB RIGHTB MIDB FINDB SEARCHB ASC DBCS ENCODEURL REGEXTEST REGEXEXTRACT REGEXREPLACE ERROR.TYPE BASE
  YEAR MONTH DAY HOUR MINUTE SECOND WEEKDAY WEEKNUM ISOWEEKNUM DATE TIME DATEVALUE TIMEVALUE DATEDIF DAYS DAYS360 EDATE EOMONTH
  ABS ROUND ROUNDUP ROUNDDOWN INT TRUNC MOD SQRT POWER EXP LN LOG LOG10 SIGN CEILING FLOOR MROUND EVEN ODD FACT SIN COS TAN ASIN ACOS ATAN ATAN2 RADIANS DEGREES QUOTIENT
  NOT ISNUMBER ISTEXT ISBLANK ISERROR ISERR ISNA ISLOGICAL ISNONTEXT ISEVEN ISODD IFERROR IFNA`.split(/\s+/),
);

/** Of functions that take ranges too, the parameters that are single values. */
const singleAmong: Readonly<Record<string, (index: number) => boolean>> = {
  VLOOKUP: (index) => index === 0 || index === 2,
  HLOOKUP: (index) => index === 0 || index === 2,
  LOOKUP: (index) => index === 0,
  MATCH: (index) => index === 0,
  XLOOKUP: (index) => index === 0,
  XMATCH: (index) => index === 0,
  SUMIF: (index) => index === 1,
  COUNTIF: (index) => index === 1,
  AVERAGEIF: (index) => index === 1,
  COUNTIFS: (index) => index % 2 === 1,
  SUMIFS: (index) => index > 0 && index % 2 === 0,
  AVERAGEIFS: (index) => index > 0 && index % 2 === 0,
  MAXIFS: (index) => index > 0 && index % 2 === 0,
  MINIFS: (index) => index > 0 && index % 2 === 0,
  LARGE: (index) => index === 1,
  SMALL: (index) => index === 1,
  RANK: (index) => index === 0,
  'RANK.EQ': (index) => index === 0,
  'RANK.AVG': (index) => index === 0,
  PERCENTILE: (index) => index === 1,
};

/** The arrays among a function's single parameters; none where it is called once, as usual. */
function arraysAmong(name: string, args: readonly Value[]): readonly (Value[][] | undefined)[] | undefined {
  const isSingle = single.has(name) ? () => true : singleAmong[name];
  if (!isSingle) return undefined;
  const arrays = args.map((arg, index) => (Array.isArray(arg) && isSingle(index) ? asGrid(arg) : undefined));
  return arrays.some((array) => array !== undefined) ? arrays : undefined;
}

/** Calls a function for each place of the arrays that stand where it takes single values, as Excel's formulas do; once where there are none. */
export function lifted(name: string, args: readonly Value[], call: (args: readonly Value[]) => Value): Value {
  const arrays = arraysAmong(name, args);
  if (!arrays) return call(args);
  const most = (size: (array: Value[][]) => number): number =>
    Math.max(...arrays.map((array) => (array ? size(array) : 1)));
  const height = most((array) => array.length);
  const width = most((array) => array[0]?.length ?? 0);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_unused, column) =>
      caught(() => call(args.map((arg, index) => (arrays[index] ? placeIn(arrays[index], row, column) : arg)))),
    ),
  );
}
