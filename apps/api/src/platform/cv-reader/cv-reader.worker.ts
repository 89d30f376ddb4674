import { parentPort } from 'node:worker_threads';
import { AppError } from '@applywright/contracts';
import { readCv, warmUp } from './read-cv';
import type { WorkerReply, WorkerRequest } from './worker-cv-reader';

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');

port.on('message', ({ bytes }: WorkerRequest) => {
  readCv(bytes).then(
    (text) => port.postMessage({ text } satisfies WorkerReply),
    (error: unknown) => port.postMessage({ code: error instanceof AppError ? error.code : 'cv_broken' } satisfies WorkerReply),
  );
});
warmUp().then(() => port.postMessage({ ready: true } satisfies WorkerReply), (error: unknown) => {
  throw error;
});
