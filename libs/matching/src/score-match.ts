import { type Fact, type MatchPart, PART_KEYS, type PartKey, type Preferences } from '@applywright/contracts';
import { skillById, type Trade } from '@applywright/lexicon';
import { calibrate } from './calibrate';
import { type Feedback, feedbackTerm, learnFeedback, type Thumb } from './feedback';
import { integerParts } from './integer-parts';
import { isClass, type PostingIndex } from './posting-index';
import { desiredTitleTerm, levelOf, locationTerm, recencyTerm, salaryTerm, seniorityTerm, type Term } from './terms';
import { profileFeatures, type UserVector } from './user-vector';
import { COMPONENTS, IMPLIED_WEIGHT, LISTED_ALLOWANCE, SKILLS_AT } from './weights';

/** A user made ready for scoring against one index. */
export interface MatchUser {
  vector: UserVector;
  preferences: Preferences;
  now: Date;
  level: ReturnType<typeof levelOf>;
  feedback: Feedback | null;
}
export const prepareUser = (index: PostingIndex, facts: readonly Fact[], preferences: Preferences, now: Date, thumbs: readonly Thumb[] = []): MatchUser => ({
  vector: profileFeatures(index, facts, preferences),
  preferences,
  now,
  level: levelOf(facts, preferences, now),
  feedback: learnFeedback(index, thumbs),
});

export interface ScoredMatch {
  /** 0..100, whole; equals the sum of the parts' points. */
  score: number;
  parts: MatchPart[];
}
export interface MatchGap {
  skill: string;
  note: string;
}
export interface ExplainedMatch extends ScoredMatch {
  gaps: MatchGap[];
}

const LABELS: Record<PartKey, string> = {
  skills: 'Skills', text: 'Wording of your experience', titleCover: 'Words of the title', titleCosine: 'Likeness of titles', desiredTitle: 'The title that you want',
  seniority: 'Level', location: 'Place', salary: 'Salary', recency: 'Freshness', feedback: 'Your thumbs',
};
const MAX_WORDS = 8;
const MAX_GAPS = 8;

interface Shared {
  word: string;
  value: number;
  factIds: readonly string[];
}

/** The exact inner product of posting and user, split by component, with the share of mere lists bounded. */
interface Content {
  sums: number[];
  shared: Shared[][];
  /** By component: what the career shows, and what only a list says (not yet bounded). */
  told: number[];
  listed: number[];
}
const bounded = (told: number, listed: number, component: number): number => told + Math.min(listed, told + LISTED_ALLOWANCE[component]!);
const contentOf = (index: PostingIndex, ordinal: number, { vector }: MatchUser): Content => {
  const told = COMPONENTS.map(() => 0);
  const listed = COMPONENTS.map(() => 0);
  const shared: Shared[][] = COMPONENTS.map(() => []);
  index.forEachFeature(ordinal, (feature, weight) => {
    const ours = vector.weightOf.get(feature);
    if (ours === undefined) return;
    const component = index.componentOf[feature]!;
    const ofList = vector.listedOf.get(feature) ?? 0;
    told[component]! += (ours - ofList) * weight;
    listed[component]! += ofList * weight;
    shared[component]!.push({ word: index.words[feature]!, value: ours * weight, factIds: vector.factsOf.get(feature) ?? [] });
  });
  return { sums: told.map((value, component) => bounded(value, listed[component]!, component)), shared, told, listed };
};

const termsOf = (index: PostingIndex, ordinal: number, user: MatchUser): Partial<Record<PartKey, Term & { words?: string[] }>> => {
  const posting = index.postings[ordinal]!;
  return {
    desiredTitle: desiredTitleTerm(index, posting, user.preferences),
    seniority: seniorityTerm(posting, user.level),
    location: locationTerm(posting, user.preferences),
    salary: salaryTerm(posting, user.preferences),
    recency: recencyTerm(posting, user.now),
    ...(user.feedback ? { feedback: feedbackTerm(index, ordinal, user.feedback) } : {}),
  };
};

const contentNote = (key: PartKey, shared: readonly Shared[], titlesFrom: UserVector['titlesFrom']): string => {
  const count = shared.filter((entry) => entry.factIds.length > 0).length;
  switch (key) {
    case 'skills': return count ? `${count} skill${count === 1 ? '' : 's'} of the posting stand in your profile.` : 'No skill of the posting stands in your profile.';
    case 'text': return count ? `${count} word${count === 1 ? '' : 's'} that matter in the posting are yours too.` : 'The posting and your profile share no word that matters.';
    case 'titleCover': return count ? 'Words of the posting’s title stand in your profile.' : 'No word of the posting’s title stands in your profile.';
    default: return titlesFrom === 'none' ? 'Your profile holds no title to compare with.' : `Compared with ${titlesFrom === 'desired' ? 'the titles that you want' : 'the titles that you have held'}.`;
  }
};

