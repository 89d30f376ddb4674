import { isStopWord, wordsOf } from '../words';
import { abbreviationsIn, expansionOf, groupsOf, rootOf } from './concepts';
import type { ReadFact } from './evidence';
import { DEGREES, GRADES, isPlain, leadingLine, SCOPE, SUPERLATIVE } from './plain-words';

/** What the cited facts prove, taken together. */
export interface Pool {
  readonly words: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
  readonly groups: ReadonlySet<number>;
  readonly leading: ReadonlySet<number>;
  readonly abbreviated: ReadonlySet<string>;
}

export const poolOf = (facts: readonly ReadFact[]): Pool => {
  const words = new Set(facts.flatMap((f) => [...f.words]));
  const leading = new Set<number>();
  for (const w of words) {
    const line = leadingLine(w);
    if (line !== null) leading.add(line);
  }
  return {
    words, leading,
    roots: new Set(facts.flatMap((f) => [...f.roots])),
    groups: new Set(facts.flatMap((f) => [...f.groups])),
    abbreviated: new Set(facts.flatMap((f) => abbreviationsIn(wordsOf(f.text)))),
  };
};

const base = (word: string): string => word.replace(/(?:ential|ional|ial|al|ive|ity|ness|ful|able|ible|ic|ous|ent|ant|ency|ancy|ist|ism|age)$/, '');

/** Forms of one word: the same base, or a beginning that covers nearly all of both (`certified`/`certification`). */
const sameFamily = (a: string, b: string): boolean => {
  if (a.length < 5 || b.length < 5) return false;
  if (base(a).length >= 5 && base(a) === base(b)) return true;
  if (Math.abs(a.length - b.length) > 5) return false;
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n >= Math.max(5, Math.min(a.length, b.length) - 2) && n >= 0.65 * Math.max(a.length, b.length);
};

const DEGREE_GROUPS = groupsOf(rootOf('degree'));

/** Whether the pool proves a word (folded, one part of a compound). */
export const isProven = (word: string, pool: Pool): boolean => {
  if (pool.words.has(word)) return true;
  const root = rootOf(word);
  if (word === 'master' && pool.roots.has(root)) return true;
  if (GRADES.has(word)) return pool.roots.has(word) || (word !== 'master' && [...groupsOf(root)].some((g) => pool.groups.has(g)) && !['senior', 'junior', 'staff', 'charge', 'principal', 'lead', 'head', 'chief', 'expert'].includes(word));
  if (pool.roots.has(root) || pool.roots.has(word)) return true;
  if (DEGREES.has(word)) {
    if (pool.abbreviated.has(word) || expansionOf(word).some((long) => long !== rootOf('of') && ['bachelor', 'master', 'doctor', 'doctorate'].map(rootOf).includes(long) && pool.roots.has(long) && !/^(?:msn|mba|bsn|llb)$/.test(word))) return true;
    const general = ['degree', 'graduate', 'graduated', 'graduating'].includes(word);
    return general && ([...DEGREE_GROUPS].some((g) => pool.groups.has(g)) || [...pool.words].some((w) => DEGREES.has(w) && !/^(?:diploma|associate|master|pgce|licentiate)$/.test(w)));
  }
  if (pool.abbreviated.has(word)) return true;
  if ([...groupsOf(root)].some((g) => pool.groups.has(g))) return true;
  if (/\d/.test(word)) return false;
  for (const known of pool.roots) if (sameFamily(root, known)) return true;
  return false;
};

const describe = (word: string, capital: boolean): string => {
  if (SUPERLATIVE.has(word) || /^(?:\p{L}{3,})est$/u.test(word)) return `superlative "${word}" is not in the facts`;
  if (SCOPE.has(word)) return `scope "${word}" is not in the facts`;
  if (DEGREES.has(word)) return `degree "${word}" is not in the facts`;
  if (GRADES.has(word)) return `title or level "${word}" is not in the facts`;
  return capital ? `name or tool "${word}" is not in the facts` : `"${word}" is not in the facts`;
};

const EVERY = /^(?:every|all)$/;
const TIMES = new Set('hour day night week month quarter year shift morning evening'.split(' '));

/** "Every" is a claim of scope, unless the facts have it, or it only gives a rhythm ("60 covers every night" for "a night"). */
const everyHasGround = (word: string, after: string, pool: Pool): boolean => {
  if (pool.words.has(word) || pool.words.has('every') || pool.words.has('all')) return true;
  const next = wordsOf(after.slice(0, 24))[0] ?? '';
  if (word === 'all') return /^(?:\d|of$|three$|four$|five$|six$|these$|this$|my$)/.test(next);
  return /^\d/.test(next) || /^(?:second|third|fourth|fifth|sixth|two|three|four|five|six)$/.test(next) || (TIMES.has(next) && (pool.words.has(next) || pool.words.has({ day: 'daily', night: 'nightly', week: 'weekly', month: 'monthly', year: 'yearly' }[next] ?? '')) && !pool.words.has('one'));
};

/**
 * Checks that every meaning-bearing word of a claim is proven. `taken` are the spans that other checks have
 * judged (numbers, dates); `allowed` are words that need no proof.
 */
export const checkWords = (normal: string, capitals: ReadonlySet<string>, taken: readonly { at: number; end: number }[], pool: Pool, allowed: ReadonlySet<string>): string[] => {
  const reasons: string[] = [];
  const acronyms = new Set<string>();
  for (const m of normal.matchAll(/\.?[\p{L}\p{N}]+(?:[.'/&-]?[\p{L}\p{N}]+)*(?:\+\+|#)?/gu)) {
    if (taken.some((t) => m.index >= t.at && m.index < t.end)) continue;
    if (EVERY.test(m[0]) && !allowed.has(m[0])) {
      if (!everyHasGround(m[0], normal.slice(m.index + m[0].length), pool)) reasons.push(describe('every', false));
      continue;
    }
    const whole = m[0].replace(/'s$|'$/, '');
    if (proven(whole, pool, allowed, capitals)) continue;
    if (/^\d+$/.test(whole)) continue;
    const parts = whole.split(/[-/&.]/).filter((p) => p !== '');
    const missing = (parts.length > 1 ? parts : [whole]).filter((p) => !/^\d+$/.test(p) && !proven(p, pool, allowed, capitals));
    if (parts.length > 1 && missing.length > 0 && pool.roots.has(whole.replace(/[-.]/g, ''))) continue;
    for (const w of missing) if (!acronyms.has(w)) {
      acronyms.add(w);
      reasons.push(describe(w, capitals.has(w)));
    }
  }
  return reasons;
};

const proven = (word: string, pool: Pool, allowed: ReadonlySet<string>, capitals: ReadonlySet<string>): boolean => {
  const line = leadingLine(word);
  // checkLeading has judged these; a title still has to stand among the facts.
  if (line !== null && (!GRADES.has(word) || ((word === 'lead' || word === 'head') && !capitals.has(word)))) return true;
  if (allowed.has(word)) return true;
  const plainName = !capitals.has(word);
  if (plainName && (isStopWord(word) || isPlain(word) || isPlain(rootOf(word)))) return true;
  if (word.length === 1 && (plainName || word === 'i' || word === 'a')) return true;
  if (isStopWord(word) && word.length > 1) return true;
  return isProven(word, pool);
};
