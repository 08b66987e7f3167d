declare module '*/webpack.config.js' {
  import type { Configuration } from 'webpack';
  import type { Configuration as ServerConfiguration } from 'webpack-dev-server';

  const configure: (
    env?: { workbench?: boolean | 'alone'; manifest?: string; url?: string; office?: string },
    options?: { mode?: 'production' | 'development' },
  ) => Promise<Configuration & { devServer: ServerConfiguration }>;
  export default configure;
}
