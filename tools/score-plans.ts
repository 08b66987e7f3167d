/** How well whole plans are read and checked: the sample, the laid-out plans of tests/fixtures/corpus, the real ones. */
import { cellAddress } from '../src/plan/cell-address';
import { checkSheet } from '../src/plan/checking/check-sheet';
import { placesOfFinding } from '../src/plan/finding-places';
import type { Finding, FindingPlace, PlanSheet, SheetSnapshot } from '../src/plan/model';
import { corpusPlans } from '../tests/plan/corpus/corpus-plans';
import { corpusFixtures, fixtureSnapshot } from '../tests/plan/corpus/fixtures';
import { judge, taskFaults } from '../tests/plan/corpus/judge';
import { layOut } from '../tests/plan/corpus/lay-out';
import { type Layout, plainLayout } from '../tests/plan/corpus/layout';
import type { RightReading } from '../tests/plan/corpus/right-reading';
import { gold } from '../tests/support/gold';
import { fixture, fixtureRows, sampleSnapshot, snapshotOf } from '../tests/support/snapshot';

export interface PlanScore {
  readonly name: string;
  readonly plans: number;
  readonly tasks: number;
  /** Tasks that are read at their row; tasks that are none. */
  readonly inPlace: number;
  readonly made: number;
  /** Fields of the tasks in place. */
  readonly fields: number;
  readonly fieldsRight: number;
  readonly areas: number;
  readonly areasRight: number;
  readonly deadlines: { readonly right: number; readonly wrong: number; readonly none: number };
  /** Cells with text that no place of the ledger has. */
  readonly lostCells: number;
  readonly falseErrors: number;
  /** Plans read wrongly, of which the reading told a doubt or did not; and doubts about plans read exactly. */
  readonly doubts: { readonly told: number; readonly missed: number; readonly needless: number };
}

interface ScoredPlan {
  readonly snapshot: SheetSnapshot;
  /** Null for a plan that nobody has read by hand. */
  readonly right: RightReading | null;
  /** True for an error that a plan has and not its reading. */
  readonly isOwnError: (finding: Finding) => boolean;
}

const fieldsOfTask = 10;

const lostCells = ({ texts }: SheetSnapshot, { ledger }: PlanSheet): number =>
  texts.flat().filter((text) => text.trim() !== '').length -
  Object.values(ledger).reduce((sum, count) => sum + count, 0);

const areaNames = (areas: readonly { readonly numeral: string; readonly name: string }[]): string[] =>
  areas.map(({ numeral, name }) => `${numeral} ${name}`);

function planScore({ snapshot, right, isOwnError }: ScoredPlan): Omit<PlanScore, 'name' | 'plans'> {
  const { plan, findings } = checkSheet(snapshot);
  const rows = new Map(plan.tasks.map((task) => [task.row, task]));
  const wanted = right?.tasks ?? [];
  const pairs = wanted.flatMap((task) => {
    const read = rows.get(task.row);
    return read ? [{ task, read, faults: taskFaults(task, read) }] : [];
  });
  const faulty = pairs.flatMap(({ faults }) => faults);
  const isDeadline = (kind: string): boolean => kind.startsWith('deadline');
  const unread = pairs.filter(({ read }) => read.deadline.text === '' && read.deadline.read === null);
  const wrong = pairs.filter(
    ({ read, faults }) => faults.some(({ kind }) => isDeadline(kind)) && !unread.some((one) => one.read === read),
  );
  const missing = unread.filter(({ faults }) => faults.some(({ kind }) => isDeadline(kind)));
  const named = new Set(areaNames(plan.areas));
  const isExact = right === null || judge(plan, right).length === 0;
  const hasDoubt = plan.doubts.length > 0;
  return {
    tasks: wanted.length,
    inPlace: pairs.length,
    made: right === null ? 0 : plan.tasks.length - pairs.length,
    fields: pairs.length * fieldsOfTask,
    fieldsRight: pairs.length * fieldsOfTask - faulty.length,
    areas: right?.areas.length ?? 0,
    areasRight: areaNames(right?.areas ?? []).filter((area) => named.has(area)).length,
    deadlines: { right: pairs.length - wrong.length - missing.length, wrong: wrong.length, none: missing.length },
    lostCells: lostCells(snapshot, plan),
    falseErrors: findings.filter((one) => one.severity === 'error' && !isOwnError(one)).length,
    doubts: {
      told: !isExact && hasDoubt ? 1 : 0,
      missed: !isExact && !hasDoubt ? 1 : 0,
      needless: isExact && hasDoubt ? 1 : 0,
    },
  };
}

type Sums = Omit<PlanScore, 'name' | 'plans'>;

/** Adds figures up, whatever they are called. */
function summed<Figures extends object>(one: Figures, other: Figures): Figures {
  const entries = Object.entries(one).map(([name, value]: [string, unknown]) => {
    const more = other[name as keyof Figures];
    return [name, typeof value === 'number' ? value + Number(more) : summed(value as object, more as object)];
  });
  return Object.fromEntries(entries) as Figures;
}

/** The errors that the same tasks have in the plainest layout: those are the plan's own. */
function ownErrors(layout: Layout): (finding: Finding) => boolean {
  const { plan, areas, tasksOfArea, without } = layout;
  const { snapshot } = layOut({ ...plainLayout, plan, areas, tasksOfArea, without });
  const rules = new Set(checkSheet(snapshot).findings.map(({ rule }) => rule));
  return ({ rule }) => rules.has(rule);
}

