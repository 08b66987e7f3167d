import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import webpack, { type Configuration } from 'webpack';
import WebpackDevServer from 'webpack-dev-server';

import configure from '../../webpack.config.js';

/** Under this address the add-in is built, as an organisation builds it; only its path is asked for of the tests' own server. */
const builtFor = 'https://cchc.example.vn/add-in';

const quiet: Configuration = { stats: 'none', infrastructureLogging: { level: 'error' } };

/** Makes what is handed out, by the command that makes it: the folder `add-in`, with no part of the workbench in it, and `plan-check`. */
async function build(folder: string): Promise<void> {
  const tool = join(__dirname, '../../tools/build.cjs');
  await promisify(execFile)(process.execPath, [tool, '--url', builtFor, '--out', folder]);
}

/** Serves the workbench's page with the Excel that stands in, on a port of its own, and under the same address the built add-in. */
async function serve(folder: string): Promise<WebpackDevServer> {
  const config = await configure({ workbench: 'alone', url: builtFor }, { mode: 'production' });
  const compiler = webpack({ ...config, ...quiet });
  if (!compiler) throw new Error('webpack gave no compiler.');
  const server = new WebpackDevServer(
    {
      ...config.devServer,
      port: 'auto',
      onListening: undefined,
      static: { directory: join(folder, 'add-in'), publicPath: new URL(builtFor).pathname, watch: false },
    },
    compiler,
  );
  await server.start();
  await new Promise((resolve) => server.middleware?.waitUntilValid(resolve));
  return server;
}

/** Builds once for all tests of this project, and serves what was built. CCHC_BUILD names a folder that is built already. */
export default async function start(): Promise<void> {
  const given = process.env.CCHC_BUILD;
  const folder = given ?? mkdtempSync(join(tmpdir(), 'cchc-e2e-'));
  const [server] = await Promise.all([serve(folder), given === undefined ? build(folder) : undefined]);
  const address = server.server?.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  process.env.WORKBENCH_URL = `https://localhost:${port}/`;
  process.env.BUILD_FOLDER = folder;
  Object.assign(globalThis, { workbenchServer: server, builtFolder: given === undefined ? folder : undefined });
}
