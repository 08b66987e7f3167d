import { rmSync } from 'node:fs';

import type WebpackDevServer from 'webpack-dev-server';

export default async function stop(): Promise<void> {
  const { workbenchServer, addinFolder } = globalThis as { workbenchServer?: WebpackDevServer; addinFolder?: string };
  await workbenchServer?.stop();
  if (addinFolder !== undefined) rmSync(addinFolder, { recursive: true });
}
