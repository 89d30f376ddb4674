import { isStopWord, wordsOf } from '../words';
import { groupsOf, isIrregularPast, rootOf } from './concepts';
import { isPlain } from './plain-words';
import { statedChanges } from './changes';
import type { Quantity } from './quantities';

/** Where a noun phrase behind a number ends. */
const STOPS = /[.,;:()→?!]|\d|\b(?:an?|per|each|every|in|at|on|for|to|from|with|and|by|who|that|which|while|when|as|worth|against|versus|above|below|instead|across|within|during|was|were|is|are|over|under|between|after|before|through|or|into|using|via|plus|including|daily|weekly|monthly|yearly|annually|pro|im|in|bei|am|und|mit)\b/;
const RHYTHM = /^(?:hour|day|night|week|month|year|shift)s?$/;
const meant = (words: readonly string[]): string[] => words.flatMap((w) => w.replace(/'s?$/, '').split('-')).filter((w) => w !== '' && !isStopWord(w) && (!isPlain(w) || RHYTHM.test(w)) && !/^\d/.test(w));

/** A figure in its text, with the other figures there. */
export interface Placed {
  readonly text: string;
  readonly q: Quantity;
  readonly list: readonly Quantity[];
}
const JOINED = /^\s*(?:-|\/|to|or|of|out of|of the|bis|von|oder|→|->)\s*(?:about |around |just |under |over |only )?[<>$€£]?\s*$/;

/** The words behind a number for what it counts ("28 pupils", "8 to 10 pupils", "3 of 8 pupils"). */
const behind = ({ text, q, list }: Placed): string[] => {
  const next = list[list.indexOf(q) + 1];
  const between = /\b(?:between|zwischen)\s*$/.test(text.slice(0, q.at));
  if (/^\s+\p{L}+(?:ed|te)\s+(?:its|the|an?|my|our|their|from|by|to|die|das|den|ihre|von)\b/u.test(text.slice(q.end))) return [];
  const rest = text.slice(q.end, q.end + 70).replace(/^(?:\s+|-)(?:of\s+(?:the |my |our )?)?/, ' ');
  const phrase = wordsOf(rest.split(STOPS)[0] ?? '').slice(0, 4);
  const telling = meant(phrase);
  const after = telling.length > 0 ? telling : phrase.filter((w) => w.length > 3 && !isStopWord(w)).slice(0, 1);
  return after.length > 0 || !next || !(JOINED.test(text.slice(q.end, next.at)) || (between && /^\s*(?:and|und)\s*$/.test(text.slice(q.end, next.at)))) ? after : behind({ text, q: next, list });
};

/** The noun in front: "classes of 28", "routes 7 and 12". */
const ahead = ({ text, q }: Placed, words: number): string[] => {
  const before = text.slice(Math.max(0, q.at - 60), q.at).split(/[.,;()→](?=\s)|\d/).at(-1) ?? '';
  return meant(wordsOf(before)).slice(-words);
};

/** The root of the noun that a number measures: `class` for "classes of 28". */
const containerOf = (placed: Placed): string | null => (/\bout of\s*$/.test(placed.text.slice(0, placed.q.at)) ? null : /\b(?:of|von)\s*$/.test(placed.text.slice(0, placed.q.at)) ? (ahead(placed, 1).map(rootOf)[0] ?? null) : null);

/** The words for what a number counts: behind it, else before it. */
export const countedBy = (placed: Placed, words = 2): string[] => {
  const after = behind(placed);
  return after.length > 0 ? after : ahead(placed, words);
};

/** The part of a text between commas and the like in which a number stands. */
export const segmentOf = (text: string, at: number, end: number): { at: number; end: number; text: string } => {
  const left = text.slice(0, at);
  const from = Math.max(...[...left.matchAll(/[.;:]\s|,(?!\d)|[()\n]/g)].map((m) => m.index + 1), 0);
  const to = text.slice(end).search(/[.;:](?:\s|$)|,(?!\d)|[()\n]/);
  return { at: from, end: to < 0 ? text.length : end + to, text: text.slice(from, to < 0 ? undefined : end + to) };
};

const STOP = String.raw`[^\s.](?<!\b(?:ca|approx|no|st|dr|incl|min|max|std|univ|inst|bzw|inkl|vs|etc|mio|mrd|tsd|dept))[.!?]`;
const FROM = new RegExp(String.raw`${STOP}\s|;|\n`, 'g');
const TO = new RegExp(String.raw`${STOP}(?:\s|$)|;|\n`);
/** The sentence or the part between semicolons in which a place lies. */
export const statementAt = (text: string, at: number): { at: number; end: number; text: string } => {
  const from = Math.max(...[...text.slice(0, at).matchAll(FROM)].map((m) => m.index + m[0].length), 0);
  const to = text.slice(at).search(TO);
  return { at: from, end: to < 0 ? text.length : at + to + 1, text: text.slice(from, to < 0 ? undefined : at + to + 1) };
};

/** Whether two words name the same: same root, a synonym, or the same beginning. */
const sameWord = (a: string, b: string): boolean => {
  const [x, y] = [rootOf(a), rootOf(b)];
  if (x === y || (y.length >= 5 && x.slice(0, 5) === y.slice(0, 5))) return true;
  for (const g of groupsOf(x)) if (groupsOf(y).has(g)) return true;
  return false;
};
export const sharesWord = (mine: readonly string[], theirs: readonly string[]): boolean => mine.some((a) => theirs.some((b) => sameWord(a, b)));

const PEOPLE = /^(?:people|persons?|staff|employees?|colleagues|members?|mitarbeit\w*|personen|kolleg\w*)$/;
const EMPLOYS = /\b(?:employ\w*|hire\w*|lead\w*|led|manag\w*|supervis\w*|team of|staff of|crew of|head\w*|run|ran|oversee\w*|oversaw|beschaftig\w*|leite\w*|fuhre\w*)\b[^.;]*$/;
const SERVED = /^(?:clients?|customers?|guests?|visitors?|patients?|pupils?|students?|children|users?|readers?|subscribers?|members?|participants?|tenants?|residents?|passengers?|suppliers?|accounts?|kunden?|gaste?n?|kinder\w*|schuler\w*|patient\w*|mandant\w*)$/;
const isPastLike = (word: string): boolean => /ed$/.test(word) || isIrregularPast(word);
const lastWord = (text: string, at: number): string => /([\p{L}-]+)\s*$/u.exec(text.slice(0, at))?.[1] ?? '';

/**
 * Whether a claimed count counts what the stated one counts. What the claim calls it must stand at the stated
 * figure; a word that the fact uses for something else ("28 pupils … 6 teachers") makes it another figure.
 */
export const countsTheSame = (claim: Placed, fact: Placed, others = ''): boolean => {
  const mine = countedBy(claim, 6);
  // Four clients are not four people who are employed or led.
  if (mine.length > 0 && mine.every((w) => PEOPLE.test(w)) && EMPLOYS.test(claim.text.slice(Math.max(0, claim.q.at - 40), claim.q.at)) && countedBy(fact).some((w) => SERVED.test(w))) return false;
  if (mine.length === 0 || (mine.every((w) => PEOPLE.test(w)) && ![...fact.list.filter((r) => r !== fact.q).flatMap((q) => countedBy({ ...fact, q })), ...meant(wordsOf(others))].some((w) => mine.some((m) => sameWord(m, w))))) return true;
  // "three of my eleven clients", where the facts have both figures.
  const whole = claim.list[claim.list.indexOf(claim.q) + 1];
  if (whole && /^\s*(?:out )?of (?:the |my |our |these |those )?$/.test(claim.text.slice(claim.q.end, whole.at)) && fact.list.some((r) => r !== fact.q && r.value === whole.value)) return true;
  // "nine welding procedure specifications" for "9 WPS".
  if (mine.length > 1 && countedBy(fact).some((w) => w.length === mine.length && [...w].every((letter, i) => mine[i]?.startsWith(letter)))) return true;
  // "routes 7 and 12", "level 1": a number that names.
  const label = lastWord(claim.text, claim.q.at);
  if (label.length > 2 && !isStopWord(label) && !isPlain(label) && label === lastWord(fact.text, fact.q.at)) return true;
  const segment = segmentOf(fact.text, fact.q.at, fact.q.end);
  const rivals = fact.list.filter((r) => r !== fact.q);
  const alone = rivals.every((r) => r.at < segment.at || r.end > segment.end);
  const after = behind(fact);
  const theirs = [...countedBy(fact), ...(alone || after.length === 0 ? meant(wordsOf(segment.text)) : [])];
  // "… tanks; three were built", "(whole desk, 5 people)": what is counted stands before.
  const bare = (after.length === 0 ? ahead(fact, 4).length === 0 : isPastLike(after[0] ?? '') || after.every((w) => PEOPLE.test(w)));
  if (bare) theirs.push(...meant(wordsOf(fact.text.slice(Math.max(0, statementAt(fact.text, Math.max(0, segment.at - 4)).at), segment.at))));
  // "Pop-up dinners in 2018: 3 evenings": the heading says what it is about.
  const heading = /^([^:;.]{3,60}):\s/.exec(statementAt(fact.text, fact.q.at).text.trim())?.[1];
  if (heading !== undefined) theirs.push(...meant(wordsOf(heading)));
  // "Chemical inventory (1,300 items)": a bracket counts what stands in front of it.
  if (fact.text[segment.at - 1] === '(') theirs.push(...meant(wordsOf(fact.text.slice(Math.max(0, segment.at - 60), segment.at - 1).split(/[.;,:]\s/).at(-1) ?? '')).slice(-4));
  // The very word of another figure is that other figure, though it be a synonym of this one's.
  const same = (words: readonly string[]): boolean => words.some((w) => mine.some((m) => rootOf(m) === rootOf(w)));
  if (!same(theirs) && rivals.some((q) => same(countedBy({ ...fact, q })))) return false;
  // "classes of 28" are not 28 classes; "a team of 5 … one of 8" is no team of 8.
  if (!/^[- ](?:strong|person|people|man|woman|member|head|kopfig\w*)\b/.test(claim.text.slice(claim.q.end)) && after.length === 0 && containerOf(fact) !== null && behind(claim).some((w) => rootOf(w) === containerOf(fact))) return false;
  const holder = containerOf(claim);
  if (holder !== null && containerOf(fact) !== holder && rivals.some((q) => containerOf({ ...fact, q }) === holder)) return false;
  if (sharesWord(mine, theirs)) return true;
  const outside = meant(wordsOf(`${fact.text.slice(0, segment.at)} ${fact.text.slice(segment.end)} ${rivals.map((q) => countedBy({ ...fact, q }).join(' ')).join(' ')} ${others}`));
  return !sharesWord(countedBy(claim), outside);
};

/**
 * Whether the noun at a claimed amount stands at another amount of the same kind in the fact ("budget of £2.4m"
 * for a turnover of £2.4m beside a budget of £120k).
 */
export const namesAnother = (claim: Placed, fact: Placed): boolean => {
  const near = [...ahead(claim, 3), ...behind(claim).slice(0, 3)].filter((w) => !RHYTHM.test(w));
  if (near.length === 0) return false;
  const partOf = (q: Quantity): string[] => {
    const segment = segmentOf(fact.text, q.at, q.end);
    const inside = fact.list.filter((r) => r !== q && r.at >= segment.at && r.end <= segment.end);
    return inside.length === 0 ? meant(wordsOf(segment.text)) : [...ahead({ ...fact, q }, 4), ...behind({ ...fact, q })];
  };
  const own = partOf(fact.q);
  const paired = new Set(statedChanges(fact.text, fact.list).flatMap((c) => (c.a === fact.q || c.b === fact.q ? [c.a, c.b] : [])));
  const rivals = fact.list.filter((r) => !paired.has(r) && !claim.list.some((c) => c.dimension === r.dimension && c.value === r.value) && r !== fact.q && r.dimension === fact.q.dimension && Math.abs(r.value - fact.q.value) > 1e-9 * Math.abs(r.value)).flatMap(partOf);
  if (own.length === 0) return false;
  const exclusive = near.filter((w) => sharesWord([w], rivals) && !sharesWord([w], own));
  const last = ahead(claim, 1);
  return exclusive.length > 0 && (near.every((w) => !sharesWord([w], own)) || exclusive.some((w) => last.includes(w)));
};
