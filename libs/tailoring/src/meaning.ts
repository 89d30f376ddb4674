import { findSkills } from '@applywright/lexicon';
import { groupsOf, rootOf } from './gate/concepts';
import { isPlain } from './gate/plain-words';
import { impliedBy } from './skill-names';
import { isStopWord, wordsOf } from './words';

/** What a text speaks of: skills of the lexicon with what they bring along, and the roots of its words. */
export interface Meaning {
  readonly skills: ReadonlySet<string>;
  /** Whether a root, a synonym or another form of it stands in the text. */
  readonly has: (root: string) => boolean;
}

/** Roots of the words that carry meaning. */
export const rootsIn = (text: string): string[] => [...new Set(wordsOf(text).flatMap((w) => (w.includes('-') ? w.split('-') : [w])).filter((w) => w.length > 1 && !isStopWord(w) && !isPlain(w) && !/^\d+$/.test(w)).map(rootOf))];

/** Beginning by which longer words count as forms of one ("Einarbeitung", "einarbeiten"). */
const beginning = (root: string): string | null => (root.length >= 7 ? root.slice(0, 7) : null);

/** Reads a text once for comparing it with requirements. */
export const meaningOf = (text: string): Meaning => {
  const roots = new Set(rootsIn(text));
  const groups = new Set([...roots].flatMap((r) => [...groupsOf(r)]));
  const starts = new Set([...roots].map(beginning));
  const named = findSkills(text).map((s) => s.id);
  const skills = new Set(named.flatMap((id) => [id, ...impliedBy(id)]));
  return {
    skills,
    has: (root) => roots.has(root) || (starts.has(beginning(root)) && root.length >= 7) || [...groupsOf(root)].some((g) => groups.has(g)),
  };
};
