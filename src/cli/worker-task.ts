import type { FileProblemKind } from '../files/problem';
import type { Call } from './arguments';
import { type FileOverview, fileOverview } from './file-overview';
import type { FileReport } from './file-report';
import type { MadeFile } from './made-file';
import { problemOf } from './problem-of';
import { type FileJob, readBounded, reportFile } from './read-file';
import type { ExitStatus } from './surroundings';

/** What a worker is asked: to report a file, or to follow a whole call of one file or two. */
export type WorkerTask =
  | { readonly is: 'report' | 'overview'; readonly path: string; readonly input: Uint8Array | undefined }
  | {
      readonly is: 'call';
      readonly call: Call;
      readonly input: Uint8Array | undefined;
      readonly version: string;
      readonly isTerminal: boolean;
    };

/** What a call came to. */
export interface CallOutcome {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
  readonly files: readonly MadeFile[];
}

export type WorkerAnswer =
  | { readonly is: 'report'; readonly report: FileReport }
  | { readonly is: 'overview'; readonly overview: FileOverview }
  | { readonly is: 'call'; readonly outcome: CallOutcome }
  | { readonly is: 'stopped'; readonly problem: FileProblemKind };

/** Does what a worker is asked. */
export async function answerTask(task: WorkerTask, job: FileJob): Promise<WorkerAnswer> {
  const read = async (path: string): Promise<Uint8Array> =>
    path === '-' && task.input !== undefined ? task.input : readBounded(path);
  try {
    if (task.is === 'call') return { is: 'call', outcome: await followCall(task, job, read) };
    const report = await reportFile(task.path, job, read);
    return task.is === 'report' ? { is: 'report', report } : { is: 'overview', overview: fileOverview(report) };
  } catch (error) {
    return { is: 'stopped', problem: problemOf(error) };
  }
}

async function followCall(
  { call, version, isTerminal }: WorkerTask & { is: 'call' },
  job: FileJob,
  read: (path: string) => Promise<Uint8Array>,
): Promise<CallOutcome> {
  const files: MadeFile[] = [];
  let out = '';
  let err = '';
  const { followOneCall } = await import('./one-call');
  const status = await followOneCall(call, job, {
    version,
    today: job.today,
    isTerminal,
    read,
    writeFile: (path, content, sheets) => void files.push({ path, content, ...(sheets ? { sheets } : {}) }),
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });
  return { status, out, err, files };
}
