import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { strFromU8, unzipSync } from 'fflate';

import { version } from '../../package.json';
import { checkedAddress } from '../../tools/build.cjs';
import { makePackage } from '../../tools/package.cjs';

/** What an organisation builds for its own server. */
const folder = join(process.env.BUILD_FOLDER ?? '', 'add-in');

const files = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('the command line that is handed out runs with nothing beside it but Node', () => {
  const command = join(folder, '../plan-check/plan-check.cjs');
  expect(execFileSync(process.execPath, [command, '--version'], { cwd: '/', encoding: 'utf8' })).toContain(version);
});

test('every address of the built manifest is https, on the given server, and answers from the build', () => {
  const addresses = [...read('manifest.xml').matchAll(/DefaultValue="(https:[^"]+)"/g)].map(
    ([, address]) => address ?? '',
  );
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) {
    expect(address).toMatch(/^https:\/\/cchc\.example\.vn\/add-in\//);
    expect([address, existsSync(join(folder, address.replace('https://cchc.example.vn/add-in/', '')))]).toEqual([
      address,
      true,
    ]);
  }
  expect(read('manifest.xml')).not.toContain('localhost');
});

test.each([
  ['http://cchc.example.vn', 'https'],
  ['https://localhost:3000', 'this machine'],
  ['cchc.example.vn', 'https'],
  ['https://cchc.example.vn/?a=1', 'leave out'],
])('the address %s is refused', (address, why) => expect(() => checkedAddress(address, 'url')).toThrow(why));

test('a good address loses its last stroke alone', () =>
  expect(checkedAddress('https://cchc.example.vn/add-in/', 'url')).toBe('https://cchc.example.vn/add-in'));

test('office.js comes from Microsoft, and is neither bundled nor copied', () => {
  expect(read('taskpane.html')).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
  for (const file of files())
    expect([file, /excel-web-16|OSFPerformance|office\.debug/.test(readFileSync(file, 'latin1'))]).toEqual([
      file,
      false,
    ]);
  expect(files().some((file) => /workbench|samples/.test(file))).toBe(false);
});

test('the pane’s policy allows no inline script or style, no eval and no connection', () => {
  const policy = /Content-Security-Policy"? content="([^"]+)"/.exec(read('taskpane.html'))?.[1] ?? '';
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default");
});

test('what keeps scripts to this server and Microsoft’s is there before office.js starts', () => {
  const [trust, office, pane] = [...read('taskpane.html').matchAll(/<script[^>]*src="?([^">\s]+)/g)].map(
    ([, address]) => address ?? '',
  );
  expect(trust).toMatch(/^trust\.\w+\.js$/);
  expect(office).toMatch(/office\.js$/);
  expect(pane).toMatch(/^taskpane\.\w+\.js$/);
  expect(existsSync(join(folder, trust ?? ''))).toBe(true);
});

// The goal is 220 KB (issue 21): 218 were measured before suggestions, lists and progress came, 225.5 after.
// The rules, and what is shown of their findings, are fetched once the pane is there: see src/taskpane/checking.ts.
test('the first load is at most 230 KB gzip, office.js and what is opened now and then apart', () => {
  const loaded = [...read('taskpane.html').matchAll(/(?:src|href)="?([^":>]+\.(?:js|css))/g)].map(
    ([, name]) => name ?? '',
  );
  expect(loaded.length).toBeGreaterThan(0);
  const bytes = loaded.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
  expect(bytes).toBeLessThanOrEqual(230 * 1024);
});

test('an office gets one file: the add-in, its manifest, the servers’ samples, a page for the staff, and how to trust its folder', () => {
  const held = unzipSync(readFileSync(makePackage(join(folder, '..'), '\\\\may-chu\\cchc')));
  const textOf = (name: string): string => strFromU8(held[name] ?? new Uint8Array());
  expect(textOf('manifest/manifest.xml')).toBe(read('manifest.xml'));
  expect(textOf('add-in/taskpane.html')).toBe(read('taskpane.html'));
  expect(textOf('handout/bat-dau.html')).toContain('lang="vi"');
  const script = Buffer.from(held['handout/tin-cay.reg'] ?? []).toString('utf16le');
  expect(script).toContain('"Url"="\\\\\\\\may-chu\\\\cchc"');
  const sums = textOf('SHA256SUMS').trim().split('\n');
  for (const line of sums) {
    const [sum, name] = line.split('  ');
    expect([
      name,
      createHash('sha256')
        .update(held[name ?? ''] ?? '')
        .digest('hex'),
    ]).toEqual([name, sum]);
  }
  expect(sums).toHaveLength(Object.keys(held).length - 1);
});

test('a shared folder that is none is refused', () =>
  expect(() => makePackage(join(folder, '..'), 'C:\\cchc')).toThrow('shared folder'));
