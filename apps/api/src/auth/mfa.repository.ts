import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicateKey } from '../platform/store/duplicate-key';
import { mustGt, mustLt, mustNot } from '../platform/store/trusted';
import { MfaChallengeRow } from './mfa-challenge.schema';
import { MfaFactorRow } from './mfa-factor.schema';

/** Authenticators and half-done sign-ins. Every method about a person takes the owner first; the one that finds the owner by a secret says so. */
@Injectable()
export class MfaRepository {
  constructor(
    @InjectModel(MfaFactorRow.name) private readonly factors: Model<MfaFactorRow>,
    @InjectModel(MfaChallengeRow.name) private readonly challenges: Model<MfaChallengeRow>,
  ) {}

  /** Whether it counts or not. */
  factor(userId: string): Promise<MfaFactorRow | null> {
    return this.factors.findOne({ userId }).lean<MfaFactorRow>().exec();
  }

  /** In place of an earlier one that does not count yet. @returns false when there is one that counts. */
  async begin(userId: string, sealedSecret: string, at: Date): Promise<boolean> {
    try {
      await this.factors.updateOne({ userId, confirmedAt: null }, { $set: { sealedSecret, lastStep: 0, recoveryHashes: [], createdAt: at } }, { upsert: true });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** The secret is named so that a code of it cannot confirm one that has taken its place since. @returns whether this call did it. */
  async confirm(userId: string, { sealedSecret, step, recoveryHashes, at }: { sealedSecret: string; step: number; recoveryHashes: string[]; at: Date }): Promise<boolean> {
    const result = await this.factors.updateOne({ userId, confirmedAt: null, sealedSecret }, { $set: { confirmedAt: at, lastStep: step, recoveryHashes } });
    return result.modifiedCount === 1;
  }

  /** Takes the code of a time step: compare and set, so that of many at once one is let through. */
  async takeStep(userId: string, step: number): Promise<boolean> {
    return (await this.factors.updateOne({ userId, confirmedAt: mustNot(null), lastStep: mustLt(step) }, { $set: { lastStep: step } })).modifiedCount === 1;
  }

  /** Takes a recovery code away. @returns how many are left, or null when there was no such code. */
  async takeRecoveryCode(userId: string, hash: string): Promise<number | null> {
    const row = await this.factors.findOneAndUpdate({ userId, confirmedAt: mustNot(null), recoveryHashes: hash }, { $pull: { recoveryHashes: hash } }, { returnDocument: 'after' }).lean<MfaFactorRow>().exec();
    return row ? row.recoveryHashes.length : null;
  }

  async setRecoveryCodes(userId: string, recoveryHashes: string[]): Promise<boolean> {
    return (await this.factors.updateOne({ userId, confirmedAt: mustNot(null) }, { $set: { recoveryHashes } })).modifiedCount === 1;
  }

  /** Only one that counts. @returns whether this call did it. */
  async switchOff(userId: string): Promise<boolean> {
    return (await this.factors.deleteOne({ userId, confirmedAt: mustNot(null) })).deletedCount === 1;
  }

  async insertChallenge(userId: string, row: Omit<MfaChallengeRow, '_id' | 'userId'>): Promise<void> {
    await this.challenges.create({ ...row, userId });
  }

  /** By the challenge itself; counts the try. @returns null when it is over. */
  tryChallenge(tokenHash: string, now: Date, most: number): Promise<MfaChallengeRow | null> {
    return this.challenges.findOneAndUpdate({ tokenHash, expiresAt: mustGt(now), tries: mustLt(most) }, { $inc: { tries: 1 } }, { returnDocument: 'after' }).lean<MfaChallengeRow>().exec();
  }

  /** @returns whether this call used it up. */
  async takeChallenge(userId: string, tokenHash: string): Promise<boolean> {
    return (await this.challenges.deleteOne({ userId, tokenHash })).deletedCount === 1;
  }

  async removeChallenges(userId: string): Promise<void> {
    await this.challenges.deleteMany({ userId });
  }
}
