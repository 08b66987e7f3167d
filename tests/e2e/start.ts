import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import webpack, { type Configuration } from 'webpack';
import WebpackDevServer from 'webpack-dev-server';

import configure from '../../webpack.config.js';

/** Under this address the add-in is built, as an organisation builds it; only its path is asked for of the tests' own server. */
const builtFor = 'https://cchc.example.vn/add-in';

const quiet: Configuration = { stats: 'none', infrastructureLogging: { level: 'error' } };

/** The folder that is handed out: what `npm run build -- --url` makes, with no part of the workbench in it. */
async function buildAddin(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-e2e-'));
  const config = await configure({ url: builtFor }, { mode: 'production' });
  await new Promise<void>((resolve, reject) => {
    webpack({ ...config, ...quiet, output: { ...config.output, path: folder } }, (error, stats) =>
      error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString())) : resolve(),
    );
  });
  return folder;
}

/** Serves the add-in as it is handed out, and beside it the workbench's page with the Excel that stands in, on a port of its own. */
export default async function start(): Promise<void> {
  const folder = process.env.CCHC_BUILD ?? (await buildAddin());
  const config = await configure(
    { workbench: 'alone', manifest: join(folder, 'manifest.xml') },
    { mode: 'production' },
  );
  const compiler = webpack({ ...config, ...quiet });
  if (!compiler) throw new Error('webpack gave no compiler.');
  const server = new WebpackDevServer(
    {
      ...config.devServer,
      port: 'auto',
      onListening: undefined,
      static: { directory: folder, publicPath: new URL(builtFor).pathname, watch: false },
    },
    compiler,
  );
  await server.start();
  await new Promise((resolve) => server.middleware?.waitUntilValid(resolve));
  const address = server.server?.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  process.env.WORKBENCH_URL = `https://localhost:${port}/`;
  Object.assign(globalThis, { workbenchServer: server, addinFolder: process.env.CCHC_BUILD ? undefined : folder });
}
