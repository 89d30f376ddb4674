import { FakeClock } from '../clock';
import { LocalRateLimiter } from './local-rate-limiter';

describe('LocalRateLimiter', () => {
  it('counts uses until the window ends, and then anew', async () => {
    const clock = new FakeClock();
    const limiter = new LocalRateLimiter(clock);
    expect(await limiter.hit('a', 1000)).toEqual({ used: 1, endsInMs: 1000 });
    clock.advance(999);
    expect(await limiter.hit('a', 1000)).toEqual({ used: 2, endsInMs: 1 });
    expect(await limiter.hit('b', 1000)).toEqual({ used: 1, endsInMs: 1000 });
    clock.advance(1);
    expect(await limiter.hit('a', 1000)).toEqual({ used: 1, endsInMs: 1000 });
  });

  it('drops the oldest window when ten thousand are kept', async () => {
    const limiter = new LocalRateLimiter(new FakeClock());
    for (let n = 0; n < 10_001; n++) await limiter.hit(String(n), 1000);
    expect(await limiter.hit('1', 1000)).toMatchObject({ used: 2 });
    expect(await limiter.hit('0', 1000)).toMatchObject({ used: 1 });
  });
});
