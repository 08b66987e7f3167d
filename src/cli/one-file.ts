import type { CheckedSheet } from '../plan/checking/check-sheet';
import type { Call } from './arguments';
import { checkFile, type FileJob, problemOf } from './read-file';
import type { Surroundings } from './surroundings';
import { words } from './words';

/** Checks the one file of a call; what stops it is told. */
export async function checkOne({ paths, language }: Call, job: FileJob, { err, readStandardInput }: Surroundings): Promise<{ checked: CheckedSheet; schema: string; path: string } | undefined> {
  const [path, more] = paths;
  if (path === undefined || more !== undefined) {
    err(`plan-check: ${words[language].badCall(words[language].oneFile)}\n`);
    return undefined;
  }
  try {
    return { path, ...(path === '-' ? await checkFile(path, { ...job, from: job.from ?? 'xlsx' }, readStandardInput) : await checkFile(path, job)) };
  } catch (error) {
    err(`plan-check: ${path}: ${words[language].problem[problemOf(error)]}\n`);
    return undefined;
  }
}
