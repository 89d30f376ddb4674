import { Injectable } from '@nestjs/common';
import { AppError } from '@applywright/contracts';
import { RateLimits } from '../platform/rate-limit/rate-limits';

/** Free tries for one account name, and the window in which they count (security item 7). */
const FREE_TRIES = 5;
const WINDOW_SECONDS = 15 * 60;
const LONGEST_WAIT_SECONDS = 60;

/**
 * Slows down guessing at one account name, before anything is hashed: five tries, then one after 1, 2, 4 … 60 s.
 * The name is counted whether there is such an account or not, and nobody is shut out for longer than a minute.
 * A browser that the account is known to have been signed in from has tries of its own.
 */
@Injectable()
export class SignInAttempts {
  constructor(private readonly limits: RateLimits) {}

  /** @throws AppError too_many_requests, busy */
  async enter(action: 'login' | 'register', addressIndex: string, knownDevice: string | null = null): Promise<void> {
    const whose = whoseTries(addressIndex, knownDevice);
    const tries = await this.limits.take(whose, { bucket: `${action}-tries`, max: FREE_TRIES, windowSeconds: WINDOW_SECONDS, uncounted: 'shut' });
    if (tries.passes) return;
    const waitSeconds = Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(10, tries.used - FREE_TRIES - 1));
    const wait = await this.limits.take(whose, { bucket: `${action}-wait`, max: 1, windowSeconds: waitSeconds, uncounted: 'shut' });
    if (!wait.passes) throw new AppError('too_many_requests', undefined, undefined, { retryAfterSeconds: wait.endsInSeconds });
  }

  /** The person was who they said: the tries before do not count against them. */
  async passed(addressIndex: string, knownDevice: string | null = null): Promise<void> {
    await Promise.all(['login-tries', 'login-wait'].map((bucket) => this.limits.forget(whoseTries(addressIndex, knownDevice), bucket)));
  }
}

const whoseTries = (addressIndex: string, knownDevice: string | null): string => (knownDevice ? `device:${knownDevice}` : `account:${addressIndex}`);
