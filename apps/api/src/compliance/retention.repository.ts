import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { mustGt } from '../platform/store/trusted';
import { NO_NOTICES, type RetentionNotices } from './retention-step';
import { RetentionRow, type KeptNotice } from './retention.schema';

@Injectable()
export class RetentionRepository {
  constructor(@InjectModel(RetentionRow.name) private readonly notices: Model<RetentionRow>) {}

  /** The notices of the absence that began then. */
  async of(userId: string, lastSeenAt: Date): Promise<RetentionNotices> {
    const row = await this.row(userId);
    return row && row.lastSeenAt.getTime() === lastSeenAt.getTime() ? { first: row.first, last: row.last } : NO_NOTICES;
  }
  row(userId: string): Promise<RetentionRow | null> {
    return this.notices.findOne({ userId }).lean<RetentionRow>().exec();
  }
  async asked(userId: string, lastSeenAt: Date, which: 'first' | 'last', notice: KeptNotice): Promise<void> {
    const row = await this.row(userId);
    const anew = row?.lastSeenAt.getTime() !== lastSeenAt.getTime();
    await this.notices.updateOne({ userId }, { $set: { ...(anew ? { first: null, last: null } : {}), lastSeenAt, [which]: notice } }, { upsert: true });
  }
  async sent(userId: string, which: 'first' | 'last', mailId: string, at: Date): Promise<void> {
    await this.notices.updateOne({ userId, [`${which}.mailId`]: mailId }, { $set: { [`${which}.sentAt`]: at } });
  }
  async remove(userId: string): Promise<void> {
    await this.notices.deleteMany({ userId });
  }
  /** For the daily job: everybody's, in the order of their ids. */
  page(after: string | null, limit: number): Promise<RetentionRow[]> {
    return this.notices.find(after ? { userId: mustGt(after as never) } : {}).sort({ userId: 1 }).limit(limit).lean<RetentionRow[]>().exec();
  }
}
