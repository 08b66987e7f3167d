import { checkSheet } from '../../../src/plan/checking/check-sheet';
import { summarizePlan, type SummaryGroup } from '../../../src/plan/summary/groups';
import { gold } from '../../support/gold';
import { fixtureRows, planWith, sampleRows as readSampleRows, snapshotOf } from '../../support/snapshot';

const sampleRows = readSampleRows();
const { plan, findings } = checkSheet(snapshotOf(sampleRows));
const summary = summarizePlan(plan, findings);
const expected = (gold as unknown as { summary: Record<string, Record<string, number>> }).summary;

const counts = (groups: readonly SummaryGroup[], name: (group: SummaryGroup) => string): Record<string, number> =>
  Object.fromEntries(groups.map((group) => [name(group), group.tasks.length]));
const quarters: Readonly<Record<string, string>> = { year: 'whole year', ongoing: 'ongoing', '-': 'undetermined' };

describe('the sample’s counts are those of the hand-made reading', () => {
  test.each([
    ['byLead', counts(summary.byLead, ({ name }) => name)],
    ['byArea', counts(summary.byArea, ({ name }) => name.split('.')[0] ?? '')],
    ['byQuarterOfEnd', counts(summary.byQuarter, ({ key }) => quarters[key] ?? key.replace('-', ' '))],
    ['byFunding', counts(summary.byFunding, ({ name }) => name || '(blank)')],
  ] as const)('%s', (name, found) => expect(found).toEqual(expected[name]));
});

test.each([
  ['the sample', sampleRows],
  ['chinhphu-2025', fixtureRows('real/chinhphu-2025.tsv')],
  ['laocai-2026', fixtureRows('real/laocai-2026.tsv')],
])('totals add up to the number of tasks: %s', (_, rows) => {
  const checked = checkSheet(snapshotOf(rows));
  const { tasks, byLead, byArea, byQuarter, byFunding } = summarizePlan(checked.plan, checked.findings);
  const total = (groups: readonly SummaryGroup[]): number => groups.reduce((sum, group) => sum + group.tasks.length, 0);
  expect([total(byArea), total(byQuarter), total(byFunding)]).toEqual([tasks, tasks, tasks]);
  expect(new Set(byLead.flatMap((group) => group.tasks)).size).toBe(tasks);
});

test('a task led by two agencies, by none, with no deadline, with no area: each in its group, once in totals', () => {
  const odd = planWith({
    tasks: [{ lead: 'Phòng Nội vụ; Phòng Tư pháp' }, { number: '2', area: '', lead: '', deadline: '' }],
  });
  const { tasks, byLead, byQuarter, shared } = summarizePlan(odd, []);
  expect([tasks, shared]).toEqual([2, 1]);
  expect(counts(byLead, ({ name }) => name || '(none)')).toEqual({
    'Phòng Nội vụ': 1,
    'Phòng Tư pháp': 1,
    '(none)': 1,
  });
  expect(counts(byQuarter, ({ key }) => key)).toEqual({ '2023-Q1': 1, '-': 1 });
  expect(byQuarter.find(({ key }) => key === '-')?.missingDeadlines).toBe(1);
});
