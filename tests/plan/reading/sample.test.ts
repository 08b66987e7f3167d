import { placesOfFinding } from '../../../src/plan/finding-places';
import { readPlan } from '../../../src/plan/reading/read-plan';
import { rules } from '../../../src/plan/rules';
import { checkPlan } from '../../../src/plan/rules/check-plan';
import { asGold, gold, goldReading } from '../../support/gold';
import { sampleRows, snapshotOf } from '../../support/snapshot';

const rows = sampleRows();
const plan = readPlan(snapshotOf(rows));

test('the sample plan reads as the hand-made reading has it', () => {
  expect(asGold(plan)).toEqual(goldReading);
});

test('the rules find on the sample what the hand-made reading lists, what may be argued at most, and nothing that it rules out', () => {
  const findings = checkPlan(plan);
  const keysOf = (entry: { tasks?: readonly string[]; rows?: readonly number[] } | undefined): string[] => [
    ...(entry?.tasks ?? []),
    ...(entry?.rows ?? []).map((row) => `row ${row}`),
  ];
  const numberAt = (row: number | null): string | undefined => plan.tasks.find((task) => task.row === row)?.number.text;
  for (const { id } of rules) {
    const expected = keysOf(gold.findings.expected.find(({ rule }) => rule === id));
    const arguable = keysOf(gold.findings.arguable.find(({ rule }) => rule === id));
    const found = [
      ...new Set(
        findings
          .filter(({ rule }) => rule === id)
          .flatMap((finding) => placesOfFinding(finding))
          .map(({ taskRow, cell }) => numberAt(taskRow) ?? `row ${cell.row + 1}`),
      ),
    ];
    expect([id, found.filter((key) => !arguable.includes(key))]).toEqual([id, expected]);
  }
  expect(findings.filter(({ rule }) => gold.findings.never.includes(rule))).toEqual([]);
});
