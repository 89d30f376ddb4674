import { SENIORITIES, seniorityOf, type Seniority } from '@applywright/lexicon';
import { isRow } from './read';

/** Words of the sources' own scales that mean something else in a title, or nothing there. */
const SCALE: Readonly<Record<string, Seniority | null>> = {
  'student high school': 'intern', 'student college': 'intern', student: 'intern',
  associate: 'mid', experienced: 'mid', 'mid senior level': 'mid', 'mid senior': 'mid',
  'senior manager': 'manager', management: 'manager', executive: 'executive', 'not applicable': null,
};

/** The level that a field made for it names ("mid_level", "Mid-Senior Level", "entry-level"); null when it names none. */
export function readLevel(value: unknown): Seniority | null {
  if (typeof value !== 'string') return null;
  const words = value.toLowerCase().replace(/[^\p{L}]+/gu, ' ').trim().slice(0, 80);
  return Object.hasOwn(SCALE, words) ? (SCALE[words] ?? null) : seniorityOf(words);
}

/** The level in a list of them: ["Senior"], [{ name: "Entry Level" }]. Of several the lowest, since they all may apply. */
export function readLowestLevel(value: unknown): Seniority | null {
  const named = (Array.isArray(value) ? value : [value]).map((entry: unknown) => readLevel(isRow(entry) ? entry['name'] : entry));
  return SENIORITIES.find((level) => named.includes(level)) ?? null;
}
