import { CONTACT_KINDS, isPublishable, type Fact, type Preferences } from '@applywright/contracts';
import { skillById, tokenize } from '@applywright/lexicon';
import { isClass, type PostingIndex, skillWords, titleWords } from './posting-index';
import { countWeight, IMPLIED_WEIGHT, MIN_SKILL_MASS, MIN_TEXT_NORM, SKILLS_AT, TEXT, TITLE_COSINE, TITLE_COVER, USER_TERMS } from './weights';

/** A profile in the feature space of one index. Valid for that index until its next `rebuild`. */
export interface UserVector {
  features: Uint32Array;
  weights: Float64Array;
  /** Weight by feature, for the way from the posting's side. */
  weightOf: ReadonlyMap<number, number>;
  /** The share of `weightOf` that only a list supports (a skill or language fact), where there is one. */
  listedOf: ReadonlyMap<number, number>;
  /** The facts that hold a feature's word or skill, sorted by id. */
  factsOf: ReadonlyMap<number, readonly string[]>;
  /** Skills the facts support (in full, not by implication): id → fact ids. */
  skills: ReadonlyMap<string, readonly string[]>;
  impliedSkills: ReadonlyMap<string, readonly string[]>;
  /** The norm by which a skill of this user is divided. */
  skillMass: number;
  /** Distinct content words about jobs, projects and studies: how much of a career stands behind the words. */
  evidenceWords: number;
  /** Which titles `titleCosine` compares with. */
  titlesFrom: 'desired' | 'own' | 'none';
}

const CONTACT: ReadonlySet<string> = new Set(CONTACT_KINDS);
/** The words of a fact that speak of the work; contact data never does. `text` may be shortened for people, the value is whole. */
export const factText = (fact: Fact): string => {
  const { kind, value } = fact;
  switch (kind) {
    case 'work': return [value.title, value.summary].filter(Boolean).join('\n');
    case 'education': return [value.degree, value.field].filter(Boolean).join(', ');
    case 'headline': case 'summary': case 'highlight': return value.text;
    case 'skill': return [value.name, value.category].filter(Boolean).join(', ');
    case 'language': case 'certificate': return value.name;
    case 'project': return [value.name, value.description].filter(Boolean).join('\n');
    case 'publication': return value.name;
    case 'award': return value.title;
    case 'interest': return '';
    default: return '';
  }
};

/** What a career is made of; a summary can be written by anybody. */
const CAREER: ReadonlySet<string> = new Set(['work', 'highlight', 'project', 'education', 'publication', 'certificate']);

/** Facts that merely list words, as against those that tell what was done. */
const isListed = (fact: Fact): boolean => fact.kind === 'skill' || fact.kind === 'language';

interface Held {
  count: number;
  facts: Set<string>;
}
const hold = (map: Map<string, Held>, key: string, factId: string): void => {
  const held = map.get(key);
  if (held) {
    held.count++;
    held.facts.add(factId);
  } else map.set(key, { count: 1, facts: new Set([factId]) });
};
const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();
/** Summation in sorted order: floating point must not tell in which order the facts came. */
const sum = (values: number[]): number => values.sort((a, b) => a - b).reduce((total, value) => total + value, 0);

/**
 * The profile as a sparse vector: the dearest 128 words, skills (implied ones at half weight) and titles.
 * Neither the order nor the layout of the facts matters. A listed skill adds, and never takes away: the two norms come
 * from the other facts alone, with floors under them so that a bare list does not pass for a career.
 */
