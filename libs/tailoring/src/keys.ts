import type { Sentence } from '@applywright/contracts';

/** FNV-1a, 32 bit, in base 36: short, and the same everywhere. */
const hashOf = (text: string): string => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
};

/**
 * The key of a sentence: its slot (`summary`, `work`, `letter-skills`…), the facts it rests on, and its place
 * among the sentences of the same fact. It does not depend on the wording, so that it outlives rewording.
 */
export const sentenceKey = (slot: string, factIds: readonly string[], place = 0): string => {
  const [first = 'none', ...more] = factIds;
  return [slot, first, ...(more.length > 0 ? [hashOf([...factIds].sort().join())] : []), ...(place > 0 ? [String(place)] : [])].join('.');
};

/** Sentences with a key each, unique among all that went through the same `taken`. */
export const withKeys = (sentences: readonly Sentence[], slot: string, taken: Set<string> = new Set()): (Sentence & { key: string })[] =>
  sentences.map((s) => {
    let place = 0;
    let key = s.key ?? sentenceKey(slot, s.factIds);
    while (taken.has(key)) key = sentenceKey(slot, s.factIds, ++place);
    taken.add(key);
    return { ...s, key };
  });
