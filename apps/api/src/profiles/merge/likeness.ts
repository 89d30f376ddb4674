import type { FactInput, FactValue } from '@applywright/contracts';
import { foldName } from '@applywright/lexicon';
import { nearness } from './periods';

/** From this on two entries are taken for one; set by the cases in likeness.spec.ts. */
export const ALIKE_FROM = 0.7;
/** What keeps a removed fact out has to be surer: a new position at the same employer is not the one that was removed. */
export const REMOVED_ALIKE_FROM = 0.95;

const LEGAL_FORM = /^(?:gmbh|mbh|ag|kg|ohg|ug|se|co|ev|inc|incorporated|llc|llp|ltd|limited|plc|corp|corporation|company|sa|sas|sarl|sl|slu|srl|spa|bv|nv|oy|oyj|ab|as|aps|kft|oo|doo|sp|lda|ltda|pty|pvt|the|and|und)$/;

const words = (text: string): string[] => foldName(text.replace(/(?<=\b\p{L})\.(?=\p{L}\b|\s|$)/gu, '')).split(' ').filter(Boolean);
const withoutLegalForm = (name: string): string => {
  const kept = words(name).filter((w) => !LEGAL_FORM.test(w));
  return kept.length ? kept.join(' ') : foldName(name);
};

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < text.length - 1; i++) counts.set(text.slice(i, i + 2), (counts.get(text.slice(i, i + 2)) ?? 0) + 1);
  return counts;
}
/** Dice's coefficient over pairs of letters, 0..1. */
export function spelledAlike(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const [left, right] = [bigrams(a), bigrams(b)];
  let shared = 0;
  for (const [pair, n] of left) shared += Math.min(n, right.get(pair) ?? 0);
  return (2 * shared) / (a.length + b.length - 2);
}

/** Names that say the same in more or fewer words: `Nurse` and `Senior Nurse`. */
function namedAlike(a: string, b: string): number {
  const [left, right] = [words(a), words(b)];
  const spelling = spelledAlike(left.join(' '), right.join(' '));
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const contained = few.join('').length >= 3 && few.every((w) => many.includes(w));
  return contained ? Math.max(spelling, 0.85) : spelling;
}

interface Entry { who: string | undefined; what: string | undefined; start: string | undefined; end: string | undefined }

/** Positions and studies: two of place, role and time have to agree, and the time must not speak against it. */
function entryLikeness(a: Entry, b: Entry): number {
  const who = a.who && b.who ? namedAlike(withoutLegalForm(a.who), withoutLegalForm(b.who)) : null;
  const what = a.what && b.what ? namedAlike(a.what, b.what) : null;
  const names = who !== null && what !== null ? (who + what) / 2 : (who ?? what ?? 0.5) * 0.9;
  const near = nearness(a, b);
  if (near === 'apart') return 0;
  // A position that ends where the other begins is another one, unless everything else is the same and a date was misread.
  if (near === 'near') return who !== null && what !== null && Math.min(who, what) >= 0.95 ? names - 0.2 : 0;
  return names + (near === 'same' ? 0.25 : near === 'overlapping' ? 0.1 : 0);
}

const entryOf = (fact: FactInput): Entry => {
  if (fact.kind === 'work') return { who: fact.value.company, what: fact.value.title, start: fact.value.start, end: fact.value.end };
  const value = fact.value as FactValue<'education'>;
  return { who: value.school, what: [value.degree, value.field].filter(Boolean).join(' '), start: value.start, end: value.end };
};
const titleOf = (fact: FactInput): string => ('name' in fact.value ? (fact.value.name as string) : 'title' in fact.value ? (fact.value.title as string) : '');
const yearOf = (fact: FactInput): string | undefined => ('date' in fact.value ? (fact.value.date as string | undefined)?.slice(0, 4) : undefined);
const textOf = (fact: FactInput): string => ('text' in fact.value ? foldName(fact.value.text as string) : '');

/** How sure it is that two facts of one kind speak of the same thing, from 0; `ALIKE_FROM` and above counts. */
export function likeness(a: FactInput, b: FactInput): number {
  if (a.kind !== b.kind) return 0;
  switch (a.kind) {
    case 'work': case 'education': return entryLikeness(entryOf(a), entryOf(b));
    case 'certificate': case 'award': case 'publication': case 'project': {
      const [year, other] = [yearOf(a), yearOf(b)];
      const alike = namedAlike(titleOf(a), titleOf(b));
      return year && other && year !== other && alike < 0.95 ? 0 : alike;
    }
    // `Angular` and `AngularJS` are two: only a slip of spelling counts.
    case 'skill': return spelledAlike(foldName(titleOf(a)), foldName(titleOf(b))) >= 0.9 ? 0.9 : 0;
    case 'highlight': case 'reference': return spelledAlike(textOf(a), textOf(b));
    default: return 0;
  }
}
