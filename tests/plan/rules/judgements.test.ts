import { checkSheet } from '../../../src/plan/checking/check-sheet';
import type { SheetSnapshot } from '../../../src/plan/model';
import { fixture, fixtureRows, sampleSnapshot, snapshotOf } from '../../support/snapshot';

/** Every error and warning on the real plans, as judged by hand: tests/fixtures/judgements.tsv. */
interface Judgement {
  readonly plan: string;
  readonly cell: string;
  readonly rule: string;
  readonly judgement: string;
  readonly why: string;
}

const judgements: readonly Judgement[] = fixture('judgements.tsv')
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([plan = '', cell = '', rule = '', judgement = '', why = '']) => ({ plan, cell, rule, judgement, why }));

const plans: Readonly<Record<string, SheetSnapshot>> = {
  'plan-2023': sampleSnapshot(),
  'chinhphu-2025': snapshotOf(fixtureRows('real/chinhphu-2025.tsv')),
  'laocai-2026': snapshotOf(fixtureRows('real/laocai-2026.tsv')),
};

const letters = (column: number): string => String.fromCharCode(65 + column);

test.each(Object.entries(plans))(
  'every error and warning on %s is one that was judged, and none was judged wrong',
  (name, snapshot) => {
    const found = checkSheet(snapshot)
      .findings.filter(({ severity }) => severity !== 'info')
      .map(({ rule, cell }) => `${letters(cell.column)}${cell.row + 1} ${rule}`);
    const own = judgements.filter(({ plan }) => plan === name);
    expect(found.sort()).toEqual(own.map(({ cell, rule }) => `${cell} ${rule}`).sort());
    expect(own.filter(({ judgement, why }) => !['right', 'arguable'].includes(judgement) || why === '')).toEqual([]);
  },
);
