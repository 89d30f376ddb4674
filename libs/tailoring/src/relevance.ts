import { findSkills } from '@applywright/lexicon';
import { type Fact, factsOf, isPublishable } from '@applywright/contracts';
import type { PostingText } from './input';
import { meaningOf } from './meaning';
import { answers, type Requirement, requirementsOf } from './requirements';
import { skillIdOf } from './skill-names';
import { isStopWord, stem, wordsOf } from './words';

/** What a posting asks for, and the words of its text for what is left. */
export interface Demand {
  readonly requirements: readonly Requirement[];
  readonly words: ReadonlySet<string>;
  /** What texts were found to answer, so that each is read once. */
  readonly read: Map<string, number[]>;
}

/** A word of the advert that no requirement has, and a figure, which is what a reader remembers: by eye, less than any requirement. */
const WORD_WEIGHT = 0.1;
const FIGURE_WEIGHT = 0.5;
/** What a requirement that another statement has answered already still counts. */
const AGAIN = 0.2;

export const stemsOf = (text: string): string[] => wordsOf(text).filter((w) => !isStopWord(w) && w.length > 1).map(stem);

/** Reads the demand out of a posting. */
export const demandOf = (posting: PostingText, wantedSkills: readonly string[]): Demand => ({
  requirements: requirementsOf(posting, wantedSkills),
  words: new Set(stemsOf(`${posting.title}\n${posting.descriptionText.slice(0, 20_000)}`)),
  read: new Map(),
});

/** A text with how far it answers each requirement. */
export interface Ranked {
  readonly index: number;
  readonly gain: number;
  /** Whether it answers something that no text before it in the order does. */
  readonly fresh: boolean;
}

/** How far a text answers each requirement, in their order. */
export const answersOf = (text: string, demand: Demand): number[] => {
  const known = demand.read.get(text);
  if (known) return known;
  const meaning = meaningOf(text);
  const parts = demand.requirements.map((r) => answers(r, meaning));
  demand.read.set(text, parts);
  return parts;
};

/**
 * Orders texts by what each adds: greedy marginal coverage of the requirements, where what is answered already counts
 * a fifth. Best first; equal gains keep the given order. `covered` holds how far each requirement is answered, and is updated.
 */
export const byCoverage = (texts: readonly string[], demand: Demand, covered: number[] = []): Ranked[] => {
  const read = texts.map((text) => ({ parts: answersOf(text, demand), base: (/\d/.test(text) ? FIGURE_WEIGHT : 0) + WORD_WEIGHT * [...new Set(stemsOf(text))].filter((s) => demand.words.has(s)).length }));
  const left = new Set(texts.keys());
  const out: Ranked[] = [];
  while (left.size > 0) {
    let best: Ranked = { index: -1, gain: -1, fresh: false };
    for (const index of left) {
      const item = read[index];
      if (!item) continue;
      let gain = item.base;
      let fresh = false;
      item.parts.forEach((part, r) => {
        const before = covered[r] ?? 0;
        const more = Math.max(0, part - before);
        fresh ||= more > 0;
        gain += (demand.requirements[r]?.weight ?? 0) * (more + AGAIN * (part - more));
      });
      if (gain > best.gain + 1e-9) best = { index, gain, fresh };
    }
    if (best.index < 0) break;
    left.delete(best.index);
    read[best.index]?.parts.forEach((part, r) => { covered[r] = Math.max(covered[r] ?? 0, part); });
    out.push(best);
  }
  return out;
};

/** What the posting asks that a text answers, in the posting's words, most important first. */
export const wantsIn = (text: string, demand: Demand): string[] => {
  const parts = answersOf(text.length < 40 ? `, ${text} ,` : text, demand);
  return demand.requirements.filter((_, r) => (parts[r] ?? 0) > 0).map((r) => r.text.slice(0, 80));
};

/** The person's skills that a posting names, in whatever spelling, in the order in which it names them (its title first). */
export const namedSkills = (facts: readonly Fact[], posting: PostingText): string[] => {
  const advert = `${posting.title}\n${posting.descriptionText}`;
  const text = ` ${wordsOf(advert).join(' ')} `;
  const places = new Map<string, number>();
  for (const s of findSkills(advert)) if (!places.has(s.id)) places.set(s.id, s.start / advert.length);
  const found = factsOf(facts.filter(isPublishable), 'skill').map(({ value: { name } }) => {
    const words = wordsOf(name).join(' ');
    const at = words === '' ? -1 : text.indexOf(` ${words} `) / text.length;
    const id = skillIdOf(name);
    const place = id === null ? undefined : places.get(id);
    return { name, at: at >= 0 ? at : (place ?? -1) };
  }).filter(({ at }) => at >= 0);
  return found.sort((a, b) => a.at - b.at).map((f) => f.name);
};
