/**
 * Draws the folders of src and what they import of one another, from the real imports: docs/architecture.md. The tests compare it. Run: npm run architecture
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '..');
const src = join(root, 'src');

/** The folder that a file is drawn in: src/plan's folders one by one, the others as a whole. */
function roomOf(file: string): string {
  const [first = '', second = ''] = relative(src, file).split(/[\\/]/);
  const isInside = (first === 'plan' || first === 'workbench') && !second.includes('.');
  return isInside ? `${first}/${second}` : first;
}

const importPattern = /(?:from|import\()\s*'(\.[^']+)'/g;

/** Pairs of folders, the first of which imports of the second, with how many files do. */
export function imports(): Map<string, number> {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(src, name));
  const pairs = new Map<string, number>();
  for (const file of files) {
    const targets = new Set(
      [...readFileSync(file, 'utf8').matchAll(importPattern)].map(([, path]) =>
        roomOf(join(dirname(file), path ?? '')),
      ),
    );
    for (const target of targets) {
      const from = roomOf(file);
      if (target !== from && !target.startsWith('..'))
        pairs.set(`${from} ${target}`, (pairs.get(`${from} ${target}`) ?? 0) + 1);
    }
  }
  return new Map([...pairs].sort(([a], [b]) => a.localeCompare(b)));
}

const id = (room: string): string => room.replace(/\W/g, '_');

export function architecture(): string {
  const pairs = [...imports().keys()].map((pair) => pair.split(' ') as [string, string]);
  const rooms = [...new Set(pairs.flat())].sort();
  const drawn = (wanted: (room: string) => boolean): string[] => [
    '```mermaid',
    'graph TD',
    ...rooms.filter(wanted).map((room) => `  ${id(room)}["${room}"]`),
    ...pairs.filter((pair) => pair.every(wanted)).map(([from, to]) => `  ${id(from)} --> ${id(to)}`),
    '```',
  ];
  const whole = (room: string): string => room.split('/')[0] ?? room;
  const edges = [...new Set(pairs.map(([from, to]) => `${whole(from)} ${whole(to)}`))].filter(
    (pair) => pair.split(' ')[0] !== pair.split(' ')[1],
  );
  return [
    '# Architecture, as the imports have it',
    '',
    'Made by `npm run architecture`; a test compares it with the code. The rules that keep it so stand in `.dependency-cruiser.cjs`.',
    '',
    '## The whole',
    '',
    '```mermaid',
    'graph TD',
    ...edges.map((pair) => {
      const [from = '', to = ''] = pair.split(' ');
      return `  ${id(from)}["${from}"] --> ${id(to)}["${to}"]`;
    }),
    '```',
    '',
    '## The core, src/plan',
    '',
    ...drawn((room) => room.startsWith('plan/')),
    '',
    '## The workbench',
    '',
    ...drawn((room) => room.startsWith('workbench/')),
    '',
  ].join('\n');
}

if (require.main === module) writeFileSync(join(root, 'docs', 'architecture.md'), architecture());
