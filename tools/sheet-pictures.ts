/**
 * Makes every sheet of three plans (the sample, 200 tasks, 2,000 tasks with 100 agencies) with the command line, prints them with LibreOffice and takes a
 * picture of each page. Run: npm run sheet-pictures [-- FOLDER [PLAN…]] (soffice and pdftoppm must be installed)
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

import { xlsxOf } from '../src/files/write-xlsx';
import { emptyPlan } from '../src/plan/new-plan/new-plan';
import { asTsv, threePlans } from '../tests/support/three-plans';

const root = join(__dirname, '..');
const command = join(root, 'bin/plan-check.cjs');
const folder = resolve(process.argv[2] ?? join(root, 'test-results/sheet-pictures'));
const wanted = process.argv.slice(3);
const fewAgencies = 'Sở Nội vụ; Trung tâm Phục vụ hành chính công tỉnh; UBND xã Phú Lộc';
/** Pages beyond these of one document look like those before. */
const mostPages = 60;
const resolution = 60;
const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;

/** Runs plan-check; a plan with errors is no failure here. */
function planCheck(...argv: readonly string[]): void {
  const env = { ...process.env, LC_ALL: 'vi_VN.UTF-8', SOURCE_DATE_EPOCH: '1773705600' };
  try {
    execFileSync(process.execPath, [command, ...argv], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  } catch (error) {
    if ((error as { status?: number }).status !== 1) throw error;
  }
}

/** Prints a document and takes a picture of each page, into a folder of its name. */
function takePictures(path: string): void {
  const out = path.replace(/\.\w+$/, '');
  mkdirSync(out, { recursive: true });
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, path], {
    stdio: 'ignore',
  });
  execFileSync('pdftoppm', [
    '-png',
    '-r',
    String(resolution),
    '-l',
    String(mostPages),
    `${out}.pdf`,
    join(out, 'page'),
  ]);
  process.stdout.write(`${basename(out)}\n`);
}

async function takeAll(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
  for (const plan of threePlans().filter(({ name }) => isWanted(name))) {
    const source = join(folder, `${plan.name}.tsv`);
    writeFileSync(source, asTsv(plan));
    // All tabs of a hundred agencies come to 1,500 pages: a few of them look like the rest.
    const few = plan.rows.length > 1_000 ? ['--agencies', fewAgencies] : [];
    const made = [
      ['summarize', join(folder, `${plan.name}-summary.xlsx`), ...few],
      ['report', join(folder, `${plan.name}-report.xlsx`)],
      ['export', join(folder, `${plan.name}-appendix.docx`)],
    ] as const;
    for (const [what, path, ...more] of made) {
      planCheck(what, source, '-o', path, ...more);
      takePictures(path);
    }
  }
  if (isWanted('empty')) {
    const path = join(folder, 'empty.xlsx');
    writeFileSync(path, await xlsxOf([emptyPlan('Kế hoạch 2027', 2027)]));
    takePictures(path);
  }
  rmSync(join(folder, 'profile'), { recursive: true, force: true });
}

void takeAll();
