import { isStopWord, wordsOf } from '../words';
import { abbreviationsIn, expansionOf, groupsOf, rootOf } from './concepts';
import { closureOf, german, isEntailed, provedBy } from './entails';
import { isPlainGerman } from './german';
import type { ReadFact } from './evidence';
import { followsFrom, isFollowed, spellingsOf, turnsDirection } from './follows';
import { isNeutral, isNeutralGerman } from './neutral';
import { compoundOf } from './compounds';
import { REGIONS } from './words/regions';
import { DEGREES, GRADES, isPlain, leadingLine, NEGATION, SCOPE, SUPERLATIVE } from './plain-words';

/** What the cited facts prove, taken together. */
export interface Pool {
  readonly words: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
  readonly groups: ReadonlySet<number>;
  /** All roots that the facts' words prove. */
  readonly closure: ReadonlySet<string>;
  /** Roots that the facts' German words prove. */
  readonly german: ReadonlySet<string>;
  /** First letters of the words of each statement in a row, for acronyms. */
  readonly initials: readonly string[];
  readonly leading: ReadonlySet<number>;
  /** Words that follow from the facts without being in them (`herd` from "cows"). */
  readonly followed: ReadonlySet<string>;
  readonly text: string;
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
    words, leading, followed: followsFrom(facts), text: facts.map((f) => f.text).join('\n'),
    roots: new Set(facts.flatMap((f) => [...f.roots])),
    groups: new Set(facts.flatMap((f) => [...f.groups])),
    closure: closureOf(new Set([...facts.flatMap((f) => [...f.words, ...f.roots]), ...saidBetween(facts)])),
    german: new Set([...words].flatMap((w) => [...provedBy(german(w))])),
    initials: facts.flatMap((f) => f.statements.flatMap((s) => initialsOf(wordsOf(s.text)))),
    abbreviated: new Set(facts.flatMap((f) => abbreviationsIn(wordsOf(f.text)))),
  };
};

const PERMIT = /\b(?:category|klasse|class) [a-d]\d?e?\b|\bcpc\b|\bhgv\b/;
const CREDENTIAL = /\b(?:level \d|grade \d|expire[ds]?|valid (?:to|through|until)|issued|exam|licen[cs]e|registered|provider|card|stufe)\b/;

/** Words that facts say by their form: what is valid or expired is a certificate; two jobs at one firm are a promotion's ground. */
const saidBetween = (facts: readonly ReadFact[]): string[] => {
  const heads = facts.filter((f) => f.periods.length > 0).map((f) => new Set(wordsOf(f.text.slice(0, f.moments[0]?.at)).filter((w) => w.length > 3 && !GRADES.has(w))));
  const sameFirm = heads.some((a, i) => heads.some((b, j) => j > i && [...a].filter((w) => b.has(w)).length >= 2));
  return [...(facts.some((f) => CREDENTIAL.test(f.text)) ? ['certificate', 'certification', 'certified', 'qualification'] : []), ...(facts.some((f) => PERMIT.test(f.text)) ? ['licence', 'driving'] : []), ...(sameFirm ? ['promoted', 'promotion', 'progressed', 'advanced'] : [])];
};

const initialsOf = (words: readonly string[]): string[] => {
  const parts = words.flatMap((w) => w.split('-'));
  return [parts, parts.filter((w) => !isStopWord(w))].map((list) => list.map((w) => w[0] ?? '').join(''));
};

/** "EMT" for "emergency medical technician": three letters or more. */
const isAcronym = (word: string, pool: Pool): boolean => /^[a-z]{3,6}$/.test(word) && pool.initials.some((i) => i.includes(word));

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

/** How facts shorten a grade, or name it by what its holder went through. */
const SHORT_GRADES: Readonly<Record<string, readonly string[]>> = { senior: ['sr'], junior: ['jr'], assistant: ['asst'], manager: ['mgr'], director: ['dir'], supervisor: ['supv'], associate: ['assoc'], apprentice: ['apprenticeship'], trainee: ['traineeship'], intern: ['internship'], deputy: ['sous', 'vice'] };

