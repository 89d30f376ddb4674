import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import { mustGt, mustNot } from '../platform/store/trusted';
import { SessionRow } from './session.schema';

/** What a session becomes when its newest token is used. */
export interface Rotation {
  readonly from: string;
  readonly to: string;
  readonly at: Date;
  readonly expiresAt: Date;
  /** Where it was used, when that has changed. */
  readonly sealedOrigin?: string;
}

/** More than anybody has open; the oldest beyond it still end by themselves. */
const LIST_LIMIT = 200;

/** Sessions. Every method about a person takes the owner first; the one that finds the owner by a secret says so. */
@Injectable()
export class SessionsRepository {
  constructor(@InjectModel(SessionRow.name) private readonly sessions: Model<SessionRow>) {}

  async insert(userId: string, row: Omit<SessionRow, 'userId'>): Promise<void> {
    await this.sessions.create({ ...row, userId });
  }

  get(userId: string, sessionId: string): Promise<SessionRow | null> {
    return this.sessions.findOne({ _id: new Types.ObjectId(sessionId), userId }).lean<SessionRow>().exec();
  }

  /** By the id that a refresh token begins with; whether the rest of the token is genuine is not looked at. */
  byToken(sessionId: string): Promise<SessionRow | null> {
    return this.sessions.findOne({ _id: new Types.ObjectId(sessionId) }).lean<SessionRow>().exec();
  }

  /** Those that are open, last used first. */
  list(userId: string, now: Date): Promise<SessionRow[]> {
    return this.sessions.find({ userId, expiresAt: mustGt(now) }).sort({ rotatedAt: -1, _id: -1 }).limit(LIST_LIMIT).lean<SessionRow[]>().exec();
  }

  /** Moves the family on, if `from` is still its newest token. @returns whether this call did it. */
  async rotate(userId: string, sessionId: string, { from, to, at, expiresAt, sealedOrigin }: Rotation): Promise<boolean> {
    const set = { tokenHash: to, rotatedAt: at, expiresAt, ...(sealedOrigin ? { sealedOrigin } : {}) };
    const result = await this.sessions.updateOne({ _id: new Types.ObjectId(sessionId), userId, tokenHash: from }, { $set: set, $inc: { generation: 1 } });
    return result.modifiedCount === 1;
  }

  /** @returns whether this call ended it. */
  async remove(userId: string, sessionId: string): Promise<boolean> {
    return (await this.sessions.deleteOne({ _id: new Types.ObjectId(sessionId), userId })).deletedCount === 1;
  }

  /** @returns how many were ended. */
  async removeAll(userId: string, exceptSessionId?: string): Promise<number> {
    return (await this.sessions.deleteMany({ userId, ...(exceptSessionId ? { _id: mustNot(new Types.ObjectId(exceptSessionId)) } : {}) })).deletedCount;
  }

  /** For operators: how many open sessions these people have. */
  async adminCounts(userIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.sessions.aggregate<{ _id: string; n: number }>([{ $match: { userId: { $in: [...userIds] } } }, { $group: { _id: '$userId', n: { $sum: 1 } } }]);
    return new Map(rows.map((r) => [r._id, r.n]));
  }
}
