import { readDeadline } from '../../../src/plan/deadline/read-deadline';
import { fixture } from '../../support/snapshot';

const rows = fixture('deadline-grammar.tsv')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'));

test.each(rows)('%s', (text, kind, start, end, year) => {
  const read = readDeadline(text!.replaceAll('⏎', '\n'), 2023);
  expect([read.kind, read.start ?? '', read.end ?? '', read.yearImplied ? 'plan' : '']).toEqual([
    kind,
    start,
    end,
    year,
  ]);
});
