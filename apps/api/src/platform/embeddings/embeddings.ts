/** Vectors in the order of the texts, and what they cost. */
export interface EmbeddedTexts {
  readonly vectors: readonly Float32Array[];
  readonly inputTokens: number;
  /** Nothing is written. */
  readonly outputTokens: 0;
}

/** Turns texts into vectors whose angles tell how alike the texts are. Nothing that a text says can make it do anything else. */
export abstract class Embeddings {
  abstract readonly name: string;
  /** Numbers in each vector; 0 where there is no model. */
  abstract readonly dimensions: number;
  /** At most `BATCH` texts. @throws TextFailure holding no word of a text */
  abstract embed(texts: readonly string[], signal?: AbortSignal): Promise<EmbeddedTexts>;
}

/** Texts in one call: with 768 numbers each an answer has some 800 kB. Google takes 100. */
export const BATCH = 50;

/** On the safe side: English has four characters a token, German and code three. */
export const estimatedTokens = (text: string): number => Math.ceil(text.length / 3);
