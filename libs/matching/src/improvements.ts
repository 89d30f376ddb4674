import { type Fact, type Improvement, isPublishable } from '@applywright/contracts';
import { skillById } from '@applywright/lexicon';
import { factText } from './fact-words';
import { skillWords } from './feature-reader';
import { type MatchUser, prepareUser } from './match-user';
import type { FeatureSpace } from './posting-index';
import { scorePair } from './score-pair';
import type { MatchInput } from './matcher';
import { SKILLS_AT } from './weights';

const MOST = 6;
/** Each candidate costs a whole scoring; those that weigh most in the posting come first. */
const MOST_TRIED = 16;

/** A true thing to add or say, and the profile as it would then be. */
interface Trial extends Omit<Improvement, 'points'> {
  facts?: readonly Fact[];
  preferences?: MatchInput['preferences'];
  /** What it weighs in the posting, for trying the dearest first. */
  weight: number;
}

const skillNames = (ids: readonly string[]): string => ids.map((id) => skillById(id)?.name ?? id).join(', ');

/** Skills that the posting names, with their weight there. */
const askedSkills = (index: FeatureSpace, ordinal: number): Map<string, number> => {
  const asked = new Map<string, number>();
  const { length, ids, weights } = index.entriesOf(ordinal);
  for (let at = 0; at < length; at++) {
    const feature = ids[at]!;
    const id = index.words[feature]!;
    if (index.componentOf[feature] === SKILLS_AT && skillById(id)) asked.set(id, weights[at]!);
  }
  return asked;
};

/** Suggestions of a model that nobody has confirmed yet and that the posting asks for. */
const confirmations = (facts: readonly Fact[], asked: ReadonlyMap<string, number>): Trial[] =>
  facts.flatMap((fact): Trial[] => {
    if (isPublishable(fact)) return [];
    const text = factText(fact);
    const named = [...new Set(skillWords(fact.kind === 'skill' ? `, ${text} ,` : text))].filter((id) => asked.has(id));
    if (named.length === 0) return [];
    const weight = named.reduce((sum, id) => sum + asked.get(id)!, 0);
    const confirmed = facts.map((other) => (other === fact ? { ...fact, confirmed: true } : other));
    return [{ kind: 'confirm-fact', text: `A suggestion about ${skillNames(named)} waits for you. If it is true, confirm it.`, factIds: [fact.id], facts: confirmed, weight }];
  });

/** A job, newest first, into whose telling a skill could be put where it was used there. */
const latestJob = (facts: readonly Fact[]): Fact | undefined =>
  facts
    .filter((fact) => fact.kind === 'work' && isPublishable(fact))
    .sort((a, b) => (a.kind === 'work' && b.kind === 'work' ? ((b.value.start ?? '') < (a.value.start ?? '') ? -1 : (b.value.start ?? '') > (a.value.start ?? '') ? 1 : 0) : 0) || (a.id < b.id ? -1 : 1))[0];

const toldIn = (facts: readonly Fact[], job: Fact, name: string): Fact[] =>
  facts.map((fact) => (fact === job && fact.kind === 'work' ? { ...fact, value: { ...fact.value, summary: `${fact.value.summary ?? ''}\n${name}.` } } : fact));

const withSkill = (facts: readonly Fact[], id: string, name: string): Fact[] => [
  ...facts,
  { kind: 'skill', value: { name }, id: `~${id}`, parentId: null, text: name, source: { type: 'user' }, confidence: 1, confirmed: true, runnerUp: null },
];

/** Skills that stand only in a list and could be told where they were used, and those that the profile implies without naming them. */
const skillTrials = (facts: readonly Fact[], asked: ReadonlyMap<string, number>, { vector }: MatchUser): Trial[] => {
  const job = latestJob(facts);
  return [...asked].flatMap(([id, weight]): Trial[] => {
    const name = skillById(id)!.name;
    if (vector.listedSkills.has(id) && job) {
      return [{ kind: 'show-skill', text: `${name} stands only in a list or summary. If you used it in a job, say there what you did with it.`, factIds: [...vector.skills.get(id)!], facts: toldIn(facts, job, name), weight }];
    }
    const behind = vector.impliedSkills.get(id);
    if (!behind) return [];
    return [{ kind: 'add-skill', text: `Your profile suggests ${name} without naming it. If you have it, add it.`, factIds: [...behind], facts: withSkill(facts, id, name), weight }];
  });
};

/** Wishes that are not named and would let a posting like this one count as wanted. */
const wishes = (index: FeatureSpace, ordinal: number, { preferences }: MatchInput): Trial[] => {
  const { title, places } = index.postings[ordinal]!;
  const trials: Trial[] = [];
  if (preferences.desiredTitles.length === 0) {
    trials.push({ kind: 'name-title', text: `You have named no title that you want. If it is one like “${title.slice(0, 80)}”, name it.`, factIds: [], preferences: { ...preferences, desiredTitles: [title.slice(0, 120)] }, weight: Infinity });
  }
  const place = places.find(({ city, countryCode }) => city !== undefined || countryCode !== undefined);
  if (preferences.places.length === 0 && place) {
    trials.push({ kind: 'name-place', text: `You have named no place. If you would work in ${place.raw.slice(0, 80)}, name it.`, factIds: [], preferences: { ...preferences, places: [place.raw.slice(0, 120)] }, weight: Infinity });
  }
  return trials;
};

/**
 * What would honestly raise the score of one posting: to confirm, tell or name what is there already. Each with the points that it
 * brings when the changed profile is really scored; biggest first, at most six, and nothing that would bring none. It never invites
 * anybody to claim a skill of which no fact speaks (`gapsOf` names those, without an invitation).
 */
export const improvementsOf = (index: FeatureSpace, ordinal: number, input: MatchInput, user = userOf(index, input)): Improvement[] => {
  const { facts } = input;
  const now = scorePair(index, ordinal, user).score;
  const asked = askedSkills(index, ordinal);
  const trials = [...wishes(index, ordinal, input), ...confirmations(facts, asked), ...skillTrials(facts, asked, user)].sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1)).slice(0, MOST_TRIED);
  const improvements = trials.map(({ kind, text, factIds, ...changed }) => {
    const then = userOf(index, { ...input, facts: changed.facts ?? facts, preferences: changed.preferences ?? input.preferences });
    return { kind, text, factIds: [...factIds].sort(), points: scorePair(index, ordinal, then).score - now };
  });
  return improvements.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points || (a.text < b.text ? -1 : 1)).slice(0, MOST);
};

const userOf = (index: FeatureSpace, { facts, preferences, now, thumbs }: MatchInput): MatchUser => prepareUser(index, facts, preferences, now, thumbs);
