import type { CheckedSheet } from '../plan/checking/check-sheet';
import type { Call } from './arguments';
import { checkFile, type FileJob } from './read-file';
import type { Surroundings } from './surroundings';
import { words } from './words';
import { tellProblem } from './write';

/** Checks the one file of a call; what stops it is told. */
export async function checkOne(
  call: Call,
  job: FileJob,
  around: Surroundings,
): Promise<{ checked: CheckedSheet; schema: string; path: string } | undefined> {
  const { paths, language } = call;
  const { err, readStandardInput } = around;
  const [path, more] = paths;
  if (path === undefined || more !== undefined) {
    err(`plan-check: ${words[language].badCall(words[language].oneFile)}\n`);
    return undefined;
  }
  try {
    return {
      path,
      ...(path === '-'
        ? await checkFile(path, { ...job, from: job.from ?? 'xlsx' }, readStandardInput)
        : await checkFile(path, job)),
    };
  } catch (error) {
    tellProblem(path, error, call, around);
    return undefined;
  }
}
