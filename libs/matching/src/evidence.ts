import type { Fact, KnockOut, MatchDetail, MatchPart } from '@applywright/contracts';

/** The facts that parts, knock-outs and improvements name, each once and in the order of the profile, with the place in the CV that it comes from. */
export const evidenceOf = (
  parts: readonly MatchPart[],
  others: readonly Pick<KnockOut, 'factIds'>[],
  facts: readonly Fact[],
): MatchDetail['facts'] => {
  const named = new Set<string>();
  for (const part of parts) for (const word of part.words) for (const id of word.factIds) named.add(id);
  for (const { factIds } of others) for (const id of factIds) named.add(id);
  return facts.filter(({ id }) => named.has(id)).map(({ id, kind, text, source }) => ({ id, kind, text, source }));
};