const judgements = fixture('judgements.tsv')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));

const judgedRight = (name: string): ((finding: Finding) => boolean) => {
  const right = new Set(
    judgements.flatMap(([plan, cell, rule, judgement]) =>
      plan === name && judgement !== 'wrong' ? [`${cell} ${rule}`] : [],
    ),
  );
  return ({ cell, rule }) => right.has(`${cellAddress(cell)} ${rule}`);
};

interface GoldTask {
  readonly row: number;
  readonly number: string;
  readonly area: string;
  readonly task: string;
  readonly product: string;
  readonly lead: { readonly text: string };
  readonly coordinating: { readonly text: string };
  readonly deadline: { readonly text: string };
  readonly funding: string;
}

/** The sample as it was read by hand. */
function goldRight(): RightReading {
  const areas = gold.areas as readonly { readonly numeral: string; readonly name: string }[];
  const names = new Map(areas.map(({ numeral, name }) => [numeral, name]));
  const tasks = (gold.tasks as readonly GoldTask[]).map((task) => ({
    row: task.row - 1,
    number: task.number,
    area: names.get(task.area) ?? '',
    task: task.task,
    product: task.product,
    lead: task.lead.text,
    coordinating: task.coordinating.text,
    monitor: '',
    deadline: { is: 'text' as const, text: task.deadline.text },
    funding: task.funding,
    note: '',
  }));
  return { year: (gold.plan as { readonly year: number }).year, areas, tasks };
}

const realPlan = (name: string): ScoredPlan => ({
  snapshot: snapshotOf(fixtureRows(`real/${name}.tsv`)),
  right: null,
  isOwnError: judgedRight(name),
});

/** The figures of each plan, laid-out ones together by their plan. */
export function planScores(): PlanScore[] {
  const groups = new Map<string, ScoredPlan[]>([
    ['plan-2023', [{ snapshot: sampleSnapshot(), right: goldRight(), isOwnError: judgedRight('plan-2023') }]],
    ['laocai-2026', [realPlan('laocai-2026')]],
    ['chinhphu-2025', [realPlan('chinhphu-2025')]],
  ]);
  for (const [, kept] of corpusFixtures) {
    const name = `corpus: ${corpusPlans[kept.layout.plan]?.name ?? ''}`;
    const scored = { snapshot: fixtureSnapshot(kept), right: kept.right, isOwnError: ownErrors(kept.layout) };
    groups.set(name, [...(groups.get(name) ?? []), scored]);
  }
  return [...groups].map(([name, plans]) => ({
    name,
    plans: plans.length,
    ...plans.map(planScore).reduce<Sums>((sum, score) => summed(sum, score), noFigures),
  }));
}

const noFigures: Sums = {
  tasks: 0,
  inPlace: 0,
  made: 0,
  fields: 0,
  fieldsRight: 0,
  areas: 0,
  areasRight: 0,
  deadlines: { right: 0, wrong: 0, none: 0 },
  lostCells: 0,
  falseErrors: 0,
  doubts: { told: 0, missed: 0, needless: 0 },
};

export interface RuleScore {
  readonly rule: string;
  /** Findings on the sample and the real plans; those of them that were judged right or arguable. */
  readonly found: number;
  readonly right: number;
  /** Faults of the sample that the rule must find, and those that it finds. */
  readonly expected: number;
  readonly recalled: number;
}

/** How precise each rule is on real plans, and how much of what is wrong in the sample it finds. */
export function ruleScores(): RuleScore[] {
  const plans = {
    'plan-2023': sampleSnapshot(),
    'chinhphu-2025': snapshotOf(fixtureRows('real/chinhphu-2025.tsv')),
    'laocai-2026': snapshotOf(fixtureRows('real/laocai-2026.tsv')),
  };
  const found = Object.entries(plans).flatMap(([name, snapshot]) => {
    const isRight = judgedRight(name);
    const { findings } = checkSheet(snapshot);
    return findings.flatMap((finding) =>
      finding.severity === 'info' ? [] : [{ name, finding, right: isRight(finding) }],
    );
  });
  const { plan: sample, findings: ofSample } = checkSheet(plans['plan-2023']);
  const placesOf = (rule: string): FindingPlace[] =>
    ofSample.filter((one) => one.rule === rule).flatMap(placesOfFinding);
  const numberOfRow = (row: number | null): string | undefined =>
    sample.tasks.find((task) => task.row === row)?.number.text;
  const expected = gold.findings.expected.flatMap(({ rule, tasks = [], rows = [] }) => [
    ...tasks.map((task) => ({ rule, isFound: placesOf(rule).some(({ taskRow }) => numberOfRow(taskRow) === task) })),
    ...rows.map((row) => ({ rule, isFound: placesOf(rule).some(({ cell }) => cell.row === row - 1) })),
  ]);
  const rules = [...new Set([...found.map(({ finding }) => finding.rule), ...expected.map(({ rule }) => rule)])].sort();
  return rules.map((rule) => {
    const own = found.filter(({ finding }) => finding.rule === rule);
    const wanted = expected.filter((one) => one.rule === rule);
    return {
      rule,
      found: own.length,
      right: own.filter(({ right }) => right).length,
      expected: wanted.length,
      recalled: wanted.filter(({ isFound }) => isFound).length,
    };
  });
}
