import { wordsOf } from '../words';
import type { ReadFact } from './evidence';
import { keptWith } from './memo';
import { FOLLOWS_GERMAN } from './words/follows-german';
import { FOLLOWS_PEOPLE } from './words/follows-people';
import { FOLLOWS_THINGS } from './words/follows-things';
import { FOLLOWS_TRADES } from './words/follows-trades';
import { FOLLOWS_WORDS } from './words/follows-words';
import { CITIES } from './words/cities';
import { DEMONYMS, REGIONS } from './words/regions';

const FOLLOWS = new Map<string, Set<string>>();
for (const line of [FOLLOWS_GERMAN, FOLLOWS_PEOPLE, FOLLOWS_THINGS, FOLLOWS_TRADES, FOLLOWS_WORDS, CITIES, DEMONYMS].join('\n').split('\n')) {
  const [left = '', right] = line.split('>');
  const from = left.trim().split(/\s+/).filter((w) => w !== '');
  const to = (right ?? left).trim().split(/\s+/).filter((w) => w !== '');
  for (const a of from) {
    const set = FOLLOWS.get(a) ?? new Set<string>();
    for (const b of to) set.add(b);
    FOLLOWS.set(a, set);
  }
}

const DEGREE = /\b(?:b\.e\b\.?|b\.?tech|m\.?tech|bfa|mfa|b\.?com|m\.?com|bba|bca|mca|b\.?arch|m\.?arch|llb|llm|jd|m\.?phil|d\.?phil|mres|mph|msw|bsw|mbbs|bds|b\.?pharm|m\.?pharm|d\.?pharm|dvm|bvsc|bmus|mmus|bsc|msc|[bm][a-z]{2,5}sc|b\.?a|m\.?a|b\.?sc|m\.?sc|b\.?eng|m\.?eng|mba|ph\.?d|bachelor\w*|inz|laurea|degree)\b/;

/** What a degree that was finished says: its holder graduated. */
const fromDegree = (fact: ReadFact): string[] =>
  fact.statements.some((s) => DEGREE.test(s.text) && !s.negated && s.weakened === null && !/\b(?:of \w+ (?:years|modules|terms)|no degree|ohne abschluss|since|seit|present|current)\b/.test(s.text))
    ? ['degree', 'graduate', 'graduated', 'awarded', 'conferred', 'graduation', 'graduating', ...(/\bb\.?e\b\.|\bb\.e\b|\b[bm]\.?tech\b|\b[bm]\.?eng\b|\binz\b/.test(fact.text) ? ['engineering'] : [])]
    : [];

