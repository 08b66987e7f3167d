import { readPlan } from '../../src/plan/reading/read-plan';
import { checkPlan } from '../../src/plan/rules/check-plan';
import { filtered, noFilter } from '../../src/taskpane/filter';
import { sampleSnapshot } from '../support/snapshot';

const plan = readPlan(sampleSnapshot());
const findings = checkPlan(plan);

test.each(['error', 'warning', 'info'] as const)(
  'a press on “%s” shows those, all of them and no others',
  (severity) => {
    const shown = filtered(plan, findings, { ...noFilter, severity }, 'vi');
    expect(new Set(shown.map((finding) => finding.severity))).toEqual(new Set([severity]));
    expect(shown).toHaveLength(findings.filter((finding) => finding.severity === severity).length);
  },
);

test('words and severity together; without either all are shown', () => {
  const shown = filtered(plan, findings, { search: 'nam ngoai', severity: 'error' }, 'vi');
  expect(shown.map(({ rule }) => rule)).toEqual(['deadline/outside-year']);
  expect(filtered(plan, findings, noFilter, 'vi')).toEqual(findings);
});
