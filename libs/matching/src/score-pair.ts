import { PART_KEYS } from '@applywright/contracts';
import { calibrate } from './calibrate';
import { contentOf } from './content-score';
import { feedbackPoints } from './feedback-term';
import { integerParts } from './integer-parts';
import type { MatchUser } from './match-user';
import type { FeatureSpace } from './posting-index';
import { boundedRelevance } from './relevance-term';
import { desiredTitlePoints, placePoints, recencyPoints, salaryPoints, seniorityPoints, traitsOf } from './terms';
import { SKILLS_AT, TEXT, TITLE_COSINE, TITLE_COVER } from './weights';

/** Stands in `PairScore.points` for a part that does not apply (no thumbs given, no text model asked). It fits a signed byte, as every other value does. */
export const NO_PART = -128;

export interface PairScore {
  /** 0..100, whole; equals the sum of `points` without `NO_PART`. */
  score: number;
  /** The unrounded sum: settles ties. */
  exact: number;
  /** Whole points in the order of `PART_KEYS`. */
  points: number[];
}

/** The places of the parts in `PART_KEYS`, so that no key is looked for at each pair. */
const AT = Object.fromEntries(PART_KEYS.map((key, at) => [key, at])) as Record<(typeof PART_KEYS)[number], number>;
const { skills, text, titleCover, titleCosine, desiredTitle, seniority, location, salary, recency, relevance, feedback } = AT;
const real = new Float64Array(PART_KEYS.length);

/** The score of one posting for one user, with its points by part: what a ranking sorts by and what is stored. */
export const scorePair = (index: FeatureSpace, ordinal: number, user: MatchUser): PairScore => {
  const content = contentOf(index, ordinal, user.vector);
  const { sums, raw, copied } = content;
  const share = raw > 0 ? calibrate(raw, user.vector.evidenceWords, copied) / raw : 0;
  real[skills] = share * sums[SKILLS_AT]!;
  real[text] = share * sums[TEXT]!;
  real[titleCover] = share * sums[TITLE_COVER]!;
  real[titleCosine] = share * sums[TITLE_COSINE]!;
  const traits = traitsOf(user.traits, index, ordinal);
  const { posting } = traits;
  const { preferences } = user;
  real[desiredTitle] = desiredTitlePoints(user.vector.desiredTitles, content.titleCosine);
  real[seniority] = seniorityPoints(traits.level, user.level);
  real[location] = placePoints(traits, user.places, preferences.remote);
  real[salary] = salaryPoints(posting.salary, preferences.salaryFloor);
  real[recency] = recencyPoints(traits.postedMs, user.now);
  const asked = user.relevance?.get(posting.id);
  real[relevance] = asked === undefined ? 0 : boundedRelevance(asked);
  real[feedback] = user.feedback ? feedbackPoints(index, ordinal, user.feedback) : 0;
  let exact = 0;
  for (const value of real) exact += value;
  const { score, points } = integerParts(real);
  if (asked === undefined) points[relevance] = NO_PART;
  if (!user.feedback) points[feedback] = NO_PART;
  return { score, exact, points };
};
