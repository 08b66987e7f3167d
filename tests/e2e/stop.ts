import type WebpackDevServer from 'webpack-dev-server';

export default async function stop(): Promise<void> {
  await (globalThis as { workbenchServer?: WebpackDevServer }).workbenchServer?.stop();
}
