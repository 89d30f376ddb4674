import { BoundedQueue } from './bounded-queue';

/** Pieces of work that end when they are told to. */
function bench(queue: BoundedQueue) {
  const started: number[] = [];
  const ends: ((error?: Error) => void)[] = [];
  let running = 0;
  let most = 0;
  const start = (n: number): Promise<number> =>
    queue.run(async () => {
      started.push(n);
      most = Math.max(most, ++running);
      await new Promise<void>((resolve, reject) => (ends[n] = (error) => (error ? reject(error) : resolve()))).finally(() => running--);
      return n;
    });
  return { started, start, end: (n: number, error?: Error) => ends[n]?.(error), most: () => most };
}
const settle = () => new Promise((r) => setImmediate(r));

describe('BoundedQueue', () => {
  it('runs so many at once, lets so many wait and refuses the next when the line is full', async () => {
    const work = bench(new BoundedQueue(2, 3));
    const first = [0, 1, 2, 3, 4].map(work.start);
    await expect(work.start(5)).rejects.toMatchObject({ code: 'busy' });
    expect(work.started).toEqual([0, 1]);
    for (let n = 0; n < 5; n++) {
      work.end(n);
      await settle();
    }
    expect(await Promise.all(first)).toEqual([0, 1, 2, 3, 4]);
    expect(work.started).toEqual([0, 1, 2, 3, 4]);
    expect(work.most()).toBe(2);
  });

  it('gives a free place to the one who waited when another comes at the same moment', async () => {
    const work = bench(new BoundedQueue(1, 2));
    const all = [work.start(0), work.start(1)];
    work.end(0);
    await all[0];
    all.push(work.start(2));
    await settle();
    expect(work.started).toEqual([0, 1]);
    expect(work.most()).toBe(1);
    work.end(1);
    await settle();
    work.end(2);
    expect(await Promise.all(all)).toEqual([0, 1, 2]);
  });

  it('frees the place when the work fails', async () => {
    const work = bench(new BoundedQueue(1, 0));
    const failed = work.start(0);
    await expect(work.start(1)).rejects.toMatchObject({ code: 'busy' });
    work.end(0, new Error('no'));
    await expect(failed).rejects.toThrow('no');
    const next = work.start(2);
    work.end(2);
    expect(await next).toBe(2);
  });
});
