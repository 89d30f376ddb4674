/**
 * One invented person of a trade, sentences that say no more than the cited facts (their kind begins with `ok-`) and
 * sentences that do. The kind names what the sentence does with the facts; `docs/accuracy.md` counts by it.
 */
export interface CorpusTrade {
  readonly trade: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly claims: readonly (readonly [cites: string, kind: string, sentence: string])[];
}

/** One sentence of the corpus with what it may lean on. */
export interface CorpusClaim {
  readonly trade: string;
  readonly kind: string;
  readonly sentence: string;
  readonly cites: readonly string[];
  readonly facts: readonly { readonly id: string; readonly text: string }[];
  /** Whether a careful reader with nothing but the cited facts would agree to every part of the sentence. */
  readonly honest: boolean;
}

/** The claims of the trades, one row each. */
export function claimsOf(trades: readonly CorpusTrade[]): CorpusClaim[] {
  return trades.flatMap(({ trade, facts, claims }) => {
    const evidence = Object.entries(facts).map(([id, text]) => ({ id, text }));
    return claims.map(([cites, kind, sentence]) => ({ trade, kind, sentence, cites: cites.split(','), facts: evidence, honest: kind.startsWith('ok-') }));
  });
}
