import type { Call } from './arguments';
import type { FileJob } from './read-file';
import type { CallSurroundings, ExitStatus } from './surroundings';

/** Follows a call of one file, or of two: in a worker, so that a hostile file stops nothing. What it makes is written by the main thread. */
export async function followOneCall(call: Call, job: FileJob, around: CallSurroundings): Promise<ExitStatus> {
  switch (call.command) {
    case 'diff':
      return (await import('./diff')).diff(call, job, around);
    case 'summarize':
      return (await import('./summarize')).summarize(call, job, around);
    case 'report':
      return (await import('./report-command')).report(call, job, around);
    case 'import':
      return (await import('./word-documents')).importWord(call, around);
    case 'export':
      return (await import('./word-documents')).exportWord(call, job, around);
    default:
      throw new Error(`${call.command} is of many files.`);
  }
}
