import { readFile, stat } from 'node:fs/promises';

import { type FileKind, mostBytes } from '../files/file-kinds';
import { FileProblem } from '../files/problem';
import { readSheets } from '../files/read-sheets';
import { isCatalogueSheet, readCatalogue } from '../plan/agency/own-catalogue';
import { type CheckedSheet, checkSheet } from '../plan/checking/check-sheet';
import { type CheckContext, readWith } from '../plan/checking/read-with';
import type { PlanSheet, SheetSnapshot } from '../plan/model';
import type { Language } from '../plan/schema/schema';
import { readSettings } from '../plan/settings/settings';
import { type Criterion, isCriteriaSheet, readCriteria } from '../plan/summary/par-index';
import type { Command } from './arguments';
import type { FileReport, ProblemReport } from './file-report';
import { problemOf } from './problem-of';
import { problemWords } from './problem-words';
import { checkReport, planReport } from './report';

/** What is to be done with each file. */
export interface FileJob {
  readonly command: Command;
  readonly sheet: string | undefined;
  readonly year: number | undefined;
  readonly language: Language;
  readonly from: FileKind | undefined;
  /** How the plans are to be checked, as the pane exports it; null for the standard. */
  readonly givenSettings: unknown;
  /** The day, ISO: what is due is told by it. */
  readonly today: string;
}

/** Reads one file; whatever goes wrong is told in its report, so that one bad file stops no other. */
export async function reportFile(
  path: string,
  job: FileJob,
  read: (path: string) => Promise<Uint8Array> = readBounded,
): Promise<FileReport> {
  const problem = (kind: ProblemReport['problem']): FileReport => ({
    path,
    problem: kind,
    message: problemWords[job.language][kind],
  });
  try {
    const { snapshot, others, isHidden, context } = await choosePlan(path, job, read);
    if (job.command === 'inspect') return { path, ...planReport(readWith(snapshot, context), others, isHidden) };
    const checked = checkSheet(snapshot, context);
    return { path, ...checkReport(checked, planReport(checked.plan, others, isHidden), job.language) };
  } catch (error) {
    return problem(problemOf(error));
  }
}

/** The plan of a file. @throws FileProblem, or what the file system says */
export async function readPlanFile(
  path: string,
  job: FileJob,
  read: (path: string) => Promise<Uint8Array> = readBounded,
): Promise<PlanSheet> {
  const { snapshot, context } = await choosePlan(path, job, read);
  return readWith(snapshot, context);
}

/** The plan of a file, checked. @throws FileProblem, or what the file system says */
export async function checkFile(
  path: string,
  job: FileJob,
  read: (path: string) => Promise<Uint8Array> = readBounded,
): Promise<{ checked: CheckedSheet; schema: string; criteria: readonly Criterion[] | undefined }> {
  const { snapshot, context, criteria } = await choosePlan(path, job, read);
  return { checked: checkSheet(snapshot, context), schema: context.settings.schema.name, criteria };
}

/** A file's bytes, where they are not past all measure. @throws FileProblem, or what the file system says */
export async function readBounded(path: string): Promise<Uint8Array> {
  const found = await stat(path);
  if (found.isDirectory()) throw new FileProblem('folder');
  if (!found.isFile()) throw new FileProblem('not-a-file');
  if (found.size > mostBytes) throw new FileProblem('too-large');
  return readFile(path);
}

interface ChosenPlan {
  readonly snapshot: SheetSnapshot;
  readonly context: CheckContext;
  /** Other sheets with plans. */
  readonly others: readonly string[];
  /** True if the file hides the sheet. */
  readonly isHidden: boolean;
  /** The office's own criteria of the reform index, where the file has a sheet of them. */
  readonly criteria: readonly Criterion[] | undefined;
}

/** The sheet that was asked for, else the one with the most tasks. @throws FileProblem where there is none */
async function choosePlan(
  path: string,
  { sheet, year, from, givenSettings, today }: FileJob,
  read: (path: string) => Promise<Uint8Array>,
): Promise<ChosenPlan> {
  const sheets = await readSheets(await read(path), path, from);
  const wanted = sheet === undefined ? sheets : sheets.filter(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  const own = sheets.find(({ name }) => isCatalogueSheet(name));
  const criteria = sheets.find(({ name }) => isCriteriaSheet(name));
  const context: CheckContext = {
    settings: readSettings(givenSettings).settings,
    columns: {},
    today,
    agencies: own ? readCatalogue(own.texts) : [],
    ...(year === undefined ? {} : { year }),
  };
  const plans = wanted
    .filter((snapshot) => (snapshot !== own && snapshot !== criteria) || wanted.length === 1)
    .map((snapshot) => ({ snapshot, plan: readWith(snapshot, context) }));
  if (plans.length === 0) throw new FileProblem(sheet === undefined ? 'no-plan' : 'no-sheet');
  // A hidden sheet is a draft or an older plan: what the file shows goes before it.
  const found = plans
    .filter(({ plan }) => plan.columns.length > 0)
    .sort(
      (a, b) => Number(a.snapshot.isHidden) - Number(b.snapshot.isHidden) || b.plan.tasks.length - a.plan.tasks.length,
    );
  const [first] = found;
  if (!first) throw new FileProblem('no-plan');
  return {
    snapshot: first.snapshot,
    context,
    others: found.slice(1).map(({ plan }) => plan.sheet),
    isHidden: first.snapshot.isHidden,
    criteria: criteria && readCriteria(criteria.texts),
  };
}
