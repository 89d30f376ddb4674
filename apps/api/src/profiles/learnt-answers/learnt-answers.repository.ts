import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { LearntAnswer } from '@applywright/contracts';
import type { Model } from 'mongoose';
import { isDuplicateKey } from '../../platform/store/duplicate-key';
import { Sealer } from '../../platform/seal/sealer';
import { LearntAnswerRow } from './learnt-answer.schema';

type Content = Omit<LearntAnswer, 'key' | 'updatedAt'>;
/** Bound into the sealed text, so that one answer does not open as another. */
const whereOf = (key: string): string => `learnt_answers|${key}`;

@Injectable()
export class LearntAnswersRepository {
  constructor(
    @InjectModel(LearntAnswerRow.name) private readonly rows: Model<LearntAnswerRow>,
    private readonly sealer: Sealer,
  ) {}

  /** The latest first. */
  async list(userId: string): Promise<LearntAnswer[]> {
    const rows = await this.rows.find({ userId }).sort({ updatedAt: -1, _id: -1 }).lean<LearntAnswerRow[]>();
    return Promise.all(rows.map((row) => this.open(userId, row)));
  }

  async find(userId: string, key: string): Promise<LearntAnswer | null> {
    const row = await this.rows.findOne({ userId, key }).lean<LearntAnswerRow>();
    return row && this.open(userId, row);
  }

  count(userId: string): Promise<number> {
    return this.rows.countDocuments({ userId });
  }

  /** @returns false when there is one of this key already */
  async insert(userId: string, { key, updatedAt, ...content }: LearntAnswer): Promise<boolean> {
    try {
      await this.rows.create({ userId, key, updatedAt: new Date(updatedAt), sealed: await this.sealer.seal(userId, whereOf(key), content) });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Replaces the answer that was seen. @returns false when it is another one by now */
  async replace(userId: string, seen: LearntAnswer, { key, updatedAt, ...content }: LearntAnswer): Promise<boolean> {
    const $set = { updatedAt: new Date(updatedAt), sealed: await this.sealer.seal(userId, whereOf(key), content) };
    return (await this.rows.updateOne({ userId, key, updatedAt: new Date(seen.updatedAt) }, { $set })).modifiedCount === 1;
  }

  async remove(userId: string, key: string): Promise<boolean> {
    return (await this.rows.deleteOne({ userId, key })).deletedCount === 1;
  }

  private async open(userId: string, { key, sealed, updatedAt }: LearntAnswerRow): Promise<LearntAnswer> {
    return { ...(await this.sealer.open<Content>(userId, whereOf(key), sealed)), key, updatedAt: updatedAt.toISOString() };
  }
}
