import fc from 'fast-check';

import { fileKinds } from '../../src/files/file-kinds';
import { FileProblem } from '../../src/files/problem';
import { readSheets } from '../../src/files/read-sheets';
import { readPlan } from '../../src/plan/reading/read-plan';
import { sampleBytes } from '../support/sample';

const sample = sampleBytes();

/** Reads whatever the bytes give; only a FileProblem may come out. */
async function survives(bytes: Uint8Array, kind: (typeof fileKinds)[number]): Promise<void> {
  try {
    for (const sheet of await readSheets(bytes, `tep.${kind}`)) readPlan(sheet);
  } catch (problem) {
    expect(problem).toBeInstanceOf(FileProblem);
  }
}

test('random bytes, whatever they are called, are read or refused in words', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...fileKinds), survives), {
    seed: 7,
    numRuns: 400,
  });
});

test('a workbook cut off or changed in any place is read or refused in words', async () => {
  const harm = fc.record({
    end: fc.integer({ min: 0, max: sample.length }),
    changes: fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { maxLength: 6 }),
  });
  await fc.assert(
    fc.asyncProperty(harm, async ({ end, changes }) => {
      const bytes = sample.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      await survives(changes.length > 3 ? bytes : bytes.slice(0, end), 'xlsx');
    }),
    { seed: 7, numRuns: 150 },
  );
});
