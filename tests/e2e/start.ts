import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';

import configure from '../../webpack.config.js';

/** Serves the workbench as `npm start` does, on a port of its own. */
export default async function start(): Promise<void> {
  const config = await configure({ workbench: true }, { mode: 'production' });
  const compiler = webpack({ ...config, stats: 'none', infrastructureLogging: { level: 'error' } });
  if (!compiler) throw new Error('webpack gave no compiler.');
  const server = new WebpackDevServer({ ...config.devServer, port: 'auto', onListening: undefined }, compiler);
  await server.start();
  await new Promise((resolve) => server.middleware?.waitUntilValid(resolve));
  const address = server.server?.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  process.env.WORKBENCH_URL = `https://localhost:${port}/`;
  Object.assign(globalThis, { workbenchServer: server });
}
