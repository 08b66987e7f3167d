/**
 * Tries what Excel does (tests/workbench/kinds) in the workbench: how many kinds are right, and each that is wrong with what was found.
 * `npm run kinds:host`; status 1 if one is wrong that is no known gap, or if a known gap has begun to pass.
 */
import { behaviourKinds, formulaKinds, knownGaps } from '../tests/workbench/kinds/kinds';

async function main(): Promise<number> {
  const all = [...(await formulaKinds()), ...(await behaviourKinds())];
  const gaps = knownGaps();
  const wrong = all.filter(({ isRight }) => !isRight);
  for (const { name, expected, found } of wrong)
    console.log(
      `${gaps.has(name) ? 'known gap' : 'WRONG'}\t${name}\t${JSON.stringify(expected)}\t${JSON.stringify(found)}`,
    );
  const passing = all.filter(({ name, isRight }) => isRight && gaps.has(name));
  for (const { name } of passing) console.log(`passes now, take it off known-gaps.txt\t${name}`);
  const right = all.length - wrong.length;
  console.log(`${right} of ${all.length} kinds are right (${((100 * right) / all.length).toFixed(1)} %)`);
  return wrong.some(({ name }) => !gaps.has(name)) || passing.length > 0 ? 1 : 0;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
