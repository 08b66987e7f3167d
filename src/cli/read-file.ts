import { readFile, stat } from 'node:fs/promises';
import { FileProblem, type FileProblemKind } from '../files/problem';
import { type FileKind, mostBytes, readSheets } from '../files/read-sheets';
import { isCatalogueSheet, readCatalogue } from '../plan/agency/own-catalogue';
import type { PlanSheet, SheetSnapshot } from '../plan/model';
import { readPlan } from '../plan/reading/read-plan';
import { checkPlan } from '../plan/rules/check-plan';
import type { Language } from '../plan/schema/schema';
import { checkReport, type FileReport, planReport, type ProblemReport } from './report';
import { words } from './words';

/** What is to be done with each file. */
export interface FileJob {
  readonly command: 'inspect' | 'check';
  readonly sheet: string | undefined;
  readonly year: number | undefined;
  readonly language: Language;
  readonly from: FileKind | undefined;
}

const kindOfCode: Readonly<Record<string, FileProblemKind>> = { ENOENT: 'not-found', EACCES: 'no-permission', EPERM: 'no-permission', EISDIR: 'folder' };

/** Reads one file; whatever goes wrong is told in its report, so that one bad file stops no other. */
export async function reportFile(path: string, job: FileJob, read: (path: string) => Promise<Uint8Array> = readBounded): Promise<FileReport> {
  const problem = (kind: ProblemReport['problem']): FileReport => ({ path, problem: kind, message: words[job.language].problem[kind] });
  try {
    const sheets = await readSheets(await read(path), path, job.from);
    const chosen = choosePlan(sheets, job);
    if (!chosen) return problem(job.sheet === undefined ? 'no-plan' : 'no-sheet');
    const { plan, others } = chosen;
    if (plan.columns.length === 0) return problem('no-plan');
    const report = planReport(plan, others);
    return { path, ...(job.command === 'inspect' ? report : checkReport(plan, report, checkPlan(plan), job.language)) };
  } catch (error) {
    if (error instanceof FileProblem) return problem(error.kind);
    const code = (error as { code?: string }).code ?? '';
    return problem(kindOfCode[code] ?? 'failed');
  }
}

async function readBounded(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > mostBytes) throw new FileProblem('too-large');
  return readFile(path);
}

/** The sheet that was asked for, else the one with the most tasks. */
function choosePlan(sheets: readonly SheetSnapshot[], { sheet, year }: FileJob): { plan: PlanSheet; others: string[] } | undefined {
  const wanted = sheet === undefined ? sheets : sheets.filter(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  const own = sheets.find(({ name }) => isCatalogueSheet(name));
  const options = { ...(year === undefined ? {} : { year }), agencies: own ? readCatalogue(own.texts) : [] };
  const plans = wanted.filter((snapshot) => snapshot !== own || wanted.length === 1).map((snapshot) => readPlan(snapshot, options));
  const found = plans.filter(({ columns }) => columns.length > 0).sort((a, b) => b.tasks.length - a.tasks.length);
  const plan = found[0] ?? plans[0];
  return plan && { plan, others: found.slice(1).map(({ sheet: name }) => name) };
}
