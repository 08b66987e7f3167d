/** Lays plans out at random, reads them, and prints what is read wrongly, by kind. Run: npx tsx tools/layouts.ts [COUNT] [SEED] */
import fc from 'fast-check';

import { readPlan } from '../src/plan/reading/read-plan';
import { type Fault, judge } from '../tests/plan/corpus/judge';
import { layOut } from '../tests/plan/corpus/lay-out';
import { arbitraryLayout, type Layout } from '../tests/plan/corpus/layout';

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

const shownSheet = (layout: Layout): string =>
  layOut(layout)
    .snapshot.texts.map((row, index) => `${String(layout.top + index).padStart(4)} ${row.join(' | ')}`)
    .join('\n');

/** The smallest layout with a fault of a kind that fast-check finds from a seed. */
function smallest(kind: string, seed: number, count: number): Layout | undefined {
  const result = fc.check(
    fc.property(arbitraryLayout, (layout) => !faultsOrProblem(layout).some((fault) => fault.kind === kind)),
    { seed, numRuns: count, endOnFailure: false },
  );
  return result.counterexample?.[0];
}

function run(count: number, seed: number): void {
  const kinds = new Map<string, number>();
  let exact = 0;
  for (const layout of fc.sample(arbitraryLayout, { seed, numRuns: count })) {
    const faults = faultsOrProblem(layout);
    if (faults.length === 0) exact++;
    for (const kind of new Set(faults.map((fault) => fault.kind))) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  console.log(`seed ${seed}: ${exact} of ${count} layouts read exactly`);
  for (const [kind, layouts] of [...kinds].sort((a, b) => b[1] - a[1])) {
    console.log(`\n=== ${kind}: ${layouts} layouts`);
    const layout = smallest(kind, seed, count);
    if (!layout) continue;
    console.log(`${JSON.stringify(layout)}\n${shownSheet(layout)}`);
    for (const { row, right, read } of faultsOrProblem(layout)
      .filter((fault) => fault.kind === kind)
      .slice(0, 3))
      console.log(`   row ${row}: right “${right}”, read “${read}”`);
  }
}

run(Number(process.argv[2] ?? 300), Number(process.argv[3] ?? Date.now() % 1_000_000));
