import type { Call } from './arguments';
import { checkFile, type FileJob } from './read-file';
import type { CallSurroundings, ExitStatus } from './surroundings';
import { words } from './words';
import { tellProblem } from './write';

/** Says what is wrong with a call. */
export function refuse(why: string, { language }: Call, { err }: Pick<CallSurroundings, 'err'>): ExitStatus {
  err(`plan-check: ${words[language].badCall(why)}\n`);
  return 2;
}

/** Checks the one file of a call; what stops it is told. */
export async function checkOne(
  call: Call,
  job: FileJob,
  around: CallSurroundings,
): Promise<({ path: string } & Awaited<ReturnType<typeof checkFile>>) | undefined> {
  const [path, more] = call.paths;
  if (path === undefined || more !== undefined) {
    refuse(words[call.language].oneFile, call, around);
    return undefined;
  }
  try {
    return { path, ...(await checkFile(path, job, around.read)) };
  } catch (error) {
    tellProblem(path, error, call, around);
    return undefined;
  }
}
