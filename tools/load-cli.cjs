/**
 * Loads the built command line; the build puts this file beside it as load.cjs. What V8 compiled is kept for the next start: by Node itself from
 * version 22 on, by this file before. A cache that is missing, of another version, or in a folder that cannot be written to, costs time alone.
 */
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const nodeModule = require('node:module');
const { join } = require('node:path');
const { cachedDataVersionTag } = require('node:v8');
const { Script } = require('node:vm');

const cacheFolder = join(__dirname, 'compiled');

/** A loader in which Node keeps what it compiled. */
function nodeLoader() {
  nodeModule.enableCompileCache(cacheFolder);
  return { require, keepCompiled: () => nodeModule.flushCompileCache?.() };
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Writes a file aside and moves it into place, so that nobody reads half of it. */
function writeAside(path, bytes) {
  try {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, bytes);
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // The next start compiles again.
  }
}

/** A loader for Node before 22. The chunks lie in one folder and ask for one another as "./name.cjs". */
function ownLoader() {
  const modules = new Map();
  const uncached = [];
  // V8 takes no cache that was made with other flags, as workers have them by their number.
  const version = `${process.version}-${cachedDataVersionTag().toString(16)}`;
  const load = (name) => {
    if (!name.startsWith('./')) return require(name);
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const path = join(__dirname, name);
    const cachePath = join(cacheFolder, `${name.slice(2)}.${version}`);
    const script = new Script(`(function (exports, require, module, __dirname) {${readFileSync(path, 'utf8')}\n})`, {
      filename: path,
      cachedData: readIfThere(cachePath),
    });
    if (script.cachedDataRejected !== false) uncached.push({ script, cachePath });
    script.runInThisContext()(module.exports, load, module, __dirname);
    return module.exports;
  };
  const keepCompiled = () => {
    for (const { script, cachePath } of uncached.splice(0)) writeAside(cachePath, script.createCachedData());
  };
  return { require: load, keepCompiled };
}

/** Runs an entry of the build: "start", or "worker" in a process of its own. */
function load(entry) {
  const loader = nodeModule.enableCompileCache ? nodeLoader() : ownLoader();
  loader.require(`./${entry}.cjs`).run({ path: __filename, keepCompiled: loader.keepCompiled });
}

module.exports = { load };
if (require.main === module) load(process.argv[2]);
