import { randomUUID } from 'node:crypto';
import { until } from '../../../testing/queue-worlds';
import { redisLimits, storeLimits, type RateLimitWorld } from '../../../testing/rate-limit-worlds';
import { SystemClock } from '../clock';
import { Fallbacks } from '../fallbacks';
import { KeyRing } from '../seal/key-ring';
import type { RateLimiter } from './rate-limiter';
import { RateLimits } from './rate-limits';

const MINUTE_MS = 60_000;
const ring = KeyRing.parse(JSON.stringify({ current: 'k1', keys: { k1: 'A'.repeat(43) } }));
const limitsOn = (limiter: RateLimiter, fallbacks = new Fallbacks()): RateLimits => new RateLimits(limiter, ring, fallbacks, new SystemClock(), 100);
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

function contract(name: string, open: () => Promise<RateLimitWorld>, run: typeof describe, freezes = false) {
  run(name, () => {
    let world: RateLimitWorld;
    let a: RateLimiter;
    let b: RateLimiter;
    beforeAll(async () => {
      world = await open();
      a = await world.make();
      b = await world.make();
    });
    afterAll(() => world.close());

    it('tells no two uses the same count when fifty come at once to two instances', async () => {
      const key = randomUUID();
      const counts = await Promise.all(range(50).map((n) => (n % 2 ? a : b).hit(key, MINUTE_MS)));
      expect(counts.map((c) => c.used).sort((x, y) => x - y)).toEqual(range(50));
    });

    it('lets exactly the limit pass when fifty come at once to two instances', async () => {
      const [one, two] = [limitsOn(a), limitsOn(b)];
      const bucket = { bucket: 'upload', max: 20, windowSeconds: 60 };
      const whose = `user:${randomUUID()}`;
      const standings = await Promise.all(range(50).map((n) => (n % 2 ? one : two).take(whose, bucket)));
      expect(standings.filter((s) => s.passes)).toHaveLength(20);
      expect(Math.min(...standings.map((s) => s.remaining))).toBe(0);
    });

    it('lets exactly a hundred a minute pass when one person uses both instances', async () => {
      const [one, two] = [limitsOn(a), limitsOn(b)];
      const whose = `user:${randomUUID()}`;
      const passed: boolean[] = [];
      for (const batch of range(12)) passed.push(...(await Promise.all(range(10).map((n) => ((n + batch) % 2 ? one : two).take(whose, one.general)))).map((s) => s.passes));
      expect(passed.map((p, i) => (p ? i : -1)).filter((i) => i >= 0)).toHaveLength(100);
    });

    it('keeps the end of a window that has begun, however often it is used', async () => {
      const key = randomUUID();
      const first = await a.hit(key, MINUTE_MS);
      const second = await b.hit(key, 10 * MINUTE_MS);
      expect(first).toMatchObject({ used: 1 });
      expect(second).toMatchObject({ used: 2 });
      expect(first.endsInMs).toBeGreaterThan(0);
      expect(first.endsInMs).toBeLessThanOrEqual(MINUTE_MS);
      expect(second.endsInMs).toBeLessThanOrEqual(first.endsInMs);
    });

    it('counts anew when the window has ended', async () => {
      const key = randomUUID();
      await a.hit(key, 400);
      const counts: number[] = [];
      await until(async () => {
        counts.push((await b.hit(key, 400)).used);
        return counts.at(-1) === 1;
      });
      expect(counts.at(-1)).toBe(1);
    });

    it('counts each key alone, and anew when it is forgotten', async () => {
      const [one, two] = [randomUUID(), randomUUID()];
      await a.hit(one, MINUTE_MS);
      await a.hit(one, MINUTE_MS);
      expect(await b.hit(two, MINUTE_MS)).toMatchObject({ used: 1 });
      await b.forget(one);
      expect(await a.hit(one, MINUTE_MS)).toMatchObject({ used: 1 });
      expect(await a.hit(two, MINUTE_MS)).toMatchObject({ used: 2 });
    });

    it('keeps neither addresses nor names in what it stores', async () => {
      const limits = limitsOn(a);
      for (const whose of ['ip:203.0.113.77', 'account:lena@example.org']) await limits.take(whose, limits.general);
      const kept = await world.dump();
      expect(kept).toContain('all:');
      expect(kept).not.toMatch(/203\.0\.113|lena|example/);
    });

    if (freezes)
      it('does not keep anybody waiting when the place is frozen, and counts on when it answers again', async () => {
        const fallbacks = new Fallbacks();
        const limits = limitsOn(a, fallbacks);
        const shut = { bucket: 'frozen', max: 50, windowSeconds: 60, uncounted: 'shut' } as const;
        world.freeze?.();
        try {
          await expect(limits.take('user:x', shut)).rejects.toMatchObject({ code: 'busy' });
          expect(await limits.take('user:x', { ...shut, uncounted: undefined })).toMatchObject({ passes: true });
          expect(fallbacks.list()).toMatchObject([{ name: 'rate-limit', count: 2 }]);
        } finally {
          world.thaw?.();
        }
        await until(() => limits.take('user:x', shut).then((s) => s.passes, () => false));
      });

    it('leaves ordinary routes open and shuts sign-in when the place goes away, and counts the fallback', async () => {
      const fallbacks = new Fallbacks();
      const limits = limitsOn(a, fallbacks);
      const bucket = { bucket: 'away', max: 3, windowSeconds: 60 };
      await world.pull();
      for (const n of range(3)) expect(await limits.take('user:x', bucket)).toMatchObject({ passes: true, used: n });
      expect(await limits.take('user:x', bucket)).toMatchObject({ passes: false });
      await expect(limits.take('user:x', { ...bucket, uncounted: 'shut' })).rejects.toMatchObject({ code: 'busy' });
      expect(fallbacks.list()).toMatchObject([{ name: 'rate-limit', count: 5 }]);
      if (!world.push) return;
      await world.push();
      await until(() => limits.take('user:back', { ...bucket, uncounted: 'shut' }).then((s) => s.passes, () => false));
    });
  });
}

contract('StoreRateLimiter', storeLimits, describe);
contract('RedisRateLimiter on a real Redis', redisLimits, process.env['NO_REDIS'] ? describe.skip : describe, true);
