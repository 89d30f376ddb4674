import { germanRoot } from './german';
import { NEUTRAL } from './words/neutral';
import { NEUTRAL_GERMAN } from './words/neutral-german';

const listed = (text: string): string[] => text.split(/\s+/).filter((w) => w !== '' && !w.endsWith('?'));
const english = new Set(listed(NEUTRAL));
const german = new Set(listed(NEUTRAL_GERMAN));

/** Whether a folded English word says nothing of merit, work or results by itself. */
export const isNeutral = (word: string): boolean => english.has(word);

/** The same for German; the second part of a compound may also end as in a joint ("Arbeits-"). */
export const isNeutralGerman = (word: string): boolean => german.has(word) || (word.length > 5 && roots.has(germanRoot(word)));
const roots = new Set([...german].filter((w) => w.length > 5).map(germanRoot).filter((r) => r.length > 4));
