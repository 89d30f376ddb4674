import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** Requests wait no longer than this for work that is done beside them. */
const SLICE_MS = 10;

/** Runs a work of many small steps, and lets everything else have its turn after each slice of time. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  let from = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - from < SLICE_MS) continue;
    await setImmediate();
    from = performance.now();
  }
}

/** The same for one thing after the other, each of a few milliseconds at most. */
export async function inTurn<T, R>(items: Iterable<T>, work: (item: T) => R | Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let from = performance.now();
  for (const item of items) {
    results.push(await work(item));
    if (performance.now() - from < SLICE_MS) continue;
    await setImmediate();
    from = performance.now();
  }
  return results;
}
