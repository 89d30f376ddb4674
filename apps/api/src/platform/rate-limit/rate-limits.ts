import { AppError } from '@applywright/contracts';
import type { Clock } from '../clock';
import type { Fallbacks } from '../fallbacks';
import type { KeyRing } from '../seal/key-ring';
import { LocalRateLimiter } from './local-rate-limiter';
import type { Count, RateLimiter } from './rate-limiter';

export interface Bucket {
  readonly bucket: string;
  readonly max: number;
  readonly windowSeconds: number;
  /** Refused with `busy` while nothing can be counted; otherwise this process counts alone. */
  readonly uncounted?: 'shut';
}

/** Where somebody stands in a bucket after one more use. */
export interface Standing {
  readonly passes: boolean;
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  readonly endsInSeconds: number;
}

/** An answer must come within 200 ms. They are counted in turns of the event loop: a busy process of ours is no store that is away. */
const TURN_MS = 50;
const TURNS = 4;
/** The general limit that the routes' own ones were chosen beside. */
const DEFAULT_PER_MINUTE = 100;

/** The buckets of people, addresses and account names, kept under keyed hashes of them. */
export class RateLimits {
  private readonly local: LocalRateLimiter;

  constructor(
    private readonly limiter: RateLimiter,
    private readonly ring: KeyRing,
    private readonly fallbacks: Fallbacks,
    clock: Clock,
    private readonly perMinute: number,
  ) {
    this.local = new LocalRateLimiter(clock);
  }

  /** What everybody may send in a minute, whichever routes they call. */
  get general(): Bucket {
    return { bucket: 'all', max: this.perMinute, windowSeconds: 60 };
  }

  /** A route's own bucket: larger where the operator allows more in general, never smaller than it is written. */
  scaled(bucket: Bucket): Bucket {
    return { ...bucket, max: Math.max(bucket.max, Math.round((bucket.max * this.perMinute) / DEFAULT_PER_MINUTE)) };
  }

  /**
   * Counts one use.
   * @throws AppError busy when the place that counts does not answer and the bucket is to be shut then.
   */
  async take(whose: string, bucket: Bucket): Promise<Standing> {
    const { used, endsInMs } = await this.count(this.key(whose, bucket.bucket), bucket);
    return { passes: used <= bucket.max, limit: bucket.max, used, remaining: Math.max(0, bucket.max - used), endsInSeconds: Math.max(1, Math.ceil(endsInMs / 1000)) };
  }

  /** Empties a bucket. */
  async forget(whose: string, bucket: string): Promise<void> {
    const key = this.key(whose, bucket);
    await Promise.all([this.local.forget(key), inTime(this.limiter.forget(key)).catch((error: unknown) => this.note(error))]);
  }

  private async count(key: string, { windowSeconds, uncounted }: Bucket): Promise<Count> {
    try {
      return await inTime(this.limiter.hit(key, windowSeconds * 1000));
    } catch (error) {
      this.note(error);
      if (uncounted === 'shut') throw new AppError('busy', undefined, undefined, { cause: error });
      return this.local.hit(key, windowSeconds * 1000);
    }
  }

  private note(error: unknown): void {
    this.fallbacks.note('rate-limit', `Requests could not be counted for all instances (${error instanceof Error ? error.name : 'unknown'}): each counts alone, and signing in has to wait.`);
  }

  private key(whose: string, bucket: string): string {
    return `${bucket}:${this.ring.blindIndex('rate-limit', whose)}`;
  }
}

class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const turn = (left: number): void => void (timer = setTimeout(() => (left > 1 ? turn(left - 1) : reject(new NoAnswer('no answer within 200 ms'))), TURN_MS));
    turn(TURNS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // an answer that comes too late is nobody's
    work.catch(() => undefined);
  }
}
