import { Clock } from '../clock';
import { RateLimiter, type Count } from './rate-limiter';

/** More windows than this are not kept: the oldest goes. */
const MOST = 10_000;

/** Windows of this process alone: what ordinary routes are counted by while the common place does not answer. */
export class LocalRateLimiter extends RateLimiter {
  private readonly windows = new Map<string, { used: number; endsAt: number }>();

  constructor(private readonly clock: Clock) {
    super();
  }

  async hit(key: string, windowMs: number): Promise<Count> {
    const now = this.clock.now().getTime();
    let window = this.windows.get(key);
    if (!window || window.endsAt <= now) {
      this.windows.delete(key);
      if (this.windows.size >= MOST) this.windows.delete(this.windows.keys().next().value as string);
      this.windows.set(key, (window = { used: 0, endsAt: now + windowMs }));
    }
    window.used++;
    return { used: window.used, endsInMs: window.endsAt - now };
  }

  async forget(key: string): Promise<void> {
    this.windows.delete(key);
  }

  async close(): Promise<void> {
    this.windows.clear();
  }
}
