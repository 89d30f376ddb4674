import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type { Role, Scope } from '@applywright/contracts';
import type { AccountSeen } from '../compliance/account-activity';
import { mustGt, mustLt } from '../platform/store/trusted';
import { isDuplicateKey } from '../platform/store/duplicate-key';
import { AccessTokenRow } from './access-token.schema';
import { UserRow } from './user.schema';

/** How often at most the use of an account is noted. */
const TOUCH_MS = 3600 * 1000;

/** Accounts and access tokens. Every method about a person takes the owner first; those that find the owner by a secret say so. */
@Injectable()
export class AuthRepository {
  constructor(
    @InjectModel(UserRow.name) private readonly users: Model<UserRow>,
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
  /** Notes that the account is used, at most once an hour. */
  async touch(userId: string, at: Date): Promise<void> {
    await this.users.updateOne({ _id: new Types.ObjectId(userId), lastSeenAt: mustLt(new Date(at.getTime() - TOUCH_MS)) }, { $set: { lastSeenAt: at } });
  }
  /** For the daily job: accounts not used since `before`, by id, after `after`. */
  async idleSince(before: Date, after: string | null, limit: number): Promise<AccountSeen[]> {
    const rows = await this.users.find({ lastSeenAt: mustLt(before), ...(after ? { _id: mustGt(new Types.ObjectId(after)) } : {}) }).sort({ _id: 1 }).limit(limit).select('lastSeenAt').lean<UserRow[]>();
    return rows.map((r) => ({ userId: r._id.toHexString(), lastSeenAt: r.lastSeenAt }));
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
  /** For operators: how many access tokens these people have. */
  async adminTokenCounts(userIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.tokens.aggregate<{ _id: string; n: number }>([{ $match: { userId: { $in: [...userIds] } } }, { $group: { _id: '$userId', n: { $sum: 1 } } }]);
    return new Map(rows.map((r) => [r._id, r.n]));
  }
  /** For operators. @returns false when there is no such account. */
  async adminSetRole(addressIndex: string, role: Role): Promise<boolean> {
    return (await this.users.updateOne({ addressIndex }, { $set: { role } })).matchedCount === 1;
  }
  adminCountOf(role: 'admin' | 'anybody'): Promise<number> {
    return this.users.countDocuments(role === 'admin' ? { role } : {}).exec();
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
  async useToken(tokenHash: string, at: Date): Promise<{ userId: string; scopes: Scope[]; expiresAt: Date } | null> {
    const before = await this.tokens.findOneAndUpdate({ tokenHash, expiresAt: mustGt(at) }, { $set: { lastUsedAt: at } }).lean<AccessTokenRow>();
    if (before) await this.touch(before.userId, at);
    return before;
  }
}
