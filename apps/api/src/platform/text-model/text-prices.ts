/** US dollars for a million tokens, output with thinking. */
export interface TextPrice {
  readonly input: number;
  readonly output: number;
}

/**
 * List prices of the paid tier for prompts up to 200,000 tokens, as published on ai.google.dev/gemini-api/docs/pricing in October
 * 2026. What is billed may be less; it is never reckoned from here.
 */
const TEXT_PRICES: Readonly<Record<string, TextPrice>> = Object.freeze({
  'gemini-3.8-flash': { input: 1.5, output: 7.5 },
  'gemini-3.5-flash': { input: 1.5, output: 9 },
  'gemini-3.5-flash-lite': { input: 0.3, output: 2.5 },
  'gemini-3.1-pro-preview': { input: 2, output: 12 },
  'gemini-2.5-pro': { input: 1.25, output: 10 },
  'gemini-2.5-flash': { input: 0.3, output: 2.5 },
  'gemini-2.5-flash-lite': { input: 0.1, output: 0.4 },
  // embeddings write nothing
  'gemini-embedding-001': { input: 0.15, output: 0 },
});

/** By the name of a model. */
export type TextPrices = Readonly<Record<string, TextPrice>>;

/** Millionths of a US dollar; null where no price is known. The operator's own prices (`AI_PRICES`) go before the list; a model on this machine costs nothing unless one of them says so. */
export function costMicroUsd(model: string, inputTokens: number, outputTokens: number, own: TextPrices = {}): number | null {
  const price = Object.hasOwn(own, model) ? own[model] : model.startsWith('local:') ? { input: 0, output: 0 } : Object.hasOwn(TEXT_PRICES, model) ? TEXT_PRICES[model] : undefined;
  // dollars for a million are millionths of a dollar for one
  return price ? Math.ceil(inputTokens * price.input + outputTokens * price.output) : null;
}
