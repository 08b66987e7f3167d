import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';

import type { FileProblemKind } from '../files/problem';
import type { FileJob } from './read-file';
import type { WorkerAnswer, WorkerTask } from './worker-task';

/** What a task may take: to read and check one file, or to make all that a whole call asks for as well. */
const mostMs = { report: 20_000, overview: 20_000, call: 120_000 } as const satisfies Record<WorkerTask['is'], number>;
const mostMegabytes = 300;
/** More workers than this gain little, and share the memory. */
const mostWorkers = 4;

export interface WorkerPlace {
  readonly job: FileJob;
  readonly loaderPath: string;
}

/**
 * Gives tasks to workers, one at a time each, and hands over each answer as it comes, with its place among the tasks. All workers together have the memory of one;
 * a task that needs more than its share is done again alone, with all of it. What takes too long or too much ends its worker and is answered so.
 */
export async function answerEach(
  tasks: readonly WorkerTask[],
  place: WorkerPlace,
  take: (answer: WorkerAnswer, index: number) => void,
): Promise<void> {
  const count = Math.min(availableParallelism(), mostWorkers, tasks.length);
  const again: { task: WorkerTask; index: number }[] = [];
  const waiting = tasks.entries();
  const work = async (): Promise<void> => {
    const reader = new TaskWorker(place, Math.floor(mostMegabytes / count));
    for (const [index, task] of waiting) {
      const answer = await reader.answer(task);
      if (count > 1 && answer.is === 'stopped' && answer.problem === 'too-much-memory') again.push({ task, index });
      else take(answer, index);
    }
    await reader.end();
  };
  await Promise.all(Array.from({ length: count }, work));
  const alone = new TaskWorker(place, mostMegabytes);
  for (const { task, index } of again) take(await alone.answer(task), index);
  await alone.end();
}

/** The answer to a single task. */
export async function answerOne(task: WorkerTask, place: WorkerPlace): Promise<WorkerAnswer> {
  const worker = new TaskWorker(place, mostMegabytes);
  const answer = await worker.answer(task);
  await worker.end();
  return answer;
}

/** A process that is begun when it is needed, and anew after one that had to be ended. */
class TaskWorker {
  private worker: ChildProcess | undefined;

  constructor(
    private readonly place: WorkerPlace,
    private readonly megabytes: number,
  ) {}

  async answer(task: WorkerTask): Promise<WorkerAnswer> {
    const worker = (this.worker ??= this.begin());
    const stopped = (problem: FileProblemKind): WorkerAnswer => ({ is: 'stopped', problem });
    let isAlive = false;
    const answer = await new Promise<WorkerAnswer>((resolve) => {
      const timer = setTimeout(() => resolve(stopped('too-slow')), mostMs[task.is]);
      const settle = (found: WorkerAnswer): void => {
        clearTimeout(timer);
        resolve(found);
      };
      worker.once('message', (found: WorkerAnswer) => {
        isAlive = true;
        settle(found);
      });
      worker.once('error', () => settle(stopped('failed')));
      // Node aborts itself when memory is out: as a thread it would take the whole command with it.
      worker.once('exit', (code, signal) =>
        settle(stopped(signal === 'SIGABRT' || code === 134 ? 'too-much-memory' : 'failed')),
      );
      worker.send({ task, job: this.place.job });
    });
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
    if (isAlive) return answer;
    // An ended worker may still report that it was ended.
    worker.on('error', () => undefined);
    this.worker = undefined;
    worker.kill('SIGKILL');
    return answer;
  }

  async end(): Promise<void> {
    this.worker?.kill('SIGKILL');
  }

  private begin(): ChildProcess {
    return fork(this.place.loaderPath, ['worker'], {
      execArgv: [`--max-old-space-size=${this.megabytes}`, '--max-semi-space-size=8'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }
}
