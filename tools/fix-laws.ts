/** Tries the laws of safe fixes on random sheets, and prints those that break one. Run: npx tsx tools/fix-laws.ts [COUNT=10000] [FIRST SEED=1] */
import { brokenLaws } from '../tests/support/fix-laws';
import { randomSheet } from '../tests/support/random-sheet';

const [count = 10_000, first = 1] = process.argv.slice(2).map(Number);
const mostShown = 20;
let failed = 0;
for (let seed = first; seed < first + count; seed++) {
  const broken = brokenLaws(randomSheet(seed));
  if (broken.length > 0 && failed++ < mostShown) console.log(`seed ${seed}: ${broken.join('; ')}`);
}
console.log(`${count - failed} of ${count} sheets keep the laws`);
process.exitCode = failed === 0 ? 0 : 1;
