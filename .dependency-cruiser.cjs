/** The architecture as rules: a pure core between two thin edges; the workbench stands apart. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'the-core-is-pure',
      comment:
        'src/plan knows neither Excel, nor a browser, nor Node, nor a file format; it may use small pure libraries.',
      severity: 'error',
      from: { path: '^src/plan/' },
      to: { pathNot: '^src/plan/|node_modules/(fastest-levenshtein|diff)/' },
    },
    {
      name: 'excel-knows-only-the-core',
      severity: 'error',
      from: { path: '^src/excel/' },
      to: { path: '^src/', pathNot: '^src/(excel|plan)/' },
    },
    {
      name: 'files-know-only-the-core',
      severity: 'error',
      from: { path: '^src/files/' },
      to: { path: '^src/', pathNot: '^src/(files|plan)/' },
    },
    {
      name: 'locales-know-only-types',
      severity: 'error',
      from: { path: '^src/locales/' },
      to: { path: '^src/', pathNot: '^src/(locales|plan|excel)/' },
    },
    {
      name: 'command-line-without-excel',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(excel|taskpane|commands|workbench)/' },
    },
    {
      name: 'pane-without-command-line',
      severity: 'error',
      from: { path: '^src/(taskpane|commands)/' },
      to: { path: '^src/(cli|workbench)/' },
    },
    {
      name: 'pane-fetches-files-when-used',
      comment:
        'Readers and writers of files are large: the pane takes them by import() alone, so that it is there at once.',
      severity: 'error',
      from: { path: '^src/(taskpane|commands)/' },
      to: { path: '^src/files/', dynamic: false },
    },
    {
      name: 'workbench-imports-nothing-of-the-product',
      severity: 'error',
      from: { path: '^src/workbench/' },
      to: { path: '^src/', pathNot: '^src/workbench/' },
    },
    {
      name: 'nothing-imports-the-workbench',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbench/' },
      to: { path: '^src/workbench/' },
    },
    {
      name: 'only-files-know-xlsx',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(workbench/)?files/' },
      to: { path: 'node_modules/@cj-tech-master/' },
    },
    {
      name: 'only-the-wire-talks-to-office',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/@microsoft/office-js' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
