import { rmSync } from 'node:fs';

import type WebpackDevServer from 'webpack-dev-server';

export default async function stop(): Promise<void> {
  const { workbenchServer, builtFolder } = globalThis as { workbenchServer?: WebpackDevServer; builtFolder?: string };
  await workbenchServer?.stop();
  if (builtFolder !== undefined) rmSync(builtFolder, { recursive: true });
}
