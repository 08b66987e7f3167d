const { readFileSync, readdirSync, existsSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { version } = require('./package.json');

const developmentUrl = 'https://localhost:3000';
const microsoftOffice = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** The address under which the workbench serves office.js from node_modules; it is never copied into a build. */
const workbenchOffice = '/office-js/office.js';

/**
 * Content security policy of the pane. The style hash is that of the empty text: Fluent UI adds empty style elements and fills
 * them through the CSSOM, so no inline style is allowed.
 */
const policy = (office) =>
  [
    `default-src 'none'`,
    `script-src 'self'${office.startsWith('https:') ? ` ${new URL(office).origin}` : ''}`,
    `style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'none'`,
    // On Office Online Server, which offices run themselves, office.js asks who may embed it by a frame of its own origin.
    ...(office.startsWith('https:') ? [`frame-src ${new URL(office).origin}`] : []),
    `base-uri 'none'`,
    `form-action 'none'`,
    // A new office.js on Microsoft's server may break under this without a warning: TRUSTED_TYPES=off builds without it, until this one is mended.
    ...(process.env.TRUSTED_TYPES === 'off' ? [] : [`require-trusted-types-for 'script'`, `trusted-types default`]),
  ].join('; ');

/** Serves office.js to the workbench; some paths that it asks for are of mixed case while the files are lower-case. */
function serveOffice(devServer) {
  const folder = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const names = new Map();
  for (const entry of readdirSync(folder, { recursive: true }))
    names.set(entry.replaceAll(path.sep, '/').toLowerCase(), entry);
  devServer.app.use('/office-js', (request, response, next) => {
    const file = names.get(decodeURIComponent(request.path).slice(1).toLowerCase());
    if (!file || !existsSync(path.join(folder, file))) return next();
    response.type(path.extname(file));
    response.send(readFileSync(path.join(folder, file)));
  });
}

/** Serves another add-in's own pages, which take office.js from Microsoft's address, with the workbench's office.js in its place. */
function serveForeign(devServer, folder) {
  devServer.app.use((request, response, next) => {
    const file = path.join(folder, path.normalize(decodeURIComponent(request.path)));
    if (!file.startsWith(folder) || !/\.html?$/.test(file) || !existsSync(file)) return next();
    response
      .type('html')
      .send(
        readFileSync(file, 'utf8').replace(
          /https:\/\/appsforoffice\.(?:edog\.)?microsoft\.com\/lib\/[\w./]*office(?:\.debug)?\.js/g,
          workbenchOffice,
        ),
      );
  });
}

const welcome = (port) => `
  Mở / Open:  https://localhost:${port}

  Trình duyệt sẽ báo chứng chỉ tự ký của localhost một lần: chọn “Nâng cao” rồi “Tiếp tục”.
  The browser warns of the self-signed certificate of localhost once: choose “Advanced”, then “Proceed”.
`;

/** Gives the address once the pages are built: a browser that comes sooner hangs. */
function announce({ options, middleware }) {
  console.log('\n  Đang dựng, xin chờ… / Building, please wait…');
  middleware.waitUntilValid((stats) => {
    if (!stats.hasErrors()) console.log(welcome(options.port));
  });
}

/**
 * Options: --env workbench adds the embedded Excel host, --env workbench=alone is that without the pane; --env url=https://… is the address that the
 * add-in will be served from; --env office=https://… is where the pane takes office.js from (default: Microsoft's own address); --env trusted serves with
 * a certificate that this machine trusts, as Excel asks for; --env manifest=FILE --env folder=DIR run another add-in in the workbench.
 */
module.exports = async (env = {}, { mode = 'production' } = {}) => {
  const office = env.workbench ? workbenchOffice : (env.office ?? microsoftOffice);
  const url = (env.url ?? developmentUrl).replace(/\/+$/, '');
  const hasPane = env.workbench !== 'alone';
  const page = (name, template, options) =>
    new HtmlPlugin({ filename: `${name}.html`, template, scriptLoading: 'defer', minify: false, ...options });
  return {
    mode,
    entry: {
      ...(hasPane ? { trust: './src/taskpane/trust.ts', taskpane: './src/taskpane/index.tsx' } : {}),
      ...(env.workbench ? { workbench: './src/workbench/page/page.ts' } : {}),
    },
    output: {
      path: path.join(__dirname, env.workbench ? 'dist/workbench' : 'dist/add-in'),
      filename: '[name].[contenthash:8].js',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              target: 'es2022',
            },
          },
        },
      ],
    },
    plugins: [
      ...(hasPane
        ? [
            page('taskpane', './src/taskpane/taskpane.html', {
              chunks: ['trust', 'taskpane'],
              inject: false,
              templateParameters: { office, policy: policy(office), version },
            }),
          ]
        : []),
      ...(env.workbench ? [page('index', './src/workbench/page/page.html', { chunks: ['workbench'] })] : []),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png' },
          { from: 'docs/guide', to: 'guide' },
          { from: 'src/taskpane/{support.html,taskpane.css}', to: '[name][ext]' },
          ...(env.workbench
            ? [{ from: 'assets/samples/*.xlsx' }, { from: 'src/workbench/page/page.css', to: '[name][ext]' }]
            : []),
          {
            from: env.manifest ? path.resolve(env.manifest) : 'manifest.xml',
            to: 'manifest.xml',
            transform: (content) => content.toString().replaceAll(developmentUrl, url),
          },
        ],
      }),
    ],
    // A third of the processor time that terser takes, for the same size.
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: true })] },
    performance: false,
    devtool: mode === 'production' ? false : 'source-map',
    stats: 'errors-warnings',
    devServer: {
      host: '127.0.0.1',
      port: 3000,
      server: env.trusted
        ? { type: 'https', options: await require('office-addin-dev-certs').getHttpsServerOptions() }
        : 'https',
      allowedHosts: ['localhost'],
      // No live reload: its socket would need a hole in the pane's policy, and the pane shall be the one that users get.
      hot: false,
      liveReload: false,
      ...(env.folder ? { static: path.resolve(env.folder) } : {}),
      client: false,
      onListening: (devServer) => env.workbench && announce(devServer),
      setupMiddlewares: (middlewares, devServer) => {
        serveOffice(devServer);
        if (env.folder) serveForeign(devServer, path.resolve(env.folder));
        return middlewares;
      },
    },
  };
};
