import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { newBook, openXlsx } from '../files/xlsx';
import { runScript } from './run-script';

const usage = `Runs an Office.js script over a workbook, without Excel.

  npm run workbench -- run SCRIPT.js [-i IN.xlsx] [-o OUT.xlsx] [--lang vi|en]
  npm run workbench -- --manifest MANIFEST.xml --folder DIR     another add-in's built pages in the workbench

The script is as pasted from Script Lab: await Excel.run(async (context) => { … }). What it prints goes to standard output; status 1 when it
fails, with Excel's error and the statement that failed. It runs with this process's rights: run only scripts that you trust.
`;

const options = {
  input: { type: 'string', short: 'i' },
  output: { type: 'string', short: 'o' },
  lang: { type: 'string' },
  manifest: { type: 'string' },
  folder: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Serves the workbench's page with another add-in in its pane, until it is stopped. */
function serve(manifest: string, folder: string): Promise<number> {
  const server = spawn(
    process.execPath,
    [
      require.resolve('webpack-cli/bin/cli.js'),
      'serve',
      '--env',
      'workbench',
      '--env',
      `manifest=${resolve(manifest)}`,
      '--env',
      `folder=${resolve(folder)}`,
    ],
    { stdio: 'inherit' },
  );
  return new Promise((ended) => server.on('exit', (status) => ended(status ?? 1)));
}

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  const [command, script, more] = positionals;
  if (values.manifest !== undefined && values.folder !== undefined) return serve(values.manifest, values.folder);
  if (values.help || command !== 'run' || script === undefined || more !== undefined) {
    process.stderr.write(usage);
    return values.help ? 0 : 2;
  }
  const locale = values.lang === 'vi' ? 'vi' : 'en';
  const open =
    values.input === undefined
      ? await newBook('Book1.xlsx', locale)
      : await openXlsx(basename(values.input), new Uint8Array(await readFile(values.input)), locale);
  const { printed, failure, missing } = await runScript(await readFile(script, 'utf8'), open);
  for (const line of printed) process.stdout.write(`${line}\n`);
  for (const line of failure) process.stderr.write(`${line}\n`);
  for (const [member, count] of missing) process.stderr.write(`not implemented: ${member} (${count})\n`);
  if (values.output !== undefined) await writeFile(values.output, await open.save());
  return failure.length > 0 ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  },
);
