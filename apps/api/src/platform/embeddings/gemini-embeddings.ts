import type { EmbedContentResponse, GoogleGenAI } from '@google/genai';
import type { ModelFetch } from '../outgoing/outgoing';
import { askAgain, REAL_WAITING, type Waiting } from '../text-model/ask-again';
import { countOf, failureOf } from '../text-model/model-answers';
import { openGemini, type GeminiSetting } from '../text-model/open-gemini';
import { TextFailure } from '../text-model/text-failure';
import { BATCH, Embeddings, estimatedTokens, type EmbeddedTexts } from './embeddings';
import { readVectors } from './read-vectors';

const TIMEOUT_MS = 60_000;

/** Google's embeddings (`:batchEmbedContents`) over its own package, whose requests all go through our one door to the outside. */
export class GeminiEmbeddings extends Embeddings {
  readonly name: string;
  readonly dimensions: number;
  private client: Promise<GoogleGenAI> | undefined;

  constructor(
    private readonly setting: GeminiSetting & { readonly dimensions: number },
    private readonly fetcher: ModelFetch,
    private readonly waiting: Waiting = REAL_WAITING,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {
    super();
    this.name = setting.model;
    this.dimensions = setting.dimensions;
  }

  async embed(texts: readonly string[], signal?: AbortSignal): Promise<EmbeddedTexts> {
    if (texts.length === 0) return { vectors: [], inputTokens: 0, outputTokens: 0 };
    if (texts.length > BATCH) throw new RangeError(`at most ${BATCH} texts`);
    return await askAgain(() => this.ask(texts, signal), this.waiting);
  }

  private async ask(texts: readonly string[], signal: AbortSignal | undefined): Promise<EmbeddedTexts> {
    if (signal?.aborted) throw new TextFailure('timeout');
    const client = await (this.client ??= openGemini(this.setting, this.fetcher, this.timeoutMs));
    const response = await client.models
      .embedContent({
        model: this.setting.model,
        // as contents of their own: of bare strings the package makes one for the newer models, and one vector for all
        contents: texts.map((text) => ({ role: 'user', parts: [{ text }] })),
        config: { taskType: 'SEMANTIC_SIMILARITY', outputDimensionality: this.dimensions, ...(signal && { abortSignal: signal }) },
      })
      .catch((error: unknown) => {
        throw failureOf(error);
      });
    const inputTokens = tokensOf(response) || texts.reduce((sum, text) => sum + estimatedTokens(text), 0);
    const { embeddings } = response;
    const given = Array.isArray(embeddings) ? embeddings.map((one) => (one as { values?: unknown } | null)?.values) : undefined;
    return { vectors: readVectors(given, texts.length, this.dimensions, inputTokens), inputTokens, outputTokens: 0 };
  }
}

/** Some models say how much they read. */
const tokensOf = (response: EmbedContentResponse): number => countOf((response as { usageMetadata?: { promptTokenCount?: unknown } }).usageMetadata?.promptTokenCount);
