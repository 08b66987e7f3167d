/**
 * Builds the add-in for an address (a folder to be served as it is, and its manifest) and the command line.
 * Run: npm run build -- --url https://your.server/cchc [--office https://your.server/office-js/office.js] [--out dist]
 */
const { parseArgs } = require('node:util');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const webpack = require('webpack');
const configure = require('../webpack.config.js');
const { buildPackage } = require('./build-cli.cjs');

/** Refuses an address under which Office would not load the add-in. */
function checkedAddress(given, option) {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== 'https:')
    throw new Error(`--${option} ${given}: Office loads add-ins from https:// addresses alone.`);
  if (/^(localhost|127\.|\[::1\])/.test(url.hostname))
    throw new Error(`--${option} ${given}: this address is this machine; give that of the server.`);
  if (url.search || url.hash) throw new Error(`--${option} ${given}: leave out what stands behind ? and #.`);
  return given.replace(/\/+$/, '');
}

async function build(argv) {
  const { values } = parseArgs({
    args: argv,
    options: { url: { type: 'string' }, office: { type: 'string' }, out: { type: 'string', default: 'dist' } },
    strict: true,
  });
  const env = {};
  for (const option of ['url', 'office'])
    if (values[option] !== undefined) env[option] = checkedAddress(values[option], option);
  const configured = await configure(env, { mode: 'production' });
  const config = { ...configured, output: { ...configured.output, path: resolve(values.out, 'add-in') } };
  await new Promise((resolve, reject) =>
    webpack(config, (error, stats) =>
      error || stats.hasErrors() ? reject(error ?? new Error(stats.toString())) : resolve(),
    ),
  );
  const manifest = readFileSync(join(config.output.path, 'manifest.xml'), 'utf8');
  if (env.url && manifest.includes('localhost')) throw new Error('The manifest still names localhost.');
  console.log(
    `${config.output.path}${env.url ? `: put this folder under ${env.url}, and hand out its manifest.xml (docs/deployment.md).` : ': for this machine. For a server: npm run build -- --url https://…'}`,
  );
  console.log(`${buildPackage(resolve(values.out, 'plan-check'))}: the command line, for npm install -g.`);
}

module.exports = { checkedAddress };
if (require.main === module) {
  build(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
