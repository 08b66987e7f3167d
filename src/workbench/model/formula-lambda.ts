import { asGrid, caught, type Value } from './formula-values';

/** A function that a formula makes itself: LAMBDA(x, x+1). */
export class Lambda {
  constructor(
    readonly parameters: number,
    /** @throws #VALUE! for more arguments than it has parameters */
    readonly call: (args: readonly Value[]) => Value,
  ) {}
}

type Given = Value | Lambda | undefined;

const lambdaOf = (given: Given): Lambda => {
  if (given instanceof Lambda) return given;
  throw new Error('#VALUE!');
};

const gridOf = (given: Given): Value[][] => {
  if (given instanceof Lambda) throw new Error('#VALUE!');
  return asGrid(given ?? null);
};

/** One value of what a lambda gave for a place. @throws #CALC! for an array, as arrays hold no arrays */
function single(value: Value): Value {
  if (!Array.isArray(value)) return value;
  if (value.length > 1 || (value[0]?.length ?? 0) > 1) throw new Error('#CALC!');
  return value[0]?.[0] ?? null;
}

function map(given: readonly Given[]): Value {
  const work = lambdaOf(given.at(-1));
  const grids = given.slice(0, -1).map(gridOf);
  const [first = []] = grids;
  return first.map((row, at) =>
    row.map((_, index) => caught(() => single(work.call(grids.map((grid) => grid[at]?.[index] ?? null))))),
  );
}

/** @returns the last value, and all on the way to it in the shape of the array */
function folded([start = null, array = null, lambda]: readonly Given[]): { last: Value; all: Value[][] } {
  if (start instanceof Lambda) throw new Error('#VALUE!');
  const work = lambdaOf(lambda);
  let last: Value = start;
  const all = gridOf(array).map((row) => row.map((value) => (last = work.call([last, value]))));
  return { last, all };
}

const columnsOf = (grid: Value[][]): Value[][][] =>
  (grid[0] ?? []).map((_, column) => grid.map((row) => [row[column] ?? null]));

/** Functions that take lambdas. Source: Excel's help on each. */
export const lambdaFunctions: Readonly<Record<string, (args: readonly Given[]) => Value>> = {
  MAP: map,
  REDUCE: (args) => folded(args).last,
  SCAN: (args) => folded(args).all,
  BYROW: ([array, work]) => gridOf(array).map((row) => [caught(() => single(lambdaOf(work).call([[row]])))]),
  BYCOL: ([array, work]) => [
    columnsOf(gridOf(array)).map((column) => caught(() => single(lambdaOf(work).call([column])))),
  ],
  MAKEARRAY: ([rows = 1, columns = 1, work]) => {
    const [height, width] = [rows, columns].map((count) => Number(single(gridOf(count))));
    return Array.from({ length: height ?? 1 }, (_, row) =>
      Array.from({ length: width ?? 1 }, (_unused, column) =>
        caught(() => single(lambdaOf(work).call([row + 1, column + 1]))),
      ),
    );
  },
};
