import { readFile, stat } from 'node:fs/promises';

import { type Call, parseArguments } from './arguments';
import { type FileReport, isCheck, isProblem } from './file-report';
import { filesOf, reading } from './many-files';
import { answerEach, answerOne, type WorkerPlace } from './pool';
import { problemWords } from './problem-words';
import type { FileJob } from './read-file';
import { shownPath } from './shown-path';
import type { ExitStatus, Surroundings } from './surroundings';
import { words } from './words';
import type { WorkerTask } from './worker-task';
import { deliver, mayWrite, writeMade } from './write';

/** Settings are a page of JSON. */
const mostSettingsBytes = 5 * 1024 * 1024;

/** Runs one call. Never ends the process itself. @returns 0 clean, 1 errors found, 2 a file could not be read or the call was wrong. */
export async function main(around: Surroundings): Promise<ExitStatus> {
  const parsed = parseArguments(around.argv, around.language);
  switch (parsed.is) {
    case 'help':
      around.out(words[parsed.language].help);
      return 0;
    case 'version':
      around.out(`${around.version}\n`);
      return 0;
    case 'wrong':
      around.err(`plan-check: ${words[parsed.language].badCall(parsed.why)}\n`);
      return 2;
    case 'call':
      return follow(parsed.call, around);
  }
}

async function follow(call: Call, around: Surroundings): Promise<ExitStatus> {
  if (call.output !== undefined && !(await mayWrite(call.output, call, [], around))) return 2;
  const given = await settingsOf(call, around);
  if (given.is === 'bad') return 2;
  const { command, sheet, year, language, from } = call;
  const job: FileJob = { command, sheet, year, language, from, givenSettings: given.settings, today: around.today };
  const input = call.paths.includes('-') ? await standardInput(call, around) : undefined;
  if (input === 'too-large') return 2;
  if (command === 'overview') return (await import('./overview')).overview(call, job, input, around);
  if (command === 'check' || command === 'inspect') return reportFiles(call, job, input, around);
  return followInWorker(call, job, input, around);
}

/** What standard input gives; more than a file may have is refused while it comes. */
async function standardInput({ language }: Call, around: Surroundings): Promise<Uint8Array | 'too-large'> {
  const input = await around.readStandardInput();
  if (input !== undefined) return input;
  around.err(`plan-check: -: ${problemWords[language]['too-large']}\n`);
  return 'too-large';
}

/** Settings from the file that the call names; what in them makes no sense is told, and stops nothing. */
async function settingsOf(
  { settings: path, language }: Call,
  { err }: Surroundings,
): Promise<{ is: 'read'; settings: unknown } | { is: 'bad' }> {
  if (path === undefined) return { is: 'read', settings: null };
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size > mostSettingsBytes) throw new Error('no file of settings');
    const settings: unknown = JSON.parse(await readFile(path, 'utf8'));
    const [{ readSettings }, { unknownRules }] = await Promise.all([
      import('../plan/settings/settings'),
      import('../plan/settings/rules-of'),
    ]);
    const read = readSettings(settings);
    for (const { at, why } of [...read.problems, ...unknownRules(read.settings)])
      err(`plan-check: ${shownPath(path)}: ${words[language].badSetting(shownPath(at), why)}\n`);
    return { is: 'read', settings };
  } catch {
    err(`plan-check: ${shownPath(path)}: ${words[language].badSettings}\n`);
    return { is: 'bad' };
  }
}

/** Follows a call of one file or two in a worker, and writes what it made. */
async function followInWorker(
  call: Call,
  job: FileJob,
  input: Uint8Array | undefined,
  around: Surroundings,
): Promise<ExitStatus> {
  const { version, isTerminal, loaderPath } = around;
  const answer = await answerOne({ is: 'call', call, input, version, isTerminal }, { job, loaderPath });
  if (answer.is !== 'call') {
    const problem = answer.is === 'stopped' ? answer.problem : 'failed';
    around.err(`plan-check: ${call.paths.map(shownPath).join(', ')}: ${problemWords[call.language][problem]}\n`);
    return 2;
  }
  const { status, out, err, files } = answer.outcome;
  if (files.length > 0 && !(await writeMade(files, call, around))) return 2;
  around.err(err);
  around.out(out);
  return status;
}

async function reportFiles(
  call: Call,
  job: FileJob,
  input: Uint8Array | undefined,
  around: Surroundings,
): Promise<ExitStatus> {
  const files = await filesOf(call, around);
  if (!files) return 2;
  const reports = await reportsOf(files, call, { job, loaderPath: around.loaderPath }, input, around);
  for (const report of reports)
    if (isProblem(report)) around.err(`plan-check: ${shownPath(report.path)}: ${report.message}\n`);
  const { format, language } = call;
  const isColoured = around.isTerminal && call.output === undefined;
  const { reportContent } = await import('./formats');
  const content = await reportContent(format, reports, { language, isColoured });
  return (await deliver(content, call, around)) ? statusOf(reports, call) : 2;
}

async function reportsOf(
  paths: readonly string[],
  call: Call,
  place: WorkerPlace,
  input: Uint8Array | undefined,
  around: Surroundings,
): Promise<FileReport[]> {
  const reports = new Array<FileReport>(paths.length);
  const isRead = reading(paths.length, call, around);
  const tasks = paths.map((path): WorkerTask => ({ is: 'report', path, input: path === '-' ? input : undefined }));
  await answerEach(tasks, place, (answer, index) => {
    const problem = answer.is === 'stopped' ? answer.problem : 'failed';
    const path = paths[index] ?? '';
    reports[index] =
      answer.is === 'report' ? answer.report : { path, problem, message: problemWords[call.language][problem] };
    isRead();
  });
  return reports;
}

function statusOf(reports: readonly FileReport[], { maxWarnings }: Call): ExitStatus {
  if (reports.some(isProblem)) return 2;
  const checks = reports.filter(isCheck);
  const warnings = checks.reduce((sum, { counts }) => sum + counts.warning, 0);
  const isInDoubt = checks.some(({ doubts }) => doubts.length > 0);
  return isInDoubt || checks.some(({ counts }) => counts.error > 0) || warnings > maxWarnings ? 1 : 0;
}
