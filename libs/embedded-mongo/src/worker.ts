import { parentPort, workerData } from 'node:worker_threads';
import { runServer, type ServerOptions } from './run-server';
import type { WorkerAnswer, WorkerRequest } from './worker-client';

const answer = (a: WorkerAnswer): void => parentPort?.postMessage(a);

async function main(): Promise<void> {
  const server = await runServer(workerData as ServerOptions);
  answer({ kind: 'ready', uri: server.uri, leftAs: server.leftAs });
  parentPort?.on('message', (request: WorkerRequest) => {
    const work = request.kind === 'close' ? server.close() : server.backup(request.toFile);
    work.then(
      () => answer({ kind: 'done', id: request.id }),
      (error: Error) => answer({ kind: 'done', id: request.id, error: error.message }),
    );
  });
}

main().catch((error: Error) => answer({ kind: 'failed', message: error.message }));
