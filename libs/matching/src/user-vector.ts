import type { Fact, Preferences } from '@applywright/contracts';
import { skillById } from '@applywright/lexicon';
import { FactWords } from './fact-words';
import { isClass, titleWords } from './feature-reader';
import type { FeatureSpace } from './posting-index';
import { LISTED, TOLD, UserTable } from './user-table';
import { countWeight, IMPLIED_WEIGHT, MIN_SKILL_MASS, MIN_TEXT_NORM, SKILLS_AT, TEXT, TITLE_COSINE, TITLE_COVER, USER_TERMS } from './weights';

/** A profile in the feature space of one index. Valid for that index until its next `rebuild`. */
export interface UserVector {
  features: Uint32Array;
  weights: Float64Array;
  /** Weight by feature, for tests and for comparing with brute force; made when first asked for. */
  readonly weightOf: ReadonlyMap<number, number>;
  /** The same for the way from the posting's side, with what stands behind each weight. */
  table: UserTable;
  /** Skills the facts support (in full, not by implication): id → fact ids. */
  skills: ReadonlyMap<string, readonly string[]>;
  /** Of these, the ones that no job, project or study shows: they stand only in a list or a summary. */
  listedSkills: ReadonlySet<string>;
  impliedSkills: ReadonlyMap<string, readonly string[]>;
  /** The norm by which a skill of this user is divided. */
  skillMass: number;
  /** Distinct content words about jobs, projects and studies (as many as matter): how much of a career stands behind the words. */
  evidenceWords: number;
  /** Which titles `titleCosine` compares with. */
  titlesFrom: 'desired' | 'own' | 'none';
  /** The wanted titles, sorted: `table.desired` speaks of them by position. */
  desiredTitles: readonly string[];
}

/** Half a word for one that only a list names. */
const LISTED_WORD = 0.5;

/** Summation in sorted order: floating point must not tell in which order the facts came. */
const sum = (values: number[]): number => values.sort((a, b) => a - b).reduce((total, value) => total + value, 0);

/** Weight of what nobody has ever written in a posting: more than that of any known word. */
const unknownIdf = (index: FeatureSpace): number => Math.log(1 + index.liveSize + 1);

/**
 * The profile as a sparse vector: the dearest 128 words, skills (implied ones at half weight) and titles.
 * Neither the order nor the layout of the facts matters. A listed skill adds, and never takes away: the two norms come
 * from the other facts alone, with floors under them so that a bare list does not pass for a career.
 */
export const profileFeatures = (index: FeatureSpace, facts: readonly Fact[], preferences: Preferences): UserVector => {
  index.rebuild();
  const read = new FactWords(index, facts);
  const table = new UserTable(read.words.length * 2 + read.skills.size * 3 + read.titles.size + 100, read);
  putWords(index, read, table);
  const { skills, listedSkills, impliedSkills, skillMass } = putSkills(index, read, table);
  const { titlesFrom, desiredTitles } = putTitles(index, read, table, preferences);
  const { features, weights } = table.sorted();
  let weightOf: Map<number, number> | undefined;
  return {
    features, weights, table, skills, listedSkills, impliedSkills, skillMass, evidenceWords: read.evidence, titlesFrom, desiredTitles,
    get weightOf() {
      return (weightOf ??= new Map(Array.from(features, (feature, at) => [feature, weights[at]!])));
    },
  };
};

/** The words of the text, and those that a posting's title may hold. */
function putWords(index: FeatureSpace, read: FactWords, table: UserTable): void {
  const count = read.words.length;
  const { features, told, listed, career } = read;
  const weights = new Float64Array(count);
  let known = 0;
  for (let word = 0; word < count; word++) {
    if (features[word]! < 0 || told[word] === 0) continue;
    weights[word] = countWeight(told[word]!) * index.idf[features[word]!]!;
    known++;
  }
  // The dearest words: those above the weight of the last place, and by the alphabet as many of that very weight as there is room for.
  const ranked = weights.slice().sort();
  const kept = ranked.subarray(count - Math.min(known, USER_TERMS));
  const least = kept.length > 0 ? kept[0]! : Infinity;
  let squares = 0;
  for (const weight of kept) squares += weight * weight;
  const textNorm = Math.max(MIN_TEXT_NORM, Math.sqrt(squares));
  let room = 0;
  for (const weight of kept) if (weight === least) room++;
  const last = new Set<number>();
  for (let word = 0; word < count; word++) if (weights[word] === least && least > 0) last.add(word);
  if (last.size > room) for (const word of [...last].sort((a, b) => (read.words[a]! < read.words[b]! ? -1 : 1)).slice(room)) last.delete(word);
  for (let word = 0; word < count; word++) {
    const feature = features[word]!;
    if (feature >= 0) {
      const weight = weights[word]! > least || last.has(word) ? weights[word]! / textNorm : 0;
      if (weight > 0) table.standing[table.putWord(feature, TEXT, career[word]! > 0 ? weight : 0, career[word]! > 0 ? 0 : weight, word)] = TOLD;
      // Where the career tells a word already, the list only adds its name to the evidence.
      else if (listed[word]! > 0) table.standing[table.putWord(feature, TEXT, 0, (LISTED_WORD * index.idf[feature]!) / textNorm, word)] = LISTED;
    }
    const inTitle = index.featureId(TITLE_COVER, read.words[word]!);
    if (inTitle !== undefined) table.putWord(inTitle, TITLE_COVER, career[word]! > 0 ? 1 : 0, career[word]! > 0 ? 0 : 1, word);
  }
}

