import { type Fact, factsOf, isPublishable } from '@applywright/contracts';
import type { PostingText } from './input';
import { fold, isStopWord, stem, wordsOf } from './words';

/** What a posting asks for, as weighted word stems. */
export interface Demand {
  readonly weights: ReadonlyMap<string, number>;
  readonly wanted: readonly string[];
}

/** Weights are set by eye on sample postings: a named skill counts three times a word of the text, a title word twice. */
const SKILL_WEIGHT = 3;
const TITLE_WEIGHT = 2;
/** Lines that state requirements or duties rather than benefits and company history. */
const ASKS = /require|qualif|must|experience|responsib|you will|you have|your profile|dein profil|ihr profil|aufgaben|anforderung|erfahrung|kenntnis|duties|skills/i;

export const stemsOf = (text: string): string[] => wordsOf(text).filter((w) => !isStopWord(w) && w.length > 1).map(stem);

/** Reads the demand out of a posting: skills that it names, its title, and the words of its text (asking lines count double). */
export const demandOf = (posting: PostingText, wantedSkills: readonly string[]): Demand => {
  const weights = new Map<string, number>();
  const raise = (key: string, weight: number): void => {
    weights.set(key, Math.max(weights.get(key) ?? 0, weight));
  };
  for (const line of posting.descriptionText.split('\n')) {
    const weight = ASKS.test(line) ? 1 : 0.5;
    for (const s of stemsOf(line)) raise(s, weight);
  }
  for (const s of stemsOf(posting.title)) raise(s, TITLE_WEIGHT);
  for (const skill of wantedSkills) for (const s of stemsOf(skill)) raise(s, SKILL_WEIGHT);
  return { weights, wanted: wantedSkills.map(fold) };
};

/**
 * Orders texts by what each adds: greedy marginal coverage of the demand, where a stem already covered
 * counts a quarter, and a figure adds one point because it is what a reader remembers. Returns
 * indexes with their gain, best first; equal gains keep the given order.
 */
export const byCoverage = (texts: readonly string[], demand: Demand, covered: Set<string> = new Set()): { index: number; gain: number }[] => {
  const stems = texts.map((t) => new Set(stemsOf(t)));
  const left = new Set(texts.keys());
  const out: { index: number; gain: number }[] = [];
  while (left.size > 0) {
    let best = -1;
    let bestGain = -1;
    for (const i of left) {
      let gain = /\d/.test(texts[i] ?? '') ? 1 : 0;
      for (const s of stems[i] ?? []) gain += (demand.weights.get(s) ?? 0) * (covered.has(s) ? 0.25 : 1);
      if (gain > bestGain + 1e-9) [best, bestGain] = [i, gain];
    }
    left.delete(best);
    for (const s of stems[best] ?? []) covered.add(s);
    out.push({ index: best, gain: bestGain });
  }
  return out;
};

/** The person's skills that a posting names, in the order in which it names them (its title first). */
export const namedSkills = (facts: readonly Fact[], posting: PostingText): string[] => {
  const text = ` ${wordsOf(`${posting.title}\n${posting.descriptionText}`).join(' ')} `;
  const found = factsOf(facts.filter(isPublishable), 'skill')
    .map((f) => ({ name: f.value.name, at: text.indexOf(` ${wordsOf(f.value.name).join(' ')} `) }))
    .filter(({ name, at }) => at >= 0 && wordsOf(name).length > 0);
  return found.sort((a, b) => a.at - b.at).map((f) => f.name);
};
