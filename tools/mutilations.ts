/** Reads mutilated sheets and prints what is lost, and what is read wrongly without a doubt. Run: npx tsx tools/mutilations.ts [COUNT] [SEED] [SHOWN] */
import fc from 'fast-check';

import { readPlan } from '../src/plan/reading/read-plan';
import { layOut } from '../tests/plan/corpus/lay-out';
import { arbitraryLayout } from '../tests/plan/corpus/layout';
import { arbitraryMutilations, lossesOf, mutilated, silentHarm } from '../tests/plan/corpus/mutilate';

/** Harmed sheets that are printed. */
const shown = Number(process.argv[4] ?? 3);

function run(count: number, seed: number): void {
  let lost = 0;
  let silent = 0;
  for (const [layout, steps] of fc.sample(fc.tuple(arbitraryLayout, arbitraryMutilations), { seed, numRuns: count })) {
    const whole = { ...layOut(layout).snapshot, merges: [] };
    const changed = mutilated(whole, steps);
    const after = { snapshot: changed, plan: readPlan(changed) };
    const losses = lossesOf(changed, after.plan);
    const harm = silentHarm({ snapshot: whole, plan: readPlan(whole) }, after, steps);
    if (losses.length > 0) lost++;
    if (harm.length === 0) continue;
    if (silent++ < shown) console.log(`${JSON.stringify(steps)}\n${harm.slice(0, 2).join('\n')}\n`);
  }
  console.log(`seed ${seed}: of ${count} sheets ${lost} lose something, ${silent} are harmed without a doubt`);
}

run(Number(process.argv[2] ?? 300), Number(process.argv[3] ?? Date.now() % 1_000_000));
