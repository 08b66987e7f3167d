import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import packageJson from '../package.json';
import { version } from '../package.json';
import { architecture } from '../tools/architecture';
import { run } from './cli/run';

const root = join(__dirname, '..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'src/workbench/README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (page: string): string => readFileSync(join(root, page), 'utf8');

test.each(pages)('%s: every link leads somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, link]) => link ?? '')
    .filter((link) => !/^[a-z]+:/.test(link));
  for (const link of links) expect([link, existsSync(join(root, dirname(page), link))]).toEqual([link, true]);
});

test.each(pages)('%s: every npm script that it names is there', (page) => {
  const named = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
});

test.each([...read('README.md').matchAll(/^npx plan-check (.+)$/gm)].map(([, call]) => [call ?? '']))(
  'plan-check %s, as the README has it, runs',
  async (call) => {
    const { status, out } = await run(
      call.split(' ').map((word) => (word.startsWith('assets/') ? join(root, word) : word)),
    );
    expect([(status ?? 2) < 2, out.length > 0]).toEqual([true, true]);
  },
);

test('the picture of the architecture is that of the imports (npm run architecture)', () =>
  expect(read('docs/architecture.md')).toBe(architecture()));

test('one version everywhere: package, manifest, changelog', () => {
  expect(/<Version>([\d.]+)<\/Version>/.exec(read('manifest.xml'))?.[1]).toBe(`${version}.0`);
  expect(read('CHANGELOG.md')).toContain(`## ${version}`);
});
