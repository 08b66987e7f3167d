/**
 * Makes the one file that an office's administrator gets: the built add-in, its manifest, the servers' samples, the guide to handing it out, and a page for
 * the staff. Run: npm run package -- --url https://your.server/cchc [--office …] [--share '\\server\addins'] [--out dist]
 */
const { createHash } = require('node:crypto');
const { execFileSync } = require('node:child_process');
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join, relative, resolve, sep } = require('node:path');
const { parseArgs } = require('node:util');
const { zipSync } = require('fflate');
const { version } = require('../package.json');

const root = resolve(__dirname, '..');

/**
 * The registry script by which Excel on Windows trusts a shared folder. The catalogue has the add-in's own id: any id will do, and one that stays makes the
 * script safe to run again. Source: Microsoft, "Sideload Office Add-ins for testing from a network share", "Configure the trust with a Registry script".
 * @param {string} share as \\server\folder
 * @param {string} manifest the text of the manifest
 */
function trustScript(share, manifest) {
  if (!/^\\\\[^\\"\r\n]+\\[^"\r\n]+$/.test(share))
    throw new Error(`--share ${share}: a shared folder has the form \\\\server\\folder.`);
  const id = `{${/<Id>([\w-]+)<\/Id>/.exec(manifest)[1]}}`;
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${id}]`,
    `"Id"="${id}"`,
    `"Url"="${share.replaceAll('\\', '\\\\')}"`,
    '"Flags"=dword:00000001',
    '',
  ];
  return Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le');
}

/** Every file below a folder, by its path in the archive. */
function filesBelow(folder, place) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => [`${place}/${relative(folder, path).split(sep).join('/')}`, readFileSync(path)]);
}

/** What goes into the file, by its path there, with a list of checksums as `sha256sum --check` reads it. */
function packageFiles(built, share) {
  const manifest = readFileSync(join(built, 'manifest.xml'));
  const documents = ['deployment.md', 'deployment.vi.md', 'threat-model.md', 'real-excel.md'];
  const files = [
    ...filesBelow(built, 'add-in').filter(([name]) => name !== 'add-in/manifest.xml'),
    ...filesBelow(join(root, 'docs/handout'), 'handout'),
    ...documents.map((name) => [`docs/${name}`, readFileSync(join(root, 'docs', name))]),
    ['manifest/manifest.xml', manifest],
    ['LICENSE', readFileSync(join(root, 'LICENSE'))],
    ...(share === undefined ? [] : [['handout/tin-cay.reg', trustScript(share, manifest.toString())]]),
  ].sort(([one], [other]) => (one < other ? -1 : 1));
  const sums = files.map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  return Object.fromEntries([...files, ['SHA256SUMS', Buffer.from(sums.join(''))]]);
}

/**
 * Writes the archive beside the built add-in and gives its path.
 * @param {string} out the folder that `npm run build --out` filled
 * @param {string} [share] the shared folder that Windows machines shall trust
 */
function makePackage(out, share) {
  mkdirSync(out, { recursive: true });
  const path = join(out, `cchc-plan-check-${version}.zip`);
  writeFileSync(path, zipSync(packageFiles(join(out, 'add-in'), share), { level: 9, mtime: new Date(2020, 0, 1) }));
  return path;
}

module.exports = { makePackage };
if (require.main === module) {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      office: { type: 'string' },
      share: { type: 'string' },
      out: { type: 'string', default: 'dist' },
    },
  });
  try {
    if (values.url === undefined)
      throw new Error('--url https://your.server/cchc: where the folder will be served from.');
    const passed = ['url', 'office', 'out'].flatMap((name) =>
      values[name] === undefined ? [] : [`--${name}`, values[name]],
    );
    execFileSync(process.execPath, [join(__dirname, 'build.cjs'), ...passed], { stdio: 'inherit' });
    console.log(`${makePackage(resolve(values.out), values.share)}: hand this to the administrator.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
