import { FakeClock } from '../platform/clock';
import { Fallbacks } from '../platform/fallbacks';
import { LocalRateLimiter } from '../platform/rate-limit/local-rate-limiter';
import { RateLimits } from '../platform/rate-limit/rate-limits';
import { KeyRing } from '../platform/seal/key-ring';
import { SignInAttempts } from './sign-in-attempts';

const ring = KeyRing.parse(JSON.stringify({ current: 'k1', keys: { k1: 'A'.repeat(43) } }));

describe('SignInAttempts', () => {
  const setUp = () => {
    const clock = new FakeClock();
    return { clock, attempts: new SignInAttempts(new RateLimits(new LocalRateLimiter(clock), ring, new Fallbacks(), clock, 100)) };
  };
  const refusal = (attempts: SignInAttempts, name = 'a') => attempts.enter('login', name).then(() => 0, (e: { retryAfterSeconds: number }) => e.retryAfterSeconds);
  const spend = async (attempts: SignInAttempts, times: number) => {
    for (let n = 0; n < times; n++) await attempts.enter('login', 'a');
  };

  it('lets five tries pass, then one at a time, and the waits grow to a minute and no further', async () => {
    const { clock, attempts } = setUp();
    await spend(attempts, 5);
    const waits: number[] = [];
    for (let n = 0; n < 8; n++) {
      expect(await refusal(attempts)).toBe(0);
      const wait = await refusal(attempts);
      waits.push(wait);
      clock.advance(wait * 1000);
    }
    expect(waits[0]).toBe(1);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(Math.max(...waits)).toBe(60);
  });

  it('slows down one name and no other', async () => {
    const { attempts } = setUp();
    await spend(attempts, 6);
    expect(await refusal(attempts)).toBe(1);
    expect(await refusal(attempts, 'b')).toBe(0);
    await attempts.enter('register', 'a');
  });

  it('begins anew when the person has signed in, and a quarter of an hour later', async () => {
    const { clock, attempts } = setUp();
    await spend(attempts, 6);
    await attempts.passed('a');
    await spend(attempts, 6);
    clock.advance(15 * 60 * 1000);
    await spend(attempts, 5);
    expect(await refusal(attempts)).toBe(0);
  });

  it('counts a known browser apart, both ways', async () => {
    const { attempts } = setUp();
    await spend(attempts, 6);
    expect(await refusal(attempts)).toBe(1);
    for (let n = 0; n < 6; n++) await attempts.enter('login', 'a', 'laptop');
    await expect(attempts.enter('login', 'a', 'laptop')).rejects.toMatchObject({ code: 'too_many_requests' });
    await attempts.enter('login', 'a', 'telephone');
    await attempts.passed('a', 'laptop');
    await attempts.enter('login', 'a', 'laptop');
    expect(await refusal(attempts)).toBe(1);
  });
});
