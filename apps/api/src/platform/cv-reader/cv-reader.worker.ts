import { parentPort } from 'node:worker_threads';
import { AppError } from '@applywright/contracts';
import { toReading } from './in-thread-cv-reader';
import { isSpent, readCv, warmUp, warmUpDocx } from './read-cv';
import type { WorkerReply, WorkerRequest } from './worker-cv-reader';

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');

async function answer({ bytes }: WorkerRequest): Promise<void> {
  try {
    const reading = toReading(await readCv(bytes, () => port!.postMessage({ second: true } satisfies WorkerReply)));
    port!.postMessage({ reading, spent: isSpent() } satisfies WorkerReply, [reading.textJson.buffer as ArrayBuffer]);
  } catch (error) {
    port!.postMessage({ code: error instanceof AppError ? error.code : 'cv_broken', spent: isSpent() } satisfies WorkerReply);
  }
}

port.on('message', (request: WorkerRequest) => void answer(request));
async function start(): Promise<void> {
  await warmUp();
  port!.postMessage({ ready: true } satisfies WorkerReply);
  // a file that has already come goes first
  setTimeout(() => void warmUpDocx(), 20);
}

// a failure here ends the thread, which its reader sees
void start();
