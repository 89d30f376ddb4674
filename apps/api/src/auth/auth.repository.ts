import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model, type PipelineStage } from 'mongoose';
import type { Role, Scope } from '@applywright/contracts';
import { mustGt } from '../platform/store/trusted';
import { isDuplicateKey } from '../platform/store/duplicate-key';
import { AccessTokenRow } from './access-token.schema';
import { SessionRow } from './session.schema';
import { UserRow } from './user.schema';

/** Accounts, sessions and tokens. Every method about a person takes the owner first; those that find the owner by a secret say so. */
@Injectable()
export class AuthRepository {
  constructor(
    @InjectModel(UserRow.name) private readonly users: Model<UserRow>,
    @InjectModel(SessionRow.name) private readonly sessions: Model<SessionRow>,
    @InjectModel(AccessTokenRow.name) private readonly tokens: Model<AccessTokenRow>,
  ) {}

  /** By blind index of the address. */
  userByAddress(addressIndex: string): Promise<UserRow | null> {
    return this.users.findOne({ addressIndex }).lean<UserRow>().exec();
  }
  user(userId: string): Promise<UserRow | null> {
    return this.users.findOne({ _id: new Types.ObjectId(userId) }).lean<UserRow>().exec();
  }
  /** @returns false when the address is taken. */
  async insertUser(row: Omit<UserRow, '_id'> & { _id: Types.ObjectId }): Promise<boolean> {
    try {
      await this.users.create(row);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
  async touch(userId: string, at: Date): Promise<void> {
    await this.users.updateOne({ _id: new Types.ObjectId(userId) }, { $set: { lastSeenAt: at } });
  }
  async removeUser(userId: string): Promise<void> {
    await Promise.all([this.sessions.deleteMany({ userId }), this.tokens.deleteMany({ userId })]);
    await this.users.deleteOne({ _id: new Types.ObjectId(userId) });
  }
  async activeUserIds(since: Date): Promise<string[]> {
    const rows = await this.users.find({ lastSeenAt: mustGt(since) }).select('_id').lean<{ _id: Types.ObjectId }[]>();
    return rows.map((r) => r._id.toHexString());
  }

  /** For operators: accounts of everybody, newest first. */
  async adminUsers(skip: number, limit: number): Promise<{ rows: UserRow[]; total: number }> {
    const [rows, total] = await Promise.all([this.users.find({}).sort({ createdAt: -1, _id: -1 }).skip(skip).limit(limit).lean<UserRow[]>().exec(), this.users.countDocuments({})]);
    return { rows, total };
  }
  /** For operators: how many open sessions and access tokens these people have. */
  async adminCounts(userIds: readonly string[]): Promise<{ sessions: Map<string, number>; tokens: Map<string, number> }> {
    const byUser = (): PipelineStage[] => [{ $match: { userId: { $in: [...userIds] } } }, { $group: { _id: '$userId', n: { $sum: 1 } } }];
    const asMap = (rows: { _id: string; n: number }[]): Map<string, number> => new Map(rows.map((r) => [r._id, r.n]));
    const [sessions, tokens] = await Promise.all([this.sessions.aggregate(byUser()).then(asMap), this.tokens.aggregate(byUser()).then(asMap)]);
    return { sessions, tokens };
  }
  /** For operators. @returns false when there is no such account. */
  async adminSetRole(addressIndex: string, role: Role): Promise<boolean> {
    return (await this.users.updateOne({ addressIndex }, { $set: { role } })).matchedCount === 1;
  }
  adminCountOf(role: 'admin' | 'anybody'): Promise<number> {
    return this.users.countDocuments(role === 'admin' ? { role } : {}).exec();
  }

  async insertSession(userId: string, row: Omit<SessionRow, '_id' | 'userId'>): Promise<string> {
    const created = await this.sessions.create({ ...row, userId });
    return created._id.toHexString();
  }
  session(userId: string, sessionId: string): Promise<SessionRow | null> {
    return this.sessions.findOne({ _id: new Types.ObjectId(sessionId), userId }).lean<SessionRow>().exec();
  }
  /** By the newest token or the one before it. */
  sessionByToken(hash: string): Promise<SessionRow | null> {
    return this.sessions.findOne({ $or: [{ tokenHash: hash }, { parentHash: hash }] }).lean<SessionRow>().exec();
  }
  /** Moves the family on, if `from` is still its newest token. @returns whether this call did it. */
  async rotate(userId: string, sessionId: string, from: string, to: string, at: Date, expiresAt: Date): Promise<boolean> {
    const result = await this.sessions.updateOne({ _id: new Types.ObjectId(sessionId), userId, tokenHash: from }, { $set: { tokenHash: to, parentHash: from, rotatedAt: at, expiresAt } });
    return result.modifiedCount === 1;
  }
  async removeSession(userId: string, sessionId: string): Promise<void> {
    await this.sessions.deleteOne({ _id: new Types.ObjectId(sessionId), userId });
  }

  async insertToken(userId: string, row: Omit<AccessTokenRow, '_id' | 'userId' | 'lastUsedAt'>): Promise<AccessTokenRow> {
    const created = await this.tokens.create({ ...row, userId, lastUsedAt: null });
    return created.toObject<AccessTokenRow>();
  }
  listTokens(userId: string): Promise<AccessTokenRow[]> {
    return this.tokens.find({ userId }).sort({ createdAt: -1 }).limit(100).lean<AccessTokenRow[]>().exec();
  }
  countTokens(userId: string, at: Date): Promise<number> {
    return this.tokens.countDocuments({ userId, expiresAt: mustGt(at) }).exec();
  }
  async removeToken(userId: string, id: string): Promise<boolean> {
    return (await this.tokens.deleteOne({ _id: new Types.ObjectId(id), userId })).deletedCount === 1;
  }
  /** By the token itself; notes the use. */
  useToken(tokenHash: string, at: Date): Promise<{ userId: string; scopes: Scope[]; expiresAt: Date } | null> {
    return this.tokens.findOneAndUpdate({ tokenHash, expiresAt: mustGt(at) }, { $set: { lastUsedAt: at } }).lean<AccessTokenRow>().exec();
  }
}
