import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type FileJob, reportFile } from './read-file';
import type { FileReport } from './report';

/** Fewer files than this are read sooner than workers start. */
const fewestForWorkers = 12;
/** What one worker may hold; a file that needs more ends that worker, and is told as a problem. */
const megabytesOfWorker = 1_024;

/**
 * Reports of many files, in their order, by all cores. Each worker has one file at a time, so memory does not grow with their number.
 * A worker that dies takes its own file down and is replaced.
 */
export async function reportAll(paths: readonly string[], job: FileJob, tell: (done: number) => void): Promise<FileReport[]> {
  const reports = new Array<FileReport>(paths.length);
  let next = 0;
  let done = 0;
  const settle = (index: number, report: FileReport): void => {
    reports[index] = report;
    tell(++done);
  };
  if (paths.length < fewestForWorkers) {
    for (const [index, path] of paths.entries()) settle(index, await reportFile(path, job));
    return reports;
  }
  const run = async (): Promise<void> => {
    let worker = startWorker(job);
    while (next < paths.length) {
      const index = next++;
      const path = paths[index] ?? '';
      try {
        settle(index, await ask(worker, path));
      } catch {
        settle(index, { path, problem: 'too-large', message: '' });
        await worker.terminate();
        worker = startWorker(job);
      }
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), paths.length) }, run));
  return reports;
}

const startWorker = (job: FileJob): Worker =>
  new Worker(join(__dirname, 'worker.ts'), { workerData: job, execArgv: ['--require', 'tsx/cjs'], resourceLimits: { maxOldGenerationSizeMb: megabytesOfWorker } });

function ask(worker: Worker, path: string): Promise<FileReport> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => (): void => {
      worker.removeAllListeners();
      act();
    };
    worker.once('message', (report: FileReport) => settle(() => resolve(report))());
    worker.once('error', (error) => settle(() => reject(error))());
    worker.once('exit', () => settle(() => reject(new Error('The worker ended.')))());
    worker.postMessage(path);
  });
}
