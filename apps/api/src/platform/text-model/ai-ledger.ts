import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { AdminAiCost, AdminPageQuery } from '@applywright/contracts';
import type { Model } from 'mongoose';
import { Clock } from '../clock';
import { AiCall } from './ai-call.schema';

const MICRO = 1_000_000;
type Sum = Omit<AdminAiCost, 'day' | 'model' | 'purpose' | 'costUsd'> & { readonly _id: Pick<AdminAiCost, 'day' | 'model' | 'purpose'>; readonly costMicroUsd: number };

/** What text models were asked, by whom it was paid for, and what it cost. */
@Injectable()
export class AiLedger {
  constructor(
    @InjectModel(AiCall.name) private readonly calls: Model<AiCall>,
    private readonly clock: Clock,
  ) {}

  async add(userId: string, call: Omit<AiCall, 'userId' | 'at' | 'day'>): Promise<void> {
    const at = this.clock.now();
    await this.calls.create({ ...call, userId, at, day: dayOf(at) });
  }

  /** Tokens of today, in and out, of the person and of everybody, and what everybody's cost in millionths of a US dollar. */
  async usedToday(userId: string): Promise<{ person: number; instance: number; microUsd: number }> {
    const rows = await this.calls.aggregate<{ _id: string; input: number; output: number; cost: number }>([
      { $match: { day: dayOf(this.clock.now()) } },
      { $group: { _id: '$userId', input: { $sum: '$inputTokens' }, output: { $sum: '$outputTokens' }, cost: { $sum: '$costMicroUsd' } } },
    ]);
    const tokens = rows.map((r) => ({ userId: r._id, tokens: r.input + r.output }));
    return { person: tokens.find((t) => t.userId === userId)?.tokens ?? 0, instance: tokens.reduce((sum, t) => sum + t.tokens, 0), microUsd: rows.reduce((sum, r) => sum + r.cost, 0) };
  }

  /** What is kept about a person. */
  list(userId: string): Promise<Omit<AiCall, 'userId'>[]> {
    return this.calls.find({ userId }).select('-_id -userId').sort({ at: 1 }).lean<Omit<AiCall, 'userId'>[]>().exec();
  }

  async removeAll(userId: string): Promise<void> {
    await this.calls.deleteMany({ userId });
  }

  /** For operators: of everybody, by day, model and purpose, the latest day first. */
  async adminCosts({ offset, limit }: AdminPageQuery): Promise<AdminAiCost[]> {
    const sums = await this.calls.aggregate<Sum>([
      {
        $group: {
          _id: { day: '$day', model: '$model', purpose: '$purpose' }, calls: { $sum: 1 }, fallbacks: { $sum: { $cond: ['$fallback', 1, 0] } },
          inputTokens: { $sum: '$inputTokens' }, outputTokens: { $sum: '$outputTokens' }, costMicroUsd: { $sum: '$costMicroUsd' },
        },
      },
      { $sort: { '_id.day': -1, '_id.model': 1, '_id.purpose': 1 } },
      { $skip: offset },
      { $limit: limit },
    ]);
    return sums.map(({ _id: { day, model, purpose }, costMicroUsd, calls, fallbacks, inputTokens, outputTokens }) => ({ day, model, purpose, calls, fallbacks, inputTokens, outputTokens, costUsd: costMicroUsd / MICRO }));
  }
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
