import { Logger } from '@nestjs/common';
import type { Audit } from '../../compliance/audit';
import type { Fallbacks } from '../fallbacks';
import type { AiLedger } from './ai-ledger';
import type { ConsentGate } from './consent-gate';
import { TextModel, type TextAnswer, type TextRequest } from './text-model';
import { costMicroUsd } from './text-prices';

/** Tokens a day, in and out. */
export interface TextBudget {
  readonly perPerson: number;
  readonly perInstance: number;
}

/** What a call needs beside the model. */
export interface Accounts {
  readonly gate: ConsentGate;
  readonly ledger: AiLedger;
  readonly audit: Audit;
  readonly fallbacks: Fallbacks;
  readonly budget: TextBudget;
}

/**
 * A model that is only called with the person's consent at that moment and within the day's budget, and whose every call is on
 * record. Where a call is not made, or fails, the answer is null and the templates write.
 */
export class AccountedTextModel extends TextModel {
  private readonly log = new Logger('text-model');

  constructor(
    private readonly model: TextModel,
    private readonly accounts: Accounts,
  ) {
    super();
  }

  get name(): string {
    return this.model.name;
  }

  available(): Promise<boolean> {
    return this.model.available();
  }

  async complete(request: TextRequest): Promise<TextAnswer | null> {
    const { gate, fallbacks } = this.accounts;
    if (!(await gate.allows(request.userId, 'ai-processing'))) {
      fallbacks.note('ai-consent', 'Without the consent of the person nothing is sent to an AI model; the templates write.');
      await this.audited(request, 'refused');
      return null;
    }
    if (!(await this.isWithinBudget(request.userId))) {
      fallbacks.note('ai-budget', 'The tokens of the day are used up; the templates write.');
      return null;
    }
    // before the call: what was sent is on record even if this process dies
    await this.audited(request, 'ok');
    const startedAt = performance.now();
    const answer = await this.ask(request);
    await this.record(request, answer, Math.round(performance.now() - startedAt));
    return answer;
  }

  private async ask(request: TextRequest): Promise<TextAnswer | null> {
    try {
      return await this.model.complete(request);
    } catch (error) {
      // the message may quote the prompt
      const name = error instanceof Error ? error.name : 'unknown';
      this.log.warn(`${this.name} failed: ${name}`);
      this.accounts.fallbacks.note('ai-model', `${this.name} failed (${name}); the templates write.`);
      return null;
    }
  }

  private async record({ userId, purpose, dataClasses }: TextRequest, answer: TextAnswer | null, latencyMs: number): Promise<void> {
    const { inputTokens, outputTokens } = answer ?? { inputTokens: 0, outputTokens: 0 };
    const cost = costMicroUsd(this.name, inputTokens, outputTokens);
    if (cost === null) this.accounts.fallbacks.note('ai-price', `No price is known for ${this.name}: its calls are counted as free.`);
    await this.accounts.ledger.add(userId, { model: this.name, purpose, inputTokens, outputTokens, costMicroUsd: cost ?? 0, latencyMs, fallback: answer === null, dataClasses: [...dataClasses] });
  }

  private async isWithinBudget(userId: string): Promise<boolean> {
    const { ledger, budget } = this.accounts;
    const { person, instance } = await ledger.tokensToday(userId);
    return person < budget.perPerson && instance < budget.perInstance;
  }

  private audited({ userId, purpose, dataClasses }: TextRequest, result: 'ok' | 'refused'): Promise<void> {
    return this.accounts.audit.record({ event: 'ai-called', userId, target: `${this.name}/${purpose}/${[...dataClasses].sort().join('.')}`, result });
  }
}
