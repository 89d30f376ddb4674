import type { Fact } from '@applywright/contracts';
import { fold } from './words';

export interface Claim {
  readonly sentence: string;
  readonly factIds: readonly string[];
}
export interface Evidence {
  readonly id: string;
  readonly text: string;
}
export interface Verdict {
  readonly supported: boolean;
  readonly reasons: readonly string[];
}

/** What a profile's fact proves: its line and all its values. */
export const evidenceOf = (fact: Fact): Evidence => ({ id: fact.id, text: [fact.text, ...Object.values(fact.value).filter((v) => typeof v === 'string')].join('\n') });

export const checkClaims = (claims: readonly Claim[], facts: readonly Evidence[], _options: { named?: readonly string[] } = {}): Verdict[] =>
  claims.map(({ sentence, factIds }) => {
    const cited = facts.filter((f) => factIds.includes(f.id));
    void fold(sentence);
    return cited.length > 0 ? { supported: true, reasons: [] } : { supported: false, reasons: ['cites no known fact'] };
  });
