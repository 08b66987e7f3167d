import type { Call } from './arguments';
import type { MadeFile } from './made-file';
import { outputProblem, outputProblemOf, outputWords, writeFiles } from './output-files';
import { problemOf } from './problem-of';
import { problemWords } from './problem-words';
import { shownPath } from './shown-path';
import type { CallSurroundings, Surroundings } from './surroundings';
import { words } from './words';

/** The files that a call reads: none of them may be written. */
const inputsOf = ({ paths, settings }: Call): string[] => [...paths, ...(settings === undefined ? [] : [settings])];

/** Says why a file must not be written, if it must not. @returns whether it may be */
export async function mayWrite(
  path: string,
  call: Call,
  inputs: readonly string[],
  around: Surroundings,
): Promise<boolean> {
  const problem = await outputProblem(path, [...inputsOf(call), ...inputs]);
  if (problem) around.err(`plan-check: ${shownPath(path)}: ${outputWords[call.language][problem]}\n`);
  return problem === undefined;
}

/** Writes what a call made, all or nothing, and says so. @returns whether it was written */
export async function writeMade(files: readonly MadeFile[], call: Call, around: Surroundings): Promise<boolean> {
  for (const { path } of files) if (!(await mayWrite(path, call, [], around))) return false;
  try {
    await writeFiles(files);
  } catch (error) {
    const told = (error as { path?: string }).path === undefined ? call.output : files[0]?.path;
    around.err(`plan-check: ${shownPath(told ?? '')}: ${outputWords[call.language][outputProblemOf(error)]}\n`);
    return false;
  }
  for (const { path, sheets } of files) around.err(`${words[call.language].written(shownPath(path), sheets)}\n`);
  return true;
}

/** Hands a text over: to the file that the call names, else to standard output. @returns whether it got there */
export async function deliver(content: string | Uint8Array, call: Call, around: Surroundings): Promise<boolean> {
  if (call.output !== undefined) return writeMade([{ path: call.output, content }], call, around);
  around.out(String(content));
  return true;
}

/** Hands over the text of a call of one file. */
export function deliverText(text: string, { output }: Call, around: CallSurroundings): void {
  if (output === undefined) around.out(text);
  else around.writeFile(output, text);
}

/** Says why a file could not be read. */
export const tellProblem = (
  path: string,
  error: unknown,
  { language }: Call,
  { err }: Pick<CallSurroundings, 'err'>,
): void => err(`plan-check: ${shownPath(path)}: ${problemWords[language][problemOf(error)]}\n`);
