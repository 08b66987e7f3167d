import { readPlan } from '../../../src/plan/reading/read-plan';
import { corpusFixtures, fixtureSnapshot } from './fixtures';
import { judge } from './judge';

test.each(corpusFixtures)('the laid-out plan %s is read exactly', (_, kept) => {
  expect(judge(readPlan(fixtureSnapshot(kept)), kept.right)).toEqual([]);
});