/** Real-valued parts in the order of `PART_KEYS`. */
const pointsOf = (user: MatchUser, content: { sums: number[] }, terms: Partial<Record<PartKey, Term>>): number[] => {
  const raw = content.sums.reduce((sum, value) => sum + value, 0);
  const base = calibrate(raw, user.vector.evidenceWords);
  return PART_KEYS.map((key) => {
    const component = (COMPONENTS as readonly string[]).indexOf(key);
    if (component >= 0) return raw > 0 ? (base * content.sums[component]!) / raw : 0;
    return terms[key]?.points ?? 0;
  });
};

/** The score alone: what a ranking sorts by. The same number as `scoreMatch` gives, and the unrounded sum to settle ties. */
export const scoreOnly = (index: PostingIndex, ordinal: number, user: MatchUser): { score: number; exact: number } => {
  const points = pointsOf(user, contentOf(index, ordinal, user), termsOf(index, ordinal, user));
  return { score: integerParts(points).score, exact: points.reduce((sum, value) => sum + value, 0) };
};

const wordsOf = (component: number, shared: readonly Shared[]): MatchPart['words'] => {
  const best = [...shared].filter((entry) => entry.factIds.length > 0).sort((a, b) => b.value - a.value || (a.word < b.word ? -1 : 1)).slice(0, MAX_WORDS);
  const shown = (word: string): string => (component === SKILLS_AT ? (skillById(word)?.name ?? word) : isClass(word) ? `${word.slice(1)} (line of work)` : word);
  return best.map(({ word, factIds }) => ({ word: shown(word), factIds: [...factIds] }));
};

/** Score with its parts; each content part names the posting's words that carried it and the facts that hold them. */
export const scoreMatch = (index: PostingIndex, ordinal: number, user: MatchUser): ScoredMatch => {
  const content = contentOf(index, ordinal, user);
  const terms = termsOf(index, ordinal, user);
  const { score, points } = integerParts(pointsOf(user, content, terms));
  const parts: MatchPart[] = [];
  PART_KEYS.forEach((key, at) => {
    const component = (COMPONENTS as readonly string[]).indexOf(key);
    const term = terms[key];
    if (component < 0 && !term) return;
    parts.push({
      key,
      label: LABELS[key],
      points: points[at]!,
      note: term?.note ?? contentNote(key, content.shared[component]!, user.vector.titlesFrom),
      words: component >= 0 ? wordsOf(component, content.shared[component]!) : (term?.words ?? []).map((word) => ({ word, factIds: [] })),
    });
  });
  return { score, parts };
};

/** A trade must make up this share of a posting's skills for a skill that it names once to be a demand and not an aside ("our recruiting team"). */
const TRADE_SHARE = 0.15;

/**
 * Skills that the posting names and no fact supports, the dearest first. Attitudes ("team player") are left out, because no profile
 * proves them, and so is what a posting of another trade mentions in passing.
 */
export const gapsOf = (index: PostingIndex, ordinal: number, user: MatchUser): MatchGap[] => {
  const named: { id: string; trade: Trade; weight: number; value: number; count: number }[] = [];
  const byTrade = new Map<Trade, number>();
  index.forEachFeature(ordinal, (feature, weight, count) => {
    if (index.componentOf[feature] !== SKILLS_AT) return;
    const id = index.words[feature]!;
    const trade = skillById(id)?.trade;
    if (!trade || trade === 'attitude') return;
    named.push({ id, trade, weight, value: weight * (1 + Math.log(count)), count });
    byTrade.set(trade, (byTrade.get(trade) ?? 0) + 1);
  });
  const missing = named.filter(({ id, trade, count }) => !user.vector.skills.has(id) && (trade === 'general' || count > 1 || byTrade.get(trade)! >= TRADE_SHARE * named.length));
  missing.sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
  const content = contentOf(index, ordinal, user);
  const rawWith = (extra: number): number =>
    content.told.reduce((sum, told, component) => sum + bounded(told, content.listed[component]! + (component === SKILLS_AT ? extra : 0), component), 0);
  const pointsNow = calibrate(rawWith(0), user.vector.evidenceWords);
  return missing.slice(0, MAX_GAPS).map(({ id, weight }) => {
    const name = skillById(id)?.name ?? id;
    const share = user.vector.impliedSkills.has(id) ? 1 - IMPLIED_WEIGHT : 1;
    const more = Math.round(calibrate(rawWith((share * weight) / user.vector.skillMass), user.vector.evidenceWords) - pointsNow);
    const gain = more >= 1 ? ` (about ${more} point${more === 1 ? '' : 's'} more)` : '';
    return {
      skill: name,
      note:
        share < 1
          ? `The posting asks for ${name}. Your profile only suggests it: if you have it, add it as a fact${gain}.`
          : `The posting asks for ${name} and none of your facts shows it. Add it only if you have it${gain}.`,
    };
  });
};

/** `scoreMatch` with the gaps. */
export const explain = (index: PostingIndex, ordinal: number, user: MatchUser): ExplainedMatch => ({ ...scoreMatch(index, ordinal, user), gaps: gapsOf(index, ordinal, user) });
