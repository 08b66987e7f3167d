import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

import { problemWords } from './problem-words';
import { type FileJob, reportFile } from './read-file';
import type { FileReport } from './report';

/** Fewer and smaller files than this are read sooner than workers start. */
const fewestForWorkers = 12;
const largestInPlace = 256 * 1024;
/** What one worker may hold; a file that needs more ends that worker, and is told as a problem. */
const limits = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 16 };

/**
 * Reads many files by all cores and hands over each report as it comes, with its place among the paths. Each worker has one file at a time, so memory does not
 * grow with their number. A worker that dies takes its own file down and is replaced.
 */
export async function reportEach(
  paths: readonly string[],
  job: FileJob,
  take: (report: FileReport, index: number) => void,
  workerPath: string,
): Promise<void> {
  let next = 0;
  if (paths.length < fewestForWorkers && (await areSmall(paths))) {
    for (const [index, path] of paths.entries()) take(await reportFile(path, job), index);
    return;
  }
  const run = async (): Promise<void> => {
    let reader = startReader(job, workerPath);
    while (next < paths.length) {
      const index = next++;
      const path = paths[index] ?? '';
      const report = await reader.read(path);
      take(report ?? { path, problem: 'too-large', message: problemWords[job.language]['too-large'] }, index);
      if (!report) reader = startReader(job, workerPath);
    }
    await reader.end();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), paths.length) }, run));
}

const areSmall = async (paths: readonly string[]): Promise<boolean> =>
  (
    await Promise.all(
      paths.map((path) =>
        stat(path).then(
          ({ size }) => size <= largestInPlace,
          () => true,
        ),
      ),
    )
  ).every(Boolean);

/** A worker that reads one file after the other. */
interface FileReader {
  /** The report, or undefined where the worker died over the file. */
  readonly read: (path: string) => Promise<FileReport | undefined>;
  readonly end: () => Promise<unknown>;
}

function startReader(job: FileJob, workerPath: string): FileReader {
  const worker = new Worker(workerPath, {
    workerData: job,
    resourceLimits: limits,
  });
  let answer: (report: FileReport | undefined) => void = () => undefined;
  worker.on('message', (report: FileReport) => answer(report));
  worker.on('error', () => answer(undefined));
  let hasEnded = false;
  worker.on('exit', () => {
    hasEnded = true;
    answer(undefined);
  });
  return {
    read: (path) =>
      new Promise((resolve) => {
        if (hasEnded) return resolve(undefined);
        answer = resolve;
        worker.postMessage(path);
      }),
    end: () => worker.terminate(),
  };
}
