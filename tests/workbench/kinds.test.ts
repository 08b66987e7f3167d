import { behaviourKinds, formulaKinds, type KindResult, knownGaps } from './kinds/kinds';

/** What is wrong and no known gap, and known gaps that pass. */
function surprises(all: readonly KindResult[]): KindResult[] {
  const gaps = knownGaps();
  return all.filter(({ name, isRight }) => isRight === gaps.has(name));
}

test('formulas give what Excel gives, but for the known gaps', async () => {
  const all = await formulaKinds();
  expect(surprises(all)).toEqual([]);
  expect(all.filter(({ isRight }) => isRight).length / all.length).toBeGreaterThanOrEqual(0.95);
});

test('scripts find what they find in Excel, but for the known gaps', async () => {
  expect(surprises(await behaviourKinds())).toEqual([]);
});
