import { WriteLock } from './write-lock';

describe('WriteLock', () => {
  it('gives the place in the order of asking', async () => {
    const lock = new WriteLock();
    const owners = Array.from({ length: 5 }, (_, i) => ({ i }));
    const first = {};
    expect(await lock.acquire(first, 1)).toBe(true);
    const order: number[] = [];
    const all = owners.map(async (o) => {
      expect(await lock.acquire(o, 60_000)).toBe(true);
      order.push(o.i);
      lock.release(o);
    });
    expect(lock.tryAcquire({})).toBe(false);
    lock.release(first);
    await Promise.all(all);
    expect(order).toEqual([0, 1, 2, 3, 4]);
    expect(lock.free).toBe(true);
  });

  it('takes nobody out of turn when one is waiting and the place is free for a moment', async () => {
    const lock = new WriteLock();
    const holder = {};
    await lock.acquire(holder, 1);
    const waiting = {};
    const granted = lock.acquire(waiting, 60_000);
    lock.release(holder);
    expect(lock.tryAcquire({})).toBe(false);
    expect(await granted).toBe(true);
  });

  it('says no when the time is up, and forgets who asked', async () => {
    const lock = new WriteLock();
    const holder = {};
    await lock.acquire(holder, 1);
    expect(await lock.acquire({}, 1)).toBe(false);
    lock.release(holder);
    expect(lock.free).toBe(true);
  });

  it('is not given up by whoever does not have it', async () => {
    const lock = new WriteLock();
    await lock.acquire({}, 1);
    lock.release({});
    expect(lock.free).toBe(false);
  });
});
