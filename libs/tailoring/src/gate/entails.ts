import { fold, stem } from '../words';
import { rootOf } from './concepts';
import { germanRoot } from './german';
import { EVERYDAY } from './words/everyday';
import { GERMAN } from './words/german';
import { GERMAN_AT_WORK } from './words/german-at-work';
import { GERMAN_GENERAL } from './words/german-general';
import { PEOPLE } from './words/people';
import { THINGS } from './words/things';
import { THINGS_AT_WORK } from './words/things-at-work';
import { VERBS } from './words/verbs';
import { VERBS_AT_WORK } from './words/verbs-at-work';
import { VERBS_GENERAL } from './words/verbs-general';

const KEYS = new Map<string, string>();
const PROVES = new Map<string, Set<string>>();

const key = (word: string): string => stem(fold(word));
const add = (from: string, to: string): void => {
  if (from === to) return;
  const set = PROVES.get(from) ?? new Set<string>();
  set.add(to);
  PROVES.set(from, set);
};

for (const line of [EVERYDAY, VERBS, VERBS_AT_WORK, VERBS_GENERAL, PEOPLE, THINGS, THINGS_AT_WORK].join('\n').split('\n')) {
  const [left = '', right] = line.split('>');
  const from = left.trim().split(/\s+/).filter((w) => w !== '');
  const to = (right ?? left).trim().split(/\s+/).filter((w) => w !== '');
  for (const a of from) for (const b of to) add(key(a), key(b));
}

/** The key of a German word, apart from English ones that look the same. */
export const german = (word: string): string => {
  const hit = KEYS.get(word);
  if (hit !== undefined) return hit;
  const made = `de:${germanRoot(fold(word))}`;
  if (KEYS.size > 20_000) KEYS.clear();
  KEYS.set(word, made);
  return made;
};

for (const line of [GERMAN, GERMAN_AT_WORK, GERMAN_GENERAL].join('\n').split('\n')) {
  const [left = '', right = ''] = line.split('=');
  const own = left.trim().split(/\s+/).filter((w) => w !== '').map(german);
  const other = right.trim().split(/\s+/).filter((w) => w !== '').map(key);
  for (const a of own) {
    for (const b of own) add(a, b);
    for (const b of other) {
      add(a, b);
      add(b, a);
    }
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Roots that one root proves, itself left out: its equals, and what it is a kind of. */
export const provedBy = (root: string): ReadonlySet<string> => PROVES.get(root) ?? NONE;

const JOBS = /(?:er|or|ist|yst|agent|assistant|cook|hand|executive|associate|attendant|guard|maid|secretarie|ian|man|woman|ant|nurse|chef|clerk|apprentice|trainee|intern|junior|staff|employee)s$/;
const NOT_COLLEAGUES = new Set('customers users visitors passengers callers buyers subscribers owners tenants members partners competitors suppliers vendors consumers players readers viewers seniors minors numbers letters orders papers computers servers containers sensors motors doors floors hours colours errors offers layers chapters posters newsletters plants restaurants variants participants applicants christian diners shoppers'.split(' '));

/** Whether a folded plural names people one works with ("4 new dispatchers"). */
export const areColleagues = (word: string): boolean => JOBS.test(word) && !NOT_COLLEAGUES.has(word);

const PARTS = new Map<string, readonly string[]>();
/** What the parts of a German compound of the facts prove ("Servicetechniker": "techniker", "technician"). */
const partsProve = (word: string): readonly string[] => {
  if (word.length < 9 || /[^a-z]/.test(word)) return [];
  const hit = PARTS.get(word);
  if (hit) return hit;
  const out: string[] = [];
  for (let i = 4; i <= word.length - 4; i++) {
    const head = german(word.slice(i));
    const first = [word.slice(0, i), word.slice(0, i).replace(/(?:es|en|s|n)$/, '')].map(german);
    if (PROVES.has(head)) out.push(head, ...provedBy(head));
    for (const f of first) if (PROVES.has(f)) out.push(f, ...provedBy(f));
  }
  if (PARTS.size > 20_000) PARTS.clear();
  PARTS.set(word, out);
  return out;
};

/** All that a set of folded words proves, the words' own roots included; German keys are marked `de:`. */
export const closureOf = (words: Iterable<string>): Set<string> => {
  const out = new Set<string>();
  for (const word of words) {
    for (const r of [rootOf(word), word, german(word)]) {
      out.add(r);
      for (const p of provedBy(r)) out.add(p);
    }
    // "Filialleiterin" also names the "Filiale", "Kassensystem" the "Kasse".
    if (word.length >= 10 && /(?:leiter|leiterin|leitung|system|system[se]|arbeit|arbeiten|fuhrer|verkauf|betrieb|bau|technik|techniker|abteilung|meister|dienst|ausbildung|pruefung|prufung)$/.test(word)) out.add(german(word.replace(/(?:leiterin|leiter|leitung|systeme|systems|system|arbeiten|arbeit|fuhrer|verkauf|betrieb|bau|techniker|technik|abteilung|meister|dienst|ausbildung|prufung)$/, '').replace(/(?:en|n|s)$/, '')));
    for (const r of partsProve(word)) out.add(r);
    if (areColleagues(word)) for (const w of ['colleague', 'team', 'people', 'staff', 'employee']) out.add(stem(w));
  }
  return out;
};

/** Whether a closure proves a folded word of the claim. */
export const isEntailed = (word: string, closure: ReadonlySet<string>): boolean => closure.has(word) || closure.has(rootOf(word)) || closure.has(german(word)) || compound(word, closure);

/** A German compound is proven by both its parts, or as the head or first part of one in the facts. */
const compound = (word: string, closure: ReadonlySet<string>): boolean => {
  if (word.length < 9 || /[^a-z]/.test(word)) return false;
  for (let i = 4; i <= word.length - 4; i++) {
    const [first, second] = [word.slice(0, i), word.slice(i)];
    if (closure.has(german(second)) && (closure.has(german(first)) || closure.has(german(first.replace(/(?:es|en|s|n|e)$/, ''))))) return true;
  }
  return false;
};
