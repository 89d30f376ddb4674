import { parentPort, workerData } from 'node:worker_threads';
import { attachIndex, scoreAll, type SharedIndex, type SparseVector } from '@applywright/matching';

/** One of the threads of `bench matching`: ranks its users over the shared index each time it is told to. */
const { shared, vectors, users, k } = workerData as { shared: SharedIndex; vectors: SparseVector[]; users: number; k: number };
const index = attachIndex(shared);
const port = parentPort!;
port.on('message', () => {
  let found = 0;
  for (let n = 0; n < users; n++) found += scoreAll(index, vectors[n % vectors.length]!, { k }).length;
  port.postMessage(found);
});
port.postMessage('ready');
