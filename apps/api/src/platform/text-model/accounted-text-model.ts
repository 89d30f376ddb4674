import { Logger } from '@nestjs/common';
import type { Audit } from '../../compliance/audit';
import type { Fallbacks } from '../fallbacks';
import type { AiLedger } from './ai-ledger';
import type { ConsentGate } from './consent-gate';
import { TextFailure } from './text-failure';
import { TextModel, type TextAnswer, type TextRequest } from './text-model';
import { costMicroUsd, type TextPrices } from './text-prices';

/** Tokens a day, in and out. */
export interface TextBudget {
  readonly perPerson: number;
  readonly perInstance: number;
  /** US dollars a day for everybody; undefined: tokens alone count. */
  readonly usdPerDay?: number | undefined;
}

/** What a call needs beside the model. */
export interface Accounts {
  readonly gate: ConsentGate;
  readonly ledger: AiLedger;
  readonly audit: Audit;
  readonly fallbacks: Fallbacks;
  readonly budget: TextBudget;
  readonly prices?: TextPrices;
}

/**
 * Models that are only called with the person's consent at that moment and within the day's budget, and whose every call is on
 * record. Where one fails the next is asked, and that is noted; where none is called, or all fail, the answer is null and the
 * templates write.
 */
export class AccountedTextModel extends TextModel {
  private readonly log = new Logger('text-model');

  constructor(
    private readonly models: readonly TextModel[],
    private readonly accounts: Accounts,
  ) {
    super();
  }

  /** The first one's: it is the one that answers unless something fails. */
  get name(): string {
    return this.models[0]?.name ?? 'none';
  }

  available(): Promise<boolean> {
    return Promise.resolve(this.models.length > 0);
  }

  async complete(request: TextRequest): Promise<TextAnswer | null> {
    const { gate, fallbacks } = this.accounts;
    for (const model of this.models) {
      // asked before each: a first model may take a minute to fail
      if (!(await gate.allows(request.userId, 'ai-processing'))) {
        fallbacks.note('ai-consent', 'Without the consent of the person nothing is sent to an AI model; the templates write.');
        await this.audited(model, request, 'refused');
        request.onNothing?.('no-consent');
        return null;
      }
      if (!(await this.isWithinBudget(request.userId))) {
        fallbacks.note('ai-budget', 'The tokens or the money of the day are used up; the templates write.');
        request.onNothing?.('over-budget');
        return null;
      }
      // before the call: what was sent is on record even if this process dies
      await this.audited(model, request, 'ok');
      const answer = await this.ask(model, request);
      if (answer) return { ...answer, model: model.name };
    }
    request.onNothing?.('failed');
    return null;
  }

  /** One call, on record whatever comes of it. */
  private async ask(model: TextModel, request: TextRequest): Promise<TextAnswer | null> {
    const startedAt = performance.now();
    let answer: TextAnswer | null = null;
    let spent = { inputTokens: 0, outputTokens: 0 };
    try {
      answer = await model.complete(request);
      if (answer) spent = { inputTokens: answer.inputTokens, outputTokens: answer.outputTokens };
      if (answer && request.accepts?.(answer.json) === false) throw new TextFailure('wrong_shape', spent);
    } catch (error) {
      answer = null;
      // the message may quote the prompt
      const why = error instanceof TextFailure ? error.reason : error instanceof Error ? error.name : 'unknown';
      if (error instanceof TextFailure) spent = error.spent;
      this.log.warn(`${model.name} failed: ${why}`);
      this.accounts.fallbacks.note('ai-model', `${model.name} failed (${why}); the next model is asked, or the templates write.`);
    }
    await this.record(model, request, spent, answer === null, Math.round(performance.now() - startedAt));
    return answer;
  }

  private async record(model: TextModel, { userId, purpose, dataClasses }: TextRequest, { inputTokens, outputTokens }: Pick<TextAnswer, 'inputTokens' | 'outputTokens'>, fallback: boolean, latencyMs: number): Promise<void> {
    const cost = costMicroUsd(model.name, inputTokens, outputTokens, this.accounts.prices);
    if (cost === null) this.accounts.fallbacks.note('ai-price', `No price is known for ${model.name}: its calls are counted as free.`);
    await this.accounts.ledger.add(userId, { model: model.name, purpose, inputTokens, outputTokens, costMicroUsd: cost ?? 0, latencyMs, fallback, dataClasses: [...dataClasses] });
  }

  private async isWithinBudget(userId: string): Promise<boolean> {
    const { ledger, budget } = this.accounts;
    const { person, instance, microUsd } = await ledger.usedToday(userId);
    return person < budget.perPerson && instance < budget.perInstance && microUsd < (budget.usdPerDay ?? Infinity) * 1_000_000;
  }

  private audited(model: TextModel, { userId, purpose, dataClasses }: TextRequest, result: 'ok' | 'refused'): Promise<void> {
    return this.accounts.audit.record({ event: 'ai-called', userId, target: `${model.name}/${purpose}/${[...dataClasses].sort().join('.')}`, result });
  }
}
