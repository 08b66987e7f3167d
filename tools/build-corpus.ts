/** Writes tests/fixtures/corpus anew: laid-out plans with their right readings, for people to review. Run: npx tsx tools/build-corpus.ts */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';

import { corpusPlans } from '../tests/plan/corpus/corpus-plans';
import { corpusFixture } from '../tests/plan/corpus/fixtures';
import { layOut } from '../tests/plan/corpus/lay-out';
import { arbitraryLayout, type Layout } from '../tests/plan/corpus/layout';

const folder = join(__dirname, '../tests/fixtures/corpus');
const wanted = 48;
const mostTasks = 14;

/** The sample has fixtures of its own. */
const isInvented = ({ plan }: Layout): boolean => corpusPlans[plan]?.name !== 'gold';

const isSmall = ({ areas, tasksOfArea }: Layout): boolean => areas * tasksOfArea <= mostTasks && areas > 1;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
fc.sample(arbitraryLayout, { seed: 2026, numRuns: 400 })
  .filter((layout) => isSmall(layout) && isInvented(layout))
  .slice(0, wanted)
  .forEach((layout, index) => {
    const kept = corpusFixture(layout, layOut(layout));
    const { rows, ...rest } = kept;
    const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
    writeFileSync(
      join(folder, `${String(index + 1).padStart(2, '0')}.json`),
      `{"rows":[\n${lines}\n],\n${JSON.stringify(rest).slice(1, -1)}}\n`,
    );
  });
