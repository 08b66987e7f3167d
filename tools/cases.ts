/** Prints which of tests/fixtures/cases fall short, and in what; writes their ids to not-yet.txt. Run: npx tsx tools/cases.ts [--write] */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readingCases, shortcomings } from '../tests/support/cases';

async function run(): Promise<void> {
  const short: string[] = [];
  for (const one of readingCases) {
    const faults = await shortcomings(one);
    if (faults.length === 0) continue;
    short.push(one.id);
    console.log(`${one.id} (${one.kind}, ${one.file}): ${faults.slice(0, 3).join(' | ')}`);
  }
  console.log(`${readingCases.length - short.length} of ${readingCases.length} cases hold`);
  if (process.argv.includes('--write'))
    writeFileSync(join(__dirname, '../tests/fixtures/cases/not-yet.txt'), `${short.join('\n')}\n`);
}

void run();
