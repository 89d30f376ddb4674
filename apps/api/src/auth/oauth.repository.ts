import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { mustGt, mustNot } from '../platform/store/trusted';
import { OAuthCodeRow } from './oauth-code.schema';

/** Codes on their way from the consent to the extension. The exchange finds the owner by the code itself. */
@Injectable()
export class OAuthRepository {
  constructor(@InjectModel(OAuthCodeRow.name) private readonly codes: Model<OAuthCodeRow>) {}

  async insertCode(userId: string, row: Omit<OAuthCodeRow, '_id' | 'userId' | 'usedAt' | 'reusedAt' | 'sessionId'>): Promise<void> {
    await this.codes.create({ ...row, userId, usedAt: null, reusedAt: null, sessionId: null });
  }
  /** By the code itself. Whoever asks first has used it up. @returns null when it is unknown, too old or used. */
  useCode(codeHash: string, at: Date): Promise<OAuthCodeRow | null> {
    return this.codes.findOneAndUpdate({ codeHash, usedAt: null, expiresAt: mustGt(at) }, { $set: { usedAt: at } }).lean<OAuthCodeRow>().exec();
  }
  /** By the code itself: notes that it was sent again after its use. @returns null when it was never used. */
  noteReuse(codeHash: string, at: Date): Promise<OAuthCodeRow | null> {
    return this.codes.findOneAndUpdate({ codeHash, usedAt: mustNot(null) }, { $set: { reusedAt: at } }).lean<OAuthCodeRow>().exec();
  }
  /** @returns false when the code was sent again meanwhile. */
  async noteSession(userId: string, codeHash: string, sessionId: string): Promise<boolean> {
    return (await this.codes.updateOne({ codeHash, userId, reusedAt: null }, { $set: { sessionId } })).modifiedCount === 1;
  }
}
