import { checkSheet } from '../../src/plan/checking/check-sheet';
import { withEdits } from '../../src/plan/fixing/edit-snapshot';
import type { Finding } from '../../src/plan/model';
import { emptyPlan } from '../../src/plan/new-plan/new-plan';
import { yearMoves } from '../../src/plan/next-year/next-year';
import { builtInSchemas } from '../../src/plan/schema/schema';
import { snapshotOf } from '../support/snapshot';
import { threePlans } from '../support/three-plans';

/** Number and day of the decision are left open in both: that, and nothing else, may be said. */
const isLeftOpen = ({ rule }: Finding): boolean => rule === 'plan/decision-blank';

const countsByRule = (findings: readonly Finding[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { rule, severity } of findings) if (severity !== 'info') counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};

test.each(builtInSchemas)('nothing is wrong with an empty plan of $title.vi', (schema) => {
  for (const year of [2024, 2027]) {
    const { rows, merges } = emptyPlan(`Kế hoạch ${year}`, year, schema);
    const snapshot = snapshotOf(
      rows.map((row) => row.map((cell) => String(cell?.value ?? ''))),
      { merges },
    );
    const { plan, findings } = checkSheet(snapshot);
    expect([plan.year, plan.areas.length, plan.unread, plan.doubts]).toEqual([year, schema.areas.length, [], []]);
    expect(findings.filter((finding) => !isLeftOpen(finding))).toEqual([]);
  }
});

test.each(threePlans().slice(0, 2))('next year’s plan of $name has no error that this year’s has not', ({ rows }) => {
  const snapshot = snapshotOf(rows);
  const { plan, findings } = checkSheet(snapshot);
  const moved = withEdits(snapshot, yearMoves(plan, snapshot));
  const next = checkSheet(moved);
  const before = countsByRule(findings);
  expect(next.plan.year).toBe((plan.year ?? 0) + 1);
  expect(next.plan.tasks).toHaveLength(plan.tasks.length);
  for (const [rule, count] of Object.entries(countsByRule(next.findings.filter((finding) => !isLeftOpen(finding)))))
    expect([rule, count]).toEqual([rule, Math.min(count, before[rule] ?? 0)]);
});
