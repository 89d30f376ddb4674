import { FakeClock } from '../clock';
import { Fallbacks } from '../fallbacks';
import { KeyRing } from '../seal/key-ring';
import { LocalRateLimiter } from './local-rate-limiter';
import { RateLimiter, type Count } from './rate-limiter';
import { RateLimits } from './rate-limits';

const ring = KeyRing.parse(JSON.stringify({ current: 'k1', keys: { k1: 'A'.repeat(43) } }));
const bucket = { bucket: 'export', max: 2, windowSeconds: 60 };

class SilentRateLimiter extends RateLimiter {
  readonly keys: string[] = [];
  hit(key: string): Promise<Count> {
    this.keys.push(key);
    return new Promise(() => undefined);
  }
  forget(): Promise<void> {
    return new Promise(() => undefined);
  }
  async close(): Promise<void> {}
}

describe('RateLimits', () => {
  const clock = new FakeClock();
  const on = (limiter: RateLimiter, perMinute = 100, fallbacks = new Fallbacks()) => new RateLimits(limiter, ring, fallbacks, clock, perMinute);

  it('passes what is within the bucket, says what is left, and refuses what is beyond', async () => {
    const limits = on(new LocalRateLimiter(clock));
    expect(await limits.take('user:a', bucket)).toEqual({ passes: true, limit: 2, used: 1, remaining: 1, endsInSeconds: 60 });
    expect(await limits.take('user:a', bucket)).toMatchObject({ passes: true, remaining: 0 });
    expect(await limits.take('user:a', bucket)).toMatchObject({ passes: false, remaining: 0 });
    expect(await limits.take('user:b', bucket)).toMatchObject({ passes: true });
    await limits.forget('user:a', 'export');
    expect(await limits.take('user:a', bucket)).toMatchObject({ passes: true, remaining: 1 });
  });

  it('counts alone for ordinary buckets and refuses shut ones when no answer comes', async () => {
    const fallbacks = new Fallbacks();
    const silent = new SilentRateLimiter();
    const limits = on(silent, 100, fallbacks);
    expect(await limits.take('user:a', bucket)).toMatchObject({ passes: true, remaining: 1 });
    await expect(limits.take('user:a', { ...bucket, uncounted: 'shut' })).rejects.toMatchObject({ code: 'busy' });
    await limits.forget('user:a', 'export');
    expect(fallbacks.list()).toMatchObject([{ name: 'rate-limit', count: 3 }]);
    expect(silent.keys[0]).toMatch(/^export:[\w-]{43}$/);
  });

  it.each([[100, 2], [1000, 20], [50, 2]])('with %i a minute in general, a bucket of two holds %i', (perMinute, max) => {
    const limits = on(new LocalRateLimiter(clock), perMinute);
    expect(limits.general.max).toBe(perMinute);
    expect(limits.scaled(bucket).max).toBe(max);
  });
});
