import { readFile } from 'node:fs/promises';

import { comparePlans } from '../plan/comparing/compare-plans';
import type { PlanSheet } from '../plan/model';
import { readSettings } from '../plan/settings/settings';
import { type Call, parseArguments } from './arguments';
import { diffFormatters } from './diff-formats';
import { formatters } from './formats';
import { filesOf, reading } from './many-files';
import { overview } from './overview';
import { reportEach } from './pool';
import { type FileJob, readPlanFile, reportFile } from './read-file';
import { type FileReport, isCheck, isProblem } from './report';
import { report } from './report-command';
import { summarize } from './summarize';
import type { ExitStatus, Surroundings } from './surroundings';
import { exportWord, importWord } from './word-documents';
import { words } from './words';
import { deliver, tellProblem } from './write';

/** Runs one call. Never ends the process itself. @returns 0 clean, 1 errors found, 2 a file could not be read or the call was wrong. */
export async function main(around: Surroundings): Promise<ExitStatus> {
  const parsed = parseArguments(around.argv, around.language);
  if (parsed.is === 'help') return (around.out(words[parsed.language].help), 0);
  if (parsed.is === 'version') return (around.out(`${around.version}\n`), 0);
  if (parsed.is === 'wrong') return (around.err(`plan-check: ${words[parsed.language].badCall(parsed.why)}\n`), 2);
  const { call } = parsed;
  if (call.paths.length === 0)
    return (around.err(`plan-check: ${words[call.language].badCall(words[call.language].noFiles)}\n`), 2);
  const given = await settingsOf(call, around);
  if (given.is === 'bad') return 2;
  const job: FileJob = { ...call, givenSettings: given.settings, today: around.today };
  if (call.command === 'diff') return diff(call, job, around);
  if (call.command === 'summarize') return summarize(call, job, around);
  if (call.command === 'import') return importWord(call, around);
  if (call.command === 'export') return exportWord(call, job, around);
  if (call.command === 'report') return report(call, job, around);
  if (call.command === 'overview') return overview(call, job, around);
  const reports = await reportsOf(call, job, around);
  for (const report of reports) {
    if (isProblem(report)) around.err(`plan-check: ${report.path}: ${report.message}\n`);
  }
  const text =
    (formatters[call.format] ?? formatters.text)?.(reports, {
      language: call.language,
      isColoured: around.isTerminal && call.output === undefined,
    }) ?? '';
  return (await deliver(text, call, around)) ? statusOf(reports, call) : 2;
}

/** Settings from the file that the call names; what in them makes no sense is told, and stops nothing. */
async function settingsOf(
  { settings: path, language }: Call,
  { err }: Surroundings,
): Promise<{ is: 'read'; settings: unknown } | { is: 'bad' }> {
  if (path === undefined) return { is: 'read', settings: null };
  try {
    const settings: unknown = JSON.parse(await readFile(path, 'utf8'));
    for (const { at, why } of readSettings(settings).problems)
      err(`plan-check: ${path}: ${words[language].badSetting(at, why)}\n`);
    return { is: 'read', settings };
  } catch {
    err(`plan-check: ${path}: ${words[language].badSettings}\n`);
    return { is: 'bad' };
  }
}

/** Compares two versions of a plan. @returns 0 where they are the same, 1 where they differ, 2 where one could not be read. */
async function diff(call: Call, job: FileJob, around: Surroundings): Promise<ExitStatus> {
  const { language, paths, format, output } = call;
  const [before, after, more] = paths;
  if (before === undefined || after === undefined || more !== undefined)
    return (around.err(`plan-check: ${words[language].badCall(words[language].twoFiles)}\n`), 2);
  const plans: PlanSheet[] = [];
  for (const path of [before, after]) {
    try {
      plans.push(await readPlanFile(path, job));
    } catch (error) {
      tellProblem(path, error, call, around);
      return 2;
    }
  }
  const [older, newer] = plans as [PlanSheet, PlanSheet];
  const comparison = comparePlans(older, newer);
  const text = diffFormatters[format === 'json' ? 'json' : 'text'](comparison, {
    before,
    after,
    language,
    isColoured: around.isTerminal && output === undefined,
  });
  if (!(await deliver(text, call, around))) return 2;
  return comparison.changes.length > 0 ? 1 : 0;
}

async function reportsOf(call: Call, job: FileJob, around: Surroundings): Promise<FileReport[]> {
  const paths = await filesOf(call);
  const input = paths.includes('-')
    ? await reportFile('-', { ...job, from: call.from ?? 'xlsx' }, around.readStandardInput)
    : undefined;
  const files = paths.filter((path) => path !== '-');
  const reports = new Array<FileReport>(files.length);
  const isRead = reading(files.length, call, around);
  await reportEach(
    files,
    job,
    (report, index) => {
      reports[index] = report;
      isRead();
    },
    around.workerPath,
  );
  const inOrder = reports.values();
  return paths.map((path) => (path === '-' && input ? input : (inOrder.next().value as FileReport)));
}

function statusOf(reports: readonly FileReport[], { maxWarnings }: Call): ExitStatus {
  if (reports.some(isProblem)) return 2;
  const checks = reports.filter(isCheck);
  const warnings = checks.reduce((sum, { counts }) => sum + counts.warning, 0);
  return checks.some(({ counts }) => counts.error > 0) || warnings > maxWarnings ? 1 : 0;
}
