import { type Skill, skillById, type Trade } from '@applywright/lexicon';
import { calibrate } from './calibrate';
import { bounded, contentOf } from './content-score';
import type { MatchUser } from './match-user';
import type { FeatureSpace } from './posting-index';
import { IMPLIED_WEIGHT, SKILLS_AT } from './weights';

export interface MatchGap {
  skill: string;
  note: string;
  /** What the skill would add to this score. */
  points: number;
}
const MAX_GAPS = 8;

/** A trade must make up this share of a posting's skills for a skill that it names once to be a demand and not an aside ("our recruiting team"). */
const TRADE_SHARE = 0.15;

/**
 * Skills that the posting names and no fact supports, the dearest first. Attitudes ("team player") are left out, because no profile
 * proves them, and so is what a posting of another trade mentions in passing.
 */
export const gapsOf = (index: FeatureSpace, ordinal: number, user: MatchUser): MatchGap[] => {
  const { vector } = user;
  const named: { skill: Skill; weight: number; value: number; count: number }[] = [];
  const byTrade = new Map<Trade, number>();
  const { length, texts, ids, counts, weights } = index.entriesOf(ordinal);
  for (let at = texts; at < length; at++) {
    const feature = ids[at]!;
    if (index.componentOf[feature] !== SKILLS_AT) continue;
    const skill = skillById(index.words[feature]!);
    if (!skill || skill.trade === 'attitude') continue;
    const weight = weights[at]!;
    const count = counts[at]!;
    named.push({ skill, weight, value: weight * (1 + Math.log(count)), count });
    byTrade.set(skill.trade, (byTrade.get(skill.trade) ?? 0) + 1);
  }
  const missing = named.filter(({ skill: { id, trade }, count }) => !vector.skills.has(id) && (trade === 'general' || count > 1 || byTrade.get(trade)! >= TRADE_SHARE * named.length));
  if (missing.length === 0) return [];
  missing.sort((a, b) => b.value - a.value || (a.skill.id < b.skill.id ? -1 : 1));
  const { told, claimed, sums, raw, copied } = contentOf(index, ordinal, vector);
  const pointsNow = calibrate(raw, vector.evidenceWords, copied);
  return missing.slice(0, MAX_GAPS).map(({ skill: { id, name }, weight }) => {
    const implied = vector.impliedSkills.has(id);
    const extra = ((implied ? 1 - IMPLIED_WEIGHT : 1) * weight) / vector.skillMass;
    const rawThen = raw - sums[SKILLS_AT]! + bounded(told[SKILLS_AT]!, claimed[SKILLS_AT]! + extra, SKILLS_AT);
    const points = Math.max(0, Math.round(calibrate(rawThen, vector.evidenceWords, copied) - pointsNow));
    const gain = points > 0 ? ` (about ${points} point${points === 1 ? '' : 's'} more)` : '';
    return {
      skill: name,
      points,
      note: implied
        ? `The posting asks for ${name}. Your profile only suggests it: if you have it, add it as a fact${gain}.`
        : `The posting asks for ${name} and none of your facts shows it. Add it only if you have it${gain}.`,
    };
  });
};
