import type { Model, mongo } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key';
import type { SchedulerLease } from './schedule.schema';

/** A place that one of several processes holds for a while; reckoned by the store's clock, not by theirs. */
export class Lease {
  private readonly leases: mongo.Collection<SchedulerLease>;

  constructor(model: Model<SchedulerLease>, private readonly name: string, private readonly holder: string, private readonly leaseMs: number) {
    this.leases = model.collection as unknown as mongo.Collection<SchedulerLease>;
  }

  /** Takes the place if it is free or its time is over, or stays in it. @returns whether it is held. */
  async hold(): Promise<boolean> {
    const mineOrOver = { _id: this.name, $expr: { $or: [{ $eq: ['$holder', this.holder] }, { $lt: ['$until', '$$NOW'] }] } };
    try {
      await this.leases.updateOne(mineOrOver, [{ $set: { holder: this.holder, until: { $add: ['$$NOW', this.leaseMs] } } }], { upsert: true });
      return true;
    } catch (error) {
      // the row is there and somebody else's: the upsert could only have made a second one
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async release(): Promise<void> {
    await this.leases.deleteOne({ _id: this.name, holder: this.holder });
  }
}
