import fc from 'fast-check';

import { judgedFindings, subjectOf } from '../../../tools/precision';
import { arbitraryLayout } from './layout';

/** One seed, as a misread layout in thousands must stop no other work; LAYOUT_SEED takes another. The whole walk: npm run precision -- 1000. */
const runs = 50;

test('on laid-out plans errors are right, but for one of a hundred, and warnings but for one of ten', () => {
  const layouts = fc.sample(arbitraryLayout, { numRuns: runs, seed: Number(process.env.LAYOUT_SEED ?? 4711) });
  const findings = layouts.flatMap(judgedFindings);
  for (const [severity, most] of [
    ['error', 0.01],
    ['warning', 0.1],
  ] as const) {
    const all = findings.filter(({ finding }) => finding.severity === severity);
    const wrong = all.filter(({ judgement }) => judgement !== 'right' && judgement !== 'arguable');
    const told = wrong.map(({ finding, judgement }) => `${judgement}: ${finding.rule} ${subjectOf(finding)}`);
    expect({ severity, told: wrong.length > all.length * most ? told : [] }).toEqual({ severity, told: [] });
  }
});
