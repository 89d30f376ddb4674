import type { Model, mongo } from 'mongoose';
import type { RateLimitRow } from './rate-limit.schema';
import { isDuplicateKey } from '../store/duplicate-key';
import { RateLimiter, type Count } from './rate-limiter';

/** Two first uses at once: the second upsert finds the first one's row on its next try. */
const TRIES = 5;

/** Windows in the store: one row a bucket, moved on by one atomic update. */
export class StoreRateLimiter extends RateLimiter {
  private readonly rows: mongo.Collection<RateLimitRow>;

  constructor(model: Model<RateLimitRow>) {
    super();
    this.rows = model.collection as unknown as mongo.Collection<RateLimitRow>;
  }

  async hit(key: string, windowMs: number): Promise<Count> {
    const running = { $gt: ['$endsAt', '$$NOW'] };
    const next = {
      used: { $cond: [running, { $add: ['$used', 1] }, 1] },
      endsAt: { $cond: [running, '$endsAt', { $add: ['$$NOW', windowMs] }] },
      at: '$$NOW',
    };
    for (let tries = 1; ; tries++)
      try {
        const row = await this.rows.findOneAndUpdate({ _id: key }, [{ $set: next }], { upsert: true, returnDocument: 'after' });
        if (!row) throw new Error('the store answered no window');
        return { used: row.used, endsInMs: row.endsAt.getTime() - row.at.getTime() };
      } catch (error) {
        if (!isDuplicateKey(error) || tries === TRIES) throw error;
      }
  }

  async forget(key: string): Promise<void> {
    await this.rows.deleteOne({ _id: key });
  }

  /** The store is its owner's to close. */
  async close(): Promise<void> {}
}
