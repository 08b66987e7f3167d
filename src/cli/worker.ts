import { parentPort, workerData } from 'node:worker_threads';

import type { FileJob } from './read-file';
import { answerTask, type WorkerTask } from './worker-task';

parentPort?.on('message', (task: WorkerTask) => {
  void answerTask(task, workerData as FileJob).then((answer) => parentPort?.postMessage(answer));
});