function putSkills(index: FeatureSpace, read: FactWords, table: UserTable): Pick<UserVector, 'skills' | 'listedSkills' | 'impliedSkills' | 'skillMass'> {
  const idfOfSkill = (id: string): number => {
    const feature = index.featureId(SKILLS_AT, id);
    return feature === undefined ? unknownIdf(index) : index.idf[feature]!;
  };
  const told: number[] = [];
  for (const [id, held] of read.skills) if (held.told > 0) told.push(idfOfSkill(id));
  const skillMass = Math.sqrt(Math.max(MIN_SKILL_MASS, sum(told)));
  const skills = new Map<string, readonly string[]>();
  const listedSkills = new Set<string>();
  const implied = new Map<string, { facts: number[]; inCareer: boolean }>();
  const put = (id: string, weight: number, career: number, positions: readonly number[]): void => {
    const feature = index.featureId(SKILLS_AT, id);
    if (feature !== undefined) table.put(feature, SKILLS_AT, career / skillMass, (weight - career) / skillMass, positions);
  };
  for (const [id, held] of read.skills) {
    if (isClass(id)) {
      // A trade weighs by how often its skills are named: the one thing by which two profiles of one trade with no skill in common are alike.
      const weight = countWeight(held.told + held.listed);
      put(id, weight, countWeight(held.career), []);
      continue;
    }
    skills.set(id, read.idsOf(held.facts));
    if (held.career === 0) listedSkills.add(id);
    put(id, 1, held.career > 0 ? 1 : 0, held.facts);
    for (const other of skillById(id)?.implies ?? []) {
      const before = implied.get(other);
      if (before) before.facts.push(...held.facts);
      else implied.set(other, { facts: [...held.facts], inCareer: false });
      if (held.career > 0) implied.get(other)!.inCareer = true;
    }
  }
  const impliedSkills = new Map<string, readonly string[]>();
  for (const [id, { facts, inCareer }] of implied) {
    if (skills.has(id)) continue;
    impliedSkills.set(id, read.idsOf(facts));
    put(id, IMPLIED_WEIGHT, inCareer ? IMPLIED_WEIGHT : 0, facts);
  }
  return { skills, listedSkills, impliedSkills, skillMass };
}

function putTitles(index: FeatureSpace, read: FactWords, table: UserTable, preferences: Preferences): Pick<UserVector, 'titlesFrom' | 'desiredTitles'> {
  const desiredTitles = [...preferences.desiredTitles].sort();
  const counts = new Map<string, number>();
  const wordsOf = desiredTitles.map((title) => {
    const words = titleWords(title);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...new Set(words)];
  });
  const desired = counts.size > 0;
  if (!desired) for (const [word, held] of read.titles) counts.set(word, held.told);
  const idf = (word: string): number => {
    const feature = index.featureId(TITLE_COSINE, word);
    return feature === undefined ? unknownIdf(index) : index.idf[feature]!;
  };
  const titleTerms = [...counts].map(([word, count]) => ({ word, weight: countWeight(count) * idf(word), held: read.titles.get(word) }));
  const norm = Math.sqrt(sum(titleTerms.map((term) => term.weight ** 2)));
  for (const { word, weight, held } of titleTerms) {
    const feature = index.featureId(TITLE_COSINE, word);
    if (feature !== undefined && norm > 0) table.put(feature, TITLE_COSINE, weight / norm, 0, held?.facts ?? []);
  }
  // Each wanted title by itself: a posting is compared with the nearest.
  wordsOf.forEach((words, title) => {
    const own = Math.sqrt(sum(words.map((word) => idf(word) ** 2)));
    for (const word of words) {
      const feature = index.featureId(TITLE_COSINE, word);
      if (feature !== undefined && own > 0) table.putDesired(feature, title, desiredTitles.length, idf(word) / own);
    }
  });
  return { titlesFrom: desired ? 'desired' : read.titles.size > 0 ? 'own' : 'none', desiredTitles };
}
