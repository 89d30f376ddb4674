import type { ThumbReason } from '@applywright/contracts';
import { luckOf } from '../postings/seeded';
import { isLiked, reasonFor, relevanceOf, type TastingPerson } from './tastes';
import type { ThumbWorld, WorldAdvert } from './thumb-world';

export interface GivenThumb {
  readonly postingId: string;
  readonly up: boolean;
  readonly reason: ThumbReason | null;
}
/** The ranking that is tried: the best ids for somebody after their thumbs, among those that `only` lets through. */
export type RankForThumbs = (person: TastingPerson, thumbs: readonly GivenThumb[], only: (postingId: string) => boolean, limit: number) => readonly string[];
export interface ThumbTrial {
  readonly world: ThumbWorld;
  readonly people: readonly TastingPerson[];
  /** Numbers of thumbs after which is measured, rising. */
  readonly at: readonly number[];
  /** Share of thumbs that point the wrong way. */
  readonly wrong: number;
  readonly rank: RankForThumbs;
}

const TOP = 10;
/** So many of the first ones a person looks at, and so many thumbs they give before they look again. */
const LOOKED_AT = 10;
const PER_LOOK = 5;
/** Every other thumb comes with a reason. */
const WITH_REASON = 0.5;

/** Even adverts are shown and thumbed, odd ones only measured: no thumb is on what is measured. */
const isShown = (id: string): boolean => Number.parseInt(id.slice(-1), 16) % 2 === 0;

/**
 * People give thumbs on the top of what they are shown, as their taste says; measured is the mean nDCG@10 of the ranking of
 * adverts that are never shown to them. The same trial gives the same numbers.
 */
export function simulateThumbs({ world, people, at, wrong, rank }: ThumbTrial): number[] {
  const byId = new Map(world.adverts.map((advert) => [advert.posting.id, advert]));
  const measured = world.adverts.filter(({ posting }) => !isShown(posting.id));
  const sums = at.map(() => 0);
  for (const person of people) {
    const luck = luckOf(`${person.name}/thumbs`);
    const ideal = gainOf(measured.map((advert) => relevanceOf(person, advert)).sort((a, b) => b - a));
    const thumbs: GivenThumb[] = [];
    for (const [n, count] of at.entries()) {
      while (thumbs.length < count) {
        const given = new Set(thumbs.map(({ postingId }) => postingId));
        const top = rank(person, thumbs, (id) => isShown(id) && !given.has(id), LOOKED_AT);
        if (top.length === 0) break;
        for (const id of luck.some(top, Math.min(PER_LOOK, count - thumbs.length))) {
          const advert = byId.get(id) as WorldAdvert;
          const truly = isLiked(person, advert);
          const up = luck.holds(wrong) ? !truly : truly;
          thumbs.push({ postingId: id, up, reason: luck.holds(WITH_REASON) ? reasonFor(person, advert, up) : null });
        }
      }
      const found = rank(person, thumbs, (id) => !isShown(id), TOP).map((id) => relevanceOf(person, byId.get(id) as WorldAdvert));
      sums[n]! += ideal > 0 ? gainOf(found) / ideal : 1;
    }
  }
  return sums.map((sum) => sum / people.length);
}

const gainOf = (relevances: readonly number[]): number => relevances.slice(0, TOP).reduce((sum, relevance, at) => sum + (2 ** relevance - 1) / Math.log2(at + 2), 0);
