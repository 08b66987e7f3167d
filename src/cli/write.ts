import type { Call } from './arguments';
import { problemWords } from './problem-words';
import { problemOf } from './read-file';
import type { Surroundings } from './surroundings';

/** Writes a file; what stops it is told. @returns whether it was written. */
export async function write(
  path: string,
  text: string | Uint8Array,
  { writeFile, err }: Surroundings,
): Promise<boolean> {
  try {
    await writeFile(path, text);
    return true;
  } catch (error) {
    err(`plan-check: ${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

/** Hands text over: to the file that the call names, else to standard output. @returns whether it got there. */
export async function deliver(text: string, { output }: Call, around: Surroundings): Promise<boolean> {
  if (output !== undefined) return write(output, text, around);
  around.out(text);
  return true;
}

/** Tells why a file could not be read. */
export const tellProblem = (path: string, error: unknown, { language }: Call, { err }: Surroundings): void =>
  err(`plan-check: ${path}: ${problemWords[language][problemOf(error)]}\n`);
