import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { Audit } from '../../compliance/audit';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Fallbacks } from '../fallbacks';
import { AiLedger } from '../text-model/ai-ledger';
import { ConsentGate } from '../text-model/consent-gate';
import { TextFailure } from '../text-model/text-failure';
import type { TextDataClass } from '../text-model/text-model';
import { costMicroUsd } from '../text-model/text-prices';
import { BATCH, Embeddings, estimatedTokens } from './embeddings';

/** Why there are no vectors. */
export type NoVectors = 'no-consent' | 'over-budget' | 'failed';

/** Texts turned into vectors only with the person's consent at that moment and within the budgets of the day, every call on record. */
@Injectable()
export class AccountedEmbeddings {
  private readonly log = new Logger('embeddings');
  constructor(
    private readonly model: Embeddings,
    private readonly ledger: AiLedger,
    private readonly audit: Audit,
    private readonly fallbacks: Fallbacks,
    @Inject(CONFIG) private readonly config: Config,
    // while nobody can say what a person agreed to, nothing is agreed to
    @Optional() @Inject(ConsentGate) private readonly gate?: ConsentGate,
  ) {}

  /** Of the model, 'none' where there is none. */
  get name(): string {
    return this.model.name;
  }
  get dimensions(): number {
    return this.model.dimensions;
  }

  /** Tokens that the person may still use, of the run's and of the day's. */
  async tokensLeft(userId: string): Promise<number> {
    const { perPerson, perInstance, embeddingsPerRun, usdPerDay } = this.config.ai;
    const { person, instance, microUsd } = await this.ledger.usedToday(userId);
    if (microUsd >= (usdPerDay ?? Infinity) * 1_000_000) return 0;
    return Math.max(0, Math.min(embeddingsPerRun, perPerson - person, perInstance - instance));
  }

  /** Vectors in the order of the texts. `arrived` is told of each batch: what is paid for is kept even if a later one fails. */
  async embed(userId: string, texts: readonly string[], dataClasses: readonly TextDataClass[], arrived: (from: number, vectors: readonly Float32Array[]) => Promise<void>, signal?: AbortSignal): Promise<NoVectors | null> {
    for (let from = 0; from < texts.length; from += BATCH) {
      const some = texts.slice(from, from + BATCH);
      if (!(await this.gate?.allows(userId, 'ai-processing'))) {
        this.fallbacks.note('ai-consent', 'Without the consent of the person nothing is sent to an AI model.');
        await this.audited(userId, dataClasses, 'refused');
        return 'no-consent';
      }
      if ((await this.tokensLeft(userId)) < some.reduce((sum, text) => sum + estimatedTokens(text), 0)) {
        this.fallbacks.note('ai-relevance', 'The tokens of the run or the day are used up: matches are scored without the AI model.');
        return 'over-budget';
      }
      // before the call: what was sent is on record even if this process dies
      await this.audited(userId, dataClasses, 'ok');
      const vectors = await this.ask(userId, some, dataClasses, signal);
      if (vectors === null) return 'failed';
      await arrived(from, vectors);
    }
    return null;
  }

  private async ask(userId: string, texts: readonly string[], dataClasses: readonly TextDataClass[], signal: AbortSignal | undefined): Promise<readonly Float32Array[] | null> {
    const startedAt = performance.now();
    let vectors: readonly Float32Array[] | null = null;
    let inputTokens = 0;
    try {
      ({ vectors, inputTokens } = await this.model.embed(texts, signal));
    } catch (error) {
      // the message may quote a text
      const why = error instanceof TextFailure ? error.reason : error instanceof Error ? error.name : 'unknown';
      if (error instanceof TextFailure) ({ inputTokens } = error.spent);
      this.log.warn(`${this.model.name} failed: ${why}`);
      this.fallbacks.note('ai-relevance', `${this.model.name} failed (${why}): matches are scored without it.`);
    }
    const cost = costMicroUsd(this.model.name, inputTokens, 0, this.config.ai.prices);
    if (cost === null) this.fallbacks.note('ai-price', `No price is known for ${this.model.name}: its calls are counted as free.`);
    await this.ledger.add(userId, { model: this.model.name, purpose: 'match-relevance', inputTokens, outputTokens: 0, costMicroUsd: cost ?? 0, latencyMs: Math.round(performance.now() - startedAt), fallback: vectors === null, dataClasses: [...dataClasses] });
    return vectors;
  }

  private audited(userId: string, dataClasses: readonly TextDataClass[], result: 'ok' | 'refused'): Promise<void> {
    return this.audit.record({ event: 'ai-called', userId, target: `${this.model.name}/match-relevance/${[...dataClasses].sort().join('.')}`, result });
  }
}
