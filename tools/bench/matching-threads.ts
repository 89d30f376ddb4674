import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PostingIndex, SparseVector } from '@applywright/matching';
import { build } from 'esbuild';

/** The worker as one file. @returns where it stands */
async function bundleWorker(root: string): Promise<string> {
  const outfile = join(root, '.cache', 'tools', 'bench-matching-worker.cjs');
  await build({ absWorkingDir: root, entryPoints: ['tools/bench/matching-worker.ts'], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node22', logLevel: 'warning', tsconfig: join(root, 'tsconfig.base.json') });
  return outfile;
}

/** Milliseconds by the clock for `users` on so many threads with one shared index, the best of three runs; and how long until the threads were ready. */
export async function onThreads(index: PostingIndex, vectors: readonly SparseVector[], users: number, k: number, threads: number): Promise<{ ms: number; readyMs: number }> {
  const script = await bundleWorker(process.env['APPLYWRIGHT_ROOT'] ?? process.cwd());
  const began = performance.now();
  const shared = index.share();
  const workers = Array.from({ length: threads }, (_, at) => new Worker(script, { workerData: { shared, vectors: vectors.filter((_v, n) => n % threads === at).map(({ features, weights }) => ({ features, weights })), users: Math.ceil(users / threads), k } }));
  const all = () => Promise.all(workers.map((worker) => once(worker, 'message')));
  await all();
  const readyMs = performance.now() - began;
  const runs: number[] = [];
  for (let run = 0; run < 4; run++) {
    const from = performance.now();
    const done = all();
    for (const worker of workers) worker.postMessage('go');
    await done;
    runs.push(performance.now() - from);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  // The first run compiles.
  return { ms: Math.min(...runs.slice(1)), readyMs };
}