/** Names of states and countries that a fact gives by their code behind a place. */
const fromCodes = (fact: ReadFact): string[] =>
  [...fact.text.matchAll(/,\s([a-z]{2,3})(?=\s*(?:$|[(),;.:–-]))|\b(uk|usa|uae|nsw|qld|tas|vic|ksa)\b|(?<=\p{L} )(wa)(?=\s*[,;.(])/gu)].flatMap((m) => (REGIONS[m[1] ?? m[2] ?? m[3] ?? ''] ?? '').split(' ').filter((w) => w !== ''));

const LANGUAGE: Readonly<Record<string, string>> = { en: 'english englisch', de: 'german deutsch', fr: 'french', es: 'spanish', it: 'italian', nl: 'dutch', pl: 'polish', ru: 'russian', tr: 'turkish', pt: 'portuguese', sv: 'swedish', da: 'danish', cs: 'czech', ar: 'arabic', zh: 'chinese', ja: 'japanese' };
const PAIR = /\b([a-z]{2})\s?(?:>|→|->)\s?([a-z]{2})\b/g;
/** "From German into English" of somebody whose facts have EN>DE. */
export const turnsDirection = (normal: string, facts: string): boolean => {
  const pairs = [...facts.matchAll(PAIR)].flatMap((m) => (LANGUAGE[m[1] ?? ''] && LANGUAGE[m[2] ?? ''] ? [{ from: LANGUAGE[m[1] ?? ''] ?? '', to: LANGUAGE[m[2] ?? ''] ?? '' }] : []));
  return pairs.some(({ from, to }) => !pairs.some((p) => p.from === to) && new RegExp(`\\b(?:${to.replace(' ', '|')})(?:en|er)? (?:into|to|ins|nach) (?:das )?(?:${from.replace(' ', '|')})`).test(normal));
};
const DAYS: Readonly<Record<string, string>> = { mon: 'monday', tue: 'tuesday', wed: 'wednesday', thu: 'thursday', fri: 'friday', sat: 'saturday', sun: 'sunday' };

const YEARLY = /([\d.,]*\d)(?:\s?\p{L}+|\s?[%€$£])?\s*\(?(?:in |of )?(?:fy ?)?((?:19|20)?\d{2})\)?[^.;\d]{1,30}([\d.,]*\d)(?:\s?\p{L}+|\s?[%€$£])?\s*\(?(?:in |of )?(?:fy ?)?((?:19|20)?\d{2})\)?(?!\d)/gu;
const value = (text: string): number => Number(text.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.'));
/** Two figures, each with its year, say whether something rose or fell. */
const fromYears = (fact: ReadFact): string[] => [...fact.text.matchAll(YEARLY)].flatMap((m) => {
  const [, a = '', first = '', b = '', second = ''] = m;
  if (Number(second) <= Number(first) || value(a) === value(b)) return [];
  return value(b) > value(a) ? ['rose', 'grew', 'increased', 'climbed', 'higher', 'increase', 'rise', 'growth', 'stieg', 'stiegen', 'gestiegen'] : ['fell', 'dropped', 'declined', 'decreased', 'lower', 'decrease', 'fall', 'drop', 'sank', 'sanken', 'gesunken'];
});

const fromTurns = (fact: ReadFact): string[] => [
  ...(/\b(?:of|between|among) us\b|\bwe\b|\b(?:two|three|four|five|[2-9]) (?:people|colleagues|of us|geos|staff)\b/.test(fact.text) ? ['team', 'colleague', 'colleagues', 'together'] : []),
  ...(/\bone of (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b|\b\d+\+? (?:people|staff|colleagues)\b/.test(fact.text) ? ['team'] : []),
  ...(/\b(?:i and|and i\b|and me\b|with (?:a|another|my|our|the) \w+|together with|jointly|shared)\b/.test(fact.text) ? ['colleague', 'colleagues', 'together', 'jointly'] : []),
  ...(/\be-\w+/.test(fact.text) ? ['electronic', 'electronically', 'online'] : []),
  ...(/^[^,;.\d]+ (?:→|->|>) [^,;.\d]+,/.test(fact.text) ? ['progressed', 'promoted', 'advanced', 'rose', 'moved', 'aufgestiegen'] : []),
  ...[...fact.text.matchAll(PAIR)].flatMap((m) => (LANGUAGE[m[1] ?? ''] && LANGUAGE[m[2] ?? ''] ? `${LANGUAGE[m[1] ?? '']} ${LANGUAGE[m[2] ?? '']}`.split(' ') : [])),
  ...(/\b(?:fri|sat|sun|mon|tue|wed|thu)\b/.test(fact.text) ? Object.entries(DAYS).filter(([short]) => fact.words.has(short)).map(([, day]) => day) : []),
  ...(/\bzu (?:zweit|dritt|viert)\b|\bkolleg\w+\b/.test(fact.text) ? ['team', 'kollege', 'kollegin', 'kollegen', 'colleague'] : []),
];

/** Whether a folded word, or its singular or plural, is among those that follow. */
export const isFollowed = (word: string, followed: ReadonlySet<string>): boolean => followed.has(word) || followed.has(word.replace(/s$/, '')) || followed.has(`${word}s`);

/** Words that follow from what facts name, from the special to the general (`herd` from "cows", `patient` from "ward"). */
export const followsFrom: (facts: readonly ReadFact[]) => ReadonlySet<string> = keptWith((facts: readonly ReadFact[]): ReadonlySet<string> => {
  const out = new Set<string>();
  for (const fact of facts) {
    const row = wordsOf(fact.text);
    const denied = new Set(fact.statements.filter((s) => s.negated).flatMap((s) => [...s.negatedScope]));
    const told = new Set(fact.statements.filter((s) => !s.negated).flatMap((s) => [...s.roots]));
    for (const w of [...[...fact.words].filter((known) => !denied.has(known) || told.has(known)), ...row.slice(1).map((next, i) => `${row[i] ?? ''}-${next}`)]) {
      for (const form of new Set([w, w.replace(/s$/, ''), w.replace(/es$/, ''), `${w}s`])) for (const f of FOLLOWS.get(form) ?? []) out.add(f);
    }
    for (const w of [...fromDegree(fact), ...fromCodes(fact), ...fromTurns(fact), ...fromYears(fact)]) out.add(w);
  }
  return out;
});

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation/, 'ization'], [/ization/, 'isation'], [/ise(?=[sdr]?$)/, 'ize'], [/ize(?=[sdr]?$)/, 'ise'], [/ising$/, 'izing'], [/izing$/, 'ising'], [/our(?=s?$|ed|ing|ful|able|hood|ite)/, 'or'], [/or(?=s?$|ed$|ing$|ful$|able$|hood$|ite$)/, 'our'],
  [/aem/, 'em'], [/oed/, 'ed'], [/aed/, 'ed'], [/ped(?=i)/, 'paed'], [/oec/, 'ec'], [/gyne/, 'gynae'], [/aes/, 'es'], [/ll(?=ed|ing|er)/, 'l'], [/(?<=[aeiou])l(?=ed$|ing$|er$)/, 'll'], [/ogue/, 'og'], [/og(?=s?$)/, 'ogue'], [/tre(?=s?$)/, 'ter'], [/ter(?=s?$)/, 'tre'], [/ence$/, 'ense'], [/ense$/, 'ence'], [/yse(?=[sdr]?$)/, 'yze'], [/yze(?=[sdr]?$)/, 'yse'], [/amme(?=s?$)/, 'am'], [/am(?=s?$)/, 'amme'],
];

/** Other spellings of a folded English word (American for British and the other way round). */
export const spellingsOf = (word: string): string[] => (word.length < 5 ? [] : SPELLINGS.flatMap(([from, to]) => (from.test(word) ? [word.replace(from, to)] : [])));
