/** Lays plans out at random, reads them, and prints what is read wrongly, by kind. Run: npx tsx tools/layouts.ts [COUNT] [SEED] */
import fc from 'fast-check';

import { readPlan } from '../src/plan/reading/read-plan';
import { type Fault, judge } from '../tests/plan/corpus/judge';
import { layOut } from '../tests/plan/corpus/lay-out';
import { arbitraryLayout, type Layout, plainLayout } from '../tests/plan/corpus/layout';

const faultsOf = (layout: Layout): Fault[] => {
  const { snapshot, right } = layOut(layout);
  return judge(readPlan(snapshot), right);
};

/** A reading that fails altogether is a fault too. */
function faultsOrProblem(layout: Layout): Fault[] {
  try {
    return faultsOf(layout);
  } catch (problem) {
    return [{ kind: 'throws', row: null, right: '', read: String(problem) }];
  }
}

const tellsDoubt = (layout: Layout): boolean => readPlan(layOut(layout).snapshot).doubts.length > 0;

/** In what a layout differs from the plainest. */
const oddities = (layout: Layout): Partial<Layout> =>
  Object.fromEntries(
    (Object.keys(layout) as (keyof Layout)[])
      .filter((name) => JSON.stringify(layout[name]) !== JSON.stringify(plainLayout[name]))
      .map((name) => [name, layout[name]]),
  );

const shownSheet = (layout: Layout): string =>
  layOut(layout)
    .snapshot.texts.map((row, index) => `${String(layout.top + index).padStart(4)} ${row.join(' | ')}`)
    .join('\n');

/** Kinds of faults of which an example is looked for. */
const mostShown = 5;

/** The smallest layout with a fault of a kind that fast-check finds from a seed. */
function smallest(kind: string, seed: number, count: number): Layout | undefined {
  const result = fc.check(
    fc.property(arbitraryLayout, (layout) => !faultsOrProblem(layout).some((fault) => fault.kind === kind)),
    { seed, numRuns: count, endOnFailure: false },
  );
  return result.counterexample?.[0];
}

/** Values of a layout's choices, each with how often a layout that has it is misread. */
function suspects(read: readonly { readonly layout: Layout; readonly isExact: boolean }[]): string[] {
  const counts = new Map<string, { all: number; wrong: number }>();
  for (const { layout, isExact } of read) {
    const extras = layout.extras.map(({ kind }) => `extra=${kind}`);
    const others = Object.entries(layout)
      .filter(([name, value]) => name !== 'headings' && typeof value !== 'object')
      .map(([name, value]) => `${name}=${value}`);
    for (const choice of [...extras, ...others]) {
      const count = counts.get(choice) ?? { all: 0, wrong: 0 };
      count.all++;
      if (!isExact) count.wrong++;
      counts.set(choice, count);
    }
  }
  return [...counts]
    .filter(([, { all, wrong }]) => all >= 10 && wrong >= 2)
    .sort(([, a], [, b]) => b.wrong / b.all - a.wrong / a.all)
    .slice(0, 14)
    .map(([choice, { all, wrong }]) => `${choice} ${wrong}/${all}`);
}

function run(count: number, seed: number): void {
  const kinds = new Map<string, number>();
  const read: { layout: Layout; isExact: boolean }[] = [];
  let told = 0;
  let falseDoubts = 0;
  for (const layout of fc.sample(arbitraryLayout, { seed, numRuns: count })) {
    const faults = faultsOrProblem(layout);
    read.push({ layout, isExact: faults.length === 0 });
    const isDoubted = faults.every(({ kind }) => kind !== 'throws') && tellsDoubt(layout);
    if (faults.length > 0 && isDoubted) told++;
    if (faults.length === 0 && isDoubted) falseDoubts++;
    for (const kind of new Set(faults.map((fault) => fault.kind))) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const exact = read.filter(({ isExact }) => isExact).length;
  console.log(`seed ${seed}: ${exact} of ${count} layouts read exactly, ${falseDoubts} of them with a doubt`);
  if (exact === count) return;
  console.log(`${count - exact} misread, ${told} of them with a doubt; by choice: ${suspects(read).join(', ')}`);
  for (const [kind, layouts] of [...kinds].sort((a, b) => b[1] - a[1]).slice(0, mostShown)) {
    console.log(`\n=== ${kind}: ${layouts} layouts`);
    const layout = smallest(kind, seed, count);
    if (!layout) continue;
    console.log(`${JSON.stringify(oddities(layout))}\n${shownSheet(layout)}`);
    for (const { row, right, read } of faultsOrProblem(layout)
      .filter((fault) => fault.kind === kind)
      .slice(0, 3))
      console.log(`   row ${row}: right “${right}”, read “${read}”`);
  }
}

run(Number(process.argv[2] ?? 300), Number(process.argv[3] ?? Date.now() % 1_000_000));
