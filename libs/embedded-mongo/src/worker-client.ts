import { Worker } from 'node:worker_threads';
import { StoreError } from './store/data-folder';
import type { RunningServer, ServerOptions } from './run-server';

export type WorkerRequest = { id: number; kind: 'backup'; toFile: string } | { id: number; kind: 'close' };
export type WorkerAnswer = { kind: 'ready'; uri: string; leftAs: RunningServer['leftAs'] } | { kind: 'failed'; message: string } | { kind: 'done'; id: number; error?: string };

/** Rows are short-lived buffers outside the heap: a small nursery frees them early, which saves 30 MB and costs no time. */
const youngGenerationMb = 16;

/** Runs the server in a worker thread and speaks with it by messages. */
export async function runInWorker(file: string, options: ServerOptions): Promise<RunningServer> {
  const worker = new Worker(file, { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb } });
  const waiting = new Map<number, { resolve(): void; reject(error: Error): void }>();
  let nextId = 1;
  let ended = false;
  let closing: Promise<void> | undefined;
  const ready = await new Promise<{ uri: string; leftAs: RunningServer['leftAs'] }>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new StoreError(`The embedded store ended before it was ready (code ${code}).`)));
    worker.on('message', (answer: WorkerAnswer) => {
      if (answer.kind === 'ready') return resolve(answer);
      if (answer.kind === 'failed') return reject(new StoreError(answer.message));
      const entry = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.error === undefined) entry?.resolve();
      else entry?.reject(new StoreError(answer.error));
    });
  });
  worker.removeAllListeners('exit');
  worker.removeAllListeners('error');
  worker.once('exit', () => {
    ended = true;
    for (const entry of waiting.values()) entry.reject(new StoreError('The embedded store has ended.'));
    waiting.clear();
  });
  // a crash of the store must not pass unseen: without a listener of ours Node raises it in this thread
  const ask = (request: { kind: 'close' } | { kind: 'backup'; toFile: string }): Promise<void> => {
    if (ended) return Promise.reject(new StoreError('The embedded store has ended.'));
    const id = nextId++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ ...request, id } as WorkerRequest);
    });
  };
  const close = async (): Promise<void> => {
    if (ended) return;
    await ask({ kind: 'close' });
    await worker.terminate();
  };
  return {
    uri: ready.uri,
    leftAs: ready.leftAs,
    backup: (toFile) => ask({ kind: 'backup', toFile }),
    close: () => (closing ??= close()),
  };
}
