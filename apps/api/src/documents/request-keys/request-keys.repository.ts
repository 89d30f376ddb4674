import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicateKey } from '../../platform/store/duplicate-key';
import { mustLte } from '../../platform/store/trusted';
import { RequestKeyRow } from './request-key.schema';

export type NewRequestKey = Pick<RequestKeyRow, 'keyDigest' | 'requestDigest' | 'claim' | 'claimedUntil' | 'expiresAt'>;

@Injectable()
export class RequestKeysRepository {
  constructor(@InjectModel(RequestKeyRow.name) private readonly rows: Model<RequestKeyRow>) {}

  /** The key's row: the one that was there, or a new one with this claim. */
  async take(userId: string, { keyDigest, ...row }: NewRequestKey): Promise<RequestKeyRow> {
    const find = () => this.rows.findOneAndUpdate({ userId, keyDigest }, { $setOnInsert: { ...row, answer: null } }, { upsert: true, returnDocument: 'after' }).lean<RequestKeyRow>();
    // Of two first ones the store refuses one; its second try finds the row of the other.
    const found = await find().catch((error: unknown) => (isDuplicateKey(error) ? find() : Promise.reject(error)));
    if (!found) throw new Error('a request’s key was not stored');
    return found;
  }

  /** Takes a key over whose work was left. @returns false when somebody else was faster */
  async takeOver(userId: string, { keyDigest, claim }: RequestKeyRow, next: Pick<RequestKeyRow, 'claim' | 'claimedUntil'>, now: Date): Promise<boolean> {
    return (await this.rows.updateOne({ userId, keyDigest, claim, answer: null, claimedUntil: mustLte(now) }, { $set: next })).modifiedCount === 1;
  }

  async renew(userId: string, keyDigest: string, claim: string, claimedUntil: Date): Promise<void> {
    await this.rows.updateOne({ userId, keyDigest, claim }, { $set: { claimedUntil } });
  }

  async answer(userId: string, keyDigest: string, claim: string, answer: string): Promise<void> {
    await this.rows.updateOne({ userId, keyDigest, claim }, { $set: { answer } });
  }

  /** A request that failed, or whose answer is gone, leaves its key free. */
  async release(userId: string, keyDigest: string, claim: string): Promise<void> {
    await this.rows.deleteOne({ userId, keyDigest, claim });
  }
}
