import { readDeadline } from '../../../src/plan/deadline/read-deadline';
import { fixture } from '../../support/snapshot';

const rows = ['deadline-more.tsv', 'deadline-clerk.tsv'].flatMap((name) =>
  fixture(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t')),
);

test.each(rows)('%s', (text, kind, start, end, year) => {
  const read = readDeadline((text ?? '').replaceAll('⏎', '\n'), 2026);
  expect([read.kind, read.start ?? '', read.end ?? '', read.yearImplied ? 'plan' : '']).toEqual([
    kind,
    start,
    end,
    year,
  ]);
});

test('a text of 32,767 letters, whatever it repeats, is given up at once', () => {
  for (const part of ['1/', '1-', '1.1.', ',', 'quý I, ', 'ngày ', '7', '(', 'thứ hai ', '8h '])
    expect(readDeadline(part.repeat(32_767 / part.length), 2026).kind).toBe('not_a_time');
});
