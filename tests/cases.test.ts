import { readingCases, shortcomings } from './support/cases';
import { fixture } from './support/snapshot';

/** Cases that fall short for now, one a line. */
const notYet = new Set(fixture('cases/not-yet.txt').trim().split('\n'));

const held = readingCases.filter(({ id }) => !notYet.has(id));

test.each(held.map((one) => [one.id, one] as const))('%s', async (_, one) => {
  expect(await shortcomings(one)).toEqual([]);
});

test('every case that falls short is one of the cases', () => {
  const ids = new Set(readingCases.map(({ id }) => id));
  expect([...notYet].filter((id) => !ids.has(id))).toEqual([]);
});
