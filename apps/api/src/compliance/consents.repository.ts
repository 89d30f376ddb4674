import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { EeoAnswers, type ConsentKind } from '@applywright/contracts';
import type { Model } from 'mongoose';
import { Sealer } from '../platform/seal/sealer';
import { ConsentRow, EeoAnswersRow } from './consent.schema';

const ANSWERS = 'eeo_answers|all';

@Injectable()
export class ConsentsRepository {
  constructor(
    @InjectModel(ConsentRow.name) private readonly consents: Model<ConsentRow>,
    @InjectModel(EeoAnswersRow.name) private readonly answers: Model<EeoAnswersRow>,
    private readonly sealer: Sealer,
  ) {}

  async add(userId: string, row: Omit<ConsentRow, '_id' | 'userId'>): Promise<void> {
    await this.consents.create({ ...row, userId });
  }
  latest(userId: string, kind: ConsentKind): Promise<ConsentRow | null> {
    return this.consents.findOne({ userId, kind }).sort({ at: -1, _id: -1 }).lean<ConsentRow>().exec();
  }
  /** Every statement, the first one first. */
  history(userId: string): Promise<ConsentRow[]> {
    return this.consents.find({ userId }).sort({ at: 1, _id: 1 }).lean<ConsentRow[]>().exec();
  }

  async eeoAnswers(userId: string): Promise<EeoAnswers | null> {
    const row = await this.answers.findOne({ userId }).lean<EeoAnswersRow>();
    return row && EeoAnswers.parse(await this.sealer.open(userId, ANSWERS, row.sealed));
  }
  async saveEeoAnswers(userId: string, answers: EeoAnswers): Promise<void> {
    await this.answers.updateOne({ userId }, { $set: { sealed: await this.sealer.seal(userId, ANSWERS, answers) } }, { upsert: true });
  }
  async removeEeoAnswers(userId: string): Promise<void> {
    await this.answers.deleteMany({ userId });
  }
}
