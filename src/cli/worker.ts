import { parentPort, workerData } from 'node:worker_threads';

import { type FileJob, reportFile } from './read-file';

parentPort?.on('message', (path: string) => {
  void reportFile(path, workerData as FileJob).then((report) => parentPort?.postMessage(report));
});