/** What somebody may lack by any of its names: a denial of it claims nothing. */
const LACKED = new Set('training certificate certification certified qualification qualified licence license licensed experience course admin administrator rights access knowledge formal authority responsibility degree exam ausbildung schein kurs kenntnisse erfahrung prufung zertifikat abschluss berechtigung'.split(' '));

const MOST = /^(?:high|low|larg|bigg|fast|great|strong|fin|quick|cheap|busi|long|hard|tough|rich|deep|wid|tall|short|small|saf|clean|bright|hott|young|old|new|clos|near|heavi|light|bold|brav|simpl|smart)est$/;
const DEGREE_GROUPS = groupsOf(rootOf('degree'));

/** Whether the pool proves a word (folded, one part of a compound). */
export const isProven = (word: string, pool: Pool): boolean => {
  if (pool.words.has(word)) return true;
  const root = rootOf(word);
  if (word === 'master' && pool.roots.has(root)) return true;
  if ((SHORT_GRADES[word] ?? []).some((w) => pool.words.has(w))) return true;
  if (GRADES.has(word)) return pool.roots.has(word) || pool.german.has(root) || (word !== 'master' && [...groupsOf(root)].some((g) => pool.groups.has(g)) && !['senior', 'junior', 'staff', 'charge', 'principal', 'lead', 'head', 'chief', 'expert'].includes(word));
  if (pool.roots.has(root) || pool.roots.has(word)) return true;
  if (DEGREES.has(word)) {
    if (word === 'doctorate' && ['doctoral', 'dr', 'phd'].some((w) => pool.words.has(w))) return true;
    if (pool.abbreviated.has(word) || expansionOf(word).some((long) => long !== rootOf('of') && ['bachelor', 'master', 'doctor', 'doctorate'].map(rootOf).includes(long) && pool.roots.has(long) && !/^(?:msn|mba|bsn|llb)$/.test(word))) return true;
    const general = ['degree', 'graduate', 'graduated', 'graduating'].includes(word);
    return general && (pool.followed.has(word) || pool.closure.has(word) || [...DEGREE_GROUPS].some((g) => pool.groups.has(g)) || [...pool.words].some((w) => DEGREES.has(w) && !/^(?:diploma|associate|master|pgce|licentiate)$/.test(w)));
  }
  if (pool.abbreviated.has(word) || /\b\p{L}{2,3}\b/u.test(word) && (REGIONS[word] ?? '').split(' ').some((name) => name.length > 3 && pool.words.has(name))) return true;
  // "Higher" proves no "highest".
  if (MOST.test(word)) return [['biggest', 'largest', 'greatest'], ['highest', 'top'], ['quickest', 'fastest'], ['smallest', 'littlest']].some((same) => same.includes(word) && same.some((w) => pool.words.has(w)));
  if (isEntailed(word, pool.closure)) return true;
  if (isFollowed(word, pool.followed) || spellingsOf(word).some((w) => pool.words.has(w) || pool.roots.has(rootOf(w)) || pool.closure.has(rootOf(w)))) return true;
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

/** Nouns that only say what kind of thing a name beside them is ("the Benelux countries", "the city of Turin"). */
const CLASSES = new Set('account channel page department system software tool programme program platform app application package library framework method model country countries city town region area district company firm group organisation organization language certificate course stadt firma unternehmen programm software'.split(' '));
const besideName = (text: string, at: number, length: number, capitals: ReadonlySet<string>): boolean => capitals.has(wordsOf(text.slice(0, at)).at(-1) ?? '') || capitals.has(wordsOf(text.slice(at + length).replace(/^\s*of\b/, ''))[0] ?? '');

const EVERY = /^(?:every|all)$/;
const TIMES = new Set('hour day night week month quarter year shift morning evening'.split(' '));

/** "Every" is a claim of scope, unless the facts have it, or it only gives a rhythm ("60 covers every night" for "a night"). */
const everyHasGround = (word: string, after: string, pool: Pool): boolean => {
  if (pool.words.has(word) || pool.words.has('every') || pool.words.has('all')) return true;
  const next = wordsOf(after.slice(0, 32)).find((w, i) => !(i === 0 && /^(?:school|working|single|trading|market|match|calendar)$/.test(w))) ?? '';
  const two = wordsOf(after.slice(0, 24)).slice(0, next === 'of' ? 2 : 1).join(' ');
  if (word === 'all') return /^(?:\d|but$|of (?:this|these|that|them|my|mine)$|three$|four$|five$|six$|these$|this$|my$)/.test(two);
  return /^\d/.test(next) || /^(?:second|third|fourth|fifth|sixth|two|three|four|five|six)$/.test(next) || (TIMES.has(next) && (pool.words.has(next) || pool.words.has({ day: 'daily', night: 'nightly', week: 'weekly', month: 'monthly', quarter: 'quarterly', year: 'yearly' }[next] ?? '')) && !pool.words.has('one'));
};

const CONTRACTED = /^(?:i|we|you|he|she|it|they|that|there|what|who)'(?:m|ve|d|ll|re|s)$|n't$/;
/** Whether the words before a place in its clause deny what stands there. */
const denies = (normal: string, at: number): boolean => NEGATION.test(normal.slice(0, at).split(/[,;.]|\bbut\b|\baber\b/).at(-1) ?? '');
const ORDINAL = /^(?:\d|zweite|dritte|vierte|funfte|sechste|siebte|achte|neunte|zehnte|andere)/;

/** "Jedes Wochenende" where the facts say "jede vierte Woche": the rhythm has to be theirs. */
const eachHasGround = (after: string, pool: Pool): boolean => {
  const next = wordsOf(after.slice(0, 40))[0] ?? '';
  if (ORDINAL.test(next) || !/^(?:tag|woche|wochenende|monat|jahr|quartal|stunde|nacht|abend|morgen|schicht)\p{L}*$/u.test(next)) return true;
  return new RegExp(`\\b(?:jede[nmrs]?|pro|je|per|every|each|an?)\\s+${next.slice(0, 5)}|\\b${next.slice(0, 4)}\\p{L}*lich`, 'u').test(pool.text);
};

/**
 * Checks that every meaning-bearing word of a claim is proven. `taken` are the spans that other checks have
 * judged (numbers, dates); `allowed` are words that need no proof.
 */
export const checkWords = (normal: string, capitals: ReadonlySet<string>, taken: readonly { at: number; end: number }[], pool: Pool, allowed: ReadonlySet<string>, isGerman = false): string[] => {
  const reasons: string[] = [];
  const acronyms = new Set<string>();
  const spelt = spelledOut(normal, pool);
  for (const m of normal.matchAll(/\.?[\p{L}\p{N}]+(?:[.'/&-]?[\p{L}\p{N}]+)*(?:\+\+|#)?/gu)) {
    if ([...taken, ...spelt].some((t) => m.index >= t.at && m.index < t.end)) continue;
    if (EVERY.test(m[0]) && !allowed.has(m[0])) {
      if (!everyHasGround(m[0], normal.slice(m.index + m[0].length), pool)) reasons.push(describe('every', false));
      continue;
    }
    if (isGerman && /^jede[nmrs]?$/.test(m[0])) {
      if (!eachHasGround(normal.slice(m.index + m[0].length), pool)) reasons.push(describe('every', false));
      continue;
    }
    const whole = m[0].replace(/'s$|'$/, '');
    if (CONTRACTED.test(whole) || (LACKED.has(whole) && denies(normal, m.index))) continue;
    if (proven(whole, pool, allowed, capitals, isGerman) || (CLASSES.has(whole) && besideName(normal, m.index, whole.length, capitals))) continue;
    if (/^\d+$/.test(whole)) continue;
    const parts = whole.split(/[-/&.]/).filter((p) => p !== '');
    const missing = (parts.length > 1 ? parts : [whole]).filter((p) => !/^\d+$/.test(p) && !proven(p, pool, allowed, capitals, isGerman));
    if (parts.length > 1 && missing.length > 0 && pool.roots.has(whole.replace(/[-.]/g, ''))) continue;
    for (const w of missing) if (!acronyms.has(w)) {
      acronyms.add(w);
      reasons.push(describe(w, capitals.has(w)));
    }
  }
  if (turnsDirection(normal, pool.text)) reasons.push('it turns round the direction of translation in the facts');
  return reasons;
};

/** Where a claim writes out an acronym of the facts ("bar bending schedules" for "BBS"). */
const spelledOut = (normal: string, pool: Pool): { at: number; end: number }[] => {
  const words = [...normal.matchAll(/[\p{L}]+/gu)];
  return words.flatMap((_, i) => [3, 4, 5].flatMap((n) => {
    const run = words.slice(i, i + n);
    const short = run.map((m) => m[0][0]).join('');
    const [first, last] = [run[0], run.at(-1)];
    if (run.length < n || !first || !last || isStopWord(short) || !(pool.words.has(short) || pool.words.has(`${short}s`)) || isStopWord(first[0]) || isStopWord(last[0])) return [];
    return /^[\p{L} -]+$/u.test(normal.slice(first.index, last.index)) && !run.some((m) => GRADES.has(m[0]) || SUPERLATIVE.has(m[0])) ? [{ at: first.index, end: last.index + last[0].length }] : [];
  }));
};

/** Deeds that a look-alike of the facts ("training", "to present") does not prove, and what does. */
const DEEDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:trained|trains)$/, /\b(?:train(?:ed|ing|s|er|ers|ee|ees)?|taught|teach\w*|coach\w*|mentor\w*|precept\w*|instruct\w*|onboard\w*|induct\w*|tutor\w*|apprentice\w*|course\w*|qualified|degree|diploma|certificate|b\.?a|b\.?sc|ausbild\w*|anleit\w*|angeleitet|einarbeit\w*|schul\w*|praxisanleit\w*)\b/],
  [/^(?:built|builds)$/, /(?<!-)\b(?:built|builds?|builder\w*|building (?:a|an|the|of|my|our|\d+)\b|construct\w*|develop\w*|creat\w*|made|mak\w+|assembl\w*|produc\w*|manufactur\w*|fabricat\w*|implement\w*|cod(?:ed|ing)|program\w*|design\w*|wrote|install\w*|erect\w*|welded|rebuil\w*|setup|launch\w*|prototyp\w*|joiner\w*|carpent\w*|mason\w*|bau\w*|gebaut|erricht\w*|entwick\w*|erstell\w*|aufbau\w*)\b/],
  [/^(?:presented|presents)$/, /\b(?:present\w+|talks?|sp[eo]\w*k\w*|lectur\w*|pitch\w*|show\w*|gave|demonstrat\w*|panel|poster)\b/],
];

/** "Organised" is a deed, though an "organisation" is none. */
const ARRANGES = /^organi[sz](?:e[drs]?|ing|ers)$/;
const proven = (word: string, pool: Pool, allowed: ReadonlySet<string>, capitals: ReadonlySet<string>, isGerman: boolean): boolean => {
  const deed = DEEDS.find(([form]) => form.test(word));
  if (deed && !allowed.has(word)) return deed[1].test(pool.text.replace(/\bpresent\b/g, ' '));
  const line = leadingLine(word);
  // checkLeading has judged these; a title still has to stand among the facts.
  if (line !== null && (!GRADES.has(word) || ((word === 'lead' || word === 'head') && !capitals.has(word)))) return true;
  if (allowed.has(word)) return true;
  const plainName = !capitals.has(word);
  if (plainName && !GRADES.has(word) && (isStopWord(word) || isPlain(word) || (isPlain(rootOf(word)) && !ARRANGES.test(word)))) return true;
  if (word.length === 1 && (plainName || word === 'i' || word === 'a')) return true;
  if (isStopWord(word) && word.length > 1) return true;
  if (isGerman ? isPlainGerman(word) || isNeutralGerman(word) || compoundOf(word, pool) : plainName && isNeutral(word)) return true;
  return isProven(word, pool) || (capitals.has(word) && isAcronym(word, pool));
};
