import type { Loader } from './loader';
import type { FileJob } from './read-file';
import { answerTask, type WorkerTask } from './worker-task';

/** Answers the tasks that the main process sends. It is ended from there, so what was compiled is kept before the answer goes. */
export function run({ keepCompiled }: Loader): void {
  process.on('message', ({ task, job }: { task: WorkerTask; job: FileJob }) => {
    void answerTask(task, job).then((answer) => {
      keepCompiled();
      process.send?.(answer);
    });
  });
}
