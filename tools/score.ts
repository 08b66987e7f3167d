/** Prints how well the reading does on the attested phrases and plans of tests/fixtures. Run: npm run score */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readDelimited } from '../src/files/read-delimited';
import { splitAgencies } from '../src/plan/agency/split-agencies';
import { readDeadline } from '../src/plan/deadline/read-deadline';
import type { PlanSheet, SheetSnapshot } from '../src/plan/model';
import { readPlan } from '../src/plan/reading/read-plan';

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

if (require.main === module) {
  const { right, wrongDates } = deadlineScores();
  for (const { what, right: found, of } of [right, agencyScore(), ...realScores()])
    console.log(
      `${what.padEnd(48)} ${String(found).padStart(4)} of ${String(of).padStart(4)}  ${((100 * found) / of).toFixed(1)} %`,
    );
  console.log(`${'wrong dates among deadline phrases'.padEnd(48)} ${String(wrongDates).padStart(4)}`);
}