export const profileFeatures = (index: PostingIndex, facts: readonly Fact[], preferences: Preferences): UserVector => {
  index.rebuild();
  const told = new Map<string, Held>();
  const listed = new Map<string, Held>();
  const toldSkills = new Map<string, Held>();
  const listedSkills = new Map<string, Held>();
  const titles = new Map<string, Held>();
  const evidence = new Set<string>();
  for (const fact of facts) {
    // what a model suggested and nobody confirmed is no fact of the person's
    if (CONTACT.has(fact.kind) || !isPublishable(fact)) continue;
    const text = factText(fact);
    if (!text) continue;
    const words = isListed(fact) ? listed : told;
    for (const word of tokenize(text)) {
      hold(words, word, fact.id);
      if (CAREER.has(fact.kind)) evidence.add(word);
    }
    const skills = isListed(fact) ? listedSkills : toldSkills;
    // A listed skill stands between list marks by nature, which lets "Go" or "Excel" alone be read.
    for (const id of skillWords(isListed(fact) ? `, ${text} ,` : text)) hold(skills, id, fact.id);
    if (fact.kind === 'work' && fact.value.title) for (const word of titleWords(fact.value.title)) hold(titles, word, fact.id);
    if (fact.kind === 'headline') for (const word of titleWords(fact.value.text).slice(0, 8)) hold(titles, word, fact.id);
  }

  const weightOf = new Map<number, number>();
  const listedOf = new Map<number, number>();
  const factsOf = new Map<number, readonly string[]>();
  const put = (feature: number | undefined, weight: number, ids: Iterable<string>, listedShare = 0): void => {
    if (feature === undefined) return;
    if (listedShare > 0) listedOf.set(feature, listedShare);
    if (weight > 0) weightOf.set(feature, (weightOf.get(feature) ?? 0) + weight);
    factsOf.set(feature, sorted([...(factsOf.get(feature) ?? []), ...ids]));
  };

  const terms: { word: string; feature: number; weight: number; facts: Set<string> }[] = [];
  for (const [word, { count, facts: ids }] of told) {
    const feature = index.featureId(TEXT, word);
    if (feature !== undefined) terms.push({ word, feature, weight: countWeight(count) * index.idf[feature]!, facts: ids });
  }
  terms.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  terms.length = Math.min(terms.length, USER_TERMS);
  const textNorm = Math.max(MIN_TEXT_NORM, Math.sqrt(sum(terms.map((term) => term.weight ** 2))));
  for (const term of terms) put(term.feature, term.weight / textNorm, term.facts);
  const kept = new Set(terms.map((term) => term.word));
  for (const [word, { facts: ids }] of listed) {
    const feature = index.featureId(TEXT, word);
    if (feature === undefined) continue;
    // Half a word for a listed one; where the career tells it already, the list only adds its name to the evidence.
    const weight = kept.has(word) ? 0 : (0.5 * index.idf[feature]!) / textNorm;
    put(feature, weight, ids, weight);
  }

  const idfOfSkill = (id: string): number => {
    const feature = index.featureId(SKILLS_AT, id);
    return feature === undefined ? Math.log(1 + index.liveSize + 1) : index.idf[feature]!;
  };
  const skillMass = Math.sqrt(Math.max(MIN_SKILL_MASS, sum([...toldSkills.keys()].map(idfOfSkill))));
  const skills = new Map<string, readonly string[]>();
  for (const map of [toldSkills, listedSkills]) {
    for (const [id, { facts: ids }] of map) if (!isClass(id)) skills.set(id, sorted([...(skills.get(id) ?? []), ...ids]));
  }
  const impliedSkills = new Map<string, readonly string[]>();
  for (const id of [...skills.keys()].sort()) {
    for (const implied of skillById(id)?.implies ?? []) {
      if (!skills.has(implied)) impliedSkills.set(implied, sorted([...(impliedSkills.get(implied) ?? []), ...skills.get(id)!]));
    }
  }
  for (const [id, ids] of skills) put(index.featureId(SKILLS_AT, id), 1 / skillMass, ids, toldSkills.has(id) ? 0 : 1 / skillMass);
  const toldToImply = new Set([...toldSkills.keys()].flatMap((id) => skillById(id)?.implies ?? []));
  for (const [id, ids] of impliedSkills) put(index.featureId(SKILLS_AT, id), IMPLIED_WEIGHT / skillMass, ids, toldToImply.has(id) ? 0 : IMPLIED_WEIGHT / skillMass);
  // A trade weighs by how often its skills are named: the one thing by which two profiles of one trade with no skill in common are alike.
  for (const id of new Set([...toldSkills.keys(), ...listedSkills.keys()])) {
    if (!isClass(id)) continue;
    const shown = toldSkills.get(id)?.count ?? 0;
    const weight = countWeight(shown + (listedSkills.get(id)?.count ?? 0));
    put(index.featureId(SKILLS_AT, id), weight / skillMass, [], (weight - countWeight(shown)) / skillMass);
  }

  for (const word of new Set([...told.keys(), ...listed.keys()])) {
    const ids = [...(told.get(word)?.facts ?? []), ...(listed.get(word)?.facts ?? [])];
    put(index.featureId(TITLE_COVER, word), 1, ids, told.has(word) ? 0 : 1);
  }

  const desired = new Map<string, Held>();
  for (const title of preferences.desiredTitles) for (const word of titleWords(title)) hold(desired, word, '');
  const chosen = desired.size > 0 ? desired : titles;
  const titleTerms = [...chosen].map(([word, { count, facts: ids }]) => {
    const feature = index.featureId(TITLE_COSINE, word);
    const idf = feature === undefined ? Math.log(1 + index.liveSize + 1) : index.idf[feature]!;
    return { feature, weight: countWeight(count) * idf, facts: chosen === desired ? (titles.get(word)?.facts ?? []) : ids };
  });
  const titleNorm = Math.sqrt(sum(titleTerms.map((term) => term.weight ** 2)));
  if (titleNorm > 0) for (const term of titleTerms) put(term.feature, term.weight / titleNorm, term.facts);

  const features = Uint32Array.from([...weightOf.keys()].sort((a, b) => a - b));
  const weights = Float64Array.from(features, (feature) => weightOf.get(feature)!);
  return { features, weights, weightOf, listedOf, factsOf, skills, impliedSkills, skillMass, evidenceWords: evidence.size, titlesFrom: desired.size > 0 ? 'desired' : titles.size > 0 ? 'own' : 'none' };
};
