/**
 * Builds the command line into plain JavaScript, as translating TypeScript at each start would cost a second.
 * `npm run build` makes the package dist/plan-check with it, for `npm install -g`; from a clone bin/plan-check.cjs takes a build from a cache.
 */
const { createHash } = require('node:crypto');
const {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { dirname, join, resolve } = require('node:path');

const root = resolve(__dirname, '..');
const sources = ['src/cli', 'src/files', 'src/plan'];
const dayMs = 24 * 60 * 60 * 1000;

/** Changes whenever a file that goes into the build does: its name, size or time. */
function sourceHash() {
  const hash = createHash('sha256').update(root);
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  for (const path of [__filename, join(__dirname, 'load-cli.cjs'), join(root, 'package.json')]) add(path);
  for (const folder of sources)
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
      if (entry.isFile()) add(join(entry.parentPath ?? entry.path, entry.name));
  return hash.digest('hex').slice(0, 20);
}

/** A chunk as a module of the old system: it starts sooner, and what V8 compiled of it can be kept. Only new modules are parted into chunks. */
const commonModule = (transformSync, text) =>
  transformSync(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    supported: { 'dynamic-import': false },
    minifyWhitespace: true,
    legalComments: 'inline',
  }).code;

/** Builds into a folder of its own and moves it into place, so that two builds at once do not meet. @throws what esbuild finds */
function buildInto(folder) {
  const { buildSync, transformSync } = require('esbuild');
  const making = `${folder}.${process.pid}`;
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: { start: 'src/cli/start.ts', worker: 'src/cli/worker.ts' },
    outdir: making,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    logLevel: 'error',
    write: false,
  });
  mkdirSync(making, { recursive: true });
  for (const { path, text } of outputFiles)
    writeFileSync(path, path.endsWith('.cjs') ? commonModule(transformSync, text) : text);
  copyFileSync(join(__dirname, 'load-cli.cjs'), join(making, 'load.cjs'));
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another process was sooner: its build is of the same source.
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(join(folder, 'start.cjs'))) throw error;
  }
}

/** Builds of older sources go, but those of the last day: a long run may still be using one. */
function removeOldBuilds(cache, kept) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (name !== kept && Date.now() - statSync(path, { throwIfNoEntry: false })?.mtimeMs > dayMs)
      rmSync(path, { recursive: true, force: true });
  }
}

/** The folder with a build of the source as it is now; builds it if there is none. */
function freshBuild() {
  const cache = join(
    root,
    'node_modules/.cache/plan-check',
    createHash('sha256').update(root).digest('hex').slice(0, 8),
  );
  const name = sourceHash();
  const folder = join(cache, name);
  if (existsSync(join(folder, 'start.cjs'))) return folder;
  mkdirSync(cache, { recursive: true });
  buildInto(folder);
  removeOldBuilds(cache, name);
  return folder;
}

/** Makes the package (dist/plan-check, if no other folder is given): it needs nothing but Node. */
function buildPackage(folder = join(root, 'dist/plan-check')) {
  const { version, license, engines, description } = require('../package.json');
  mkdirSync(dirname(folder), { recursive: true });
  buildInto(folder);
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ name: 'plan-check', version, description, license, engines, bin: { 'plan-check': 'plan-check.cjs' } }, null, 2)}\n`,
  );
  writeFileSync(join(folder, 'plan-check.cjs'), "#!/usr/bin/env node\nrequire('./load.cjs').load('start');\n", {
    mode: 0o755,
  });
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  return folder;
}

module.exports = { buildPackage, freshBuild };
if (require.main === module)
  console.log(`${buildPackage()}: npm install -g dist/plan-check, or npm pack ./dist/plan-check to hand it out.`);
