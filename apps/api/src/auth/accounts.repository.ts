import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import { isDuplicateKey } from '../platform/store/duplicate-key';
import { UserRow } from './user.schema';

/** The changes of an account; the owner first. */
@Injectable()
export class AccountsRepository {
  constructor(@InjectModel(UserRow.name) private readonly users: Model<UserRow>) {}

  /** @returns false when there is no such account (any more) */
  async setPassword(userId: string, passwordHash: string): Promise<boolean> {
    return (await this.users.updateOne({ _id: new Types.ObjectId(userId) }, { $set: { passwordHash } })).matchedCount === 1;
  }
  /** The same password, hashed anew; not over one that was set in the meantime. */
  async rehash(userId: string, from: string, to: string): Promise<void> {
    await this.users.updateOne({ _id: new Types.ObjectId(userId), passwordHash: from }, { $set: { passwordHash: to } });
  }
  /** @returns whether it was not confirmed before */
  async confirmAddress(userId: string, at: Date): Promise<boolean> {
    return (await this.users.updateOne({ _id: new Types.ObjectId(userId), confirmedAt: null }, { $set: { confirmedAt: at } })).modifiedCount === 1;
  }
  /** @returns false when the address is taken */
  async moveAddress(userId: string, address: Pick<UserRow, 'addressIndex' | 'sealedAddress'>, at: Date): Promise<boolean> {
    try {
      await this.users.updateOne({ _id: new Types.ObjectId(userId) }, { $set: { ...address, confirmedAt: at } });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
}
