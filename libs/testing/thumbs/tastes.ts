import type { Fact, ThumbReason } from '@applywright/contracts';
import { type Luck, luckOf } from '../postings/seeded';
import type { TradeMaterial } from '../postings/material.mjs';
import { careerOf, rolesOf, type ThumbWorld, type WorldAdvert } from './thumb-world';

/** Somebody invented, with a taste that no ranking may look into. */
export interface TastingPerson {
  readonly name: string;
  readonly facts: Fact[];
  readonly desiredTitles: string[];
  readonly likes: readonly Like[];
}
/** So much is worth to the person what holds of an advert. */
interface Like {
  readonly about: ThumbReason;
  readonly worth: number;
  readonly holds: (advert: WorldAdvert) => boolean;
}
/** From this on a person says "yes, more of this". */
const LIKED = 1.6;
const GRADES = [1, LIKED, 2.4] as const;

const worthOf = (person: TastingPerson, advert: WorldAdvert): number => person.likes.reduce((sum, like) => sum + (like.holds(advert) ? like.worth : 0), 0);
/** How much a person wants an advert, 0..3. */
export const relevanceOf = (person: TastingPerson, advert: WorldAdvert): number => GRADES.filter((grade) => worthOf(person, advert) >= grade).length;
export const isLiked = (person: TastingPerson, advert: WorldAdvert): boolean => worthOf(person, advert) >= LIKED;
/** What a person would say of a thumb: the weightiest thing for it or against it. */
export const reasonFor = (person: TastingPerson, advert: WorldAdvert, up: boolean): ThumbReason | null => {
  const sign = up ? 1 : -1;
  const [first] = person.likes.filter((like) => like.holds(advert) && like.worth * sign > 0).sort((a, b) => (b.worth - a.worth) * sign);
  return first?.about ?? (up ? null : 'duties');
};

/** What somebody likes, and the titles that they say they want where the profile does not show them. */
type Taste = (luck: Luck, world: ThumbWorld, trade: TradeMaterial) => { likes: Like[]; desiredTitles?: string[] };
const like = (about: ThumbReason, worth: number, holds: Like['holds']): Like => ({ about, worth, holds });
const inTrade = (trade: TradeMaterial): Like => like('line-of-work', 1, (advert) => advert.trade === trade.key);
const wanted = (luck: Luck, world: ThumbWorld, trade: TradeMaterial, count: number): Like => {
  const roles = new Set(luck.some(rolesOf(world.style, trade), count).map(([title]) => title));
  return like('duties', 1.2, (advert) => roles.has(advert.role));
};
const workplace = (luck: Luck): Like[] => {
  const [loved, hated] = luck.some(['onsite', 'hybrid', 'remote'] as const, 2);
  return [like('remote', 0.7, ({ posting }) => posting.workplace === loved), like('remote', -1.3, ({ posting }) => posting.workplace === hated)];
};
const level = (luck: Luck): Like[] => {
  const [loved, hated] = luck.some(['junior', 'senior', 'lead'], 2);
  return [like('level', 0.5, (advert) => advert.level === loved), like('level', -1.2, (advert) => advert.level === hated)];
};
const companies = (luck: Luck, world: ThumbWorld, trade: TradeMaterial, count: number, worth: number): Like => {
  const names = new Set(luck.some([...new Set(world.adverts.filter((advert) => advert.trade === trade.key).map(({ posting }) => posting.company))], count));
  return like('company', worth, ({ posting }) => names.has(posting.company));
};
const speciality = (luck: Luck, world: ThumbWorld, trade: TradeMaterial): Like => {
  const name = luck.pick(world.style.wording[trade.language].specialties)[0];
  return like('duties', 0.9, (advert) => advert.specialty === name);
};
const country = (luck: Luck, world: ThumbWorld, trade: TradeMaterial): Like => {
  const code = luck.pick(world.adverts.filter((advert) => advert.trade === trade.key)).country;
  return like('place', -1, (advert) => advert.country === code);
};

/** Ways of having a taste. */
export const TASTES = {
  specialist: (luck, world, trade) => ({ likes: [inTrade(trade), wanted(luck, world, trade, 1), speciality(luck, world, trade)] }),
  circumstances: (luck, _world, trade) => ({ likes: [inTrade(trade), like('line-of-work', 0.7, (advert) => advert.trade === trade.key), ...workplace(luck), ...level(luck), like('contract', -1, ({ posting }) => posting.employmentType === 'contract')] }),
  mixed: (luck, world, trade) => ({ likes: [inTrade(trade), wanted(luck, world, trade, 2), ...workplace(luck), ...level(luck), companies(luck, world, trade, 2, 0.6)] }),
  /** Looks for another line of work than the one in the profile, and says so with one title of it. */
  switcher: (luck, world, trade) => {
    const other = luck.pick(world.trades.filter((one) => one.language === trade.language && one.key !== trade.key));
    return { likes: [inTrade(other), wanted(luck, world, other, 2), ...workplace(luck)], desiredTitles: [luck.pick(rolesOf(world.style, other))[0]] };
  },
  /** Chooses the employer and the place rather than the work. */
  employer: (luck, world, trade) => ({ likes: [inTrade(trade), companies(luck, world, trade, 3, 1), companies(luck, world, trade, 2, -1), country(luck, world, trade), ...level(luck)] }),
} as const satisfies Readonly<Record<string, Taste>>;
export type TasteName = keyof typeof TASTES;

/** Invented people of one way of tasting, each of another trade where there are enough. */
export function makePeople(seed: string, world: ThumbWorld, taste: TasteName, count: number): TastingPerson[] {
  return Array.from({ length: count }, (_, n) => {
    const luck = luckOf(`${seed}/${taste}/${n}`);
    const trade = luck.pick(world.trades);
    const { likes, desiredTitles = [] }: ReturnType<Taste> = TASTES[taste](luck, world, trade);
    return { name: `${taste} ${n}`, facts: careerOf(luck, world.style, trade), likes, desiredTitles };
  });
}
