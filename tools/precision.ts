/**
 * What the rules find on plans laid out at random, which have nothing wrong but what the plans themselves hold. Prints precision by rule, and each
 * finding that nobody has judged in tests/fixtures/layout-judgements.tsv. Run: npm run precision -- [COUNT] [SEED]
 */
import fc from 'fast-check';

import { checkSheet } from '../src/plan/checking/check-sheet';
import type { Finding } from '../src/plan/model';
import { layOut } from '../tests/plan/corpus/lay-out';
import { arbitraryLayout, type Layout } from '../tests/plan/corpus/layout';
import { fixture } from '../tests/support/snapshot';

/** What a finding is about, however the plan is laid out: the words it names. */
export const subjectOf = ({ rule, values }: Finding): string =>
  rule === 'lead/several' || rule === 'deadline/before-decision'
    ? ''
    : (values.field ?? values.text ?? values.name ?? values.written ?? values.left ?? '');

const judged: ReadonlyMap<string, string> = new Map(
  fixture('layout-judgements.tsv')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [rule = '', subject = '', judgement = ''] = line.split('\t');
      return [`${rule} ${subject}`, judgement] as const;
    }),
);

/** A finding with its judgement; a column that the layout leaves out is rightly missing. */
export function judgementOf(finding: Finding, { without }: Layout): string {
  const subject = subjectOf(finding);
  if (finding.rule === 'structure/missing-column')
    return (without as readonly string[]).includes(subject) ? 'right' : 'wrong';
  return judged.get(`${finding.rule} ${subject}`) ?? 'unjudged';
}

export interface JudgedFinding {
  readonly finding: Finding;
  readonly judgement: string;
}

/** The errors and warnings on one layout, each with its judgement. */
export const judgedFindings = (layout: Layout): JudgedFinding[] =>
  checkSheet(layOut(layout).snapshot).findings.flatMap((finding) =>
    finding.severity === 'info' ? [] : [{ finding, judgement: judgementOf(finding, layout) }],
  );

function run(count: number, seed: number): void {
  const rules = new Map<string, { right: number; all: number }>();
  const open = new Map<string, number>();
  for (const layout of fc.sample(arbitraryLayout, { seed, numRuns: count }))
    for (const { finding, judgement } of judgedFindings(layout)) {
      const name = `${finding.severity.padEnd(7)} ${finding.rule}`;
      const counted = rules.get(name) ?? { right: 0, all: 0 };
      const isRight = judgement === 'right' || judgement === 'arguable';
      rules.set(name, { right: counted.right + Number(isRight), all: counted.all + 1 });
      const key = `${judgement}: ${finding.rule}\t${subjectOf(finding)}`;
      if (!isRight) open.set(key, (open.get(key) ?? 0) + 1);
    }
  console.log(`${count} layouts, seed ${seed}: findings judged right or arguable, of all`);
  for (const [name, { right, all }] of [...rules].sort(([one], [other]) => one.localeCompare(other)))
    console.log(`${name.padEnd(36)} ${right}/${all}`);
  for (const [key, times] of open) console.log(`${key}  (${times})`);
}

if (require.main === module) run(Number(process.argv[2] ?? 300), Number(process.argv[3] ?? Date.now() % 1_000_000));
