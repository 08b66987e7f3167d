/** Prints how well phrases and plans are read and checked. Run: npm run score; with -- --write the figures become those that a test holds. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readDelimited } from '../src/files/read-delimited';
import { splitAgencies } from '../src/plan/agency/split-agencies';
import { readDeadline } from '../src/plan/deadline/read-deadline';
import type { PlanSheet, SheetSnapshot } from '../src/plan/model';
import { readPlan } from '../src/plan/reading/read-plan';
import { type PlanScore, planScores, type RuleScore, ruleScores } from './score-plans';

const fixtures = join(__dirname, '..', 'tests', 'fixtures');
const table = (name: string): string[][] =>
  readFileSync(join(fixtures, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));

export interface Score {
  readonly what: string;
  readonly right: number;
  readonly of: number;
}

/** Phrases whose kind, start and end are as attested; and, of the others, those that read to a date all the same. */
export function deadlineScores(): { right: Score; wrongDates: number } {
  const rows = table('deadline-phrases.tsv');
  let right = 0;
  let wrongDates = 0;
  for (const [text = '', year, kind, start, end] of rows) {
    const read = readDeadline(text, Number(year));
    if (read.kind === kind && (read.start ?? '') === start && (read.end ?? '') === end) right++;
    else if (read.start !== null || read.end !== null) wrongDates++;
  }
  return { right: { what: 'deadline phrases, by kind, start and end', right, of: rows.length }, wrongDates };
}

export function agencyScore(): Score {
  const rows = table('agency-phrases.tsv');
  const right = rows.filter(
    ([text = '', agencies]) => splitAgencies(text.replaceAll('⏎', '\n')).join(' | ') === agencies,
  ).length;
  return { what: 'agency phrases, by exact split', right, of: rows.length };
}

/** Cells of a sheet whose row became something: a header, an area, a task, a title line, or a row told as unread. */
function accounted(snapshot: SheetSnapshot, plan: PlanSheet): Score {
  const texts = [
    plan.plan.title,
    plan.plan.decision?.text,
    ...plan.columns.map(({ header }) => header),
    ...plan.areas.map(({ numeral, name }) => `${numeral} ${name}`),
    ...plan.unread.map(({ text }) => text),
  ];
  for (const { number, task, product, lead, coordinating, deadline, funding } of plan.tasks)
    texts.push(number.text, ...[task, product, lead, coordinating, deadline, funding].map(({ text }) => text));
  const known = texts.join(' ').replace(/\s+/g, '');
  const mapped = new Set(plan.columns.map(({ column }) => column));
  const cells = snapshot.texts.flatMap((row) => row.filter((text, column) => text.trim() !== '' && mapped.has(column)));
  const found = cells.filter(
    (text) =>
      known.includes(
        text
          .normalize('NFC')
          .replace(/\s+/g, '')
          .replace(/[.)]+$/, ''),
      ) || /^\(?\d+\)?$/.test(text.trim()),
  );
  return { what: `cells accounted for in ${snapshot.name}`, right: found.length, of: cells.length };
}

export function realScores(): Score[] {
  return ['real/laocai-2026.tsv', 'real/chinhphu-2025.tsv'].map((name) => {
    const snapshot = readDelimited(new Uint8Array(readFileSync(join(fixtures, name))), 'tsv', name);
    return accounted(snapshot, readPlan(snapshot));
  });
}

const share = (right: number, of: number): string => `${right}/${of}`;

function printPlans(): void {
  const titles = [
    'plan',
    'plans',
    'tasks',
    'made',
    'fields',
    'areas',
    'deadlines ok',
    'wrong',
    'none',
    'lost',
    'false errors',
  ];
  const rows = planScores().map((score) => [
    score.name,
    String(score.plans),
    share(score.inPlace, score.tasks),
    String(score.made),
    share(score.fieldsRight, score.fields),
    share(score.areasRight, score.areas),
    String(score.deadlines.right),
    String(score.deadlines.wrong),
    String(score.deadlines.none),
    String(score.lostCells),
    String(score.falseErrors),
    share(score.doubts.told, score.doubts.told + score.doubts.missed),
    String(score.doubts.needless),
  ]);
  printTable([...titles, 'doubts told', 'needless'], rows);
}

function printRules(): void {
  const rows = ruleScores().map(({ rule, found, right, expected, recalled }) => [
    rule,
    share(right, found),
    share(recalled, expected),
  ]);
  printTable(['rule', 'precision', 'recall'], rows);
}

function printTable(titles: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = titles.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of [titles, ...rows])
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
  console.log('');
}

/** Where the figures are kept that a test holds. */
export const scoresFile = join(fixtures, 'scores.json');

/** All figures of whole plans and of rules. */
export const allScores = (): { plans: PlanScore[]; rules: RuleScore[] } => ({
  plans: planScores(),
  rules: ruleScores(),
});

if (require.main === module) {
  printPlans();
  printRules();
  if (process.argv.includes('--write')) writeFileSync(scoresFile, `${JSON.stringify(allScores(), null, 1)}\n`);
  const { right, wrongDates } = deadlineScores();
  for (const { what, right: found, of } of [right, agencyScore(), ...realScores()])
    console.log(
      `${what.padEnd(48)} ${String(found).padStart(4)} of ${String(of).padStart(4)}  ${((100 * found) / of).toFixed(1)} %`,
    );
  console.log(`${'wrong dates among deadline phrases'.padEnd(48)} ${String(wrongDates).padStart(4)}`);
}
