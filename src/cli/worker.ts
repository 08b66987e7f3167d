import type { FileJob } from './read-file';
import { answerTask, type WorkerTask } from './worker-task';

process.on('message', ({ task, job }: { task: WorkerTask; job: FileJob }) => {
  void answerTask(task, job).then((answer) => process.send?.(answer));
});
