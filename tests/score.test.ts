import { agencyScore, deadlineScores, realScores } from '../tools/score';

test('deadline phrases: at least 98 % by kind, start and end, and no wrong date', () => {
  const { right, wrongDates } = deadlineScores();
  expect(right.right / right.of).toBeGreaterThanOrEqual(0.98);
  expect(wrongDates).toBe(0);
});

test('agency phrases: at least 97 % by exact split', () => {
  const { right, of } = agencyScore();
  expect(right / of).toBeGreaterThanOrEqual(0.97);
});

test('every cell of the plans of other offices is accounted for', () => {
  for (const { what, right, of } of realScores()) expect([what, right]).toEqual([what, of]);
});
