import { readFileSync } from 'node:fs';

import { agencyScore, allScores, deadlineScores, realScores, scoresFile } from '../tools/score';

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

const held = JSON.parse(readFileSync(scoresFile, 'utf8')) as ReturnType<typeof allScores>;
const now = allScores();

test.each(held.plans.map((score) => [score.name, score] as const))(
  '%s is read no worse than before',
  (name, before) => {
    const score = now.plans.find((plan) => plan.name === name);
    if (!score) throw new Error('the plan is gone');
    const { inPlace, fieldsRight, areasRight, deadlines, made, lostCells, falseErrors, doubts } = score;
    for (const [figure, was] of [
      [inPlace, before.inPlace],
      [fieldsRight, before.fieldsRight],
      [areasRight, before.areasRight],
      [deadlines.right, before.deadlines.right],
    ] as const)
      expect(figure).toBeGreaterThanOrEqual(was);
    for (const [figure, was] of [
      [made, before.made],
      [deadlines.wrong, before.deadlines.wrong],
      [lostCells, before.lostCells],
      [falseErrors, before.falseErrors],
      [doubts.missed, before.doubts.missed],
    ] as const)
      expect(figure).toBeLessThanOrEqual(was);
  },
);

test('no rule is less precise than before, or finds less of what is wrong', () => {
  const worse = held.rules.flatMap((before) => {
    const rule = now.rules.find((one) => one.rule === before.rule);
    const wrong = (rule?.found ?? 0) - (rule?.right ?? 0);
    return wrong > before.found - before.right || (rule?.recalled ?? 0) < before.recalled ? [before.rule] : [];
  });
  expect(worse).toEqual([]);
});
