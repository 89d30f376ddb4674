/** Where a window stands after one more use. */
export interface Count {
  /** Uses in this window, this one included. */
  readonly used: number;
  /** Until the window ends, by the clock of the place that counts. */
  readonly endsInMs: number;
}

/**
 * Counts uses in windows, for all instances together. A window begins with its first use and ends by the clock
 * of the place that counts, so that instances whose clocks differ agree. A key is a hash and names nobody.
 */
export abstract class RateLimiter {
  /** Counts one use; of any number at once no two are told the same count. Rejects when the place does not answer. */
  abstract hit(key: string, windowMs: number): Promise<Count>;
  /** Ends the key's window now. */
  abstract forget(key: string): Promise<void>;
  abstract close(): Promise<void>;
}
